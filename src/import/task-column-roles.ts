import { filledCells, type Grid } from './grid.js';
import type { SourceColumn } from './task-columns.js';
import type { TaskDocument } from './task-draft.js';
import { KnownUnits, readUnits } from './unit-list.js';

/** Columns of a table by their part in a task. */
export interface TaskColumns {
  all: SourceColumn[];
  title: SourceColumn | undefined;
  /** Measures below a title that is merged over several rows: these are the tasks then. */
  sub: SourceColumn | undefined;
  owner: SourceColumn | undefined;
  due: SourceColumn | undefined;
}

/** Gives each column its part; of several that could have one, the best named does. */
export function rolesOf(all: SourceColumn[], rows: Grid, document: TaskDocument): TaskColumns {
  const best = (...wanted: string[]) =>
    all
      .filter(({ meaning }) => wanted.includes(meaning))
      .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const [first, ...others] = [...best('title'), ...best('measure')];
  const title = first ?? best('category')[0] ?? all.find(({ meaning }) => meaning === 'extra');
  const sub =
    title &&
    others.find((other) => other.index > title.index && isMergedOver(rows, title.index, other.index));
  const owners = best('owner');
  document.hasLead ||= all.some(({ meaning }) => meaning === 'lead');
  document.hasSupporting ||= all.some(({ meaning }) => meaning === 'supporting');
  const owner = owners.find(({ heading }) => /责任人|负责人/.test(heading)) ?? owners[0];
  const [due, done] = best('due');
  // 计划完成时间 beside 完成日期: the second says when it was done.
  if (
    done &&
    /计划|要求|目标|时限|期限|节点|应/.test(due?.heading ?? '') &&
    /^(?:实际)?(?:完成|办结)(?:时间|日期)$/.test(done.heading)
  )
    done.meaning = 'completedOn';
  return { all, title, sub, owner, due };
}

/** Whether a title stands beside several different entries of another column. */
function isMergedOver(rows: Grid, title: number, sub: number): boolean {
  return rows.some((row, i) => {
    const above = rows[i - 1];
    const [cell, own, upper] = [row[title], row[sub], above?.[sub]];
    if (!above || !cell || !own?.text || !upper?.text || own === upper || own === cell) return false;
    return (cell === above[title] && cell.text !== '') || (cell.text === '' && filledCells(row).length > 1);
  });
}

/** Units that stand whole in some cell of the table. */
export function knownUnits(grid: Grid, { all }: TaskColumns): KnownUnits {
  const known = new KnownUnits();
  const units = all.filter(({ meaning }) => ['lead', 'responsible', 'supporting', 'mixed'].includes(meaning));
  for (const row of grid) {
    for (const { index } of units) {
      const text = row[index]?.text ?? '';
      if (text && !/[\n ]/.test(text)) known.add(readUnits(text));
    }
  }
  return known;
}
