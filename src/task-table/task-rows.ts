import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import { vars } from '../element/vars.js';
import { taskField } from '../model/task-table.js';
import {
  renderCell,
  renderDue,
  renderProgress,
  renderStatus,
  renderUnits,
  statusText,
  type CellContext,
} from './task-cells.js';
import type { TaskColumn } from './task-columns.js';
import { hasDetails, renderDetails } from './task-details.js';
import type { TaskGroup } from './task-groups.js';
import type { TaskRow } from './task-row.js';
import type { TaskSort } from './task-sort.js';
import type { TaskTableView } from './task-table-view.js';

/** What rows and cards need of the table beside the view. */
export interface RowsContext extends CellContext {
  sorts: readonly TaskSort[];
  /** Row that is tabbed into. */
  current: string | null;
  isOpen(group: TaskGroup): boolean;
  isSelected(row: TaskRow): boolean;
  isMarked(row: TaskRow): boolean;
  toggle(group: TaskGroup): void;
  sortBy(column: TaskColumn): void;
  choose(row: TaskRow): void;
}

export function columnHeading(column: TaskColumn, t: Translate): string {
  return column.message ? t(column.message) : column.heading;
}

function groupTitle(group: TaskGroup, by: string, t: Translate): string {
  if (group.status) return statusText(group.status, t);
  return group.title ?? t(by === 'lead' ? 'tasks.no-lead' : 'tasks.ungrouped');
}

/** Heading of a group: opens and closes it, counts it, and shows how much is done. */
function renderGroupHead(group: TaskGroup, view: TaskTableView, context: RowsContext): TemplateResult {
  const { t } = context;
  const known = group.rows.some(
    (row) => row.progress !== null || row.status === 'done' || row.status === 'closed',
  );
  const sum = group.rows.reduce(
    (all, row) => all + (row.progress ?? (row.status === 'done' || row.status === 'closed' ? 1 : 0)),
    0,
  );
  const counts = [
    t('tasks.group-count', { n: group.rows.length }),
    ...(group.done > 0 ? [t('tasks.group-done', { n: group.done })] : []),
    ...(group.late > 0 ? [t('tasks.group-late', { n: group.late })] : []),
  ];
  const open = context.isOpen(group);
  return html`<button
      type="button"
      class="group-button"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => context.toggle(group)}
    >
      ${icon('chevron')}<span>${groupTitle(group, view.groupBy, t)}</span></button
    ><span class="sum">${counts.join(' · ')}</span>${
      known
        ? html`<i class="meter" aria-hidden="true"
            ><i ${vars({ '--_share': `${(sum / group.rows.length) * 100}%` })}></i
          ></i>`
        : nothing
    }`;
}

function renderVia({ via }: TaskRow, t: Translate): unknown {
  if (!via) return nothing;
  const key = via.kind === 'member' ? 'tasks.via-collective' : 'tasks.maybe-collective';
  return html`<small class="via">${t(key, { name: via.name })}</small>`;
}

function renderTitle(row: TaskRow, context: RowsContext): TemplateResult {
  const { t } = context;
  const updates = row.task.updates?.length ?? 0;
  return html`<button
      type="button"
      class="title"
      tabindex=${row.id === context.current ? '0' : '-1'}
      aria-pressed=${context.isSelected(row) ? 'true' : 'false'}
    >
      ${row.task.title}</button
    >${renderVia(row, t)}${
      updates > 0 ? html`<small class="via">${t('tasks.updates-count', { n: updates })}</small>` : nothing
    }${context.isMarked(row) ? html`<span class="visually-hidden">${t('related')}</span>` : nothing}`;
}

function renderRow(row: TaskRow, view: TaskTableView, context: RowsContext): TemplateResult {
  const selected = context.isSelected(row);
  const state = selected ? 'selected' : context.isMarked(row) ? 'marked' : '';
  return html`<tr part="row" class="row ${state} ${row.via?.kind ?? ''}" @click=${() => context.choose(row)}>
      ${view.columns.map((column) =>
        column.kind === 'title'
          ? html`<th scope="row" class="cell-title">${renderTitle(row, context)}</th>`
          : html`<td class="cell-${column.kind}">${renderCell(row, column, context)}</td>`,
      )}
    </tr>
    ${
      selected && hasDetails(row.task)
        ? html`<tr class="details-row">
            <td colspan=${view.columns.length}>${renderDetails(row.task, context.t)}</td>
          </tr>`
        : nothing
    }`;
}

function renderHeading(column: TaskColumn, { sorts, sortBy, t }: RowsContext): TemplateResult {
  const sort = sorts.find(({ key }) => key === column.key);
  return html`<th scope="col" class="cell-${column.kind}" aria-sort=${sort?.direction ?? 'none'}>
    <button type="button" class="sort" @click=${() => sortBy(column)}>
      ${columnHeading(column, t)}<span class="arrow ${sort?.direction ?? ''}" aria-hidden="true"></span>
    </button>
  </th>`;
}

/** The table: column headings that sort, one row group a category. */
export function renderTable(view: TaskTableView, context: RowsContext): TemplateResult {
  return html`<table part="table">
    <thead>
      <tr>
        ${view.columns.map((column) => renderHeading(column, context))}
      </tr>
    </thead>
    ${repeat(
      view.groups,
      (group) => group.key,
      (group) =>
        html`<tbody>
          ${
            view.groupBy === 'none'
              ? nothing
              : html`<tr class="group" part="group">
                  <th colspan=${view.columns.length} scope="rowgroup">
                    ${renderGroupHead(group, view, context)}
                  </th>
                </tr>`
          }
          ${
            context.isOpen(group)
              ? repeat(
                  group.rows,
                  (row) => row.id,
                  (row) => renderRow(row, view, context),
                )
              : nothing
          }
        </tbody>`,
    )}
  </table>`;
}

function renderCard(row: TaskRow, view: TaskTableView, context: RowsContext): TemplateResult {
  const { t } = context;
  const { task } = row;
  const has = (key: string) => view.columns.some((column) => column.key === key);
  const selected = context.isSelected(row);
  const state = selected ? 'selected' : context.isMarked(row) ? 'marked' : '';
  const extra = view.columns.filter(
    (column) => !column.message || ['responsible', 'supporting', 'owner'].includes(column.key),
  );
  return html`<li
    part="row"
    class="card row ${state} ${row.via?.kind ?? ''}"
    @click=${() => context.choose(row)}
  >
    <div class="card-head">
      ${row.no ? html`<span class="card-no">${row.no}</span>` : nothing}
      <div class="card-title">${renderTitle(row, context)}</div>
      ${has('status') ? renderStatus(row.status, t) : nothing}
    </div>
    <dl>
      ${
        task.lead.length > 0
          ? html`<div>
              <dt>${t('tasks.lead')}</dt>
              <dd>${renderUnits(task.lead, context)}</dd>
            </div>`
          : nothing
      }
      ${extra.map((column) => {
        const value = taskField(task, column.key);
        if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
          return nothing;
        return html`<div>
          <dt>${columnHeading(column, t)}</dt>
          <dd>${renderCell(row, column, context)}</dd>
        </div>`;
      })}
      ${
        row.due
          ? html`<div>
              <dt>${t('tasks.due')}</dt>
              <dd>${renderDue(row, t)}</dd>
            </div>`
          : nothing
      }
      ${
        row.progress !== null
          ? html`<div>
              <dt>${t('tasks.progress')}</dt>
              <dd>${renderProgress(row.progress, t)}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${selected && hasDetails(task) ? renderDetails(task, t) : nothing}
  </li>`;
}

/** The same rows as cards, one a task, for narrow places. */
export function renderCards(view: TaskTableView, context: RowsContext): TemplateResult {
  return html`${repeat(
    view.groups,
    (group) => group.key,
    (group) =>
      html`<section class="card-group">
        ${view.groupBy === 'none' ? nothing : html`<h3 class="group">${renderGroupHead(group, view, context)}</h3>`}
        ${
          context.isOpen(group)
            ? html`<ul class="cards">
                ${repeat(
                  group.rows,
                  (row) => row.id,
                  (row) => renderCard(row, view, context),
                )}
              </ul>`
            : nothing
        }
      </section>`,
  )}`;
}
