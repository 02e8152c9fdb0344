// What editors and framework type checkers read, made from the manifest.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { tokens } from './docs/tokens.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { root } from './project.mjs';

const readManifest = () => JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));

/** Writes VS Code custom data and JetBrains web-types to a folder, and the types for JSX, React and Vue below it. */
export function writeEditorData(folder, manifest = readManifest()) {
  const shared = { outdir: folder, hideLogs: true, descriptionSrc: 'description' };
  const [html, css] = [withoutTokens(manifest), withDefaults(manifest)];
  generateVsCodeCustomElementData(html, { ...shared, cssFileName: null });
  generateVsCodeCustomElementData(css, { ...shared, htmlFileName: null });
  generateJetBrainsWebTypes(css, { ...shared, hideCssPropertiesDocs: true, packageJson: false });
  mkdirSync(`${folder}/frameworks`, { recursive: true });
  for (const [name, text] of Object.entries(frameworkTypes(manifest)))
    writeFileSync(`${folder}/frameworks/${name}`, text);
}

/** A copy, since the generators write into what they are given. */
function edited(manifest, edit) {
  const copy = structuredClone(manifest);
  copy.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .forEach(edit);
  return copy;
}

function dropStatics(declaration) {
  declaration.members = declaration.members.filter((member) => !member.static);
}

/** What pops up for a tag names its own custom properties; all tokens again would bury the rest. */
function withoutTokens(manifest) {
  const names = new Set(tokens().map(({ name }) => name));
  return edited(manifest, (declaration) => {
    dropStatics(declaration);
    declaration.cssProperties = declaration.cssProperties?.filter(({ name }) => !names.has(name));
  });
}

/** Neither editor shows a default of its own beside a custom property, and each wants to hear of one once. */
function withDefaults(manifest) {
  const told = new Set();
  return edited(manifest, (declaration) => {
    dropStatics(declaration);
    declaration.cssProperties = (declaration.cssProperties ?? [])
      .filter(({ name }) => !told.has(name) && told.add(name))
      .map((property) => ({
        ...property,
        description: `${property.description} Default: \`${property.default}\`.`,
      }));
  });
}
