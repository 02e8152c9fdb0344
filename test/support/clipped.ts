/** Finding text that cannot be read whole: cut off, lying on other text, or out of its frame. */
import { all, text } from './find.js';
import { textNodes } from './measure.js';

const say = (node: Node, what: string) => {
  const holder = node instanceof Element ? node : node.parentElement!;
  return `${holder.localName}.${holder.getAttribute('class') ?? ''} “${text(node).slice(0, 24)}” ${what}`;
};

/** The boxes of the lines that a piece of text takes up. */
function lines(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

/** What cuts the text off beyond reach: an ancestor with hidden overflow that the text goes beyond. */
function cutBy(node: Text): string | undefined {
  for (let box = node.parentElement; box; box = box.parentElement) {
    const style = getComputedStyle(box);
    // What can be scrolled to is not lost, and moves what is around it.
    if (scrolls(style.overflowX) || scrolls(style.overflowY)) return undefined;
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const edge = box.getBoundingClientRect();
    const beyond = lines(node).some(
      ({ left, right, top, bottom }) =>
        left < edge.left - 1.5 ||
        right > edge.right + 1.5 ||
        (top + bottom) / 2 < edge.top ||
        (top + bottom) / 2 > edge.bottom,
    );
    if (beyond) return box.localName + (box.getAttribute('class') ? `.${box.getAttribute('class')}` : '');
  }
  return undefined;
}

/** Text that a box with hidden overflow cuts off. */
export function clippedText(element: Element): string[] {
  return textNodes(element).flatMap((node) => {
    const box = cutBy(node);
    return box === undefined ? [] : [say(node, `is cut by ${box}`)];
  });
}

/** Text beyond the edge of the element's frame, where no part scrolls to it. */
export function textOutside(element: Element): string[] {
  const [frame] = all(element, '[part="frame"]');
  if (!frame) return [];
  const edge = frame.getBoundingClientRect();
  return textNodes(element)
    .filter((node) => !inScroller(node, frame))
    .filter((node) => lines(node).some(({ left, right }) => left < edge.left - 1 || right > edge.right + 1))
    .map((node) => say(node, 'is outside'));
}

function inScroller(node: Text, frame: Element): boolean {
  for (let box = node.parentElement; box && box !== frame; box = box.parentElement) {
    if (scrolls(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1) return true;
  }
  return false;
}

/** Pieces of text whose lines lie on one another. */
export function overlappingText(element: Element): string[] {
  const placed = textNodes(element).flatMap((node) => lines(node).map((line) => ({ node, line })));
  const found = new Set<string>();
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1)) {
      if (one.node === other.node || !overlap(one.line, other.line)) continue;
      // A column that stays while the others scroll beneath it has a ground of its own.
      if (stays(one.node) !== stays(other.node)) continue;
      found.add(say(one.node, `lies on “${text(other.node).slice(0, 24)}”`));
    }
  });
  return [...found];
}

function stays(node: Text): boolean {
  for (let box = node.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).position === 'sticky') return true;
  }
  return false;
}

/** Lines may touch, since a line box is higher than its letters. */
function overlap(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 2 && down > 0.4 * Math.min(one.height, other.height);
}

/** Parts that would have to be scrolled sideways and are no table, axis or map of their own. */
export function sidewaysScroll(element: Element): string[] {
  const parts = ['frame', 'header', 'toolbar', 'conditions', 'footer', 'issues', 'error'];
  const wide = parts
    .flatMap((part) => all(element, `[part="${part}"]`))
    .filter((part) => part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.getAttribute('part')}: ${part.scrollWidth} in ${part.clientWidth}`);
  const box = element.parentElement!;
  return box.scrollWidth > box.clientWidth ? [...wide, `page: ${box.scrollWidth}`] : wide;
}
