import { fixture, html } from '@open-wc/testing';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import '../../src/grid-map/define.js';
import type { GridMapData } from '../../src/model/grid-map.js';
import { all, one, text } from '../support/find.js';

/** A map on the page, of a width, with any of its properties. */
export async function showMap(
  data: unknown,
  { width = 1000, lang = 'zh-CN', ...given }: Partial<CivicGridMap> & { width?: number } = {},
): Promise<CivicGridMap> {
  const map = await fixture<CivicGridMap>(
    html`<civic-grid-map lang=${lang} .data=${data as GridMapData}></civic-grid-map>`,
  );
  map.style.width = `${width}px`;
  Object.assign(map, given);
  await settled(map);
  return map;
}

/** Sizes reach the element by a ResizeObserver, and a frame after it. */
export async function settled(map: CivicGridMap): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await map.rendered;
}

/** A key on whatever has the focus in the map. */
export async function press(map: CivicGridMap, key: string, held: KeyboardEventInit = {}): Promise<void> {
  const target = map.shadowRoot?.activeElement as HTMLElement;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }),
  );
  await map.updateComplete;
  await Promise.resolve();
}

/** What has the focus in the map: its label, else its text. */
export function focused(map: CivicGridMap): string | null {
  const active = map.shadowRoot?.activeElement;
  return active ? (active.getAttribute('aria-label') ?? text(active)) : null;
}

/** Rows of the list, as one text each. */
export const rowTexts = (map: CivicGridMap) => all(map, '[role="treegrid"] tbody tr').map(text);

/** The first row of the list that begins with a text. */
export function rowOf(map: CivicGridMap, start: string): HTMLElement {
  const row = all(map, '[role="treegrid"] tbody tr').find((each) => text(each).startsWith(start));
  if (!row) throw new Error(`No row ${start} among: ${rowTexts(map).join(' | ')}`);
  return row;
}

export const treegrid = (map: CivicGridMap) => one(map, '[role="treegrid"]');
