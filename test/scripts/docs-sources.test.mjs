import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical, propertiesRead, propertiesSet } from '../../scripts/docs/custom-properties.mjs';
import { readModule } from '../../scripts/docs/modules.mjs';
import { describeClass } from '../../scripts/docs/run-time.mjs';
import { themeFaults, tokens } from '../../scripts/docs/tokens.mjs';
import { usedInSource } from '../../scripts/docs/used-in-source.mjs';

let folder;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicboard-docs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const usedIn = (text) => usedInSource(write(`source-${(count += 1)}.ts`, text));

describe('what is read from the sources of an element', () => {
  it('has the parts of its templates, whichever of them are drawn', () => {
    const { parts } = usedIn(
      "const a = html`<tr part=\"row\"><td part=${wide ? 'cell wide' : 'cell'}></td></tr>`;" +
        'const b = svg`<g part="bar ${on ? "on" : nothing}"></g>`;',
    );
    expect([...parts].sort()).toEqual(['bar', 'cell', 'on', 'row', 'wide']);
  });

  it('refuses a part whose name does not stand there', () => {
    expect(() => usedIn('html`<p part=${name}></p>`')).toThrow('must stand in the template');
  });

  it('has the slots and the custom elements of its templates, not what a comment or a text says', () => {
    const { slots, tags } = usedIn(
      'html`<slot></slot><slot name="end"></slot><!-- <slot name="old"></slot> --><civic-roster></civic-roster>`;' +
        'const text = \'<slot name="never"></slot>\';',
    );
    expect([...slots]).toEqual(['', 'end']);
    expect([...tags]).toEqual(['civic-roster']);
  });

  it('follows imports, lazy ones too, but not those of types', () => {
    write('lazy.ts', 'export const a = html`<p part="lazy"></p>`;');
    write('types.ts', 'export interface A {} html`<p part="typed"></p>`;');
    write('shared.ts', 'html`<p part="shared"></p>`;');
    const { parts } = usedIn(
      "import './shared.js'; import type { A } from './types.js'; let b: typeof import('./types.js');" +
        "const load = () => import('./lazy.js');",
    );
    expect([...parts].sort()).toEqual(['lazy', 'shared']);
  });

  it('has the events that are sent, with type and detail', () => {
    write(
      'events.ts',
      'export interface Choice { kind: string } export interface Detail extends Choice { id: string }' +
        "export class XEvent extends CustomEvent<Detail> { constructor(d: Detail) { super('x', { detail: d }); } }",
    );
    const { events } = usedIn(
      "import { XEvent } from './events.js'; this.dispatchEvent(new XEvent(detail));",
    );
    expect([...events]).toEqual([['x', { type: 'XEvent', keys: ['kind', 'id'] }]]);
  });

  it('leaves out the events of packages', () => {
    const { events } = usedIn(
      "import { ContextEvent } from '@lit/context'; element.dispatchEvent(new ContextEvent(context, element));",
    );
    expect([...events]).toEqual([]);
  });

  it('has the attributes that an element sets on itself', () => {
    const { hostAttributes } = usedIn(
      "this.toggleAttribute('busy', on); this.#host.setAttribute('a', ''); button.setAttribute('b', '');",
    );
    expect([...hostAttributes]).toEqual(['busy', 'a']);
  });

  it('has the custom properties of its styles with all their defaults, and those a canvas asks for', () => {
    const { properties } = usedIn(
      'css`${shared} :host { --_size: var(--civic-x-size, 2.5em); width: ${width}; }' +
        ' @media print { p { margin: max(var(--civic-x-size, 3em), var(--civic-y)); } }`;' +
        "style.getPropertyValue('--civic-z');",
    );
    expect([...properties]).toEqual([
      ['--civic-x-size', ['2.5em', '3em']],
      ['--civic-y', ['']],
      ['--civic-z', []],
    ]);
  });
});

describe('custom properties', () => {
  it('are the same however their values are written', () => {
    expect(canonical("  'PingFang SC',\n  system-ui ")).toBe(canonical("'PingFang SC',system-ui"));
    expect(canonical('#FFFFFF')).toBe(canonical('#fff'));
    expect(canonical('4px')).not.toBe(canonical('4.5px'));
  });

  it('are found within each other', () => {
    expect([...propertiesRead('p { color: var(--civic-a, var(--civic-b, #fff)) }').keys()].sort()).toEqual([
      '--civic-a',
      '--civic-b',
    ]);
  });

  it('count as set by the last rule of a theme', () => {
    expect([...propertiesSet(':root { --civic-a: 1px; --own: 2px } .x { --civic-a: 3px }')]).toEqual([
      ['--civic-a', '3px'],
    ]);
  });
});

describe('the tokens', () => {
  const module = () =>
    readModule(
      write(
        `tokens-${(count += 1)}.ts`,
        '/** @cssprop --civic-a - Meaning of a. */ css`:host { --_a: var(--civic-a, 4px); --_b: var(--civic-b, #fff) }`',
      ),
    );

  it('have their defaults from the styles and their meaning from the doc block', () => {
    expect(tokens(module())).toEqual([
      { name: '--civic-a', default: '4px', description: 'Meaning of a.' },
      { name: '--civic-b', default: '#fff', description: undefined },
    ]);
  });

  it('are all listed by the default theme, with the same defaults', () => {
    expect(themeFaults()).toEqual([]);
    expect(tokens().length).toBeGreaterThan(40);
  });

  it.each([
    ['another value', '--civic-a: 5px; --civic-b: #fff', ['--civic-a is 5px, the styles have 4px']],
    ['a token left out', '--civic-a: 4px', ['--civic-b is missing']],
    ['a name of no token', '--civic-a: 4px; --civic-b: #ffffff; --civic-c: 1', ['--civic-c is no token']],
  ])('are missed in a theme with %s', (_, body, faults) => {
    const theme = write('theme.css', `:root { ${body} }`);
    expect(themeFaults(theme, tokens(module()))).toEqual(faults);
  });
});

it('takes properties and attributes from a class as it runs, without its inner state', () => {
  class Example {
    static observedAttributes = ['as-of'];
    static elementProperties = new Map([
      ['asOf', { attribute: 'as-of' }],
      ['data', { attribute: false }],
      ['open', { state: true, attribute: false }],
    ]);
    data = null;
  }
  expect(describeClass(Example)).toEqual({
    attributes: ['as-of'],
    properties: new Map([
      ['asOf', { attribute: 'as-of', value: undefined }],
      ['data', { attribute: null, value: null }],
    ]),
  });
});
