import { expect, it } from 'vitest';
import type { CheckedAnswer } from '../../src/task-table/source-query.js';
import { isKnown } from '../../src/task-table/source-refresh.js';
import type { SourceSet } from '../../src/task-table/source-set.js';

const answer = (...rows: unknown[]) =>
  ({ rows, total: rows.length, groups: null, facets: null, issues: [] }) as unknown as CheckedAnswer;
const setOf = (...rows: unknown[]) =>
  ({
    total: rows.length,
    groups: null,
    facets: null,
    request: { groupBy: 'none' },
    pages: { rowAt: (index: number) => ({ task: rows[index] }) },
  }) as unknown as SourceSet;

it('knows an answer that says what is there, and one that says other things', () => {
  const task = { id: 't1', title: '甲', progress: 0.2 };
  expect(isKnown(setOf(task), answer({ ...task }), 0)).toBe(true);
  expect(isKnown(setOf(task), answer({ ...task, progress: 0.5 }), 0)).toBe(false);
  expect(isKnown(setOf(task), answer(task, task), 0)).toBe(false);
});

it('takes a task with fields that JSON cannot say for another one, and throws nothing', () => {
  const ring: Record<string, unknown> = { id: 't1', title: '甲' };
  ring['self'] = ring;
  expect(isKnown(setOf(ring), answer({ ...ring }), 0)).toBe(false);
  expect(isKnown(setOf({ id: 't1', size: 1n }), answer({ id: 't1', size: 1n }), 0)).toBe(false);
});
