import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { all, button, text } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';

interface Drawn extends HTMLElement {
  data: unknown;
  asOf?: string;
  updateComplete: Promise<boolean>;
  exportCsv(): Promise<Blob>;
}

interface Trap extends Window {
  caught?: number;
}

const hostile = {
  markup: '<img src=x onerror="window.caught=1"><script>window.caught=1</script><b>粗</b>',
  attribute: '"><svg onload=window.caught=1>\' onclick=window.caught=1 ',
  template: '${window.caught=1}{{constructor}}<!--?lit$1$--><?lit$2$>',
  address: 'javascript:window.caught=1',
  proto: '__proto__',
  constructor: 'constructor',
  direction: '\u202E\u2066逆序\u0000\u200B',
  emoji: '👨‍👩‍👧‍👦🏳️‍🌈',
  css: 'red;} *{display:none} --x:{',
  long: '长'.repeat(5000),
} as const;

/** Every text field of each element holds the string. */
const shapes: Record<string, (s: string) => Record<string, unknown>> = {
  'civic-roster': (s) => ({
    name: s,
    level: s,
    ranks: [
      {
        title: s,
        members: [
          { id: s, name: s, posts: [s], unit: s, phone: s, photo: s, note: s },
          { name: '', posts: [s] },
        ],
      },
    ],
    office: { name: s, host: s, duties: s, ranks: [{ title: s, members: [{ name: s }] }] },
    memberUnits: [s],
    groups: [{ name: s, level: s, ranks: [] }],
  }),
  'civic-timeline': (s) => ({
    phases: [
      { id: s, name: s, period: s, objectives: [s], units: [s], steps: [{ name: s, period: s }] },
      { name: s, period: '2021年5月' },
    ],
    milestones: [{ id: s, name: s, date: s }],
    duties: [{ id: s, name: s, period: s, units: [s] }],
  }),
  'civic-task-table': (s) => ({
    categories: [s],
    columns: [
      { key: s, heading: s, width: s },
      { key: 'extra', heading: s },
    ],
    tasks: [
      {
        id: 'chosen',
        no: s,
        title: s,
        category: s,
        lead: [s],
        responsible: [s],
        supporting: [s],
        owner: s,
        due: s,
        updates: [{ date: s, text: s, by: s }],
        links: [{ text: s, href: s }],
        extra: s,
        [s]: s,
      },
      { id: s, title: s, lead: [] },
    ],
  }),
  'civic-grid-map': (s) => ({
    levels: [s, s],
    statuses: [{ id: s, name: s, tone: 'ok' }],
    measures: [{ id: s, name: s, unit: s }],
    mapLicence: s,
    areas: [
      { code: s, name: s, status: s, keeper: [s], updatedAt: s, values: Object.fromEntries([[s, 1]]) },
      { code: `${s}1`, name: s, parent: s, status: s, keeper: s },
    ],
  }),
  'civic-ranking-board': (s) => ({
    measures: [
      { id: s, name: s, unit: s, reference: { name: s, value: 1 } },
      { id: 'x', name: s },
    ],
    rankBy: s,
    honours: { top: 1, bottom: 1 },
    entries: ['一', '二'].map((group, index) => ({
      id: `${s}${index}`,
      name: s,
      group: `${s}${group}`,
      values: Object.fromEntries([
        [s, index],
        ['x', index],
      ]),
    })),
  }),
};

const frame = (s: string) => ({
  title: s,
  source: { name: s, url: s },
  note: s,
  units: [{ name: s, aliases: [s], members: [s] }],
});

/** Markup that can do something, or could only have come out of the data. */
function dangers(element: Element): string[] {
  const nodes = all(element, '*');
  const made = nodes.filter(({ localName }) => ['script', 'iframe', 'object', 'embed'].includes(localName));
  const handlers = nodes.flatMap((node) =>
    [...node.attributes]
      .filter(({ name }) => name.startsWith('on'))
      .map(({ name }) => `${node.localName}[${name}]`),
  );
  const addresses = nodes.flatMap((node) =>
    ['href', 'src', 'xlink:href', 'action', 'formaction'].flatMap((name) => {
      const value = node.getAttribute(name);
      return value !== null && /^\s*(?:javascript|data|vbscript):/i.test(value)
        ? [`${node.localName}[${name}=${value}]`]
        : [];
    }),
  );
  return [...made.map(({ localName }) => localName), ...handlers, ...addresses];
}

describe('hostile strings', () => {
  let overheard: ReturnType<typeof overhearConsole>;
  let globals: string[];
  beforeEach(() => {
    delete (window as Trap).caught;
    globals = Object.keys(window);
    overheard = overhearConsole();
  });
  afterEach(() => {
    overheard.restore();
    expect((window as Trap).caught, 'nothing ran').to.be.undefined;
    expect(
      Object.keys(window).filter((name) => !globals.includes(name) && !/^\d+$/.test(name)),
      'globals',
    ).to.deep.equal([]);
    expect(Object.keys(Object.prototype), 'Object.prototype').to.deep.equal([]);
    expect(({} as { polluted?: unknown }).polluted).to.be.undefined;
    expect(overheard.errors, 'faults of ours').to.deep.equal([]);
  });

  for (const [tag, shape] of Object.entries(shapes)) {
    describe(`<${tag}>`, () => {
      for (const [kind, string] of Object.entries(hostile)) {
        it(`shows ${kind} as text and runs none of it`, async () => {
          const element = document.createElement(tag) as Drawn;
          element.setAttribute('as-of', '2021-05-10');
          // JSON.parse, for a literal `__proto__` key would set the prototype at once.
          element.data = JSON.parse(JSON.stringify({ ...frame(string), ...shape(string) }));
          const box = await fixture<HTMLDivElement>(html`<div style="width: 900px"></div>`);
          box.append(element);
          await element.updateComplete;
          const heading = all(element, 'h2')
            .map((each) => each.textContent)
            .join();
          expect(heading.replace(/\s/g, '')).to.contain(string.trim().replace(/\s/g, ''));
          expect(all(element, '[part="error"]'), 'drawn').to.be.empty;
          expect(dangers(element)).to.deep.equal([]);
          // Whatever opens on a click is drawn too.
          const buttons = all(element, '[part="scroller"] button[aria-pressed]');
          buttons[buttons.length > 2 ? 1 : 0]?.click();
          if (tag === 'civic-task-table') all(element, 'tbody button[tabindex="0"]')[0]?.click();
          await element.updateComplete;
          expect(dangers(element)).to.deep.equal([]);
          if (kind !== 'long')
            expect(text(element.shadowRoot)).to.contain(text(document.createTextNode(string)).slice(0, 20));
          await element.exportCsv();
        });
      }
    });
  }

  it('shows faults that quote hostile data as text', async () => {
    for (const tag of Object.keys(shapes)) {
      const element = document.createElement(tag) as Drawn;
      element.data = hostile.markup;
      (await fixture<HTMLDivElement>(html`<div></div>`)).append(element);
      await element.updateComplete;
      expect(dangers(element)).to.deep.equal([]);
      expect(all(element, '[role="alert"]')).to.have.length(1);
    }
  });

  it('shows a hostile heading, selection and search as text', async () => {
    const dashboard = await fixture<HTMLElementTagNameMap['civic-dashboard']>(
      html`<civic-dashboard
        heading=${hostile.markup}
        .data=${{ ranking: { measures: [{ id: 'x', name: '得分' }], entries: [{ name: hostile.markup, values: { x: 1 } }] } }}
      ></civic-dashboard>`,
    );
    const board = all(dashboard, 'civic-ranking-board')[0] as unknown as Drawn;
    await board.updateComplete;
    button(board, /^<img/).click();
    await dashboard.updateComplete;
    expect(dangers(dashboard)).to.deep.equal([]);
    expect(text(all(dashboard, '[part="selected"]')[0])).to.contain('<img src=x');
  });

  it('reads a __proto__ key of JSON as data', async () => {
    const element = document.createElement('civic-ranking-board') as unknown as Drawn;
    element.data = JSON.parse(
      '{"measures":[{"id":"x","name":"得分"}],"entries":[{"name":"甲","values":{"x":1,"__proto__":{"polluted":1}},"__proto__":{"polluted":2}}],"__proto__":{"polluted":3}}',
    );
    (await fixture<HTMLDivElement>(html`<div></div>`)).append(element);
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.have.length(1);
  });

  it('stays within its box with words that have no place to break', async () => {
    for (const [tag, shape] of Object.entries(shapes)) {
      const element = document.createElement(tag) as Drawn;
      element.data = { ...frame('w'.repeat(300)), ...shape('w'.repeat(300)) };
      const box = await fixture<HTMLDivElement>(html`<div style="width: 360px"></div>`);
      box.append(element);
      await element.updateComplete;
      expect(element.getBoundingClientRect().width, tag).to.be.at.most(360);
      expect(box.scrollWidth, `${tag} scrolls its box`).to.be.at.most(361);
    }
  });
});
