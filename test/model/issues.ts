import type { Issue } from '../../src/model/issue.js';

/** Issues as a table: where, what, how bad. */
export const told = (issues: readonly Issue[]) =>
  issues.map(({ path, code, severity }) => [path, code, severity]);
