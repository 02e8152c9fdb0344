import { runnerImport } from 'vite';
import { root } from '../project.mjs';

/** What a browser has and Node has not, as far as an element asks for it when it is made. */
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/**
 * An element's class as it runs: the attributes it observes and what its public properties hold when it is new.
 *
 * @returns {Promise<{ attributes: string[], properties: Map<string, { attribute: string | null, value: unknown }> }>}
 */
export async function elementAtRunTime(source, className) {
  globalThis.MutationObserver ??= Observer;
  globalThis.ResizeObserver ??= Observer;
  const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'warn' });
  return describeClass(module[className]);
}

export function describeClass(Element) {
  const attributes = [...Element.observedAttributes];
  const element = new Element();
  const properties = new Map();
  for (const [name, { state, attribute }] of Element.elementProperties) {
    if (state) continue;
    const told = typeof attribute === 'string' ? attribute : name.toLowerCase();
    properties.set(name, { attribute: attribute === false ? null : told, value: element[name] });
  }
  return { attributes, properties };
}
