import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import { vars } from '../element/vars.js';
import { markedText } from './marked-text.js';
import { renderCheck, renderCheckAll, type RowChecks } from './row-checks.js';
import { groupKey, rowKey } from './row-lines.js';
import { percentText, renderCell, statusText, type CellContext } from './task-cells.js';
import type { TaskColumn } from './task-columns.js';
import { longTitle, renderDetails } from './task-details.js';
import type { TaskGroup } from './task-groups.js';
import type { TaskRow } from './task-row.js';
import { renderHeading } from './sort-heading.js';
import type { TaskSort } from './task-sort.js';
import type { TaskTableView } from './task-table-view.js';

/** What rows and cards need of the table beside the view. */
export interface RowsContext extends CellContext {
  sorts: readonly TaskSort[];
  /** Stands for all that every row depends on: the language, the units that are pressed. */
  look: string;
  /** Row that is tabbed into. */
  current: string | null;
  isOpen(group: TaskGroup): boolean;
  isSelected(row: TaskRow): boolean;
  isMarked(row: TaskRow): boolean;
  /** Fields of a row that are new since it was first drawn. */
  newsOf(row: TaskRow): ReadonlySet<string> | undefined;
  /** The same in words; `''` where nothing is. */
  newsText(row: TaskRow): string;
  /** Whether the details of a row are open. */
  hasOpen(row: TaskRow): boolean;
  toggle(group: TaskGroup): void;
  /** Sorts by a column; `adding` keeps the keys that there are. */
  sortBy(column: TaskColumn, adding: boolean): void;
  /** Checkboxes of rows; `null` where there are none. */
  checks: RowChecks | null;
  /** What a pointer or the focus does at the headings of columns. */
  heads: {
    reached(): void;
    pressed(event: PointerEvent): void;
    pressedTwice(event: MouseEvent): void;
    touched: { handleEvent(event: Event): void; passive: boolean };
  };
  choose(row: TaskRow): void;
}

/** Columns of the table, that of checkboxes among them. */
export const spanOf = ({ columns }: TaskTableView, { checks }: Pick<RowsContext, 'checks'>) =>
  columns.length + (checks ? 1 : 0);

export function columnHeading(column: TaskColumn, t: Translate): string {
  return column.message ? t(column.message) : column.heading;
}

/** What the heading of a group says. */
export function groupTitle(group: TaskGroup, by: string, t: Translate): string {
  if (group.status) return statusText(group.status, t);
  return group.title ?? t(by === 'lead' ? 'tasks.no-lead' : 'tasks.ungrouped');
}

/** An inner heading covers the outer one where they stick, and so says what it is within. */
function renderPath({ path }: TaskGroup): unknown {
  return path.length > 0 ? html`<span class="path">${path.join(' / ')} / </span>` : nothing;
}

/** Groups that are not folded away with one that they are within. */
export function groupsSeen({ groups }: TaskTableView, { isOpen }: RowsContext): TaskGroup[] {
  return groups.filter((group) => group.isWithin(isOpen));
}

/** The mean progress of a group, which the counts do not tell. */
function renderMean(progress: number, t: Translate): TemplateResult {
  const percent = percentText(progress);
  const told = t('tasks.group-progress', { percent });
  return html`<i
    class="meter ${progress === 1 ? 'whole' : ''}"
    role="meter"
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${parseInt(percent)}
    aria-label=${told}
    title=${told}
    ><i ${vars({ '--_share': percent })}></i
  ></i>`;
}

/** Heading of a group: opens and closes it, counts it, and shows how much is done. */
export function renderGroupHead(group: TaskGroup, view: TaskTableView, context: RowsContext): TemplateResult {
  const { t } = context;
  const counts = view.partial
    ? ['…']
    : [
        t('tasks.group-count', { n: group.count }),
        ...(group.done > 0 ? [t('tasks.group-done', { n: group.done })] : []),
        ...(group.late > 0 ? [t('tasks.group-late', { n: group.late })] : []),
      ];
  return html`<button
      type="button"
      class="group-button"
      aria-expanded=${context.isOpen(group) ? 'true' : 'false'}
      @click=${() => context.toggle(group)}
    >
      ${icon('chevron')}<span
        >${renderPath(group)}${markedText(groupTitle(group, view.groupBy, t), context.search)}</span
      ></button
    ><span class="sum">${counts.join(' · ')}</span>${
      view.partial || group.progress === null ? nothing : renderMean(group.progress, t)
    }`;
}

function renderVia({ via }: TaskRow, t: Translate): unknown {
  if (!via) return nothing;
  const key = via.kind === 'member' ? 'tasks.via-collective' : 'tasks.maybe-collective';
  return html`<small class="via">${t(key, { name: via.name })}</small>`;
}

/** How many updates the details hold; in a search, the one that was found, which would not be seen otherwise. */
function renderUpdatesHint({ task }: TaskRow, { t, search }: RowsContext): unknown {
  const { updates = [] } = task;
  if (updates.length === 0) return nothing;
  const found = search && updates.find(({ text, by }) => search.occursIn(text) || search.occursIn(by ?? ''));
  if (!found) return html`<small class="via">${t('tasks.updates-count', { n: updates.length })}</small>`;
  return html`<small class="via"
    >${found.date}
    ${markedText(found.text, search)}${found.by ? html` ${markedText(found.by, search)}` : nothing}</small
  >`;
}

function renderNewsText(row: TaskRow, context: RowsContext): unknown {
  const text = context.newsText(row);
  return text ? html`<span class="visually-hidden">${text}</span>` : nothing;
}

export function renderTitle(row: TaskRow, context: RowsContext): TemplateResult {
  const { t } = context;
  return html`<button
      type="button"
      class="title ${row.task.title.length > longTitle ? 'clamped' : ''}"
      tabindex=${row.id === context.current ? '0' : '-1'}
      aria-expanded=${context.hasOpen(row) ? 'true' : 'false'}
    >
      ${markedText(row.task.title, context.search)}</button
    >${renderVia(row, t)}${renderUpdatesHint(row, context)}${context.isMarked(row) ? html`<span class="visually-hidden">${t('related')}</span>` : nothing}${renderNewsText(row, context)}`;
}

/** A line as drawn, with its number where not all are drawn. */
export interface NumberedRow {
  row: TaskRow;
  /** Counted from 1, the headings of columns included. */
  number: number | null;
}

export function rowClasses(row: TaskRow, context: RowsContext): string {
  const state = context.isSelected(row) ? 'selected' : context.isMarked(row) ? 'marked' : '';
  return `row ${state} ${row.via?.kind ?? ''} ${context.newsOf(row) ? 'news' : ''}`;
}

/** The first column stays in view, whatever it is. */
export const cellClass = ({ kind }: TaskColumn, at: number) => `cell-${kind}${at === 0 ? ' first' : ''}`;

export function renderRow(
  { row, number }: NumberedRow,
  { columns }: TaskTableView,
  context: RowsContext,
): TemplateResult {
  const news = context.newsOf(row);
  const isNew = (key: string) => (news?.has(key) ? 'new' : '');
  const { checks } = context;
  return html`<tr
    part="row"
    class=${rowClasses(row, context)}
    data-key=${rowKey(row.id)}
    aria-rowindex=${number ?? nothing}
    @click=${() => context.choose(row)}
  >
    ${checks ? html`<td class="cell-checks">${renderCheck(row, { ...context, checks })}</td>` : nothing}
    ${columns.map((column, at) =>
      column.kind === 'title'
        ? html`<th scope="row" class=${cellClass(column, at)}>${renderTitle(row, context)}</th>`
        : html`<td class="${cellClass(column, at)} ${isNew(column.key)}">
            ${renderCell(row, column, context)}
          </td>`,
    )}
  </tr>`;
}

/** What a chosen row has to tell beside its columns, across all of them. */
export function renderDetailsRow(
  { row, number }: NumberedRow,
  view: TaskTableView,
  context: RowsContext,
): TemplateResult {
  return html`<tr class="details-row" data-key=${`details ${row.id}`} aria-rowindex=${number ?? nothing}>
    <td colspan=${spanOf(view, context)}>${renderDetails(row, context)}</td>
  </tr>`;
}

export function renderGroupRow(
  { group, number }: { group: TaskGroup; number: number | null },
  view: TaskTableView,
  context: RowsContext,
): TemplateResult {
  return html`<tr
    class="group level-${Math.min(group.level, 3)}"
    part="group"
    data-key=${groupKey(group)}
    aria-rowindex=${number ?? nothing}
  >
    <th colspan=${spanOf(view, context)} scope="rowgroup">
      <span class="group-line">${renderGroupHead(group, view, context)}</span>
    </th>
  </tr>`;
}

/** Columns to be given widths. */
export function renderColumns({ columns }: TaskTableView, { checks }: RowsContext): TemplateResult {
  return html`<colgroup>
    ${checks ? html`<col class="checks" />` : nothing}${columns.map(({ key }) => html`<col data-column=${key} />`)}
  </colgroup>`;
}

/** Headings of columns, which sort. */
export function renderHead(
  { columns }: TaskTableView,
  context: RowsContext,
  number: 1 | null,
): TemplateResult {
  const { heads } = context;
  return html`<thead
    @pointerenter=${heads.reached}
    @focusin=${heads.reached}
    @pointerdown=${heads.pressed}
    @dblclick=${heads.pressedTwice}
    @touchmove=${heads.touched}
    @contextmenu=${heads.touched}
  >
    <tr aria-rowindex=${number ?? nothing}>
      ${renderCheckAll(context)}${columns.map((column, at) =>
        renderHeading({
          column,
          heading: columnHeading(column, context.t),
          cellClass: cellClass(column, at),
          ...context,
        }),
      )}
    </tr>
  </thead>`;
}

/** What the title gets of a table whose columns the browser sizes: the more, the fewer columns there are beside it. */
const titleShare = ({ columns }: TaskTableView): string =>
  `${Math.max(26, Math.min(60, Math.round(160 / Math.max(1, columns.length))))}%`;

/** The whole table: column headings, one row group a category. */
export function renderTable(view: TaskTableView, context: RowsContext): TemplateResult {
  const rows = (group: TaskGroup) =>
    repeat(
      group.rows,
      (row) => row.id,
      (row) =>
        html`${renderRow({ row, number: null }, view, context)}${
          context.hasOpen(row) ? renderDetailsRow({ row, number: null }, view, context) : nothing
        }`,
    );
  return html`<table
    part="table"
    aria-label=${context.t('tasks.label')}
    ${vars({ '--_title-share': titleShare(view) })}
  >
    ${renderColumns(view, context)} ${renderHead(view, context, null)}
    ${repeat(
      groupsSeen(view, context),
      (group) => group.key,
      (group) =>
        html`<tbody>
          ${view.groupBy === 'none' ? nothing : renderGroupRow({ group, number: null }, view, context)}
          ${context.isOpen(group) ? rows(group) : nothing}
        </tbody>`,
    )}
  </table>`;
}
