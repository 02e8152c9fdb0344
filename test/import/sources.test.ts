import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/import/html-table.js';
import { readTaskTable } from '../../src/import/index.js';

interface Node {
  nodeName: string;
  value?: string;
  childNodes?: Node[];
}

const textOf = ({ nodeName, value, childNodes = [] }: Node): string =>
  nodeName === '#text' ? (value ?? '') : childNodes.map(textOf).join('');
const rowsOf = (node: Node): Node[] =>
  node.nodeName === 'tr' ? [node] : (node.childNodes ?? []).flatMap(rowsOf);
const bare = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

/** The cells of a table as parse5, which follows the HTML standard, finds them. */
function cellsByParse5(html: string): string[][] {
  const rows = rowsOf(parseFragment(html) as unknown as Node);
  return rows.map(({ childNodes = [] }) =>
    childNodes.filter(({ nodeName }) => /^t[dh]$/.test(nodeName)).map((cell) => bare(textOf(cell))),
  );
}

describe('the reader of markup', () => {
  it('finds the cells that parse5 finds, in tables as word processors and editors write them', () => {
    const word = fc.constantFrom(
      '综治办',
      '2021年5月',
      'A&amp;B',
      '&nbsp;',
      '&#12289;',
      '&lt;3&gt;',
      '第1项',
      '',
    );
    const wrap = fc.constantFrom(
      (text: string) => text,
      (text: string) => `<p class=MsoNormal style='mso-x:"a>b"'>${text}<o:p></o:p></p>`,
      (text: string) => `<span lang=EN-US style="font-family:'仿宋'">${text}</span>`,
      (text: string) => `<!--[if !supportLists]-->${text}<!--[endif]-->`,
      (text: string) => `<b>${text}</b><br/>`,
      (text: string) => `\n  ${text}\n`,
    );
    const cell = fc
      .tuple(
        fc.array(fc.tuple(word, wrap), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('</td>', ''),
        fc.constantFrom('td', 'TD width=100', 'td data-x="</td>"'),
      )
      .map(([parts, end, open]) => `<${open}>${parts.map(([text, around]) => around(text)).join('')}${end}`);
    const row = fc
      .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('</tr>', ''))
      .map(([cells, end]) => `<tr>${cells.join('')}${end}`);
    const table = fc
      .tuple(fc.array(row, { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([rows, body]) => `<table>${body ? '<tbody>' : ''}${rows.join('\n')}</table>`);
    fc.assert(
      fc.property(table, (html) => {
        const expected = cellsByParse5(html);
        const [block] = readBlocks(html);
        const width = Math.max(...expected.map((cells) => cells.length));
        const padded = expected.map((cells) => [
          ...cells,
          ...Array.from({ length: width - cells.length }, () => ''),
        ]);
        const empty = padded.every((cells) => cells.every((text) => text === ''));
        expect(block?.grid?.map((cells) => cells.map(({ text }) => bare(text)))).toEqual(
          empty ? undefined : padded,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('bytes of a file', () => {
  const csv = '序号,任务,牵头单位\n1,测试,办公室';
  const expected = [{ no: '1', title: '测试', lead: ['办公室'] }];

  it.each([
    [
      'GB18030, as spreadsheets on Chinese Windows write it',
      [
        0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc8, 0xce, 0xce, 0xf1, 0x2c, 0xc7, 0xa3, 0xcd, 0xb7, 0xb5, 0xa5, 0xce,
        0xbb, 0x0a, 0x31, 0x2c, 0xb2, 0xe2, 0xca, 0xd4, 0x2c, 0xb0, 0xec, 0xb9, 0xab, 0xca, 0xd2,
      ],
    ],
    ['UTF-8', [...new TextEncoder().encode(csv)]],
    ['UTF-8 with a byte-order mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(csv)]],
    [
      'UTF-16 with a byte-order mark',
      [0xff, 0xfe, ...[...csv].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8])],
    ],
  ])('are read as %s', (_, bytes) => {
    const { data, issues } = readTaskTable(new Uint8Array(bytes).buffer);
    expect([data.tasks, issues]).toEqual([expected, []]);
  });
});
