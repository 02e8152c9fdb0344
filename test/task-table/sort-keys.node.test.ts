import { describe, expect, it } from 'vitest';
import { nextSorts } from '../../src/task-table/sort-keys.js';
import type { TaskSort } from '../../src/task-table/task-sort.js';

const up = (key: string): TaskSort => ({ key, direction: 'ascending' });
const down = (key: string): TaskSort => ({ key, direction: 'descending' });

describe('sort keys after a heading was pressed', () => {
  it.each([
    [[], [up('due')]],
    [[up('due')], [down('due')]],
    [[down('due')], []],
    [[up('no'), up('due')], [up('due')]],
    [[up('due'), up('no')], [down('due')]],
  ])('%j become %j', (sorts, next) => {
    expect(nextSorts(sorts, 'due', false)).toEqual(next);
  });

  it.each([
    [[], [up('due')]],
    [[up('no')], [up('no'), up('due')]],
    [
      [up('due'), up('no')],
      [down('due'), up('no')],
    ],
    [
      [up('no'), down('due'), up('lead')],
      [up('no'), up('lead')],
    ],
  ])('with Shift, %j become %j', (sorts, next) => {
    expect(nextSorts(sorts, 'due', true)).toEqual(next);
  });
});
