import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { CivicDashboard, DashboardData } from '../../src/dashboard/dashboard.js';
import { expectAccessible } from '../support/axe.js';
import { FakeServer } from '../support/fake-server.js';
import { all, nameOf, text } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { emulateMedia } from '../support/media.js';
import { sample } from '../support/sample.js';
import { inEveryTheme, loadTheme } from '../support/themes.js';

interface Drawn extends HTMLElement {
  data: unknown;
  selection: unknown;
  updateComplete: Promise<boolean>;
}

const parts = {
  'civic-roster': 'roster',
  'civic-timeline': 'timeline',
  'civic-task-table': 'tasks',
  'civic-grid-map': 'gridMap',
  'civic-ranking-board': 'ranking',
} as const;
type Tag = keyof typeof parts;
const tags = Object.keys(parts) as Tag[];

const empty: Record<Tag, unknown> = {
  'civic-roster': { name: '小组', ranks: [] },
  'civic-timeline': { phases: [] },
  'civic-task-table': { tasks: [] },
  'civic-grid-map': { areas: [] },
  'civic-ranking-board': { entries: [] },
};

const list: Record<Tag, string> = {
  'civic-roster': 'ranks',
  'civic-timeline': 'phases',
  'civic-task-table': 'tasks',
  'civic-grid-map': 'areas',
  'civic-ranking-board': 'entries',
};

async function dataFor(tag: Tag): Promise<Record<string, unknown>> {
  const all = await sample<DashboardData>('invented-sample/dashboard.json');
  return { source: { name: '通报', url: 'https://example.gov.cn/' }, ...(all[parts[tag]] as object) };
}

async function place(tag: Tag, data: unknown, width = 1000): Promise<Drawn> {
  const box = await fixture<HTMLDivElement>(html`<div style=${`width: ${width}px`}></div>`);
  const element = document.createElement(tag) as unknown as Drawn;
  element.setAttribute('as-of', '2018-10-08');
  element.data = data;
  box.append(element);
  await element.updateComplete;
  return element;
}

/** Chooses the first thing in the drawing that can be chosen. */
async function chooseFirst(element: Drawn): Promise<void> {
  const [first] = all(
    element,
    '[part="scroller"] button[aria-pressed][tabindex="0"], [part="member"], tbody button[aria-pressed], [part="scroller"] button[aria-pressed]',
  );
  first?.click();
  await element.updateComplete;
}

const states: Record<string, (tag: Tag) => Promise<Drawn>> = {
  ready: async (tag) => place(tag, await dataFor(tag)),
  selected: async (tag) => {
    const element = await place(tag, await dataFor(tag));
    await chooseFirst(element);
    return element;
  },
  'narrow, faults listed': async (tag) => {
    const data = await dataFor(tag);
    const element = await place(
      tag,
      { ...data, [list[tag]]: [...(data[list[tag]] as unknown[]), null] },
      360,
    );
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    return element;
  },
  empty: (tag) => place(tag, empty[tag]),
  error: (tag) => place(tag, 'oops'),
  loading: async (tag) => {
    const element = await place(tag, null);
    element.setAttribute('src', '/never.json');
    await element.updateComplete;
    return element;
  },
};

const visible = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
};

const controls = (element: Element) =>
  all(element, 'button, a[href], input, select, summary, [role="button"], [role="tab"], [tabindex]').filter(
    visible,
  );

/** Name and size of controls that are smaller than they may be. */
function tooSmall(elements: readonly Element[], least: number, both = true): string[] {
  return elements.flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    const fits = height >= least - 0.5 && (!both || width >= least - 0.5);
    return fits
      ? []
      : [
          `${control.localName} “${nameOf(control).slice(0, 20)}” ${Math.round(width)} × ${Math.round(height)}`,
        ];
  });
}

function textNodes(element: Element): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (text(node) !== '' && node.parentElement?.localName !== 'style') found.push(node as Text);
  }
  return found.filter(
    ({ parentElement }) =>
      parentElement && visible(parentElement) && !parentElement.closest('.visually-hidden'),
  );
}

const shown = [
  'outline',
  'border-top',
  'border-left',
  'border-bottom',
  'background-color',
  'color',
  'text-decoration-line',
  'forced-color-adjust',
];

/** How a control looks, and what stands around it. */
function looks(control: Element): string {
  const chain: string[] = [];
  for (let node: Element | null = control; node && chain.length < 5; node = node.parentElement) {
    const style = getComputedStyle(node);
    chain.push(shown.map((name) => style.getPropertyValue(name)).join(' '));
  }
  return chain.join('\n');
}

describe('accessibility', () => {
  let overheard: ReturnType<typeof overhearConsole>;
  let server: FakeServer;
  beforeEach(() => {
    overheard = overhearConsole();
    const { fetch } = window;
    server = new FakeServer();
    // Only what elements ask for waits forever.
    const asked = window.fetch;
    window.fetch = (input, init) =>
      String(input).includes('never') ? asked(input, init) : fetch(input, init);
  });
  afterEach(() => {
    server.restore();
    overheard.restore();
  });

  it('is checked by an axe that finds grey on white', async () => {
    const element = await states['ready']!('civic-ranking-board');
    element.style.setProperty('--civic-color-text-muted', '#bbb');
    const found = await expectAccessible(element).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(found).to.contain('color-contrast');
  });

  for (const tag of tags) {
    describe(`<${tag}>`, () => {
      for (const [name, make] of Object.entries(states)) {
        it(`has no fault that axe finds, in any theme: ${name}`, async () => {
          const element = await make(tag);
          await inEveryTheme(async () => {
            await element.updateComplete;
            await expectAccessible(element);
          });
        });
      }

      it('has targets of at least 24 px', async () => {
        const element = await states['selected']!(tag);
        const inline = (control: Element) =>
          control.localName === 'a' || control.matches('button.unit, button.link, button.host');
        expect(
          tooSmall(
            controls(element).filter((control) => !inline(control)),
            24,
          ),
        ).to.deep.equal([]);
      });

      it('has main targets of at least 60 px and no text under 18 px in the elder theme', async () => {
        const theme = await loadTheme('elder');
        try {
          const element = await states['ready']!(tag);
          const main = all(
            element,
            '[part="toolbar"] button, [part="conditions"] button, [part="conditions"] input, select, [role="tab"], summary, .legend button',
          ).filter(visible);
          expect(tooSmall(main, 60, false), 'targets').to.deep.equal([]);
          const small = textNodes(element).filter(
            (node) => parseFloat(getComputedStyle(node.parentElement!).fontSize) < 18,
          );
          expect(
            [
              ...new Set(
                small.map(
                  (node) => `${text(node).slice(0, 20)} ${getComputedStyle(node.parentElement!).fontSize}`,
                ),
              ),
            ],
            'text',
          ).to.deep.equal([]);
        } finally {
          theme.remove();
        }
      });

      for (const [theme, width] of [
        ['default', 320],
        ['default', 360],
        ['elder', 360],
      ] as const) {
        it(`does not scroll sideways at ${width} px in the ${theme} theme`, async () => {
          const { remove } = await loadTheme(theme);
          try {
            const element = await place(tag, await dataFor(tag), width);
            const box = element.parentElement!;
            expect(box.scrollWidth, 'box').to.be.at.most(width);
            for (const part of all(
              element,
              '[part="frame"], [part="header"], [part="toolbar"], [part="conditions"], [part="footer"]',
            )) {
              expect(part.scrollWidth, part.getAttribute('part')!).to.be.at.most(part.clientWidth + 1);
            }
          } finally {
            remove();
          }
        });
      }

      it('shows what is chosen, filtered or late without colour of its own in forced colours (where the driver can)', async function () {
        await emulateMedia({ forcedColors: 'active' }).catch(() => undefined);
        try {
          if (!matchMedia('(forced-colors: active)').matches) this.skip();
          const element = await states['selected']!(tag);
          const [chosen] = all(element, '[part="scroller"] [aria-pressed="true"], tr.selected');
          const [other] = all(element, '[part="scroller"] [aria-pressed="false"]');
          expect(chosen, 'something is chosen').to.exist;
          if (chosen && other) expect(looks(chosen)).not.to.equal(looks(other));
          await expectAccessible(element);
        } finally {
          await emulateMedia({}).catch(() => undefined);
        }
      });
    });
  }

  describe('<civic-dashboard>', () => {
    const open = async (width = 1200) => {
      const data = await sample<DashboardData>('invented-sample/dashboard.json');
      const box = await fixture<HTMLDivElement>(
        html`<div style=${`width: ${width}px`}><civic-dashboard .data=${data}></civic-dashboard></div>`,
      );
      const dashboard = box.querySelector<CivicDashboard>('civic-dashboard')!;
      await dashboard.updateComplete;
      const inside = all(dashboard, '[part="layout"] > *') as unknown as Drawn[];
      await Promise.all(inside.map((element) => element.updateComplete));
      return { box, dashboard, inside };
    };

    it('has no fault that axe finds, in any theme, with something chosen', async () => {
      const { dashboard, inside } = await open();
      await chooseFirst(inside[4]!);
      await dashboard.updateComplete;
      await inEveryTheme(async () => {
        await dashboard.updateComplete;
        await expectAccessible(dashboard);
      });
    });

    it('has no fault that axe finds where its data is unusable', async () => {
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard heading="看板" .data=${'oops' as unknown as DashboardData}></civic-dashboard>`,
      );
      await inEveryTheme(() => expectAccessible(dashboard));
    });

    it('does not scroll sideways at 320 px, in the elder theme either', async () => {
      for (const name of ['default', 'elder'] as const) {
        const theme = await loadTheme(name);
        try {
          const { box } = await open(320);
          expect(box.scrollWidth, name).to.be.at.most(320);
        } finally {
          theme.remove();
        }
      }
    });

    it('has text of at least 18 px and main targets of 60 px in the elder theme', async () => {
      const theme = await loadTheme('elder');
      try {
        const { dashboard, inside } = await open();
        await chooseFirst(inside[4]!);
        await dashboard.updateComplete;
        expect(tooSmall(all(dashboard, '[part="selected"] button'), 60, false)).to.deep.equal([]);
        const small = textNodes(dashboard).filter(
          (node) => parseFloat(getComputedStyle(node.parentElement!).fontSize) < 18,
        );
        expect(small.map(text)).to.deep.equal([]);
      } finally {
        theme.remove();
      }
    });
  });
});
