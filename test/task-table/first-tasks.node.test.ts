import { expect, test } from 'vitest';
import { firstTasks } from '../../src/task-table/first-tasks.js';

const tasks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}`, title: `任务${index}`, category: '平安' }));

test('a long table begins with its first rows, its other fields as they are', () => {
  const all = tasks(2000);
  const first = firstTasks({ title: '任务清单', tasks: all }) as { title: string; tasks: unknown[] };
  expect(first.title).toBe('任务清单');
  expect(first.tasks).toEqual(all.slice(0, first.tasks.length));
  expect(first.tasks.length).toBeGreaterThan(100);
  expect(first.tasks.length).toBeLessThan(500);
});

test('a short table, and what is none, has no beginning of its own', () => {
  for (const data of [{ tasks: tasks(1999) }, { tasks: 'x'.repeat(5000) }, {}, [], 'text', 7, true])
    expect(firstTasks(data)).toBeNull();
});

test('where another category comes first, the first rows of the data are not those of the table', () => {
  const data = { tasks: tasks(3000), categories: ['党建', '平安'] };
  expect(firstTasks(data)).toBeNull();
  expect(firstTasks({ ...data, categories: ['平安', '党建'] })).not.toBeNull();
});
