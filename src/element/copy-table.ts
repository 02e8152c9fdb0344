import { inSteps, writing, type ExportOptions } from './export-options.js';
import { defused, plainRows, sectionsOf, shownText, type Sheet } from './sheet.js';
import { finish, type Steps } from './slices.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const box = 'border:1px solid #000;padding:2pt 4pt';
const lines = (text: string) => escaped(defused(text)).replace(/\r\n?|\n/g, '<br>');

const headingHtml = (text: string) =>
  `<th style="${box};text-align:center;font-weight:bold">${lines(text)}</th>`;
const cellHtml = (text: string) => `<td style="${box}">${lines(text)}</td>`;

const rowHtml = (row: Sheet['rows'][number]) =>
  `<tr>${row.map((cell) => cellHtml(shownText(cell))).join('')}</tr>`;

function* htmlSteps(sheet: Sheet): Steps<string> {
  const { headings } = sheet;
  const body: string[] = [];
  let done = 0;
  for (const { group, rows } of sectionsOf(sheet)) {
    if (group) {
      const look = `${box};text-align:left;font-weight:bold`;
      body.push(`<tr><th colspan="${headings.length}" style="${look}">${lines(group.title)}</th></tr>`);
    }
    for (const row of rows) {
      body.push(rowHtml(row));
      done += 1;
      if (done % 200 === 0) yield done / sheet.rows.length;
    }
  }
  return (
    '<table border="1" cellspacing="0" style="border-collapse:collapse">' +
    `<thead><tr>${headings.map(headingHtml).join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
  );
}

/** A table as word processors take it: lines and weights in each cell, headings as `th`, group rows merged. */
export function tableHtml(sheet: Sheet): string {
  return finish(htmlSteps(sheet));
}

/** The same for a field that takes text alone: a line a row, cells apart by tabs. */
export function tableText(sheet: Sheet): string {
  return [...plainRows(sheet)].map((row) => row.map((value) => cellText(value)).join('\t')).join('\n');
}

function cellText(value: string | number | null): string {
  return typeof value === 'string' ? defused(value).replace(/[\t\r\n]+/g, ' ') : String(value ?? '');
}

/**
 * By the old command, within the click: it works without TLS, where there is no `navigator.clipboard`, in frames
 * that were not given the clipboard, and hands the markup on as it is.
 */
function copyByCommand(types: ReadonlyMap<string, string>): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    types.forEach((text, type) => event.clipboardData?.setData(type, text));
    event.preventDefault();
    event.stopImmediatePropagation();
    given = event.clipboardData !== null;
  };
  const unselect = selectSomething();
  addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', give, { capture: true });
    unselect();
  }
}

/** Without a selection some kernels have nothing to copy. What was selected before is so again afterwards. */
function selectSomething(): () => void {
  const selection = getSelection();
  const before = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at));
  const sign = document.createElement('span');
  sign.textContent = '.';
  sign.style.cssText = 'position:fixed;top:0;left:0;opacity:0;user-select:text;-webkit-user-select:text';
  document.body.append(sign);
  selection?.selectAllChildren(sign);
  return () => {
    selection?.removeAllRanges();
    before.forEach((range) => range && selection?.addRange(range));
    sign.remove();
  };
}

async function copyByClipboard(types: ReadonlyMap<string, string>): Promise<boolean> {
  try {
    const blobs = [...types].map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

/** A table made ready to be put into the clipboard. */
export interface Copied {
  types: ReadonlyMap<string, string>;
}

function* copySteps(sheet: Sheet): Steps<Copied> {
  const html = yield* htmlSteps(sheet);
  return {
    types: new Map([
      ['text/html', html],
      ['text/plain', tableText(sheet)],
    ]),
  };
}

/** Makes a long table ready without holding up the page. */
export function makeCopy(sheet: Sheet, options: ExportOptions): Promise<Copied> {
  return inSteps(copySteps(sheet), options, writing);
}

/** Puts what was made ready into the clipboard; whether that was let happen. */
export async function putCopy({ types }: Copied): Promise<boolean> {
  return copyByCommand(types) || copyByClipboard(types);
}

/** Puts a table into the clipboard; whether that was let happen. */
export async function copyTable(sheet: Sheet): Promise<boolean> {
  return putCopy(finish(copySteps(sheet)));
}
