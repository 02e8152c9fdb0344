import type { Issue } from '../../src/model/issue.js';
import { rowsOf, type DataRow } from './data-rows.js';
import type { DataShape } from './data-shapes.js';
import { all, words } from './find.js';

/** Runs a check for fast-check, which reports the stack: in two of three engines that leaves out what went wrong. */
export async function sayingWhat(check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw error instanceof Error
      ? Object.assign(new Error(error.message), { stack: `${error.message}\n${error.stack}` })
      : error;
  }
}

/** White space is not compared: some of it is tidied. */
export const tight = (text: string) => text.replace(/\s+/g, '');

/** Everything a reader is told, names of controls included; white space is not compared. */
function reading(element: Element): string {
  const labels = all(element, '[aria-label]').map((each) => each.getAttribute('aria-label'));
  return tight([words(element), ...labels].join('\n'));
}

/** Whether an Issue names the row: it stands at the row, at a field of it, or at what the row lies in. */
function isNamed({ path: row }: DataRow, issues: readonly Issue[]): boolean {
  const within = (inner: string, outer: string) =>
    outer === '' || (inner.startsWith(outer) && ['', '.', '['].includes(inner.charAt(outer.length)));
  return issues.some(
    ({ path, severity }) => severity === 'error' && (within(path, row) || within(row, path)),
  );
}

/** Rows that are neither shown nor named, and what is named instead; empty where all is well. */
export function lostRows(
  data: unknown,
  shape: DataShape,
  element: Element,
  issues: readonly Issue[],
): string {
  const text = reading(element);
  const rows = rowsOf(data, shape);
  const isShown = ({ name }: DataRow) => name !== undefined && text.includes(tight(name));
  // With a row that is left out goes what lies in it: named with it.
  const isAnswered = (row: DataRow): boolean => {
    if (isShown(row) || (row.name === undefined && row.nameless) || isNamed(row, issues)) return true;
    const holder = rows.filter(({ path }) => row.path.startsWith(`${path}.`)).pop();
    return holder !== undefined && !holder.nameless && !isShown(holder) && isAnswered(holder);
  };
  const lost = rows.filter((row) => !isAnswered(row));
  const paths = issues.map(({ path, code }) => `${path} ${code}`);
  return lost.length === 0
    ? ''
    : `${lost.map(({ path, name }) => `${path} ${name}`).join('\n')}\nIssues: ${paths.join(', ')}`;
}
