/**
 * Put into a page by `page.evaluate(installFinders)`: ways to find things in the elements as a user would. It
 * runs in Chromium 86, so no newer syntax or function.
 */
export function installFinders() {
  const text = (node) => ((node && node.textContent) || '').replace(/\s+/g, ' ').trim();
  const dashboard = () => document.querySelector('civic-dashboard');
  const element = (tag) => {
    const inside = dashboard() && dashboard().shadowRoot && dashboard().shadowRoot.querySelector(tag);
    const found = document.querySelector(tag) || inside;
    if (!found) throw new Error(`No <${tag}> on the page.`);
    return found;
  };
  const all = (tag, selector) => [...(element(tag).shadowRoot || element(tag)).querySelectorAll(selector)];
  const isShown = (node) => node.getClientRects().length > 0;
  const nameOf = (control) => control.getAttribute('aria-label') || text(control);
  const box = (node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x, y, width, height };
  };

  window.finders = {
    text,
    element,
    all,
    box,
    nameOf,
    isShown,
    /** Middle of the one thing of that name, scrolled into sight. */
    place(tag, selector, name) {
      const named = all(tag, selector).filter(isShown);
      const found = named.find((each) => nameOf(each).includes(name));
      if (!found)
        throw new Error(`No ${selector} ${name} in <${tag}> among: ${named.map(nameOf).join(' | ')}`);
      found.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = box(found);
      return { x: x + width / 2, y: y + height / 2 };
    },
    /** Titles of the rows of tasks that are shown, in order. */
    tasks: () => all('civic-task-table', 'tbody th[scope="row"] button').filter(isShown).map(text),
    words: (tag) =>
      [...element(tag).shadowRoot.children]
        .filter((child) => child.localName !== 'style')
        .map(text)
        .join(' '),
  };
  window.heard = [];
  for (const type of ['civic-select', 'civic-clear', 'civic-load', 'civic-error'])
    document.addEventListener(type, ({ detail }) => {
      const { kind, units, count, issues } = detail || {};
      window.heard.push({ type, kind, units, count, issues: issues && issues.map(({ code }) => code) });
    });
}

/**
 * Where every part of every element is, in its element: `civic-roster heading 1` → [x, y, width, height]. Of
 * the element itself the place is that in the page.
 */
export function measureParts() {
  const places = {};
  const measure = (element) => {
    const outer = element.getBoundingClientRect();
    places[element.localName] = [outer.x, 0, outer.width, outer.height];
    const counts = {};
    for (const part of element.shadowRoot.querySelectorAll('[part]')) {
      if (part.getClientRects().length === 0) continue;
      const name = part.getAttribute('part');
      counts[name] = (counts[name] || 0) + 1;
      const { x, y, width, height } = part.getBoundingClientRect();
      places[`${element.localName} ${name} ${counts[name]}`] = [x - outer.x, y - outer.y, width, height];
    }
    for (const inner of element.shadowRoot.querySelectorAll('*'))
      if (inner.localName.startsWith('civic-')) measure(inner);
  };
  for (const element of document.querySelectorAll('*'))
    if (element.localName.startsWith('civic-') && element.shadowRoot) measure(element);
  return places;
}
