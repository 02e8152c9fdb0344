import { taskStatuses, type TaskStatus } from '../model/task-status.js';
import type { TaskTableView } from './task-table-view.js';

/** One figure of the summary, and the statuses that it shows when pressed. */
export interface SummaryFigure {
  kind: 'total' | 'done' | TaskStatus;
  count: number;
  /** Share of all rows, 0..1, where that is said. */
  rate: number | null;
  /** Empty for the total, which shows all. */
  statuses: readonly TaskStatus[];
}

/** What leaders ask for first; the other statuses follow, most urgent first. */
const leading: readonly TaskStatus[] = ['overdue', 'due-soon', 'ongoing'];
const doneOnes: readonly TaskStatus[] = ['done', 'closed'];

/**
 * The figures above the rows: total, what is done and its share (完成率), overdue, due soon, ongoing, then the
 * rest, so that they add up. Each counts under all conditions but the status. None where all tasks stand alike.
 */
export function summaryFigures({ counts, countAll, tellsDone }: TaskTableView): SummaryFigure[] {
  if (counts.length < 2) return [];
  const countOf = (statuses: readonly TaskStatus[]) =>
    counts.reduce((sum, { status, count }) => (statuses.includes(status) ? sum + count : sum), 0);
  const there = (statuses: readonly TaskStatus[]) =>
    statuses.filter((name) => counts.some(({ status }) => status === name));
  const rest = taskStatuses.filter((status) => !leading.includes(status) && !doneOnes.includes(status));
  const done = countOf(doneOnes);
  return [
    { kind: 'total', count: countAll, rate: null, statuses: [] },
    ...(tellsDone
      ? [
          {
            kind: 'done' as const,
            count: done,
            rate: countAll > 0 ? done / countAll : null,
            statuses: doneOnes,
          },
        ]
      : []),
    ...there([...leading, ...rest]).map((status) => ({
      kind: status,
      count: countOf([status]),
      rate: null,
      statuses: [status],
    })),
  ];
}

/** Figures that stand above the rows on a phone; the others go to the sheet. */
export function isLeading({ kind }: SummaryFigure): boolean {
  return kind === 'total' || kind === 'done' || leading.includes(kind);
}

/** Whether a figure's statuses are what rows are filtered by: all of them, some, or none. */
export function pressedState(figure: SummaryFigure, chosen: readonly string[]): 'true' | 'mixed' | 'false' {
  if (figure.kind === 'total') return chosen.length === 0 ? 'true' : 'false';
  const held = figure.statuses.filter((status) => chosen.includes(status)).length;
  return held === 0 ? 'false' : held === figure.statuses.length ? 'true' : 'mixed';
}

/** The statuses to filter by after a figure was pressed. */
export function toggleFigure(figure: SummaryFigure, chosen: readonly string[]): string[] {
  if (figure.kind === 'total') return [];
  const others = chosen.filter((status) => !figure.statuses.includes(status as TaskStatus));
  return pressedState(figure, chosen) === 'true' ? others : [...others, ...figure.statuses];
}

/** Statuses without a figure of their own: done and closed apart, and on a phone what is not leading. */
export function statusesApart(view: TaskTableView, narrow: boolean): { status: TaskStatus; count: number }[] {
  const figures = summaryFigures(view).filter((figure) => !narrow || isLeading(figure));
  const own = new Set(
    figures.flatMap(({ kind, statuses }) => (kind === 'total' || kind === 'done' ? [] : statuses)),
  );
  const done = view.counts.filter(({ status }) => doneOnes.includes(status));
  return view.counts.filter(
    ({ status }) => !own.has(status) && (!doneOnes.includes(status) || done.length > 1),
  );
}
