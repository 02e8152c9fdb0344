/** Events of a type heard anywhere on the page since the call; `stop()` when the test is over. */
export function hear<K extends keyof GlobalEventHandlersEventMap>(type: K) {
  const events: GlobalEventHandlersEventMap[K][] = [];
  const take = (event: Event) => void events.push(event as GlobalEventHandlersEventMap[K]);
  document.addEventListener(type, take);
  return { events, stop: () => document.removeEventListener(type, take) };
}

/** What goes to the console while the test runs, kept out of the report; `restore()` when it is over. */
export function overhearConsole() {
  const { warn, error } = console;
  const warnings: string[] = [];
  const errors: string[] = [];
  console.warn = (...parts: unknown[]) => void warnings.push(parts.map(String).join(' '));
  console.error = (...parts: unknown[]) => void errors.push(parts.map(String).join(' '));
  return { warnings, errors, restore: () => Object.assign(console, { warn, error }) };
}
