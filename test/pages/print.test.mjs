import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage } from './support/browser.mjs';
import { printed, printsChinese, tidy } from './support/pdf.mjs';

const example = (path) => JSON.parse(readFileSync(`${root}examples/${path}`, 'utf8'));

const membersOf = ({ ranks = [], office, groups = [] }) => [
  ...ranks.flatMap(({ members }) => members.map(({ name }) => name)),
  ...(office ? membersOf(office) : []),
  ...groups.flatMap(membersOf),
];
const phasesOf = ({ phases = [], milestones = [], duties = [] }) => [
  ...phases.flatMap(({ name, steps = [] }) => [name, ...steps.map((step) => step.name)]),
  ...[...milestones, ...duties].map(({ name }) => name),
];
const tasksOf = ({ tasks }) => tasks.flatMap(({ title, lead }) => [title, ...lead]);
const entriesOf = ({ entries }) => entries.map(({ name }) => name);
/** A grid is printed as a tile with its number in the box of its place, a place by its name. */
const areasOf = ({ areas }) => {
  const parents = new Set(areas.map(({ parent }) => parent));
  return areas.filter(({ code }) => parents.has(code)).map(({ name }) => name);
};

const whole = example('invented-sample/dashboard.json');

/** Example page → everything that must be on paper. */
const pages = {
  'invented-sample': [
    ...membersOf(whole.roster),
    ...phasesOf(whole.timeline),
    ...tasksOf(whole.tasks),
    ...areasOf(whole.gridMap),
    ...entriesOf(whole.ranking),
  ],
  'education-pilot': [
    ...membersOf(example('education-pilot/roster.json')),
    ...phasesOf(example('education-pilot/timeline.json')),
    ...tasksOf(example('education-pilot/tasks.json')),
  ],
  'street-campaign': [
    ...phasesOf(example('street-campaign/timeline.json')),
    ...tasksOf(example('street-campaign/tasks.json')),
    ...areasOf(example('street-campaign/grid-map.json')),
  ],
  'basin-bulletin': [
    ...entriesOf(example('basin-bulletin/basins.json')),
    ...entriesOf(example('basin-bulletin/huai-provinces.json')),
    ...entriesOf(example('basin-bulletin/increase.json')),
  ],
  'plain-html': [],
};

/** Words of controls, which have no use on paper. */
const controlWords = ['架构图', '时间轴', '分块图', '列表', '走势', '按任务类别', '搜索任务、单位', '清除'];

let browser;
let server;
let origin;
let chinese;

beforeAll(async () => {
  server = await serve({ port: 5373 });
  [origin] = server.resolvedUrls.local;
  browser = await openBrowser();
  chinese = await printsChinese(browser);
  if (!chinese && process.env.CIVICBOARD_ENGINES === 'all') throw new Error('No CJK fonts are installed.');
  if (!chinese) console.log('print: no CJK fonts on this machine, Chinese pages are not read back');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Prints a page of the project; `CIVICBOARD_PDF=1` keeps the file below .cache/print, to be looked at. */
async function print(path, { theme = 'default', landscape = false, prepare } = {}) {
  const { page } = await openPage(browser, { width: 1280 });
  try {
    const url = new URL(path, origin);
    url.searchParams.set('theme', theme);
    await page.goto(url.href, { waitUntil: 'networkidle0', timeout: 90_000 });
    await prepare?.(page);
    const result = await printed(page, { landscape });
    if (process.env.CIVICBOARD_PDF) {
      const name = `${path.replace(/\W+/g, '-')}-${theme}${landscape ? '-landscape' : ''}.pdf`;
      mkdirSync(`${root}.cache/print`, { recursive: true });
      writeFileSync(`${root}.cache/print/${name}`, result.bytes);
    }
    return result;
  } finally {
    await page.close();
  }
}

const missing = (text, wanted) =>
  [...new Set(wanted.filter(Boolean))].filter((each) => !text.includes(tidy(each)));

/** Pieces of text that lie beyond the sheet's edge. */
const offSheet = ({ sheets }) =>
  sheets.flatMap(({ pieces, width }) =>
    pieces.filter(({ text, x }) => text && (x < 0 || x > width)).map(({ text }) => text),
  );

describe('an example page on A4', () => {
  for (const [name, wanted] of Object.entries(pages)) {
    for (const landscape of [false, true]) {
      it(`has everything of ${name} and no controls, ${landscape ? 'landscape' : 'portrait'}`, async ({
        skip,
      }) => {
        if (!chinese) skip();
        const result = await print(`examples/${name}/index.html`, { landscape });
        const [sheet] = result.sheets;
        expect(Math.abs((landscape ? sheet.height : sheet.width) - 595.3)).toBeLessThan(1.5);
        expect(missing(result.text, wanted)).toEqual([]);
        expect(result.text.length).toBeGreaterThan(300);
        const pieces = result.sheets.flatMap((each) => each.pieces.map(({ text }) => text));
        expect(controlWords.filter((word) => pieces.includes(word))).toEqual([]);
        expect(offSheet(result)).toEqual([]);
      });
    }
  }
});

/** A page of one table of 300 tasks, in a script of its own; Latin titles, which every machine can print. */
async function longTable(page) {
  await page.evaluate(() => {
    const tasks = Array.from({ length: 300 }, (_, index) => ({
      id: `t${index}`,
      no: String(index + 1),
      title: `Task-${String(index + 1).padStart(3, '0')}`,
      category: `Part-${String.fromCharCode(65 + Math.floor(index / 75))}`,
      lead: [`Lead-${index % 7}`],
      responsible: ['Office-1', 'Office-2'],
      due: '2021-05-10',
      progress: (index % 11) / 10,
    }));
    document.documentElement.lang = 'en';
    const main = document.querySelector('main');
    main.textContent = '';
    const table = document.createElement('civic-task-table');
    table.id = 'long';
    table.setAttribute('as-of', '2021-05-01');
    table.data = { title: 'Long-table', tasks };
    const after = Object.assign(document.createElement('p'), { textContent: 'After-the-table' });
    main.append(table, after);
    return table.updateComplete;
  });
  await page.waitForFunction(() =>
    document.querySelector('#long').shadowRoot.textContent.includes('Lead unit'),
  );
}

const titles = Array.from({ length: 300 }, (_, index) => `Task-${String(index + 1).padStart(3, '0')}`);

describe('a table of 300 tasks on A4', () => {
  const page = 'examples/education-pilot/index.html';
  const cases = {
    'in the default theme': {},
    'in the dark theme': { theme: 'dark' },
    landscape: { landscape: true },
    'with a group shut': {
      prepare: (target) =>
        target.evaluate(async () => {
          const table = document.querySelector('#long');
          table.shadowRoot.querySelector('.group-button').click();
          await table.updateComplete;
        }),
    },
    'in a host of 400 px that scrolls': {
      prepare: (target) =>
        target.evaluate(() => Object.assign(document.querySelector('#long').style, { height: '400px' })),
    },
  };

  for (const [name, { prepare, ...options }] of Object.entries(cases)) {
    it(`has every row and repeats its headings, ${name}`, async () => {
      const result = await print(page, {
        ...options,
        prepare: async (target) => {
          await longTable(target);
          await prepare?.(target);
        },
      });
      expect(missing(result.text, titles)).toEqual([]);
      expect(missing(result.text, ['Part-A', 'Part-B', 'Part-C', 'Part-D'])).toEqual([]);
      const rows = result.sheets.filter(({ text }) => /Task-\d/.test(text));
      expect(rows.length).toBeGreaterThan(4);
      expect(rows.filter(({ text }) => !text.includes('Leadunit')).length).toBe(0);
      expect(result.text).not.toMatch(/Searchtasks|Bycategory/);
      // What follows the table on the page follows it on paper.
      const last = result.sheets.findIndex(({ text }) => text.includes('After-the-table'));
      expect(last).toBe(result.sheets.length - 1);
      expect(result.text.indexOf('After-the-table')).toBeGreaterThan(result.text.indexOf('Task-300'));
      expect(offSheet(result)).toEqual([]);
    });
  }

  it('stands as it was on the screen when printing is over', async () => {
    const { page: target } = await openPage(browser);
    await target.goto(new URL(page, origin).href, { waitUntil: 'networkidle0' });
    await longTable(target);
    await cases['with a group shut'].prepare(target);
    await printed(target);
    await target.evaluate(() => document.querySelector('#long').updateComplete);
    // On the screen only rows near what is seen are drawn: the headings of columns, four groups, 225 rows.
    const counted = await target.evaluate(() =>
      document.querySelector('#long').shadowRoot.querySelector('table').getAttribute('aria-rowcount'),
    );
    expect(counted).toBe('230');
    await target.close();
  });

  it('comes out dark on white in themes that are light on dark on the screen', async () => {
    for (const theme of ['dark', 'big-screen']) {
      const { page: target } = await openPage(browser);
      await target.goto(new URL(`${page}?theme=${theme}`, origin).href, { waitUntil: 'networkidle0' });
      const ink = () =>
        target.evaluate(() => {
          const element = document.querySelector('civic-task-table');
          const [red, green, blue] = getComputedStyle(element).color.match(/\d+/g).map(Number);
          return (red + green + blue) / 3;
        });
      expect(await ink(), `${theme} on the screen`).toBeGreaterThan(200);
      await target.emulateMediaType('print');
      expect(await ink(), `${theme} on paper`).toBeLessThan(60);
      await target.close();
    }
  });
});
