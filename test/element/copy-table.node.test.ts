import { describe, expect, it } from 'vitest';
import { tableHtml, tableText } from '../../src/element/copy-table.js';

const sheet = {
  headings: ['序号', '工作任务', '进展'],
  rows: [
    [1, '平安<校园>\n第二行', { type: 'percent' as const, value: 0.6, plain: '60%', shown: '60%' }],
    [null, '=1+1\t后', null],
  ],
  groups: [
    { title: '(一)整治 & 治理', plain: '(一)整治 & 治理', count: 1 },
    { title: '未分类', plain: null, count: 1 },
  ],
  groupHeading: '任务类别',
};

/** The cells of each row, as tag, text, and how many columns it takes. */
const rowsIn = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(t[hd])([^>]*)>(.*?)<\/t[hd]>/gs)].map(([, tag, attributes = '', text]) => {
      const span = /colspan="(\d+)"/.exec(attributes)?.[1];
      return `${tag}${span ?? ''} ${text}`;
    }),
  );

describe('a table for the clipboard', () => {
  it('has a row of headings, merged rows for groups, and lines in every cell', () => {
    const html = tableHtml(sheet);
    expect(rowsIn(html)).toEqual([
      ['th 序号', 'th 工作任务', 'th 进展'],
      ['th3 (一)整治 &amp; 治理'],
      ['td 1', 'td 平安&lt;校园&gt;<br>第二行', 'td 60%'],
      ['th3 未分类'],
      ['td ', "td '=1+1\t后", 'td '],
    ]);
    const cells = html.match(/<t[hd][ >][^>]*>/g) ?? [];
    expect(cells.every((cell) => cell.includes('border:1px solid #000'))).toBe(true);
    expect(html).toMatch(/^<table border="1" cellspacing="0" style="border-collapse:collapse">/);
  });

  it('is a line a row as text, with the group as a column and nothing that would be worked out', () => {
    expect(tableText(sheet)).toBe(
      "任务类别\t序号\t工作任务\t进展\n(一)整治 & 治理\t1\t平安<校园> 第二行\t60%\n\t\t'=1+1 后\t",
    );
  });

  it('has no rows where there are none', () => {
    expect(rowsIn(tableHtml({ headings: ['名称'], rows: [] }))).toEqual([['th 名称']]);
    expect(tableText({ headings: ['名称'], rows: [] })).toBe('名称');
  });
});
