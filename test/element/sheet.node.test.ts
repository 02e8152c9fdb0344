import { describe, expect, it } from 'vitest';
import { dayCell, plainRows, sectionsOf, shownText } from '../../src/element/sheet.js';

const day = { type: 'date' as const, value: '2021-05-31', plain: '2021年5月31日', shown: '5月31日' };

describe('a sheet', () => {
  it('gives its rows by their headings, all at once where it has none', () => {
    const rows = [['甲'], ['乙'], ['丙']];
    const groups = [
      { title: '一', plain: '一', count: 2 },
      { title: '二', plain: null, count: 0 },
      { title: '三', plain: '三', count: 1 },
    ];
    expect([...sectionsOf({ headings: ['名称'], rows, groups })].map(({ rows: own }) => own)).toEqual([
      [['甲'], ['乙']],
      [],
      [['丙']],
    ]);
    expect([...sectionsOf({ headings: ['名称'], rows })]).toEqual([{ group: null, rows }]);
  });

  it('gives plain values for plain files, with a column for groups only where that has a heading', () => {
    const sheet = {
      headings: ['时限'],
      rows: [[day], [null]],
      groups: [{ title: '一', plain: 'I', count: 2 }],
    };
    expect([...plainRows(sheet)]).toEqual([['时限'], ['2021年5月31日'], [null]]);
    expect([...plainRows({ ...sheet, groupHeading: '类别' })]).toEqual([
      ['类别', '时限'],
      ['I', '2021年5月31日'],
      ['I', null],
    ]);
  });

  it('reads as what people are shown', () => {
    expect([day, '甲', 3, null].map(shownText)).toEqual(['5月31日', '甲', '3', '']);
  });

  it.each([
    ['2021-05-31', 'date'],
    ['2021-06-31', 'string'],
    ['2021年5月', 'string'],
    [null, 'string'],
  ])('takes %s for a day only where there is such a day', (value, type) => {
    const cell = dayCell(value, '如文');
    expect(typeof cell === 'object' ? cell?.type : typeof cell).toBe(type);
  });
});
