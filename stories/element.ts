import type { StoryContext } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';

type Args = Record<string, unknown>;
type Drawing = Pick<StoryContext, 'component' | 'initialArgs'>;

function give(element: HTMLElement, args: Args): void {
  for (const [name, value] of Object.entries(args)) {
    if (name.startsWith('--')) element.style.setProperty(name, typeof value === 'string' ? value : null);
    else if (name in element) (element as unknown as Args)[name] = value;
  }
}

/** The story's element with the args as its properties; the same element stays while args change. */
export function drawElement(args: Args, { component }: Drawing): TemplateResult {
  if (typeof component !== 'string') throw new Error('A story without a component renders itself.');
  const tag = unsafeStatic(component);
  return staticHtml`<${tag} ${ref((element) => element && give(element as HTMLElement, args))}></${tag}>`;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const quoted = (value: unknown) => String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const plainDefaults: readonly unknown[] = [
  undefined,
  null,
  '',
  false,
  0,
  'auto',
  'standard',
  'list',
  'board',
];
const inlineAtMost = 2400;

function attributes(args: Args): string[] {
  return Object.entries(args)
    .filter(([name, value]) => !name.startsWith('--') && typeof value !== 'object')
    .filter(([name, value]) => !plainDefaults.includes(value) && !(name === 'dueSoonDays' && value === 30))
    .map(([name, value]) => (value === true ? kebab(name) : `${kebab(name)}="${quoted(value)}"`));
}

/** Objects other than the data have no attribute: a line of script sets them. */
function assignments(tag: string, args: Args): string[] {
  return Object.entries(args)
    .filter(([name, value]) => name !== 'data' && typeof value === 'object' && value !== null)
    .filter(([, value]) => Object.keys(value as object).length > 0)
    .map(([name, value]) => `document.querySelector('${tag}').${name} = ${JSON.stringify(value)};`);
}

/** What to paste into a page to get the story: tag, attributes, data as inline JSON where it is short. */
export function tagToPaste(code: string, { component, args, parameters }: StoryContext): string {
  const own = (parameters['docs'] as { source?: { code?: string } } | undefined)?.source?.code;
  if (own) return own;
  if (typeof component !== 'string') return code;
  const data = args['data'] ? JSON.stringify(args['data'], null, 2) : '';
  const inline = data !== '' && data.length <= inlineAtMost;
  const all = attributes(args);
  if (data !== '' && !inline) all.unshift(`src="/api/${component.replace('civic-', '')}.json"`);
  const open = `<${[component, ...all].join(' ')}>`;
  const indented = data.replaceAll(/^/gm, '    ').replaceAll('</', '<\\/');
  const inside = inline ? `\n  <script type="application/json">\n${indented}\n  </script>\n` : '';
  const script = assignments(component, args);
  const after = script.length > 0 ? `\n<script>\n  ${script.join('\n  ')}\n</script>` : '';
  return `${open}${inside}</${component}>${after}`;
}
