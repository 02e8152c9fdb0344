import { elements } from './scripts/project.mjs';

/** `src/roster/roster.ts` is `dist/roster/roster.js` to those who install the package. */
const published = (path) => path.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/$1.js');

function publishedPaths() {
  return {
    name: 'civicboard:published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const visit = (node) => {
        if (!node || typeof node !== 'object') return;
        for (const [key, value] of Object.entries(node)) {
          if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
          else visit(value);
        }
      };
      visit(customElementsManifest);
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** `CivicRoster.define();` in src/roster/define.ts stands for `customElements.define`, all the analyzer knows. */
function definitions() {
  return {
    name: 'civicboard:definitions',
    analyzePhase({ ts, node, moduleDoc }) {
      const [, folder] = /src\/([\w-]+)\/define\.ts$/.exec(moduleDoc.path) ?? [];
      if (!folder || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      const { expression: type, name: method } = node.expression;
      if (method.text !== 'define' || !ts.isIdentifier(type)) return;
      moduleDoc.exports.push({
        kind: 'custom-element-definition',
        name: `civic-${folder}`,
        declaration: { name: type.text, module: `src/${folder}/${folder}.ts` },
      });
    },
  };
}

/** What is private, set up once for a class, or not exported is nobody's interface. */
function publicOnly() {
  const isPublic = ({ name, privacy, static: isStatic }) =>
    privacy !== 'private' &&
    privacy !== 'protected' &&
    !name.startsWith('#') &&
    (!isStatic || name === 'define');
  return {
    name: 'civicboard:public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const exported = new Set(module.exports.map(({ name }) => name));
        module.declarations = module.declarations.filter(({ name }) => exported.has(name));
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(isPublic);
          // The analyzer adds a nameless event for each one that is made by its class.
          declaration.events = declaration.events?.filter(({ name }) => name);
        }
      }
    },
  };
}

export default {
  globs: [
    'src/element/{civic-element,events}.ts',
    ...elements.flatMap((name) => [`src/${name}/${name}.ts`, `src/${name}/define.ts`]),
  ],
  litelement: true,
  packagejson: false,
  plugins: [definitions(), publishedPaths(), publicOnly()],
};
