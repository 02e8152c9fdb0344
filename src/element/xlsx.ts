import { strToU8, Zip, ZipDeflate } from 'fflate';
import { exportMessages } from '../locales/zh-CN/export.js';
import { lineBelowTitle, type Exported } from './exported.js';
import { inSteps, writing, type ExportOptions } from './export-options.js';
import type { Steps } from './slices.js';
import { headingRow, rowsAPiece, sheetXml, type TitledSheet } from './xlsx-sheet.js';
import { stylesXml } from './xlsx-styles.js';
import { sheetName } from './xlsx-text.js';

/*
 * A workbook of one sheet (ECMA-376), written by ourselves: what there is by npm brings three times the weight,
 * cannot repeat headings on each page, and packs what is large in a worker from a blob address, which a strict
 * CSP blocks.
 */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;

function relationsXml(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`;
}

function workbookXml(name: string, titleRow: number): string {
  const quoted = name.replace(/'/g, "''");
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}">` +
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${quoted}'!$${titleRow}:$${titleRow}</definedName>` +
    '</definedNames></workbook>'
  );
}

/** Paths in the workbook, and what stands there. */
function workbookFiles(exported: Exported, titled: TitledSheet): [path: string, pieces: Iterable<string>][] {
  const name = sheetName(exported.label);
  const font = exported.language.current.startsWith('zh') ? '宋体' : 'Calibri';
  return [
    ['[Content_Types].xml', [contentTypes]],
    ['_rels/.rels', [relationsXml({ officeDocument: 'xl/workbook.xml' })]],
    ['xl/workbook.xml', [workbookXml(name, headingRow(titled))]],
    [
      'xl/_rels/workbook.xml.rels',
      [relationsXml({ worksheet: 'worksheets/sheet1.xml', styles: 'styles.xml' })],
    ],
    ['xl/styles.xml', [stylesXml(font)]],
    ['xl/worksheets/sheet1.xml', sheetXml(titled)],
  ];
}

/** @param pieces Of how many pieces all files are, about. */
function* zipSteps(files: ReturnType<typeof workbookFiles>, pieces: number): Steps<Uint8Array[]> {
  let done = 0;
  const zipped: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    zipped.push(bytes);
  });
  for (const [path, own] of files) {
    const file = new ZipDeflate(path);
    zip.add(file);
    file.push(strToU8(declaration));
    for (const piece of own) {
      file.push(strToU8(piece));
      done += 1;
      yield Math.min(1, done / pieces);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return zipped;
}

/** What an element shows as an Excel workbook; a large one is made in slices. */
export async function xlsxBlob(exported: Exported, options: ExportOptions = {}): Promise<Blob> {
  const { sheet, heading, label, language } = exported;
  language.learn(exportMessages);
  const above = sheet.isDocument ? [heading || label, lineBelowTitle(exported)] : [];
  const pieces = 10 + (sheet.groups?.length ?? 0) * 2 + sheet.rows.length / rowsAPiece;
  const steps = zipSteps(workbookFiles(exported, { sheet, above }), pieces);
  const zipped = await inSteps(steps, options, writing);
  return new Blob(zipped as BlobPart[], { type: `${types}.sheet` });
}
