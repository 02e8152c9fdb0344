import { movedBefore } from './column-arrangement.js';
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
/** How long a finger rests on a heading before it takes it along, in ms: a menu of the browser comes later. */
const holdTime = 400;

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

/** Headings that stay in view while the others scroll away under them. */
const staying = '.pinned .first, .pinned .cell-title, .pinned-title .cell-title';

interface Drop {
  heading: HTMLElement;
  isAfter: boolean;
}

/** A finger that rests on a heading takes it along; one that moves at once scrolls. */
export function holdHeading(source: ColumnSource, pressed: Pressed): void {
  const { clientX, clientY, pointerId, timeStamp } = pressed.event;
  const ends = ['pointerup', 'pointercancel', 'scroll'];
  const leave = () => {
    clearTimeout(timer);
    removeEventListener('pointermove', moved, true);
    for (const type of ends) removeEventListener(type, leave, true);
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > slack * 2) leave();
  };
  const take = () => {
    leave();
    dragHeading(source, pressed, { isHeld: true });
  };
  const timer = setTimeout(take, Math.max(0, holdTime - (performance.now() - timeStamp)));
  addEventListener('pointermove', moved, true);
  for (const type of ends) addEventListener(type, leave, true);
}

/** Drags a heading to another place. */
export function dragHeading(
  source: ColumnSource,
  { heading, event }: Pressed,
  { isHeld = false } = {},
): void {
  const choices = source.pipeline.view?.choices ?? [];
  const key = heading.dataset['column'] ?? '';
  source.pipeline.addStyles(columnDragStyles);
  const scroller = heading.closest<HTMLElement>('[part~="scroller"]');
  const headings = () => [...(heading.parentElement?.querySelectorAll<HTMLElement>('th[data-column]') ?? [])];
  let drop: Drop | null = null;
  let isDragged = isHeld;
  heading.classList.toggle('dragged', isHeld);
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
  const places = headings.map((heading, index) => ({ heading, index, box: heading.getBoundingClientRect() }));
  // What stays in view lies over the others.
  const layers = [places.filter(({ heading }) => heading.matches(staying)), places];
  const under = layers.flatMap((layer) => layer.find(({ box }) => x >= box.left && x < box.right) ?? [])[0];
  const beyond = x < (places[0]?.box.left ?? 0) ? places[0] : places[places.length - 1];
  const target = under ?? beyond;
  if (!target) return null;
  const isAfter = x > target.box.left + target.box.width / 2;
  const at = headings.indexOf(dragged);
  const next = target.index + (isAfter ? 1 : 0);
  return next === at || next === at + 1 ? null : { heading: target.heading, isAfter };
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
