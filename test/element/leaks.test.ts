import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { samples } from '../model/samples.js';
import { all } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { OpenHandles } from '../support/open-handles.js';

interface Drawn extends HTMLElement {
  data: unknown;
  view?: string;
  src?: string;
  updateComplete: Promise<boolean>;
}

const cycles = 10;

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

/** Each element in each of its views. */
const mounts: [name: string, tag: string, given: Record<string, unknown>][] = [
  ['the roster', 'civic-roster', { data: samples.roster }],
  ['the roster as a chart', 'civic-roster', { data: samples.roster, view: 'chart' }],
  ['the timeline as an axis', 'civic-timeline', { data: samples.timeline, view: 'axis' }],
  ['the timeline as steps', 'civic-timeline', { data: samples.timeline, view: 'steps' }],
  ['the task table', 'civic-task-table', { data: samples['task-table'] }],
  ['the grid map as tiles', 'civic-grid-map', { data: samples['grid-map'], view: 'tiles' }],
  ['the grid map as a list', 'civic-grid-map', { data: samples['grid-map'], view: 'list' }],
  ['the ranking board', 'civic-ranking-board', { data: trend }],
  ['the trend on its canvas', 'civic-ranking-board', { data: trend, view: 'trend' }],
  ['the dashboard with all five', 'civic-dashboard', { data: parts }],
  ['an element that polls', 'civic-ranking-board', { src: '/polled.json', refresh: 60 }],
  ['an element whose request is under way', 'civic-roster', { src: '/slow.json', refresh: 60 }],
  ['a dashboard that polls', 'civic-dashboard', { src: '/polled-dashboard.json', refresh: 60 }],
  ['an element in another language', 'civic-task-table', { data: samples['task-table'], lang: 'en' }],
];

const answers: Record<string, string> = {
  '/polled.json': JSON.stringify(trend),
  '/polled-dashboard.json': JSON.stringify(parts),
};

/** Waits for frames and timers that are short: what is open after that stays. */
async function rest(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 60));
}

describe('two hundred mounts and unmounts', function () {
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

  for (const [name, tag, given] of mounts) {
    it(`of ${name} leave nothing open`, async () => {
      // Beyond the first, which may do what is done once: ECharts, a language.
      await settled(mount(tag, given));
      expect(handles.open, 'something is open while it is mounted').not.to.deep.equal([]);
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

  it('of elements that wait for a dashboard let a later dashboard find those present', async () => {
    for (let cycle = 0; cycle < cycles; cycle += 1) mount('civic-roster', { data: samples.roster }).remove();
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
  for (const [name, tag, given] of mounts.slice(0, 10)) {
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
