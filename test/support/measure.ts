/** What is seen of an element, and how large it is. */
import { all, nameOf, text } from './find.js';

export function visible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
}

export function controls(element: Element): HTMLElement[] {
  const kinds = 'button, a[href], input, select, summary, [role="button"], [role="tab"], [tabindex]';
  return all(element, kinds).filter(visible);
}

/** Name and size of controls that are smaller than they may be. */
export function tooSmall(elements: readonly Element[], least: number, both = true): string[] {
  return elements.flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    const fits = height >= least - 0.5 && (!both || width >= least - 0.5);
    const size = `${Math.round(width)} × ${Math.round(height)}`;
    return fits ? [] : [`${control.localName} “${nameOf(control).slice(0, 20)}” ${size}`];
  });
}

/** Pieces of text that are seen. */
export function textNodes(element: Element): Text[] {
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

/** Text smaller than it may be, each once. */
export function smallText(element: Element, least: number): string[] {
  const sizeOf = ({ parentElement }: Text) => getComputedStyle(parentElement!).fontSize;
  const small = textNodes(element).filter((node) => parseFloat(sizeOf(node)) < least);
  return [...new Set(small.map((node) => `${text(node).slice(0, 20)} ${sizeOf(node)}`))];
}
