/**
 * Runs in the page before any script of it: keeps what goes wrong there, and finds things in shadow roots
 * as a user would. A path such as `#whole civic-dashboard >> civic-roster` steps into shadow roots at `>>`.
 */
export function installReader() {
  const faults = [];
  const note = (kind, what) => faults.push(`${kind}: ${what}`);
  window.addEventListener('securitypolicyviolation', (event) =>
    note('policy', `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim()),
  );
  window.addEventListener('error', (event) => note('error', event.message ?? event.target.localName), true);
  window.addEventListener('unhandledrejection', (event) => note('rejection', String(event.reason)));

  const text = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (control) => control.getAttribute('aria-label') ?? text(control);
  function all(path) {
    return path
      .split(' >> ')
      .reduce(
        (roots, selector) =>
          roots.flatMap((node) => [...(node.shadowRoot ?? node).querySelectorAll(selector)]),
        [document],
      );
  }
  function one(path) {
    const [found] = all(path);
    if (!found) throw new Error(`Nothing fits ${path}`);
    return found;
  }
  function control(path, wanted) {
    const controls = all(`${path} >> button`);
    const found = controls.find((each) => nameOf(each).includes(wanted));
    if (!found) throw new Error(`No “${wanted}” among: ${controls.map(nameOf).join(' | ')}`);
    return found;
  }
  const rows = (path) =>
    all(`${path} >> tbody th[scope="row"]`).map((cell) => text(cell.querySelector('button') ?? cell));
  const pressed = (path) => all(`${path} >> [aria-pressed="true"]`).map(nameOf);
  window.reader = { faults, all, one, control, rows, pressed, text, nameOf };
}
