import { describe, expect, it } from 'vitest';
import { csvBlob, csvText } from '../../src/element/csv.js';

const row = (...cells: (string | number | null)[]) =>
  csvText({ headings: ['a'], rows: [cells] }).slice('a\r\n'.length);

describe('a table as CSV', () => {
  it('has a heading line and lines ended by CRLF', () => {
    const sheet = {
      headings: ['序号', '工作任务'],
      rows: [
        ['1', '平安校园'],
        ['2', null],
        [3, ''],
      ],
    };
    expect(csvText(sheet)).toBe('序号,工作任务\r\n1,平安校园\r\n2,\r\n3,\r\n');
    expect(csvText({ headings: [], rows: [] })).toBe('\r\n');
  });

  it.each([
    ['甲,乙', '"甲,乙"'],
    ['说"好"', '"说""好"""'],
    ['一\n二', '"一\n二"'],
    ['一\r\n二', '"一\r\n二"'],
    ['甲、乙；丙', '甲、乙；丙'],
    [' 空 ', ' 空 '],
  ])('quotes %j where it must', (cell, text) => {
    expect(row(cell, 'x')).toBe(`${text},x\r\n`);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['1=1', '1=1'],
  ])('defuses %j, which a spreadsheet would work out', (cell, text) => {
    expect(row(cell)).toBe(`${text}\r\n`);
    expect(csvText({ headings: [cell], rows: [] })).toBe(`${text}\r\n`);
  });

  it('leaves numbers to be numbers, negative ones too', () => {
    expect(row(-5, 0.055, 0)).toBe('-5,0.055,0\r\n');
  });

  it('begins with the mark by which Excel and WPS know UTF-8', async () => {
    const blob = csvBlob({ headings: ['序'], rows: [] });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([blob.type, [...bytes]]).toEqual([
      'text/csv;charset=utf-8',
      [0xef, 0xbb, 0xbf, 0xe5, 0xba, 0x8f, 13, 10],
    ]);
  });
});
