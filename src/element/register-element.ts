/** Version of this library, named in the warning about a second copy. */
export const version = '0.1.0';

/**
 * Registers a tag once. A tag that is already taken, by this library or another copy of it, is kept
 * with a warning: a registration never throws into the page.
 */
export function registerElement(tag: string, constructor: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag);
  if (present === constructor) return;
  if (present) {
    console.warn(`civicboard ${version}: <${tag}> is already registered; the first registration is kept.`);
    return;
  }
  try {
    customElements.define(tag, constructor);
  } catch (error) {
    // A name without a hyphen, or a class that has a tag already.
    console.warn(`civicboard ${version}: <${tag}> is not registered: ${(error as Error).message}`);
  }
}
