/** `data(size)` makes the element's data, `rows(data)` the cells of the plain table that shows the same. */
export default {
  tag: 'civic-task-table',
  attributes: { 'as-of': '2021-06-01' },
  sizes: [13, 100, 300],
  data: (size) => ({
    tasks: Array.from({ length: size }, (_, i) => ({
      id: `t${i}`,
      no: String(i + 1),
      title: `任务${i + 1}：完善矛盾纠纷排查化解机制`,
      category: `第${(i % 5) + 1}类`,
      lead: [`牵头单位${i % 12}`],
      responsible: [`责任单位${i % 30}`, `责任单位${i % 7}`],
      due: `2021年${(i % 12) + 1}月并长期坚持`,
      progress: (i % 11) / 10,
    })),
  }),
  rows: ({ tasks }) =>
    tasks.map((task) => [
      task.title,
      task.no,
      task.category,
      ...task.lead,
      task.responsible.join('、'),
      task.due,
    ]),
};
