import { Visitor } from 'vite';
import { propertiesReadBy } from './custom-properties.mjs';
import { eventsSentBy } from './events.mjs';
import { modulesOf } from './modules.mjs';
import { templatesOf } from './templates.mjs';

/**
 * What an element offers to its page, read from its source and everything that runs with it.
 *
 * @returns {{
 *   parts: Set<string>, slots: Set<string>, tags: Set<string>, hostAttributes: Set<string>,
 *   events: Map<string, { type: string, keys: string[] }>, properties: Map<string, string[]>,
 * }}
 */
export function usedInSource(entry) {
  const used = {
    parts: new Set(),
    slots: new Set(),
    tags: new Set(),
    hostAttributes: new Set(),
    events: new Map(),
    properties: new Map(),
  };
  for (const module of modulesOf(entry)) {
    const { parts, slots, tags } = templatesOf(module);
    addAll(used.parts, parts);
    addAll(used.slots, slots);
    addAll(used.tags, tags);
    addAll(used.hostAttributes, hostAttributesOf(module));
    eventsSentBy(module).forEach((event, name) => used.events.set(name, event));
    for (const [name, fallbacks] of propertiesReadBy(module)) addFallbacks(used.properties, name, fallbacks);
    // Canvas drawings ask for a property by its name.
    for (const name of namesInCode(module)) addFallbacks(used.properties, name, []);
  }
  return used;
}

const addAll = (set, values) => values.forEach((value) => set.add(value));

function addFallbacks(found, name, fallbacks) {
  found.set(name, [...new Set([...(found.get(name) ?? []), ...fallbacks])]);
}

/** Attributes that an element sets on itself: `this.toggleAttribute('busy', …)`, `host.setAttribute(…)`. */
function hostAttributesOf({ program }) {
  const found = new Set();
  new Visitor({
    CallExpression({ callee, arguments: [name] }) {
      if (callee.type !== 'MemberExpression' || name?.type !== 'Literal') return;
      if (!['toggleAttribute', 'setAttribute'].includes(callee.property.name)) return;
      const { object } = callee;
      const isHost = object.type === 'ThisExpression' || (object.property?.name ?? object.name) === 'host';
      if (isHost) found.add(name.value);
    },
  }).visit(program);
  return found;
}

function namesInCode({ program }) {
  const found = [];
  new Visitor({
    Literal({ value }) {
      if (typeof value === 'string' && /^--civic-[\w-]+$/.test(value)) found.push(value);
    },
  }).visit(program);
  return found;
}
