import { xmlText } from './xlsx-text.js';

/** Numbers of the looks below. */
export const looks = {
  title: 1,
  line: 2,
  heading: 3,
  group: 4,
  text: 5,
  /** Text that stays text when someone edits the cell: an apostrophe that is not seen. */
  quoted: 6,
  number: 7,
  date: 8,
  percent: 9,
  centredText: 12,
  centredNumber: 13,
  centredDate: 14,
} as const;

/** Percentages with up to this many digits have looks of their own, from `percent` on. */
export const mostPercentDigits = 2;

interface Look {
  format?: number;
  font?: number;
  fill?: number;
  isBoxed?: boolean;
  isQuoted?: boolean;
  across?: 'center' | 'left' | 'right';
}

const formats = ['yyyy-mm-dd', '0%', '0.0%', '0.00%'];
const ownFormats = 164;

const list: readonly Look[] = [
  {},
  { font: 2, across: 'center' },
  { across: 'right' },
  { font: 1, fill: 2, isBoxed: true, across: 'center' },
  { font: 1, fill: 3, isBoxed: true, across: 'left' },
  { isBoxed: true, across: 'left' },
  { isBoxed: true, isQuoted: true, across: 'left' },
  { isBoxed: true },
  { isBoxed: true, format: ownFormats, across: 'left' },
  ...[1, 2, 3].map((format) => ({ isBoxed: true, format: ownFormats + format })),
  { isBoxed: true, across: 'center' },
  { isBoxed: true, across: 'center' },
  { isBoxed: true, format: ownFormats, across: 'center' },
];

function lookXml({ format = 0, font = 0, fill = 0, isBoxed, isQuoted, across }: Look): string {
  const quote = isQuoted ? ' quotePrefix="1"' : '';
  const align = across ? ` horizontal="${across}"` : '';
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${isBoxed ? 1 : 0}" xfId="0"${quote}` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
    `<alignment${align} vertical="center" wrapText="1"/></xf>`
  );
}

const font = (name: string, size: number, isBold = false) =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/></font>`;

const fill = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

const side = (name: string) => `<${name} style="thin"><color rgb="FF8E9AAA"/></${name}>`;

const counted = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** All looks of cells, in one font. */
export function stylesXml(fontName: string): string {
  const name = xmlText(fontName);
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${ownFormats + at}" formatCode="${code}"/>`);
  const none = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
  const boxed = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    counted('numFmts', numFmts) +
    counted('fonts', [font(name, 11), font(name, 11, true), font(name, 16, true)]) +
    counted('fills', [...none, fill('E9EDF3'), fill('F4F6F9')]) +
    counted('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', boxed]) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    counted('cellXfs', list.map(lookXml)) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}
