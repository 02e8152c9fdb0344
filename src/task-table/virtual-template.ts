import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { vars } from '../element/vars.js';
import { GapRow, renderGapCard, renderGapRow } from './gap-row.js';
import type { Line, RowLines } from './row-lines.js';
import type { Run } from './row-window.js';
import { renderCard } from './task-cards.js';
import {
  renderColumns,
  renderDetailsRow,
  renderGroupHead,
  renderGroupRow,
  renderHead,
  renderRow,
  spanOf,
  type RowsContext,
} from './task-rows.js';
import type { TaskRow } from './task-row.js';
import type { TaskTableView } from './task-table-view.js';

/** What is drawn of all lines. */
export interface DrawnLines {
  lines: RowLines;
  runs: readonly Run[];
  /** The place of the drawing that each drawn line is in, in order. */
  slots: readonly number[];
  /** Height of the gap before each run, and of that after the last, in px. */
  gaps: readonly number[];
}

/** A line to draw, or the gap before a run or after the last. */
interface Piece {
  key: string;
  line: Line | null;
  index: number;
  gap: number;
}

/** The lines that are drawn, in order. */
export function drawnLines({
  lines,
  runs,
}: Pick<DrawnLines, 'lines' | 'runs'>): { line: Line; index: number }[] {
  const all: { line: Line; index: number }[] = [];
  for (const { begin, end } of runs) {
    for (let index = begin; index < end; index += 1) {
      const line = lines.lineAt(index);
      if (line) all.push({ line, index });
    }
  }
  return all;
}

function piecesOf(drawn: DrawnLines): Piece[] {
  const pieces: Piece[] = [];
  const begins = new Map(drawn.runs.map(({ begin }, run) => [begin, run]));
  drawnLines(drawn).forEach(({ line, index }, at) => {
    const run = begins.get(index);
    if (run !== undefined) pieces.push({ key: `gap ${run}`, line: null, index, gap: drawn.gaps[run] ?? 0 });
    pieces.push({ key: `slot ${drawn.slots[at]}`, line, index, gap: 0 });
  });
  const gap = drawn.gaps[drawn.runs.length] ?? 0;
  pieces.push({ key: 'end', line: null, index: drawn.lines.length, gap });
  return pieces;
}

/** What a row looks like depends on; a row that stays is not drawn anew with each step of scrolling. */
function looks(row: TaskRow, { columns }: TaskTableView, context: RowsContext): unknown[] {
  return [
    row,
    columns,
    context.isSelected(row),
    context.isMarked(row),
    context.newsOf(row),
    context.hasOpen(row),
    context.checks?.has(row),
    row.id === context.current,
    context.look,
    context.search,
  ];
}

function renderLine({ line, index, gap }: Piece, view: TaskTableView, context: RowsContext): unknown {
  if (!line)
    return html`<tr class="gap" aria-hidden="true" ${vars({ '--_gap': `${gap}px` })}>
      <td colspan=${spanOf(view, context)}></td>
    </tr>`;
  // The headings of columns are the first row of the table.
  const number = index + 2;
  const { group, kind, row } = line;
  if (!row) return renderGroupRow({ group, number }, view, context);
  if (kind === 'details') return renderDetailsRow({ row, number }, view, context);
  return guard([number, ...looks(row, view, context)], () =>
    row instanceof GapRow
      ? renderGapRow({ row, number }, view, context)
      : renderRow({ row, number }, view, context),
  );
}

/** The table with only the lines that are drawn; gaps stand for the others. */
export function renderVirtualTable(
  drawn: DrawnLines,
  view: TaskTableView,
  context: RowsContext,
): TemplateResult {
  return html`<table
    part="table"
    class="virtual"
    aria-label=${context.t('tasks.label')}
    aria-rowcount=${drawn.lines.length + 1}
  >
    ${renderColumns(view, context)} ${renderHead(view, context, 1)}
    <tbody>
      ${repeat(
        piecesOf(drawn),
        ({ key }) => key,
        (piece) => renderLine(piece, view, context),
      )}
    </tbody>
  </table>`;
}

function renderItem(
  { line, index, gap }: Piece,
  drawn: DrawnLines,
  [view, context]: [TaskTableView, RowsContext],
): unknown {
  if (!line) return html`<li class="gap" aria-hidden="true" ${vars({ '--_gap': `${gap}px` })}></li>`;
  const { group, row } = line;
  const place = { of: drawn.lines.length, position: index + 1 };
  if (!row) {
    return html`<li
      class="group-item"
      data-key=${line.key}
      aria-setsize=${place.of}
      aria-posinset=${place.position}
    >
      <h3 class="group level-${Math.min(group.level, 3)}">${renderGroupHead(group, view, context)}</h3>
    </li>`;
  }
  return guard([index, drawn.lines.length, ...looks(row, view, context)], () =>
    row instanceof GapRow
      ? renderGapCard({ row, place }, context)
      : renderCard({ row, place }, view, context),
  );
}

/** The same as cards: one list, headings of groups among its items. */
export function renderVirtualCards(
  drawn: DrawnLines,
  view: TaskTableView,
  context: RowsContext,
): TemplateResult {
  return html`<ul class="cards virtual">
    ${repeat(
      piecesOf(drawn),
      ({ key }) => key,
      (piece) => renderItem(piece, drawn, [view, context]),
    )}
  </ul>`;
}
