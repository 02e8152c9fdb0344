import { detailText, eventClass } from './scripts/docs/events.mjs';
import { readModule } from './scripts/docs/modules.mjs';
import { takesTokens, tokens } from './scripts/docs/tokens.mjs';
import { dataTypeOf, typeText } from './scripts/docs/type-texts.mjs';
import { elements, root } from './scripts/project.mjs';

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

function forEachElement(manifest, visit) {
  for (const { path, declarations } of manifest.modules) {
    for (const declaration of declarations) {
      if (declaration.customElement) visit(declaration, path.replace(/^dist\/(.*)\.js$/, `${root}src/$1.ts`));
    }
  }
}

/** What an event carries is said once, by its class. */
function eventDetails() {
  const source = readModule(`${root}src/element/events.ts`);
  return {
    name: 'civicboard:event-details',
    packageLinkPhase({ customElementsManifest }) {
      forEachElement(customElementsManifest, (declaration) => {
        // The analyzer notes every `dispatchEvent` and knows no name where the class has it.
        declaration.events = declaration.events?.filter(({ name }) => name);
        for (const event of declaration.events ?? []) {
          const { keys } = eventClass(source, event.type.text);
          event.description = `${event.description} ${detailText(keys)}`;
        }
      });
    },
  };
}

/** The tokens and their defaults, as the styles have them. */
function styleTokens() {
  return {
    name: 'civicboard:style-tokens',
    packageLinkPhase({ customElementsManifest }) {
      forEachElement(customElementsManifest, (declaration, source) => {
        if (takesTokens(source))
          declaration.cssProperties = [...(declaration.cssProperties ?? []), ...tokens()];
      });
    },
  };
}

/** Names that mean something in the source alone become what they stand for. */
function readableTypes() {
  return {
    name: 'civicboard:readable-types',
    packageLinkPhase({ customElementsManifest }) {
      forEachElement(customElementsManifest, (declaration, source) => {
        const module = readModule(source);
        const data = dataTypeOf(module, declaration.name);
        for (const each of [...declaration.members, ...(declaration.attributes ?? [])]) {
          // What is inherited shares its type with the base.
          const text = data ? each.type?.text.replace(/^D\b/, data) : each.type?.text;
          if (text) each.type = { text: typeText(module, text) };
        }
      });
    },
  };
}

export default {
  globs: [
    'src/element/{civic-element,events}.ts',
    'src/task-table/task-table-properties.ts',
    ...elements.flatMap((name) => [`src/${name}/${name}.ts`, `src/${name}/define.ts`]),
  ],
  litelement: true,
  packagejson: false,
  plugins: [definitions(), publishedPaths(), publicOnly(), eventDetails(), styleTokens(), readableTypes()],
};
