import { html, nothing, render, type TemplateResult } from 'lit';
import { inSteps, writing, type ExportOptions } from './export-options.js';
import { lineBelowTitle, type Exported } from './exported.js';
import { paperStyles } from './print-table.styles.js';
import { sectionsOf, shownText, type Section, type Sheet } from './sheet.js';
import { finish, type Steps } from './slices.js';

/** Rows that are drawn without a pause. */
const mostAtOnce = 500;

/** Rows that are drawn at a time. */
const rowsAPiece = 100;

/** A few rows, below the heading of their section where they are its first. */
function rowsPiece(
  title: string | null,
  rows: Section['rows'],
  { centred = [], headings }: Sheet,
): TemplateResult {
  return html`${
    title === null
      ? nothing
      : html`<tr class="group">
          <th colspan=${headings.length} scope="rowgroup">${title}</th>
        </tr>`
  }${rows.map(
    (row) =>
      html`<tr>
        ${row.map(
          (cell, column) => html`<td class=${centred[column] ? 'centred' : ''}>${shownText(cell)}</td>`,
        )}
      </tr>`,
  )}`;
}

function renderPaper(exported: Exported): TemplateResult {
  const { heading, label, sheet } = exported;
  return html`<h1>${heading || label}</h1>
    <p>${lineBelowTitle(exported)}</p>
    <table>
      <thead>
        <tr>
          ${sheet.headings.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
    </table>`;
}

/** Draws the rows, a body of the table for a few of them. */
function* fillTable(table: HTMLTableElement, { sheet }: Exported): Steps<void> {
  let done = 0;
  for (const { group, rows } of sectionsOf(sheet)) {
    for (let begin = 0; begin < Math.max(1, rows.length); begin += rowsAPiece) {
      const piece = rows.slice(begin, begin + rowsAPiece);
      const body = table.ownerDocument.createElement('tbody');
      render(rowsPiece(begin === 0 ? (group?.title ?? null) : null, piece, sheet), body);
      table.append(body);
      done += piece.length;
      yield done / Math.max(1, sheet.rows.length);
    }
  }
}

async function fillPaper(
  page: Window & typeof globalThis,
  exported: Exported,
  options: ExportOptions,
): Promise<void> {
  const { document } = page;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(paperStyles.cssText);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.lang = exported.language.current;
  document.title = exported.heading || exported.label;
  render(renderPaper(exported), document.body);
  const table = document.querySelector('table') as HTMLTableElement;
  const steps = fillTable(table, exported);
  // A click that prints little prints at once.
  if (exported.sheet.rows.length <= mostAtOnce) finish(steps);
  else await inSteps(steps, options, writing);
}

/**
 * Prints a table by itself, without the page around it: from a frame of its own, whose document is an empty one
 * of this page, filled node by node, which a strict CSP lets be.
 *
 * @param place Where the frame stands while it is needed.
 */
export function printTable(exported: Exported, place: Node, options: ExportOptions = {}): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Firefox prints nothing of a frame that is not displayed.
  frame.style.cssText =
    'position:fixed;left:0;top:0;width:1px;height:1px;border:0;opacity:0;pointer-events:none';
  return new Promise((resolve, reject) => {
    const print = async () => {
      try {
        const page = frame.contentWindow as (Window & typeof globalThis) | null;
        if (!page) throw new Error('The frame to print from has no window.');
        await fillPaper(page, exported, options);
        page.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
        page.focus();
        page.print();
        resolve();
      } catch (error) {
        frame.remove();
        reject(error);
      }
    };
    // Firefox puts an empty document in place of the first one when the frame has loaded.
    frame.addEventListener('load', () => void print(), { once: true });
    place.appendChild(frame);
  });
}
