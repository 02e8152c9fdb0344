// Loaded before an entry (node --import): notes each touch of what only a page has, with who touched it.
// Prints them as JSON when the process ends.
const names =
  'window self document navigator location history screen customElements localStorage sessionStorage indexedDB ' +
  'matchMedia getComputedStyle requestAnimationFrame HTMLElement ShadowRoot MutationObserver ResizeObserver';
const touches = [];

for (const name of names.split(' ')) {
  let value;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => (note(name), value),
    set: (given) => {
      note(name);
      value = given;
    },
  });
}

function note(name) {
  // Line 0 is the message, 1 this function, 2 the accessor, 3 who touched it.
  touches.push({ name, by: new Error(name).stack.split('\n')[3]?.trim() ?? '' });
}

process.on('exit', () => process.stdout.write(`\n${JSON.stringify(touches)}`));
