interface Seen {
  key: string;
  top: number;
}

/** The element that scrolls what an element is in; out of a shadow tree, too. */
function scrollerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = outerOf(at)) {
    if (at === document.scrollingElement) return at;
    const { overflowY } = getComputedStyle(at);
    const isScroller = overflowY === 'auto' || overflowY === 'scroll';
    if (isScroller && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement;
}

function outerOf(element: Element): Element | null {
  const { assignedSlot, parentElement } = element;
  if (assignedSlot) return assignedSlot;
  if (parentElement) return parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const rowsIn = (rows: Element) => [...rows.querySelectorAll<HTMLElement>('[part="row"][data-key]')];

/**
 * Leaves the first visible row where it is when other data comes, in a table that is drawn whole. WebKit knows no
 * scroll anchoring, and Chromium finds no anchor in a table whose headings stick; where a browser has one, nothing is
 * left to be done.
 */
export class ReadingPlace {
  #seen: Seen[] = [];

  /** Notes which rows are seen, and where; before they are drawn anew. */
  hold(rows: Element | null): void {
    this.#seen = [];
    if (!rows) return;
    const scroller = scrollerOf(rows);
    const box = scroller === document.scrollingElement ? null : scroller?.getBoundingClientRect();
    const head = rows.querySelector('thead th')?.getBoundingClientRect().bottom ?? 0;
    const [top, bottom] = [
      Math.max(0, box?.top ?? 0, head),
      Math.min(innerHeight, box?.bottom ?? innerHeight),
    ];
    const all = rowsIn(rows);
    // Who sees the first row wants to see what comes there, and the page around is not to move.
    if (all.length === 0 || all[0]!.getBoundingClientRect().top >= top - 1) return;
    for (const row of all) {
      const place = row.getBoundingClientRect();
      if (place.bottom > top + 1 && place.top < bottom)
        this.#seen.push({ key: row.dataset['key'] ?? '', top: place.top });
    }
  }

  /** Scrolls the first of them that is still there back to its place. */
  restore(rows: Element | null): void {
    const seen = this.#seen;
    this.#seen = [];
    if (!rows || seen.length === 0) return;
    const tops = new Map(rowsIn(rows).map((row) => [row.dataset['key'], row]));
    for (const { key, top } of seen) {
      const row = tops.get(key);
      if (!row) continue;
      const scroller = scrollerOf(rows);
      const by = row.getBoundingClientRect().top - top;
      if (scroller && scroller.scrollTop > 0 && Math.abs(by) > 0.5) scroller.scrollTop += by;
      return;
    }
  }
}
