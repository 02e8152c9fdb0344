// The layout that build, test and size scripts agree on.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

export const packageJson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

export const elements = ['roster', 'timeline', 'task-table', 'grid-map', 'ranking-board', 'dashboard'];

/** Name in `dist` → source of each ES module that `exports` names. */
export const entries = Object.fromEntries(
  [
    'index',
    'model/index',
    'import/index',
    'locales/zh-CN',
    'locales/en',
    ...elements.flatMap((name) => [`${name}/define`, `${name}/${name}`]),
  ].map((name) => [name, `${root}src/${name}.ts`]),
);

/** Data shape → the export of src/model/schemas.ts that describes it. */
export const schemas = {
  roster: 'rosterSchema',
  timeline: 'timelineSchema',
  'task-table': 'taskTableSchema',
  'grid-map': 'gridMapSchema',
  ranking: 'rankingSchema',
};

/** Names of the themes, the default one first. */
export const themes = readdirSync(`${root}themes`)
  .filter((file) => file.endsWith('.css'))
  .map((file) => file.replace('.css', ''))
  .sort((a, b) => Number(b === 'default') - Number(a === 'default') || (a < b ? -1 : 1));
