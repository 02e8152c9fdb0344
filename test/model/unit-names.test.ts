import { describe, expect, it } from 'vitest';
import { splitUnits, tidyUnit } from '../../src/model/unit-names.js';

describe('a unit’s name', () => {
  it('loses the line feeds, spaces and full stop of its table cell', () => {
    const cells = ['综治安\n\n全股', ' 基 教 股 ', '各中小学幼儿园。', '资助中心；', '。'];
    expect(cells.map(tidyUnit)).toEqual(['综治安全股', '基教股', '各中小学幼儿园', '资助中心', '']);
  });

  it('is one of several that a cell holds', () => {
    expect(splitUnits('综治安全股、基教股，资助中心；妇联/工会\n高招办。')).toEqual([
      '综治安全股',
      '基教股',
      '资助中心',
      '妇联',
      '工会',
      '高招办',
    ]);
    expect(splitUnits('、\n')).toEqual([]);
  });
});
