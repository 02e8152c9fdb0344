/** Properties of each element beside data and selection; what is text there is tried with texts as well. */
export const properties: Record<string, { any: string[]; text: string[] }> = {
  'civic-roster': { any: ['view', 'showPhones'], text: ['view'] },
  'civic-timeline': { any: ['view', 'scale'], text: ['view', 'scale'] },
  'civic-task-table': {
    any: ['query', 'sort', 'groupBy', 'filters', 'columns', 'density', 'dueSoonDays', 'viewState'],
    text: ['sort', 'groupBy', 'filters', 'columns', 'density', 'dueSoonDays', 'viewState'],
  },
  'civic-grid-map': { any: ['view', 'root', 'zoom'], text: ['view', 'root'] },
  'civic-ranking-board': { any: ['rankBy', 'group', 'view', 'autoplay'], text: ['rankBy', 'group', 'view'] },
};
/** Properties that all elements have. */
export const shared = ['heading', 'asOf', 'selection', 'refresh'];
/** Texts that mean nothing to any property. */
export const texts = ['', 'oops', 'NaN', '-1', '__proto__', 'constructor', '2021-02-30', '💥'];

/** Values that no attribute means. */
export const attributes: Record<string, string[]> = {
  'as-of': ['oops', '', '2021-13-45', '9999-12-31', '0000-01-01'],
  refresh: ['-1', 'oops', 'NaN', 'Infinity', '1e99'],
  lang: ['xx', '', 'zh--', 'en-'.repeat(50), '*'],
  heading: ['', '<b>', 'constructor'],
  'due-soon-days': ['NaN', '-5', '1e308', 'oops'],
  'group-by': ['constructor', 'none', '', '__proto__', 'oops'],
  'rank-by': ['constructor', 'oops'],
  group: ['constructor', ''],
  view: ['oops', 'constructor', ''],
  scale: ['oops', 'constructor', 'month', 'year'],
  root: ['constructor', 'oops'],
  density: ['oops', ''],
  'show-phones': ['false'],
};

/** Conditions of the task table that are half right; none of them hides a row. */
export const conditions: object[] = [
  ...[null, undefined, 'due', 5, {}].map((each) => ({ sort: [each] })),
  { sort: { key: 'constructor', direction: 'sideways' } },
  { sort: [{ key: '__proto__', direction: 'ascending' }, { key: 5 }] },
  { filters: { status: 'overdue', unit: 5, category: {}, unitRole: [] } },
  { filters: { status: [null, 5, {}], unit: [undefined, Symbol('s')], category: [[]] } },
  { columns: [null, 5, {}, { key: 'constructor', heading: '构造' }, { key: 5, heading: {} }] },
  { columns: { length: 3 } },
];

/** What is no selection, or one of nothing. */
export const selections = [
  undefined,
  'oops',
  5,
  true,
  [],
  {},
  () => 1,
  { kind: 'task' },
  { kind: 'constructor', id: '__proto__' },
  { kind: 'member', id: null },
  { kind: 'unit', id: { toString: null } },
  { kind: 'area', id: Symbol('s') },
  { id: 'x' },
];
