import { isMovable, movedBefore } from './column-arrangement.js';
import type { ColumnSource } from './column-source.js';
import { columnDragStyles } from './column-drag.styles.js';
import { drawnWidth, fittedWidth, headingOf, textSize, withWidth } from './column-fit.js';

interface Pressed {
  heading: HTMLElement;
  event: PointerEvent;
}

/** Pixels that a pointer moves before a press counts as dragging. */
const slack = 5;
/** Pixels at the edge of the scroller that scroll it on. */
const edge = 36;

/** Follows a pointer until it is let go; Escape, or what else takes it away, calls it off. */
function follow(
  { clientX, pointerId }: PointerEvent,
  acts: { move(by: number, x: number): void; end(isDone: boolean): void },
): void {
  const moved = (event: PointerEvent) => {
    if (event.pointerId === pointerId) acts.move(event.clientX - clientX, event.clientX);
  };
  const end = (isDone: boolean) => {
    removeEventListener('pointermove', moved, true);
    removeEventListener('pointerup', up, true);
    removeEventListener('pointercancel', cancel, true);
    removeEventListener('keydown', escape, true);
    acts.end(isDone);
  };
  const up = (event: PointerEvent) => event.pointerId === pointerId && end(true);
  const cancel = () => end(false);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  addEventListener('pointermove', moved, true);
  addEventListener('pointerup', up, true);
  addEventListener('pointercancel', cancel, true);
  addEventListener('keydown', escape, true);
}

/** Drags the edge of a heading: the column gets wider or narrower while it moves. */
export function dragEdge(
  source: ColumnSource,
  { heading, grip, event }: Pressed & { grip: HTMLElement },
): void {
  const key = heading.dataset['column'] ?? '';
  const [before, begin, size] = [source.state.arrangement, drawnWidth(heading), textSize(heading)];
  source.pipeline.addStyles(columnDragStyles);
  let wanted = before;
  let frame = 0;
  if (grip.hasPointerCapture && !grip.hasPointerCapture(event.pointerId)) {
    try {
      grip.setPointerCapture(event.pointerId);
    } catch {
      // Let go already, or pressed by a script.
    }
  }
  grip.classList.add('held');
  follow(event, {
    move: (by) => {
      if (Math.abs(by) < 1 && wanted === before) return;
      wanted = withWidth(source, key, begin + by / size);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (source.state.arrangement = wanted));
    },
    end: (isDone) => {
      cancelAnimationFrame(frame);
      grip.classList.remove('held');
      source.state.arrangement = before;
      if (isDone && wanted !== before) source.state.byUser({ arrangement: wanted });
    },
  });
}

/** Makes a column as wide as what is drawn of it. */
export function fitColumn(source: ColumnSource, key: string): void {
  source.pipeline.addStyles(columnDragStyles);
  const heading = headingOf(source.host.renderRoot, key);
  if (heading) source.state.byUser({ arrangement: withWidth(source, key, fittedWidth(heading)) });
}

interface Drop {
  heading: HTMLElement;
  isAfter: boolean;
}

/** Drags a heading to another place among those that can be moved. */
export function dragHeading(source: ColumnSource, { heading, event }: Pressed): void {
  const choices = source.pipeline.view?.choices ?? [];
  const movable = choices.filter((column) => isMovable(column) && !column.hidden).map(({ key }) => key);
  const key = heading.dataset['column'] ?? '';
  if (!movable.includes(key)) return;
  source.pipeline.addStyles(columnDragStyles);
  const scroller = heading.closest<HTMLElement>('[part~="scroller"]');
  const headings = () =>
    [...(heading.parentElement?.querySelectorAll<HTMLElement>('th[data-column]') ?? [])].filter(
      ({ dataset }) => movable.includes(dataset['column'] ?? ''),
    );
  let drop: Drop | null = null;
  let isDragged = false;
  const mark = (next: Drop | null) => {
    drop?.heading.classList.remove('drop-before', 'drop-after');
    drop = next;
    drop?.heading.classList.add(drop.isAfter ? 'drop-after' : 'drop-before');
  };
  follow(event, {
    move: (by, x) => {
      if (!isDragged && Math.abs(by) < slack) return;
      isDragged = true;
      heading.classList.add('dragged');
      scrollAlong(scroller, x);
      mark(dropAt(headings(), heading, x));
    },
    end: (isDone) => {
      const last = drop;
      mark(null);
      heading.classList.remove('dragged');
      if (!isDragged) return;
      swallowClick();
      if (!isDone || !last) return;
      const all = choices.filter((column) => column.key !== key).map((column) => column.key);
      const target = last.heading.dataset['column'] ?? '';
      const before = last.isAfter ? (all[all.indexOf(target) + 1] ?? null) : target;
      source.state.byUser({
        arrangement: { ...source.state.arrangement, order: movedBefore(choices, key, before) },
      });
    },
  });
}

/** Where a heading would come to stand; `null` where it stands already. */
function dropAt(headings: readonly HTMLElement[], dragged: HTMLElement, x: number): Drop | null {
  const at = headings.indexOf(dragged);
  const boxes = headings.map((heading) => heading.getBoundingClientRect());
  const passed = boxes.filter(({ left, width }) => x > left + width / 2).length;
  if (passed === at || passed === at + 1) return null;
  const isAfter = passed > at;
  const heading = headings[isAfter ? passed - 1 : passed];
  return heading ? { heading, isAfter } : null;
}

function scrollAlong(scroller: HTMLElement | null, x: number): void {
  if (!scroller) return;
  const { left, right } = scroller.getBoundingClientRect();
  if (x > right - edge) scroller.scrollLeft += 12;
  else if (x < left + edge) scroller.scrollLeft -= 12;
}

/** The click that ends a drag does not sort. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}
