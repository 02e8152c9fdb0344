/// <reference types="vite/client" />

/** Text of every file in themes/, by its name: a new theme is on the toolbar by being there. */
const files = import.meta.glob<string>('../themes/*.css', { query: '?raw', import: 'default', eager: true });

export const themeTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.css$/g, ''), text]),
);

export const defaultTheme = 'default';

/** The default theme first, the others by name. */
export const themeNames: readonly string[] = Object.keys(themeTexts).sort(
  (a, b) => Number(b === defaultTheme) - Number(a === defaultTheme) || (a < b ? -1 : 1),
);

/** Class of the box in which a theme holds. */
export const themeClass = (name: string): string => `story-theme-${name}`;

/** All themes in one sheet, each inside its own box: a docs page can show two of them side by side. */
export function themeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const texts = themeNames.map((name) =>
    (themeTexts[name] ?? '').replaceAll(/:root\b/g, `.${themeClass(name)}`),
  );
  sheet.replaceSync(texts.join('\n'));
  return sheet;
}
