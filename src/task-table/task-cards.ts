import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { taskField } from '../model/task-table.js';
import { markedText } from './marked-text.js';
import { renderCheck } from './row-checks.js';
import { groupKey, rowKey } from './row-lines.js';
import { renderCell, renderDue, renderProgress, renderStatus, renderUnits } from './task-cells.js';
import { renderDetails } from './task-details.js';
import type { TaskGroup } from './task-groups.js';
import type { TaskRow } from './task-row.js';
import {
  columnHeading,
  groupsSeen,
  renderGroupHead,
  renderTitle,
  rowClasses,
  type RowsContext,
} from './task-rows.js';
import type { TaskTableView } from './task-table-view.js';

function renderField(heading: string, value: unknown, kind = ''): TemplateResult {
  return html`<div>
    <dt>${heading}</dt>
    <dd class=${kind}>${value}</dd>
  </div>`;
}

/** Fields that stand between the lead units and the deadline. */
function renderFields(row: TaskRow, { columns }: TaskTableView, context: RowsContext): unknown {
  const extra = columns.filter(
    (column) => !column.message || ['responsible', 'supporting', 'owner'].includes(column.key),
  );
  return extra.map((column) => {
    const value = taskField(row.task, column.key);
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return nothing;
    return renderField(columnHeading(column, context.t), renderCell(row, column, context), column.kind);
  });
}

/** One task as a card; `place` is its place among all where not all are drawn. */
export function renderCard(
  { row, place = null }: { row: TaskRow; place?: { of: number; position: number } | null },
  view: TaskTableView,
  context: RowsContext,
): TemplateResult {
  const { t } = context;
  const { task } = row;
  const has = (wanted: string) => view.columns.some(({ key }) => key === wanted);
  return html`<li
    part="row"
    class="card ${rowClasses(row, context)}"
    data-key=${rowKey(row.id)}
    aria-setsize=${place?.of ?? nothing}
    aria-posinset=${place?.position ?? nothing}
    @click=${() => context.choose(row)}
  >
    <div class="card-head">
      ${context.checks ? renderCheck(row, { ...context, checks: context.checks }) : nothing}
      ${row.no && has('no') ? html`<span class="card-no">${markedText(row.no, context.search)}</span>` : nothing}
      <div class="card-title">${renderTitle(row, context)}</div>
      ${has('status') ? renderStatus(row.status, t) : nothing}
    </div>
    <dl>
      ${task.lead.length > 0 && has('lead') ? renderField(t('tasks.lead'), renderUnits(task.lead, context), 'units') : nothing}
      ${renderFields(row, view, context)}
      ${row.due && has('due') ? renderField(t('tasks.due'), renderDue(row, context)) : nothing}
      ${row.progress === null || !has('progress') ? nothing : renderField(t('tasks.progress'), renderProgress(row.progress, t))}
    </dl>
    ${context.hasOpen(row) ? renderDetails(row, context, { brief: true }) : nothing}
  </li>`;
}

/** The same rows as cards, one a task, for narrow places. */
export function renderCards(view: TaskTableView, context: RowsContext): TemplateResult {
  const cards = (group: TaskGroup) =>
    html`<ul class="cards">
      ${repeat(
        group.rows,
        (row) => row.id,
        (row) => renderCard({ row }, view, context),
      )}
    </ul>`;
  return html`${repeat(
    groupsSeen(view, context),
    (group) => group.key,
    (group) =>
      html`<section class="card-group">
        ${
          view.groupBy === 'none'
            ? nothing
            : html`<h3 class="group level-${Math.min(group.level, 3)}" data-key=${groupKey(group)}>
                ${renderGroupHead(group, view, context)}
              </h3>`
        }
        ${context.isOpen(group) ? cards(group) : nothing}
      </section>`,
  )}`;
}
