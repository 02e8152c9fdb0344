export default {
  tag: 'civic-timeline',
  attributes: { 'as-of': '2021-06-01' },
  sizes: [5, 30, 100],
  data: (size) => ({
    phases: Array.from({ length: size }, (_, i) => ({
      id: `p${i}`,
      name: `第${i + 1}阶段`,
      period: `${2018 + Math.floor(i / 12)}年${(i % 12) + 1}月至${2019 + Math.floor(i / 12)}年${(i % 12) + 1}月`,
      objectives: ['健全工作机制', '形成阶段成果'],
    })),
  }),
  rows: ({ phases }) => phases.map(({ name, period, objectives }) => [name, period, ...objectives]),
};
