// Lays pictures out as contact sheets: PNGs to look at whole, and index.html with every picture in full size.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Chromium draws no picture higher than 16 384 px. */
const highest = 15_000;

/**
 * One sheet: a row for each value of `rows`, a column for each of `columns`.
 *
 * @param {{ title: string, cells: { row: string, column: string, file: string, width: number, height: number }[] }} sheet
 *   `file` relative to the folder of the sheet.
 */
export async function writeSheet(page, folder, { title, cells }) {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const of = (row) => cells.filter((cell) => cell.row === row);
  const height = rows.reduce((sum, row) => sum + Math.max(...of(row).map((cell) => cell.height)), 0);
  const scale = Math.min(0.5, highest / (height + 1));
  const draw = (cell) => `<td>${cell ? image(cell, scale) : ''}</td>`;
  const body = rows.map((row) => {
    const found = columns.map((column) => of(row).find((cell) => cell.column === column));
    return `<tr><th>${row}</th>${found.map(draw).join('')}</tr>`;
  });
  const head = columns.map((column) => `<th>${column}</th>`).join('');
  const source = `${folder}/.sheet.html`;
  writeFileSync(source, document(title, `<table><tr><th></th>${head}</tr>${body.join('')}</table>`));
  await page.setViewport({ width: 800, height: 600 });
  await page.goto(pathToFileURL(source).href, { waitUntil: 'load' });
  const size = await page.evaluate(() => {
    const { width, height } = globalThis.document.body.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  });
  await page.setViewport(size);
  const file = `${folder}/${title}.png`;
  await page.screenshot({ path: file, captureBeyondViewport: false });
  return file;
}

/** A page with the sheets' names and every picture in full size. */
export function writeIndex(folder, sheets) {
  const links = sheets.map(({ title }) => `<li><a href="${title}.png">${title}.png</a></li>`);
  const sections = sheets.map(({ title, cells }) => {
    const figures = cells.map(
      (cell) => `<figure><figcaption>${cell.row} · ${cell.column}</figcaption>${image(cell, 1)}</figure>`,
    );
    return `<section><h2>${title}</h2>${figures.join('')}</section>`;
  });
  writeFileSync(
    `${folder}/index.html`,
    document('Contact sheets', `<ul>${links.join('')}</ul>${sections.join('')}`),
  );
}

const image = ({ file, width, height }, scale) =>
  `<img src="${file}" alt="" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}">`;

const document = (title, body) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${title}</title>
  <style>
    body { width: max-content; margin: 0; padding: 16px; background: #777; color: #fff; font: 15px/1.5 'Noto Sans SC', sans-serif }
    th { padding: 4px 8px; text-align: start; vertical-align: top; white-space: nowrap }
    td { padding: 4px; vertical-align: top }
    img { display: block; outline: 1px solid #555 }
    a { color: inherit }
    figure { display: inline-block; margin: 0 16px 24px 0; vertical-align: top }
  </style>
  <body><h1>${title}</h1>${body}</body>
</html>
`;
