import { Visitor } from 'vite';
import { declarationOf, readModule } from './modules.mjs';

/**
 * The events that a source sends: name → the class and the keys of its detail.
 *
 * @returns {Map<string, { type: string, keys: string[] }>}
 */
export function eventsSentBy(module) {
  const found = new Map();
  new Visitor({
    CallExpression({ callee, arguments: [event] }) {
      if (callee.property?.name !== 'dispatchEvent') return;
      // An event of a package's, such as a request for a context, is between its parts and no host's business.
      if (event?.type === 'NewExpression' && module.packaged.has(event.callee.name)) return;
      const { name, type, keys } = eventOf(module, event);
      found.set(name, { type, keys });
    },
  }).visit(module.program);
  return found;
}

function eventOf(module, node) {
  const type = node?.type === 'NewExpression' ? node.callee.name : undefined;
  const source = type && module.imports.get(type);
  if (source) return { type, ...eventClass(readModule(source), type) };
  const name = node?.arguments?.[0]?.value;
  if (type && typeof name === 'string') return { name, type, keys: [] };
  throw new Error(`${module.path}: an event must be made where it is dispatched, by \`new\``);
}

/** Name and detail of an event class of ours: `super('name', …)` in a class that extends `CustomEvent<Detail>`. */
export function eventClass(module, type) {
  const node = declarationOf(module, type);
  let name;
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type === 'Super') name = first?.value;
    },
  }).visit(node);
  if (typeof name !== 'string') throw new Error(`${module.path}: ${type} does not say its name in super(…)`);
  const [detail] = (node.superTypeArguments ?? node.superTypeParameters)?.params ?? [];
  return { name, keys: detail ? keysOf(module, detail) : [] };
}

function keysOf(module, node) {
  if (node.type === 'TSTypeLiteral') return node.members.map(({ key }) => key.name);
  if (node.type !== 'TSTypeReference') return [];
  const source = module.imports.get(node.typeName.name);
  return keysOfInterface(source ? readModule(source) : module, node.typeName.name);
}

function keysOfInterface(module, name) {
  const node = declarationOf(module, name);
  if (node.type === 'TSTypeAliasDeclaration') return keysOf(module, node.typeAnnotation);
  const inherited = (node.extends ?? []).flatMap(({ expression }) => {
    const source = module.imports.get(expression.name);
    return keysOfInterface(source ? readModule(source) : module, expression.name);
  });
  return [...inherited, ...node.body.body.map(({ key }) => key.name)];
}

/** How a detail is told in a description. */
export const detailText = (keys) =>
  keys.length === 0 ? 'No detail.' : `Detail: \`{ ${keys.join(', ')} }\`.`;
