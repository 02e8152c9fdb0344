import fc from 'fast-check';
import { groupKind, leaf, phaseKind, type Rough, type RowKind } from './data-rows.js';

const cjk = ['张某某', '基教股', '仓巷第07网格', '局相关股室、各学校', '马王堆街道综合行政执法队', '𠮷田𬍛'];
const foreign = ['فرقة العمل', '\u202Eمرحبا', 'כפר', 'Ünïcödé', 'ᠮᠣᠩᠭᠣᠯ', 'བོད་ཡིག'];
const odd = [
  '👩🏽‍🚒🏳️‍🌈',
  '\u200B',
  'e\u0301\u0323',
  '\uD83D',
  '\0',
  '=1+1',
  '<b>粗</b>',
  '${x}',
  ' 空  格 ',
  '\n',
];
const keys = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', 'valueOf'];

/** Words in all scripts, whole phrases, and what has meaning to a program. */
export const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...cjk) },
  { weight: 2, arbitrary: fc.constantFrom(...foreign, ...odd, ...keys) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('长'.repeat(600), 'w'.repeat(300), '综治安全股、'.repeat(60)) },
);

const name = words.filter((text) => text !== '');

const ids = fc.oneof(words, fc.constantFrom('a', 'b', ...keys));
const dates = fc.constantFrom('2021-05-10', '2020-02-29', '1949-10-01', '0001-01-01', '9999-12-31');
const phrases = fc.oneof(
  dates,
  fc.constantFrom(
    '2021年5月并长期坚持',
    '2019年1月至2019年6月31日',
    '每月最后一个星期五',
    '力争至2019年8月底',
  ),
  fc.constantFrom(
    '2017年9月15日前',
    '长期坚持',
    '另行通知',
    '二〇二一年三季度',
    '3月上旬',
    '2021年底—2019年初',
  ),
  words,
);
const periods = fc.oneof(
  phrases.filter((text) => text !== ''),
  fc.record(
    {
      text: phrases,
      start: fc.option(dates),
      end: fc.option(dates),
      ongoing: fc.boolean(),
      recurrence: fc.option(fc.constantFrom('FREQ=MONTHLY;BYDAY=-1FR', '')),
    },
    { requiredKeys: [] },
  ),
);
const rates = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(null, 0, -0, 1));
const numbers = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, 0, -0, 1e308, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER),
);

const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) => fc.array(arbitrary, { maxLength });

function some<T extends Record<string, fc.Arbitrary<unknown>>>(model: T, requiredKeys: (keyof T)[] = []) {
  return fc.record(model, { requiredKeys } as { requiredKeys: [] }) as fc.Arbitrary<Rough>;
}

const remarks = {
  title: words,
  asOf: dates,
  source: some({ name, url: fc.constantFrom('https://example.org', '/a', 'javascript:x') }, ['name']),
  note: words,
  units: few(some({ name, aliases: few(words), members: few(words) }, ['name'])),
  extra: fc.jsonValue(),
};

const member = some(
  { id: ids, name: words, posts: few(words), unit: words, phone: words, photo: words, note: words },
  ['name'],
);
const rank = some({ title: words.map((title) => `${title}级`), members: few(member, 4) }, [
  'title',
  'members',
]);
const office = some({ name: words, host: words, duties: words, ranks: few(rank, 2) }, ['ranks']);
const group = (depth: number): fc.Arbitrary<Rough> =>
  some(
    {
      id: ids,
      name: words,
      level: words,
      ranks: few(rank, 3),
      office,
      memberUnits: few(words),
      ...(depth > 0 && { groups: few(group(depth - 1), 2) }),
    },
    ['name', 'ranks'],
  );

const phase = (depth: number): fc.Arbitrary<Rough> =>
  some(
    {
      id: ids,
      name: words,
      period: periods,
      objectives: few(words),
      units: few(words),
      progress: rates,
      state: fc.constantFrom('planned', 'active', 'done', 'overdue', 'paused'),
      ...(depth > 0 && { steps: few(phase(depth - 1), 3) }),
    },
    ['name', 'period'],
  );

const task = some(
  {
    id: ids,
    no: words,
    title: words,
    category: words,
    lead: few(words),
    responsible: few(words),
    supporting: few(words),
    owner: words,
    due: periods,
    state: fc.constantFrom('not-started', 'in-progress', 'done', 'closed', 'suspended'),
    progress: rates,
    completedOn: dates,
    updates: few(some({ date: name, text: name, by: words }, ['date', 'text'])),
    links: few(some({ text: name, href: name }, ['text', 'href'])),
    budget: numbers,
  },
  ['title', 'lead'],
);
const columnKeys = fc.oneof(fc.constantFrom('budget', 'lead', ...keys), words.filter(Boolean));
const column = some(
  {
    key: columnKeys,
    heading: words.map((heading) => `${heading}栏`),
    type: fc.constantFrom('text', 'number', 'date', 'percent', 'units'),
    width: words,
    hidden: fc.boolean(),
  },
  ['key', 'heading'],
);

const measureIds = fc.constantFrom('rate', 'part', 'whole', ...keys);
const figures = fc
  .array(fc.tuple(measureIds, rates), { maxLength: 5 })
  .map(Object.fromEntries<number | null>);
const measure = some(
  {
    id: measureIds,
    name: words.map((name) => `${name}量`),
    unit: fc.constantFrom('%', '个', ''),
    better: fc.constantFrom('higher', 'lower'),
    digits: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(-3, 1.5)),
    ratio: fc.constantFrom(['part', 'whole'], ['constructor', 'toString']),
    reference: fc.option(fc.record({ name, value: rates.map((rate) => rate ?? 0) })),
  },
  ['id', 'name'],
);

const statuses = ['正常', '关注', '预警', '严重', '紧急', '', 'constructor', '其他'];
const area = some(
  {
    code: fc.oneof(fc.constantFrom('1', '2', '3', ...keys), words.filter(Boolean)),
    name: words,
    parent: fc.constantFrom('1', '2', '3', ...keys, '无'),
    status: fc.option(fc.constantFrom(...statuses)),
    values: figures,
    keeper: fc.oneof(words, few(words)),
    tile: fc.tuple(fc.integer({ min: -5, max: 70 }), fc.integer({ min: -5, max: 70 })),
    updatedAt: fc.oneof(dates, words, fc.constant('2021-05-10T08:30:00+08:00')),
    history: few(
      some({ period: name, status: fc.option(fc.constantFrom(...statuses)), values: figures }, ['period']),
    ),
  },
  ['code', 'name'],
);
const status = some(
  { id: fc.constantFrom(...statuses.filter(Boolean)), name: fc.constantFrom('甲', '乙', ...keys) },
  ['id', 'name'],
);

const entry = some(
  {
    id: ids,
    name: words,
    group: fc.constantFrom('三河三湖', '其他', ...keys),
    values: figures,
    previous: figures,
    history: few(
      fc.record({
        period: fc.oneof(
          phrases.filter((text) => text !== ''),
          fc.constantFrom('2020年', '2021年'),
        ),
        values: figures,
      }),
      4,
    ),
  },
  ['name', 'values'],
);

/** A data shape: its element, valid data of it, and where its rows are. */
export interface DataShape {
  tag: string;
  datasetKey: string;
  valid: fc.Arbitrary<Rough>;
  root: RowKind;
  /** What `civic-load` counts in valid data. */
  count(data: Rough): number;
}

const listOf = (data: Rough, key: string) => (data[key] as Rough[] | undefined) ?? [];
const countMembers = (data: Rough): number =>
  listOf(data, 'ranks').flatMap((each) => listOf(each, 'members')).length +
  listOf(data, 'groups').reduce((sum, inner) => sum + countMembers(inner), 0);

export const dataShapes: readonly DataShape[] = [
  {
    tag: 'civic-roster',
    datasetKey: 'roster',
    valid: fc.tuple(some(remarks), group(2)).map(([frame, own]) => ({ ...frame, ...own })),
    root: { ...groupKind, name: '' },
    count: countMembers,
  },
  {
    tag: 'civic-timeline',
    datasetKey: 'timeline',
    valid: some(
      {
        ...remarks,
        phases: few(phase(2), 5),
        milestones: few(
          some({ id: ids, name: words, date: phrases.filter((text) => text !== ''), done: fc.boolean() }, [
            'name',
            'date',
          ]),
        ),
        duties: few(some({ id: ids, name: words, period: periods, units: few(words) }, ['name', 'period'])),
      },
      ['phases'],
    ),
    root: { name: '', lists: { phases: phaseKind, milestones: leaf('name'), duties: leaf('name') } },
    count: (data) => ['phases', 'milestones', 'duties'].flatMap((key) => listOf(data, key)).length,
  },
  {
    tag: 'civic-task-table',
    datasetKey: 'tasks',
    valid: some({ ...remarks, tasks: few(task, 8), categories: few(words), columns: few(column) }, ['tasks']),
    root: { name: '', lists: { tasks: leaf('title') } },
    count: (data) => listOf(data, 'tasks').length,
  },
  {
    tag: 'civic-grid-map',
    datasetKey: 'gridMap',
    valid: some(
      {
        ...remarks,
        areas: few(area, 10),
        levels: few(words),
        statuses: few(status),
        measures: few(measure),
        overview: few(
          some({ name, value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), unit: words }, [
            'name',
          ]),
        ),
        mapLicence: words,
        geometry: fc.constantFrom('/test/support/no-outlines.json', {
          type: 'FeatureCollection',
          features: [null, {}],
        }),
      },
      ['areas'],
    ),
    root: { name: '', lists: { areas: leaf('name') } },
    count: (data) => listOf(data, 'areas').length,
  },
  {
    tag: 'civic-ranking-board',
    datasetKey: 'ranking',
    valid: some(
      {
        ...remarks,
        entries: few(entry, 8),
        measures: few(measure),
        rankBy: measureIds,
        ties: fc.constantFrom('competition', 'dense'),
        honours: some({ top: fc.integer({ min: 0, max: 4 }), bottom: fc.integer({ min: 0, max: 4 }) }),
      },
      ['entries'],
    ),
    root: { name: '', lists: { entries: leaf('name') } },
    count: (data) => listOf(data, 'entries').length,
  },
];
