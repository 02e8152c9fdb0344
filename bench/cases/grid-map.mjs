const statuses = ['正常', '关注', '预警', '严重', '紧急'];

export default {
  tag: 'civic-grid-map',
  sizes: [20, 100, 500],
  data: (size) => ({
    levels: ['片区', '网格'],
    areas: Array.from({ length: size }, (_, i) => {
      const district = i - (i % 10);
      return {
        code: `g${i}`,
        name: i === district ? `第${i / 10 + 1}片区` : `第${i}网格`,
        parent: i === district ? undefined : `g${district}`,
        status: statuses[i % 5],
        keeper: `网格员${i}`,
      };
    }),
  }),
  rows: ({ areas }) => areas.map(({ name, status, keeper }) => [name, status, keeper]),
};
