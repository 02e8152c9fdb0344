/** Finding things in an element as its user would: by role and name, in words. */

/** Text as read: white space collapsed. */
export function text(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Everything in the element's shadow root that fits the selector, in order. */
export function all<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** The one thing in the element that fits the selector; fails where there is none. */
export function one<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const [found] = all<T>(element, selector);
  if (!found)
    throw new Error(`<${element.localName}> holds no ${selector}; it reads: ${words(element).slice(0, 300)}`);
  return found;
}

/** All text of the element, its styles left out. */
export function words(element: Element): string {
  const copy = [...(element.shadowRoot?.children ?? [])].filter((child) => child.localName !== 'style');
  return copy.map(text).join(' ');
}

/** Name of a control: its label, else its text. */
export function nameOf(control: Element): string {
  return control.getAttribute('aria-label') ?? text(control);
}

function fits(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** The first button of that name; fails with the names there are. */
export function button(element: Element, wanted: string | RegExp): HTMLButtonElement {
  const buttons = all<HTMLButtonElement>(element, 'button');
  const found = buttons.find((each) => fits(nameOf(each), wanted));
  if (!found) throw new Error(`No button ${String(wanted)} among: ${buttons.map(nameOf).join(' | ')}`);
  return found;
}

/** Whether there is a button of that name. */
export function hasButton(element: Element, wanted: string | RegExp): boolean {
  return all(element, 'button').some((each) => fits(nameOf(each), wanted));
}

/** Names of the buttons that are pressed. */
export function pressed(element: Element): string[] {
  return all(element, 'button[aria-pressed="true"]').map(nameOf);
}

/** Rows of the element's table, each cell under its heading; rows without a row heading are left out. */
export function tableRows(element: Element): Record<string, string>[] {
  const headings = all(element, 'thead th').map(text);
  const rows = all<HTMLTableRowElement>(element, 'tbody tr').filter((row) =>
    row.querySelector('th[scope="row"]'),
  );
  return rows.map((row) =>
    Object.fromEntries([...row.cells].map((cell, index) => [headings[index] ?? String(index), text(cell)])),
  );
}

/** Texts of a table's row headings, in order. */
export function rowNames(element: Element): string[] {
  return all(element, 'tbody th[scope="row"]').map((cell) => text(cell.querySelector('button') ?? cell));
}
