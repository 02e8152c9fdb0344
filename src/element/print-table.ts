import { html, nothing, render, type TemplateResult } from 'lit';
import { lineBelowTitle, type Exported } from './exported.js';
import { paperStyles } from './print-table.styles.js';
import { sectionsOf, shownText, type Section } from './sheet.js';

function sectionRows({ group, rows }: Section, columns: number): TemplateResult {
  return html`<tbody>
    ${
      group
        ? html`<tr class="group">
            <th colspan=${columns} scope="rowgroup">${group.title}</th>
          </tr>`
        : nothing
    }
    ${rows.map(
      (row) =>
        html`<tr>
          ${row.map((cell) => html`<td>${shownText(cell)}</td>`)}
        </tr>`,
    )}
  </tbody>`;
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
      ${[...sectionsOf(sheet)].map((section) => sectionRows(section, sheet.headings.length))}
    </table>`;
}

function fillPaper(page: Window & typeof globalThis, exported: Exported): void {
  const { document } = page;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(paperStyles.cssText);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.lang = exported.language.current;
  document.title = exported.heading || exported.label;
  render(renderPaper(exported), document.body);
}

/**
 * Prints a table by itself, without the page around it: from a frame of its own, whose document is an empty one
 * of this page, filled node by node, which a strict CSP lets be.
 *
 * @param place Where the frame stands while it is needed.
 */
export function printTable(exported: Exported, place: Node): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Firefox prints nothing of a frame that is not displayed.
  frame.style.cssText =
    'position:fixed;left:0;top:0;width:1px;height:1px;border:0;opacity:0;pointer-events:none';
  return new Promise((resolve, reject) => {
    const print = () => {
      try {
        const page = frame.contentWindow as (Window & typeof globalThis) | null;
        if (!page) throw new Error('The frame to print from has no window.');
        fillPaper(page, exported);
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
    frame.addEventListener('load', print, { once: true });
    place.appendChild(frame);
  });
}
