// npm run look                     contact sheets of every element and its states, in .cache/look
// npm run look -- roster dark      of some; words: elements, themes, widths, languages, states
// npm run look -- --update         stores what is drawn now as the pictures that `npm test` compares with
// npm run look -- --examples       whole example pages instead; words: parts of their names
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { clearStore, storePicture } from './contact-sheet/baseline.mjs';
import { cases, chosen, stateCases } from './contact-sheet/cases.mjs';
import { writeIndex, writeSheet } from './contact-sheet/sheets.mjs';
import { isSteadyHere, openStudio } from './contact-sheet/studio.mjs';
import { root, themes } from './project.mjs';
import { refreshClassic } from './serve.mjs';
import { photographer } from './shoot.mjs';

const folder = `${root}.cache/look`;

const { values: flags, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean' }, examples: { type: 'boolean' } },
});
if (flags.update) await update();
else if (flags.examples) await lookAtExamples();
else await lookAtElements();

async function update() {
  if (!isSteadyHere) {
    throw new Error('Pictures are stored from the Chromium that npm brings, which runs on Linux x64 only.');
  }
  await shoot(chosen(cases, words), storePicture);
  for (const name of clearStore(cases)) console.log(`taken away: ${name}`);
}

async function lookAtElements() {
  rmSync(folder, { recursive: true, force: true });
  const byTitle = new Map();
  const put = (one, { picture, width, height }) => {
    const file = `pictures/${one.name}.png`;
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, picture);
    const { element, theme, lang, state } = one;
    const [title, row, column] = state
      ? [`states-${theme}`, element, state]
      : [element, theme, `${one.width} ${lang}`];
    if (!byTitle.has(title)) byTitle.set(title, []);
    byTitle.get(title).push({ row, column, file, width, height, order: all.indexOf(one) });
  };
  const all = chosen([...cases, ...stateCases], words);
  await shoot(all, put, async (page) => {
    const sheets = [...byTitle].map(([title, cells]) => ({
      title,
      cells: cells.sort((a, b) => a.order - b.order),
    }));
    for (const sheet of sheets) console.log(await writeSheet(page, folder, sheet));
    writeIndex(folder, sheets);
    console.log(`${folder}/index.html`);
  });
}

/** Shoots the cases, tells once of each complaint, and hands a page to `after`. */
async function shoot(list, take, after) {
  if (list.length === 0) throw new Error('These words leave nothing to look at.');
  await refreshClassic();
  const studio = await openStudio();
  console.log(`${list.length} pictures with ${studio.name} …`);
  const heard = new Map();
  await studio.shootAll(list, (one, shot) => {
    // Faults are what these two states are made of.
    const meant = ['faults', 'error'].includes(one.state);
    for (const text of meant ? [] : shot.complaints) heard.set(text, [...(heard.get(text) ?? []), one.name]);
    take(one, shot);
  });
  for (const [text, [first, ...others]] of heard) {
    console.warn(`${first}${others.length > 0 ? ` and ${others.length} more` : ''}:\n    ${text}`);
  }
  await after?.(await studio.newPage());
  await studio.close();
}

async function lookAtExamples() {
  const examples = readdirSync(`${root}examples`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${root}examples/${entry.name}/index.html`))
    .map((entry) => entry.name)
    .filter((name) => words.length === 0 || words.some((part) => name.includes(part)));
  const pages = examples.map((name) => [name, `/examples/${name}/`]);
  if (words.length === 0) pages.unshift(['home', '/examples/']);

  const camera = await photographer();
  for (const [name, path] of pages) {
    for (const theme of themes) {
      for (const width of [1440, 768, 360]) {
        const out = `.cache/look/examples/${name}-${theme}-${width}.png`;
        const complaints = await camera.shoot(path, { out: root + out, width, theme, full: true });
        console.log([out, ...complaints].join('\n    '));
      }
    }
  }
  await camera.close();
}
