import type { LineSizes } from './line-heights.js';

/** Width of what a list of rows stands in, and the sizes its heights follow from, as found on the page. */
export interface PlaceOfRows extends LineSizes {
  width: number;
  /** Space left and right in a cell together. */
  padding: number;
  /** Tells this place from one where rows would be of other heights. */
  key: string;
}

const px = (value: string) => parseFloat(value) || 0;

/** Reads the place of a table or list of cards that has been drawn. */
export function placeOfRows(list: Element): PlaceOfRows {
  const width = list.closest('.rows')?.clientWidth ?? 0;
  const style = getComputedStyle(list);
  const size = px(style.fontSize) || 14;
  const line = px(style.lineHeight) || size * 1.6;
  const cell = list.querySelector('tbody td:not([colspan]):not(.cell-checks), tbody th[scope="row"]');
  const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(cell ?? list);
  const [space, padding] = [px(paddingTop) + px(paddingBottom), px(paddingLeft) + px(paddingRight)];
  const key = [width, size, line, cell ? space : '', cell ? padding : ''].join(' ');
  return { width, size, line, space, padding, rooms: [width / size - 3], key };
}

/** What is seen of a list in its scroller: how far it is scrolled past its first line, and how much shows. */
export function stateOfScroller(scroller: Element, list: Element): { top: number; view: number } {
  const box = scroller.getBoundingClientRect();
  const lines = list.querySelector('tbody') ?? list;
  const top = box.top + scroller.clientTop - lines.getBoundingClientRect().top;
  const view = scroller.clientHeight;
  // Without a height of its own the page scrolls in place of the scroller.
  if (view <= innerHeight * 1.5) return { top, view };
  return { top: top + Math.max(0, -box.top), view: innerHeight };
}

/**
 * Tells a scroller in a host with a height of its own, which it fills, from one that would grow with its rows and
 * is capped. CSS cannot: a cap would hold in both.
 */
export function fillHost(scroller: HTMLElement): void {
  scroller.classList.remove('filled');
  const frame = scroller.parentElement;
  const last = frame?.lastElementChild;
  if (!frame || !last) return;
  const { paddingBottom, borderBottomWidth } = getComputedStyle(frame);
  const end = frame.getBoundingClientRect().bottom - px(paddingBottom) - px(borderBottomWidth);
  // The scroller reaches 3 px beyond its place, for focus rings.
  scroller.classList.toggle('filled', end - last.getBoundingClientRect().bottom > 4);
}

/** Heights of drawn lines by their keys, with the space below a card. */
export function measureLines(list: Element): Map<string, number> {
  const measured = new Map<string, number>();
  let below: number | null = null;
  for (const line of list.querySelectorAll<HTMLElement>('[data-key]')) {
    if (line.localName === 'li' && !line.classList.contains('group-item')) {
      below ??= px(getComputedStyle(line).marginBottom);
    }
    const space = line.classList.contains('card') ? (below ?? 0) : 0;
    measured.set(line.dataset['key'] ?? '', line.getBoundingClientRect().height + space);
  }
  return measured;
}
