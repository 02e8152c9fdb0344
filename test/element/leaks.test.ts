import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { samples } from '../model/samples.js';
import { all } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { OpenHandles } from '../support/open-handles.js';
import { waitUntil } from '../support/wait-until.js';

interface Drawn extends HTMLElement {
  data: unknown;
  view?: string;
  src?: string;
  updateComplete: Promise<boolean>;
}

/** Each element in one view; its further views take fewer, as they cost time and share the rest. */
const often = 200;
const less = 40;

const history = ['2019年', '2020年'].map((period, index) => ({ period, values: { whole: index + 3 } }));
const trend = {
  ...samples.ranking,
  entries: samples.ranking.entries.map((entry, index) => ({ ...entry, values: { whole: index }, history })),
};
const parts = {
  roster: samples.roster,
  timeline: samples.timeline,
  tasks: samples['task-table'],
  gridMap: samples['grid-map'],
  ranking: trend,
};

type Mount = [name: string, cycles: number, tag: string, given: Record<string, unknown>];

/** Each element in each of its views. */
const drawn: Mount[] = [
  ['the roster', often, 'civic-roster', { data: samples.roster }],
  ['the roster as a chart', less, 'civic-roster', { data: samples.roster, view: 'chart' }],
  ['the timeline as an axis', often, 'civic-timeline', { data: samples.timeline, view: 'axis' }],
  ['the timeline as steps', less, 'civic-timeline', { data: samples.timeline, view: 'steps' }],
  ['the task table', often, 'civic-task-table', { data: samples['task-table'] }],
  ['the grid map as tiles', often, 'civic-grid-map', { data: samples['grid-map'], view: 'tiles' }],
  ['the grid map as a list', less, 'civic-grid-map', { data: samples['grid-map'], view: 'list' }],
  ['the ranking board', less, 'civic-ranking-board', { data: trend }],
  ['the trend on its canvas', often, 'civic-ranking-board', { data: trend, view: 'trend' }],
  ['the dashboard with all five', often, 'civic-dashboard', { data: parts }],
  ['an element in another language', less, 'civic-task-table', { data: samples['task-table'], lang: 'en' }],
];

const delivered: Mount[] = [
  ['an element that polls', often, 'civic-ranking-board', { src: '/polled.json', refresh: 60 }],
  ['a dashboard that polls', less, 'civic-dashboard', { src: '/polled-dashboard.json', refresh: 60 }],
  ['an element whose request is under way', often, 'civic-roster', { src: '/slow.json', refresh: 60 }],
];

/** What must be open while an element is mounted, or the counting counts nothing. */
const openWhile: Record<string, string> = {
  'the trend on its canvas': '[object MediaQueryList] hears change',
  'an element that polls': 'setTimeout 60000',
  'a dashboard that polls': 'setTimeout 60000',
  'an element whose request is under way': 'fetch /slow.json',
};

const answers: Record<string, string> = {
  '/polled.json': JSON.stringify(trend),
  '/polled-dashboard.json': JSON.stringify(parts),
};

/** Waits for frames and timers that are short: what is open after that stays. */
async function rest(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 60));
}

describe('mounting and unmounting many times', function () {
  this.timeout(120_000);
  let handles: OpenHandles;
  let place: HTMLElement;
  let overheard: ReturnType<typeof overhearConsole>;
  const uncaught: string[] = [];
  const take = (event: ErrorEvent | PromiseRejectionEvent) =>
    void uncaught.push('reason' in event ? String(event.reason) : event.message);

  before(async () => {
    // What comes once a document comes now: chunks, messages, and the listeners of the document itself.
    const warm = document.createElement('civic-dashboard');
    Object.assign(warm, { data: parts, lang: 'en' });
    document.body.append(warm);
    await settled(warm);
    warm.remove();
  });
  beforeEach(() => {
    overheard = overhearConsole();
    uncaught.length = 0;
    addEventListener('error', take);
    addEventListener('unhandledrejection', take);
    place = document.createElement('div');
    document.body.append(place);
    handles = new OpenHandles();
    handles.reply = (url) => answers[url];
  });
  afterEach(() => {
    handles.restore();
    overheard.restore();
    place.remove();
    removeEventListener('error', take);
    removeEventListener('unhandledrejection', take);
    expect(uncaught, 'uncaught').to.deep.equal([]);
    expect(overheard.errors, 'console.error').to.deep.equal([]);
  });

  async function settled(element: Element): Promise<void> {
    // Requests are answered in tasks to come.
    if ((element as Drawn).src) await new Promise((resolve) => setTimeout(resolve));
    for (let round = 0; round < 2; round += 1) {
      await (element as Drawn).updateComplete;
      const inside = all(element, '.layout > *') as Drawn[];
      await Promise.all(inside.map((each) => each.updateComplete));
    }
  }

  function mount(tag: string, given: Record<string, unknown>): Drawn {
    const element = Object.assign(document.createElement(tag) as Drawn, given);
    place.append(element);
    return element;
  }

  for (const [name, cycles, tag, given] of [...drawn, ...delivered]) {
    it(`${name} leaves nothing open`, async () => {
      // Beyond the first, which may do what is done once: ECharts, a language.
      await settled(mount(tag, given));
      const held = openWhile[name] ?? `ResizeObserver of ${tag}`;
      await waitUntil(() => handles.open.includes(held), `open while it is mounted: ${held}`);
      place.replaceChildren();
      await rest();
      expect(handles.open, 'after the first').to.deep.equal([]);
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const element = mount(tag, given);
        // Every fourth leaves before it is drawn, every seventh comes back once.
        if (cycle % 4 !== 0) await settled(element);
        element.remove();
        if (cycle % 7 !== 0) continue;
        place.append(element);
        await settled(element);
        element.remove();
      }
      await rest();
      expect(handles.open).to.deep.equal([]);
    });
  }

  it('elements outside of a dashboard leaves those present to be found by a later one', async () => {
    for (let cycle = 0; cycle < often; cycle += 1) mount('civic-roster', { data: samples.roster }).remove();
    const roster = mount('civic-roster', { data: samples.roster });
    await settled(roster);
    const dashboard = document.createElement('civic-dashboard');
    place.append(dashboard);
    dashboard.append(roster);
    await settled(dashboard);
    await settled(roster);
    dashboard.selection = { kind: 'member', id: 'm1' };
    await settled(dashboard);
    await settled(roster);
    expect(all(roster, '[part="member"][aria-pressed="true"]')).to.have.length(1);
  });
});

describe('an element that moves to another document', () => {
  for (const [name, , tag, given] of drawn) {
    it(`as ${name} keeps its looks there and back, and leaves nothing open`, async () => {
      const overheard = overhearConsole();
      const frame = document.createElement('iframe');
      Object.assign(frame.style, { width: `${document.body.clientWidth}px`, border: '0' });
      document.body.append(frame);
      const [there, here] = [(frame.contentDocument as Document).body, document.body];
      const handles = new OpenHandles();
      const element = Object.assign(document.createElement(tag) as Drawn, given);
      const looks = async () => {
        for (let round = 0; round < 2; round += 1) {
          await element.updateComplete;
          await Promise.all((all(element, '.layout > *') as Drawn[]).map((each) => each.updateComplete));
        }
        const [inner] = all(element, '.frame, .layout');
        const { display, borderRadius } = getComputedStyle(inner as Element);
        return `${getComputedStyle(element).display} ${display} ${borderRadius}`;
      };
      try {
        here.append(element);
        const before = await looks();
        for (let cycle = 0; cycle < 5; cycle += 1) {
          there.append(element);
          expect(await looks(), 'there').to.equal(before);
          here.append(element);
          expect(await looks(), 'back').to.equal(before);
        }
        element.remove();
        // Connected first in the other document, and gone before it is drawn.
        const second = Object.assign(document.createElement(tag) as Drawn, given);
        there.append(second);
        await second.updateComplete;
        second.remove();
        there.append(Object.assign(document.createElement(tag), given));
        there.replaceChildren();
        await rest();
        expect(
          handles.open.filter(
            (line) => line !== 'html hears context-provider' && line !== 'html hears context-request',
          ),
        ).to.deep.equal([]);
        expect(overheard.errors).to.deep.equal([]);
      } finally {
        handles.restore();
        overheard.restore();
        element.remove();
        frame.remove();
      }
    });
  }
});
