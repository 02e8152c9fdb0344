import { deepFreeze } from '../support/deep-freeze.js';

const remarks = {
  title: '示例',
  asOf: '2021-05-10',
  source: { name: '实施方案', url: 'https://example.org' },
  note: '备注',
  units: [{ name: '局相关股室', aliases: ['相关股室'], members: ['基教股'] }],
};

const ranks = [
  {
    title: '组长',
    members: [
      {
        id: 'm1',
        name: '周某某',
        posts: ['局长'],
        unit: '局',
        phone: '13812341234',
        photo: '/a.png',
        note: '兼',
      },
    ],
  },
];

const measures = [
  {
    id: 'rate',
    name: '率',
    unit: '%',
    better: 'lower',
    digits: 1,
    ratio: ['part', 'whole'],
    reference: { name: '均', value: 0.2 },
  },
  { id: 'whole', name: '数', unit: '个' },
];

/** One of every field of each data shape, nothing wrong with it. */
export const samples = deepFreeze({
  roster: {
    ...remarks,
    id: 'g1',
    name: '领导小组',
    level: '区',
    ranks,
    office: {
      name: '办公室',
      host: '综治安全股',
      duties: '统筹',
      ranks: [{ title: '主任', members: [{ name: '林某某' }] }],
    },
    memberUnits: ['妇联'],
    groups: [{ id: 'g2', name: '专项组', ranks: [] }],
  },
  timeline: {
    ...remarks,
    phases: [
      {
        id: 'p1',
        name: '部署',
        period: '2021年5月',
        objectives: ['动员'],
        units: ['基教股'],
        progress: 0.5,
        state: 'active',
        steps: [
          {
            id: 's1',
            name: '动员会',
            period: { text: '五月', start: '2021-05-01', end: '2021-05-31', ongoing: true },
          },
        ],
      },
      { name: '检查', period: { start: '2021-06-01', recurrence: 'FREQ=MONTHLY' } },
    ],
    milestones: [{ id: 'n1', name: '节点', date: '2021年底', done: true }],
    duties: [{ id: 'd1', name: '整治', period: '每月', units: ['工会'] }],
  },
  'task-table': {
    ...remarks,
    categories: ['甲类'],
    columns: [{ key: 'budget', heading: '经费', type: 'number', width: '6em', hidden: false }],
    tasks: [
      {
        id: 't1',
        no: '1',
        title: '平安校园',
        category: '甲类',
        lead: ['基教股'],
        responsible: ['局相关股室'],
        supporting: ['妇联'],
        owner: '周某某',
        due: '2021年5月并长期坚持',
        state: 'in-progress',
        progress: 0.5,
        completedOn: '2021-05-09',
        updates: [{ date: '2021-05-01', text: '部署', by: '股长' }],
        links: [{ text: '方案', href: '/a' }],
      },
      { title: '心理健康', lead: [], due: { end: '2021-08-31' } },
    ],
  },
  'grid-map': {
    ...remarks,
    levels: ['片区', '网格'],
    statuses: [{ id: 'good', name: '良', tone: 'ok' }],
    geometry: { type: 'FeatureCollection', features: [{ type: 'Feature' }] },
    measures,
    mapLicence: '示例',
    areas: [
      { code: 'a', name: '靶场', keeper: '张某某', tile: [0, 1], updatedAt: '2021-05-01' },
      { code: 'a1', name: '网格', parent: 'a', status: 'good', values: { whole: 3 }, keeper: ['甲', '乙'] },
      {
        code: 'a2',
        name: '有前期',
        history: [
          { period: '2021年3月', status: 'good', values: { whole: 2 } },
          { period: '2021年4月', status: null },
        ],
      },
    ],
    overview: [
      { name: '示范区', value: 122, unit: '个' },
      { name: '覆盖率', value: null },
    ],
  },
  ranking: {
    ...remarks,
    measures,
    rankBy: 'whole',
    ties: 'dense',
    honours: { top: 1, bottom: 1 },
    entries: [
      {
        id: 'e1',
        name: '淮河',
        group: '三河三湖',
        values: { whole: 488 },
        previous: { whole: 500 },
        history: [{ period: '2020年', values: { whole: 510 } }],
      },
      { name: '海河', values: { whole: null } },
    ],
  },
});
