export default {
  tag: 'civic-ranking-board',
  sizes: [7, 100, 500],
  data: (size) => ({
    measures: [{ id: 'rate', name: '达标率', unit: '%', digits: 1 }],
    entries: Array.from({ length: size }, (_, i) => ({
      id: `e${i}`,
      name: `第${i + 1}单位`,
      values: { rate: ((i * 37) % 100) / 100 },
      previous: { rate: ((i * 53) % 100) / 100 },
    })),
  }),
  rows: ({ entries }) =>
    entries.map(({ name, values, previous }) => [name, String(values.rate), String(previous.rate)]),
};
