// The manifest tells of every public property, attribute, event, slot, part and custom property, and tells
// what the code does: names, types and defaults are compared with the sources and with the classes as they run.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { elementFaults } from './docs/manifest-faults.mjs';
import { elementAtRunTime } from './docs/run-time.mjs';
import { themeFaults, tokens } from './docs/tokens.mjs';
import { usedInSource } from './docs/used-in-source.mjs';
import { elements, root } from './project.mjs';

/** Faults of a custom elements manifest, as lines for a person. */
export async function docFaults(manifest) {
  const described = [];
  for (const folder of elements) described.push(await describe(manifest, folder));
  const faults = described.flatMap(({ declaration, used, element }) =>
    elementFaults(declaration, withEventsOfDrawn(used, described), element),
  );
  return [
    ...faults,
    ...tokens()
      .filter(({ description }) => !description)
      .map(({ name }) => `tokens.styles.ts: ${name} has no @cssprop line`),
    ...themeFaults().map((fault) => `themes/default.css: ${fault}`),
  ];
}

async function describe({ modules }, folder) {
  const source = `${root}src/${folder}/${folder}.ts`;
  const tag = `civic-${folder}`;
  const declaration = modules
    .find(({ path }) => path === `dist/${folder}/${folder}.js`)
    ?.declarations.find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`The manifest has no <${tag}>.`);
  return {
    tag,
    declaration,
    used: usedInSource(source),
    element: await elementAtRunTime(source, declaration.name),
  };
}

/** Events bubble: a page hears those of the elements that an element draws from it as well. */
function withEventsOfDrawn(used, described) {
  const drawn = described.filter(({ tag }) => used.tags.has(tag));
  const events = new Map([...drawn.flatMap(({ used: { events } }) => [...events]), ...used.events]);
  return { ...used, events };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = process.argv[2] ?? 'custom-elements.json';
  const faults = await docFaults(JSON.parse(readFileSync(path, 'utf8')));
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Docs: as the code has it.' : `Docs: ${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
