import { expect, it } from 'vitest';
import { readRanking } from '../../src/import/index.js';

it('gives a heading that says nothing alone the name and the unit of the one above', () => {
  const { data } = readRanking(
    '<table><tr><th rowspan=2>县区</th><th colspan=2>PM10（微克/立方米）</th><th colspan=2>信访件</th></tr>' +
      '<tr><th>浓度</th><th>同比（%）</th><th>受理量（件）</th><th>办结率</th></tr>' +
      '<tr><td>甲县</td><td>52</td><td>-3.1</td><td>40</td><td>93.1%</td></tr>' +
      '<tr><td>乙县</td><td>61</td><td>2.4</td><td>35</td><td>92.4%</td></tr></table>',
  );
  expect(data.measures.map(({ name, unit }) => [name, unit])).toEqual([
    ['PM10·浓度', '微克/立方米'],
    ['PM10·同比', '%'],
    ['受理量', '件'],
    ['办结率', '%'],
  ]);
});
