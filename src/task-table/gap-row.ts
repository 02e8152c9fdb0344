import { html, nothing, type TemplateResult } from 'lit';
import type { Deadlines } from './deadlines.js';
import { rowKey } from './row-lines.js';
import { TaskRow } from './task-row.js';
import { cellClass, type NumberedRow, type RowsContext } from './task-rows.js';
import type { TaskTableView } from './task-table-view.js';

const noTask = { title: '', lead: [] };
const prefix = 'civic:gap ';

/** Place of a row that has not come, by its id; −1 where the id is a task's. */
export function placeOfGap(id: string): number {
  return id.startsWith(prefix) ? Number(id.slice(prefix.length)) : -1;
}

/** Stands where a row of a source is to be, until it comes. */
export class GapRow extends TaskRow {
  /** Why it did not come; `null` while it is awaited. */
  readonly fault: string | null;
  /** Asks for it again; `null` where that would not help. */
  readonly retry: (() => void) | null;

  constructor(
    index: number,
    deadlines: Deadlines,
    { fault = null, retry = null }: { fault?: string | null; retry?: (() => void) | null } = {},
  ) {
    super(noTask, index, { deadlines });
    this.fault = fault;
    this.retry = retry;
  }

  override get id(): string {
    return `${prefix}${this.index}`;
  }
}

/** A button as in other rows, so that arrow keys lead over rows that are on their way. */
function renderButton(row: GapRow, context: RowsContext): TemplateResult {
  const { t } = context;
  const text =
    row.fault === null
      ? t('tasks.row-waits', { n: row.index + 1 })
      : row.retry
        ? t('tasks.row-failed', { n: row.index + 1 })
        : t('tasks.row-bad', { n: row.index + 1 });
  const isDead = row.retry === null;
  return html`<button
      type="button"
      class="title ${row.fault === null ? 'bone-title' : ''}"
      tabindex=${row.id === context.current ? '0' : '-1'}
      aria-disabled=${isDead ? 'true' : nothing}
      title=${row.fault ?? nothing}
    >
      <span class=${row.fault === null ? 'visually-hidden' : ''}>${text}</span
      >${row.fault === null ? html`<i class="bone"></i>` : nothing}
      ${row.retry ? html`<span class="again">${t('retry')}</span>` : nothing}</button
    >${row.fault ? html`<small class="via">${row.fault}</small>` : nothing}`;
}

/** A row that is on its way, or did not come, in the table. */
export function renderGapRow(
  { row, number }: NumberedRow & { row: GapRow },
  { columns }: TaskTableView,
  context: RowsContext,
): TemplateResult {
  return html`<tr
    part="row"
    class="row gap-row"
    data-key=${rowKey(row.id)}
    aria-rowindex=${number ?? nothing}
    aria-busy=${row.fault === null ? 'true' : 'false'}
    @click=${() => context.choose(row)}
  >
    ${context.checks ? html`<td class="cell-checks"></td>` : nothing}
    ${columns.map((column, at) =>
      column.kind === 'title'
        ? html`<th scope="row" class=${cellClass(column, at)}>${renderButton(row, context)}</th>`
        : html`<td class=${cellClass(column, at)}>
            ${row.fault === null ? html`<i class="bone"></i>` : nothing}
          </td>`,
    )}
  </tr>`;
}

/** The same as a card. */
export function renderGapCard(
  { row, place = null }: { row: GapRow; place?: { of: number; position: number } | null },
  context: RowsContext,
): TemplateResult {
  return html`<li
    part="row"
    class="card row gap-row"
    data-key=${rowKey(row.id)}
    aria-setsize=${place?.of ?? nothing}
    aria-posinset=${place?.position ?? nothing}
    aria-busy=${row.fault === null ? 'true' : 'false'}
    @click=${() => context.choose(row)}
  >
    <div class="card-head"><div class="card-title">${renderButton(row, context)}</div></div>
    ${row.fault === null ? html`<i class="bone"></i><i class="bone"></i>` : nothing}
  </li>`;
}
