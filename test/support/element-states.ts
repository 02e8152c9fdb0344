import { fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { DashboardData } from '../../src/dashboard/dashboard.js';
import { all } from './find.js';
import { sample } from './sample.js';

export interface Drawn extends HTMLElement {
  data: unknown;
  selection: unknown;
  updateComplete: Promise<boolean>;
}

/** Tag → its part of a dashboard's data. */
const parts = {
  'civic-roster': 'roster',
  'civic-timeline': 'timeline',
  'civic-task-table': 'tasks',
  'civic-grid-map': 'gridMap',
  'civic-ranking-board': 'ranking',
} as const;
export type Tag = keyof typeof parts;
export const tags = Object.keys(parts) as Tag[];

const emptyData: Record<Tag, unknown> = {
  'civic-roster': { name: '小组', ranks: [] },
  'civic-timeline': { phases: [] },
  'civic-task-table': { tasks: [] },
  'civic-grid-map': { areas: [] },
  'civic-ranking-board': { entries: [] },
};

/** The list of rows in each shape. */
const rows: Record<Tag, string> = {
  'civic-roster': 'ranks',
  'civic-timeline': 'phases',
  'civic-task-table': 'tasks',
  'civic-grid-map': 'areas',
  'civic-ranking-board': 'entries',
};

/** The view that is not shown at first; the task table has one only. */
const otherView: Partial<Record<Tag, string>> = {
  'civic-roster': 'chart',
  'civic-timeline': 'steps',
  'civic-grid-map': 'list',
  'civic-ranking-board': 'trend',
};

export async function dataFor(tag: Tag): Promise<Record<string, unknown>> {
  const all = await sample<DashboardData>('invented-sample/dashboard.json');
  return { source: { name: '通报', url: 'https://example.gov.cn/' }, ...(all[parts[tag]] as object) };
}

interface AreaRow {
  code: string;
  parent?: string;
  status?: string | null;
}

/** The sample with one grid of each status in a place: what more there is looks alike. */
export async function leanDataFor(tag: Tag): Promise<Record<string, unknown>> {
  const data = await dataFor(tag);
  if (tag !== 'civic-grid-map') return data;
  const seen = new Set<string>();
  const areas = (data['areas'] as AreaRow[]).filter(({ code, parent, status }) => {
    const key = parent ? `${parent} ${status ?? ''}` : code;
    return !seen.has(key) && seen.add(key);
  });
  return { ...data, areas };
}

/** Draws an element in a box of the width; the box is its parent. */
export async function place(tag: Tag, data: unknown, { width = 1000, view = '' } = {}): Promise<Drawn> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = document.createElement(tag) as unknown as Drawn;
  element.setAttribute('as-of', '2018-10-08');
  if (view) element.setAttribute('view', view);
  element.data = data;
  box.append(element);
  await settled(element);
  return element;
}

/** Waits until the element has drawn, and drawn again for the width that it was told. */
export async function settled(element: Drawn): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await element.updateComplete;
}

/** Chooses the first thing in the drawing that can be chosen. */
export async function chooseFirst(element: Drawn): Promise<void> {
  const [first] = all(
    element,
    '[part="scroller"] button[aria-pressed][tabindex="0"], [part="scroller"] button[aria-expanded][tabindex="0"], [role="treegrid"] tr[tabindex="0"], [part="member"], tbody button[aria-pressed], [part="scroller"] button[aria-pressed]',
  );
  first?.click();
  await element.updateComplete;
}

async function click(element: Drawn, selector: string): Promise<void> {
  all(element, selector)[0]?.click();
  await element.updateComplete;
}

async function withFault(tag: Tag): Promise<Record<string, unknown>> {
  const data = await leanDataFor(tag);
  return { ...data, [rows[tag]]: [...(data[rows[tag]] as unknown[]), null] };
}

/** Everything open that opens, everything filtered that filters, and the view that is not shown at first. */
async function expand(element: Drawn, tag: Tag): Promise<Drawn> {
  for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
  if (tag === 'civic-task-table') {
    // One group shut, one row with its details, one unit as filter.
    await click(element, 'tbody:last-of-type .group-button');
    await click(element, '.unit');
    await click(element, 'tbody .title, .cards .title');
    // Checkboxes, one of them on.
    Object.assign(element, { selectable: true });
    await element.updateComplete;
    await click(element, '[part="row"] .check input');
  } else await chooseFirst(element);
  if (tag === 'civic-grid-map') await click(element, '.step:enabled');
  return element;
}

/** Every state an element can be found in, each made anew in a box of the width. */
export const states = {
  ready: async (tag: Tag, width?: number) => place(tag, await leanDataFor(tag), { width }),
  selected: async (tag: Tag, width?: number) => {
    const element = await place(tag, await leanDataFor(tag), { width });
    await chooseFirst(element);
    return element;
  },
  expanded: async (tag: Tag, width?: number) =>
    expand(await place(tag, await withFault(tag), { width }), tag),
  'other view': async (tag: Tag, width?: number) =>
    expand(await place(tag, await withFault(tag), { width, view: otherView[tag] }), tag),
  empty: (tag: Tag, width?: number) => place(tag, emptyData[tag], { width }),
  error: (tag: Tag, width?: number) => place(tag, 'oops', { width }),
  loading: async (tag: Tag, width?: number) => {
    const element = await place(tag, null, { width });
    element.setAttribute('src', '/never.json');
    await element.updateComplete;
    return element;
  },
};
export type StateName = keyof typeof states;

/** The states an element has; an element with one view has no other. */
export function stateNames(tag: Tag): StateName[] {
  return (Object.keys(states) as StateName[]).filter((name) => name !== 'other view' || otherView[tag]);
}
