export default {
  tag: 'civic-roster',
  sizes: [20, 100, 500],
  data: (size) => ({
    name: '市域社会治理现代化试点工作领导小组',
    ranks: [
      {
        title: '成员',
        members: Array.from({ length: size }, (_, i) => ({
          id: `m${i}`,
          name: `成员${i + 1}`,
          posts: [`第${i % 40}科科长`],
          unit: `单位${i % 40}`,
        })),
      },
    ],
  }),
  rows: ({ ranks }) => ranks[0].members.map(({ name, posts, unit }) => [name, posts[0], unit]),
};
