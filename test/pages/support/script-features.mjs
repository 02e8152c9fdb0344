import compat from '@mdn/browser-compat-data';
import { transform } from 'esbuild';
import { Visitor } from 'vite';
import { since } from './css-features.mjs';
import { parse } from './template-literals.mjs';

/** Members and functions later than the compatibility data itself, which ends with Chrome 105. */
const later =
  'toSorted toReversed toSpliced withResolvers fromAsync isWellFormed toWellFormed intersection symmetricDifference ' +
  'isSubsetOf isSupersetOf isDisjointFrom canParse checkVisibility showPopover hidePopover togglePopover setHTML ' +
  'setHTMLUnsafe getHTML parseHTMLUnsafe requestClose startViewTransition moveBefore requestIdleCallbackAsync';

/** Name → version of Chrome that brought it, or the earliest of those that bear the name. */
const names = new Map(later.split(' ').map((name) => [name, Infinity]));
for (const tree of [compat.api, compat.javascript.builtins, compat.javascript.builtins.Intl])
  for (const [owner, members] of Object.entries(tree))
    for (const [name, feature] of Object.entries({ ...members, [owner]: members })) {
      if (name === '__compat') continue;
      const plain = name.replace(/_(?:static|event)$/, '');
      names.set(plain, Math.min(names.get(plain) ?? Infinity, since(feature)));
    }

const nameOf = ({ computed, property }) => (computed ? property.value : property.name);

/** What a script names itself: `.name` for its members, `name` for its functions, classes and variables. */
export function ownNames(code, file) {
  const own = new Set();
  const declare = ({ id }) => own.add(id?.name);
  const member = ({ key }) => own.add(`.${key.name ?? key.value}`);
  const visitor = new Visitor({
    AssignmentExpression: ({ left }) => left.type === 'MemberExpression' && own.add(`.${nameOf(left)}`),
    Property: member,
    MethodDefinition: member,
    PropertyDefinition: member,
    FunctionDeclaration: declare,
    ClassDeclaration: declare,
    VariableDeclarator: declare,
    ImportSpecifier: ({ local }) => own.add(local.name),
  });
  visitor.visit(parse(code, file));
  return own;
}

/** What a script asks of a browser's library beyond a version of Chrome: `.at`, `structuredClone`. */
export function newerNames(code, version, file) {
  const asked = new Set();
  const ask = (name, text) => {
    if (typeof name === 'string' && names.get(name) > version) asked.add(text);
  };
  const call = ({ callee }) => ask(callee.name, callee.name);
  const visitor = new Visitor({
    MemberExpression: (node) => ask(nameOf(node), `.${nameOf(node)}`),
    NewExpression: call,
    CallExpression: call,
  });
  visitor.visit(parse(code, file));
  return [...asked];
}

/**
 * Whether a script has syntax that must be lowered for a target, such as `chrome86`. Optional chains are taken
 * as they are: Chromium has them since 80, esbuild lowers them up to 91 for a fault with spread arguments.
 */
export async function isNewerSyntax(code, target) {
  const print = async (to) =>
    (
      await transform(code, {
        target: to,
        supported: to.startsWith('chrome') ? { 'optional-chain': true } : {},
        minifyWhitespace: true,
        legalComments: 'none',
      })
    ).code;
  return (await print(target)) !== (await print('esnext'));
}
