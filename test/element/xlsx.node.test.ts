import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Exported } from '../../src/element/exported.js';
import type { LocaleController } from '../../src/element/locale.js';
import type { Sheet } from '../../src/element/sheet.js';
import { xlsxBlob } from '../../src/element/xlsx.js';

const words: Record<string, string> = { 'as-of': '数据截至：', source: '来源：' };
const language = {
  current: 'zh-CN',
  learn: () => {},
  t: (key: string, { day = '' } = {}) =>
    key === 'export.reckoned' ? `状态按 ${day} 计` : (words[key] ?? key),
} as unknown as LocaleController;

/** The parts of the workbook by their paths. */
async function unzip(sheet: Sheet, rest: Partial<Exported> = {}): Promise<Record<string, string>> {
  const exported = {
    sheet,
    heading: '重点任务清单',
    label: '任务责任清单',
    language,
    day: '2021-05-10',
    isStated: true,
    source: '某区方案',
    ...rest,
  };
  const blob = await xlsxBlob(exported);
  expect(blob.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const sheetOf = async (sheet: Sheet, rest: Partial<Exported> = {}) =>
  (await unzip(sheet, rest))['xl/worksheets/sheet1.xml'] ?? '';

interface Cell {
  place: string;
  look: number;
  type: 'text' | 'number' | 'none';
  value: string;
}

/** Every cell of the sheet, read back. */
function cellsIn(xml: string): Cell[] {
  return [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/gs)].map(
    ([, place = '', look = '', type, inner = '']) => ({
      place,
      look: Number(look),
      type: type === 'inlineStr' ? 'text' : inner === '' ? 'none' : 'number',
      value: inner.replace(/<[^>]+>/g, ''),
    }),
  );
}

const cell = (xml: string, place: string) => cellsIn(xml).find((each) => each.place === place);

const tasks: Sheet = {
  headings: ['序号', '工作任务', '完成时效', '进展'],
  rows: [
    [
      { type: 'number', value: 1, plain: '1', shown: '1' },
      '平安校园',
      { type: 'date', value: '2021-05-31', plain: '2021年5月31日', shown: '2021年5月31日' },
      { type: 'percent', value: 0.6, plain: '60%', shown: '60%' },
    ],
    [
      '(二)',
      '=1+1',
      '2021年5月并长期坚持',
      { type: 'percent', value: 0.996, digits: 1, plain: '99%', shown: '99%' },
    ],
    [3, null, '', null],
  ],
  groups: [
    { title: '(一)专项整治', plain: '(一)专项整治', count: 2 },
    { title: '未分类', plain: null, count: 1 },
  ],
  groupHeading: '任务类别',
  isDocument: true,
};

/** The format that a cell is shown in. */
async function formatOf(files: Record<string, string>, place: string): Promise<string | undefined> {
  const styles = files['xl/styles.xml'] ?? '';
  const { look = -1 } = cell(files['xl/worksheets/sheet1.xml'] ?? '', place) ?? {};
  const xf =
    [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf .*?<\/xf>/gs)][look]?.[0] ?? '';
  const format = /numFmtId="(\d+)"/.exec(xf)?.[1];
  return new RegExp(`numFmtId="${format}" formatCode="([^"]+)"`).exec(styles)?.[1];
}

describe('a workbook', () => {
  it('holds what spreadsheets look for, each part named with its type', async () => {
    const files = await unzip(tasks);
    expect(Object.keys(files).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const path of Object.keys(files).filter((path) => path.startsWith('xl/') && !path.includes('_rels')))
      expect(files['[Content_Types].xml']).toContain(`PartName="/${path}"`);
    expect(files['xl/workbook.xml']).toContain('<sheet name="任务责任清单" sheetId="1" r:id="rId1"/>');
  });

  it('has title, day and source above the headings, each across all columns', async () => {
    const xml = await sheetOf(tasks);
    expect(cell(xml, 'A1')).toMatchObject({ type: 'text', value: '重点任务清单' });
    expect(cell(xml, 'A2')).toMatchObject({ type: 'text', value: '数据截至：2021-05-10　来源：某区方案' });
    expect(['A3', 'B3', 'C3', 'D3'].map((place) => cell(xml, place)?.value)).toEqual(tasks.headings);
    expect([...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, range]) => range)).toEqual([
      'A1:D1',
      'A2:D2',
      'A4:D4',
      'A7:D7',
    ]);
    expect(xml).toContain('<mergeCells count="4">');
  });

  it('says which day statuses hold for where nobody stated one', async () => {
    const xml = await sheetOf(tasks, { isStated: false, source: undefined, heading: undefined });
    expect(cell(xml, 'A1')?.value).toBe('任务责任清单');
    expect(cell(xml, 'A2')?.value).toBe('状态按 2021-05-10 计');
  });

  it('types its cells: numbers, days, percentages, and text as text', async () => {
    const files = await unzip(tasks);
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(['A5', 'B5', 'C5', 'D5'].map((place) => cell(xml, place))).toMatchObject([
      { type: 'number', value: '1' },
      { type: 'text', value: '平安校园' },
      { type: 'number', value: '44347' },
      { type: 'number', value: '0.6' },
    ]);
    expect(await formatOf(files, 'C5')).toBe('yyyy-mm-dd');
    expect(await formatOf(files, 'D5')).toBe('0%');
    expect(await formatOf(files, 'D6')).toBe('0.0%');
    expect(['A6', 'C6'].map((place) => cell(xml, place)?.type)).toEqual(['text', 'text']);
    expect(['A8', 'B8', 'C8', 'D8'].map((place) => cell(xml, place)?.type)).toEqual([
      'number',
      'none',
      'none',
      'none',
    ]);
  });

  it.each(['=1+1', '+86 10', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
    'never has %j worked out, not even after someone edited the cell',
    async (text) => {
      const files = await unzip({ headings: ['=1'], rows: [[text]] });
      const xml = files['xl/worksheets/sheet1.xml'] ?? '';
      expect(xml).not.toContain('<f>');
      const found = cell(xml, 'A2');
      expect(found?.type).toBe('text');
      expect(found?.value.replaceAll('&quot;', '"')).toBe(text);
      const looks = /<cellXfs.*<\/cellXfs>/s.exec(files['xl/styles.xml'] ?? '')?.[0] ?? '';
      expect([...looks.matchAll(/<xf .*?<\/xf>/gs)][found?.look ?? 0]?.[0]).toContain('quotePrefix="1"');
    },
  );

  it('keeps the headings in view, and on each printed page: A4 across, as wide as one page', async () => {
    const files = await unzip(tasks);
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(files['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'任务责任清单\'!$3:$3</definedName>',
    );
  });

  it('is a plain sheet where it is no document: headings first, as high as it is wide', async () => {
    const files = await unzip({ headings: ['名称'], rows: [['甲']] });
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(cell(xml, 'A1')?.value).toBe('名称');
    expect(xml).toContain('ySplit="1"');
    expect(xml).toContain('orientation="portrait"');
    expect(xml).not.toContain('mergeCell');
    expect(files['xl/workbook.xml']).toContain('!$1:$1<');
  });

  it('gives a column the width of its longest text, Chinese counting double, up to where texts are broken', async () => {
    const xml = await sheetOf({
      headings: ['a', '名称', '说明', 'text', '数'],
      rows: [
        ['1', '校园安全', '长'.repeat(100), 'abcdefghij', 1],
        ['2', '短', '短\n' + '两行'.repeat(4), 'x', 12_345_678],
      ],
    });
    expect(
      [...xml.matchAll(/<col min="\d+" max="\d+" width="(\d+)"/g)].map(([, width]) => Number(width)),
    ).toEqual([6, 11, 46, 13, 11]);
  });

  it('takes from wide columns what is too much for a sheet of paper, and nothing from narrow ones', async () => {
    const xml = await sheetOf({
      headings: ['序号', ...Array.from({ length: 6 }, () => '说明'), '日期'],
      rows: [['1', ...Array.from({ length: 6 }, () => '长'.repeat(30)), '2021-05-26']],
    });
    const widths = [...xml.matchAll(/<col min="\d+" max="\d+" width="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect([widths[0], widths[7]]).toEqual([7, 13]);
    expect(widths.slice(1, -1).every((width) => width === widths[1])).toBe(true);
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(146);
  });

  it('makes room for titles that take more than one line, which spreadsheets do not in merged cells', async () => {
    const sheet = { ...tasks, groups: [{ title: '类'.repeat(60), plain: '', count: 3 }] };
    const height = (xml: string, row: number) =>
      Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(xml)?.[1]);
    expect(height(await sheetOf(sheet), 4)).toBeGreaterThan(2 * height(await sheetOf(tasks), 4) - 10);
  });

  it('writes what XML and spreadsheets trip over as what it is', async () => {
    const xml = await sheetOf({
      headings: ['a'],
      rows: [
        ['<b>&"'],
        ['a\u0000b\u001fc\ud800d\udc00e\uffff'],
        ['_x000D_'],
        ['😀一\n二'],
        ['字'.repeat(40_000)],
      ],
    });
    expect(cell(xml, 'A2')?.value).toBe('&lt;b&gt;&amp;&quot;');
    expect(cell(xml, 'A3')?.value).toBe('abcde');
    expect(cell(xml, 'A4')?.value).toBe('_x005F_x000D_');
    expect(cell(xml, 'A5')?.value).toBe('😀一\n二');
    expect(cell(xml, 'A6')?.value).toHaveLength(32_767);
  });

  it('writes days that spreadsheets do not know, and figures that are none, as text', async () => {
    const day = (value: string) => ({ type: 'date' as const, value, plain: value, shown: value });
    const xml = await sheetOf({
      headings: ['a', 'b'],
      rows: [
        [day('1900-02-28'), day('1900-03-01')],
        [NaN, Infinity],
        [day('9999-12-31'), { type: 'percent', value: NaN, plain: null, shown: '—' }],
      ],
    });
    expect(
      cellsIn(xml)
        .slice(2)
        .map(({ type, value }) => [type, value]),
    ).toEqual([
      ['text', '1900-02-28'],
      ['number', '61'],
      ['text', 'NaN'],
      ['text', 'Infinity'],
      ['number', '2958465'],
      ['text', '—'],
    ]);
  });

  it.each([
    ['一/二:三?*[x]\\', '一 二 三   x'],
    ["'引'", '引'],
    ['名'.repeat(40), '名'.repeat(31)],
    ['', 'Sheet1'],
    ['a&b', 'a&amp;b'],
  ])('names the sheet %j so that a workbook can bear it', async (label, name) => {
    const files = await unzip({ headings: ['a'], rows: [] }, { label });
    expect(files['xl/workbook.xml']).toContain(`<sheet name="${name}"`);
  });

  it('can be opened with nothing in it', async () => {
    const xml = await sheetOf({ headings: [], rows: [] });
    expect(xml).not.toMatch(/<cols>|<mergeCells/);
    expect(cellsIn(xml)).toEqual([]);
  });

  it('holds thousands of rows, beyond the 26th column', async () => {
    const headings = Array.from({ length: 30 }, (_, column) => `列${column}`);
    const rows = Array.from({ length: 3000 }, (_, row) => headings.map((_, column) => `${row}·${column}`));
    const cells = cellsIn(await sheetOf({ headings, rows }));
    expect(cells).toHaveLength(30 * 3001);
    expect(cells.at(-1)).toMatchObject({ place: 'AD3001', value: '2999·29' });
  });
});
