/** What a theme file says, and how to write one. Pure: the workbench draws it. */

export type Values = Readonly<Record<string, string>>;

/** Tokens in the order of the file, each with the value given first. */
export function tokensIn(css: string): Values {
  const values: Record<string, string> = {};
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, name, value] of text.matchAll(/(--civic-[\w-]+)\s*:\s*([^;}]+)/g)) {
    values[name!] ??= value!.replace(/\s+/g, ' ').trim();
  }
  return values;
}

/** A theme that holds only on screens, such as light text on dark, keeps to that. */
export function isForScreens(css: string): boolean {
  return /@media\s+screen/.test(css);
}

/** Values that differ from the default look. */
export function differences(values: Values, defaults: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== '' && value !== defaults[name]),
  );
}

/** The file to take away; it holds what differs from the default look and nothing else. */
export function themeFile(values: Values, { screenOnly = false } = {}): string {
  const entries = Object.entries(values);
  if (entries.length === 0) return '/* Nothing differs from the default theme yet. 尚未修改 */\n';
  const indent = screenOnly ? '  ' : '';
  const rule = [
    ':root,',
    '.civic-theme-mine {',
    ...entries.map(([name, value]) => `  ${name}: ${value};`),
    '}',
  ].map((line) => indent + line);
  const lines = screenOnly ? ['@media screen {', ...rule, '}'] : rule;
  return `/* civicboard theme. Load it after the page's own styles; loading it is using it. */\n${lines.join('\n')}\n`;
}

/** One colour on another, and the least contrast that WCAG asks of them. */
export interface Pair {
  foreground: string;
  background: string;
  least: number;
}

const text = 4.5;
const graphics = 3;
const onGround: Pair[] = [
  ['text', 'surface', text],
  ['text', 'page', text],
  ['text-muted', 'surface', text],
  ['text-muted', 'surface-sunken', text],
  ['text-muted', 'page', text],
  ['brand', 'surface', text],
  ['brand', 'brand-soft', text],
  ['on-brand', 'brand', text],
  ['control-line', 'surface', graphics],
  ['bar', 'surface', graphics],
].map(([foreground, background, least]) => ({
  foreground: `--civic-color-${foreground}`,
  background: `--civic-color-${background}`,
  least: least as number,
}));

/** Pairs among these tokens: text on its ground, a status on its soft ground, a tone's text on the tone. */
export function pairsOf(names: readonly string[]): Pair[] {
  const known = new Set(names);
  const statuses = names
    .filter((name) => /^--civic-status-.*-soft$/.test(name))
    .map((background) => ({ foreground: background.replace(/-soft$/, ''), background, least: text }));
  const tones = names
    .filter((name) => name.startsWith('--civic-tone-on-'))
    .map((foreground) => ({ foreground, background: foreground.replace('-on-', '-'), least: text }));
  return [...onGround, ...statuses, ...tones].filter(
    ({ foreground, background }) => known.has(foreground) && known.has(background),
  );
}
