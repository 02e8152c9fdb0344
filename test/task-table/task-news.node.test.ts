import { describe, expect, it } from 'vitest';
import { finish } from '../../src/element/slices.js';
import { NewsKeeper, newsSteps } from '../../src/task-table/task-news.js';
import type { Task } from '../../src/model/task-table.js';

const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  title: `任务${id}`,
  lead: ['甲'],
  ...more,
});
const newsOf = (before: Task[], now: Task[]) => {
  const news = finish(newsSteps(before, now));
  return news && [...news].map(([id, keys]) => [id, ...keys]);
};

describe('What is new of tasks', () => {
  it('names the fields that changed, by task', () => {
    const before = [task('1'), task('2', { progress: 0.1 }), task('3', { state: 'in-progress' })];
    const now = [
      task('3', { state: 'done', completedOn: '2021-05-01' }),
      task('2', { progress: 0.4 }),
      task('1'),
    ];
    expect(newsOf(before, now)).toEqual([
      ['3', 'status'],
      ['2', 'progress'],
    ]);
  });

  it('takes tasks that were not there as new, and says nothing of those that went', () => {
    expect(newsOf([task('1'), task('2')], [task('1'), task('3')])).toEqual([['3', 'title']]);
  });

  it('compares lists and notes by what they say; absent, empty and null are alike', () => {
    const before = [task('1', { responsible: [], owner: undefined, updates: [] })];
    expect(newsOf(before, [task('1', { owner: '', progress: null })])).toEqual([]);
    const told = [task('1', { updates: [{ date: '2021-05-01', text: '完成' }] })];
    expect(newsOf(before, told)).toEqual([['1', 'updates']]);
    expect(newsOf([task('1', { lead: ['甲', '乙'] })], [task('1', { lead: ['甲', '乙'] })])).toEqual([]);
  });

  it('takes a list of other tasks for another list', () => {
    expect(newsOf([task('1'), task('2'), task('3')], [task('1'), task('8'), task('9')])).toBe(null);
  });
});

describe('NewsKeeper', () => {
  const lists = [
    { tasks: [task('1'), task('2')] },
    { tasks: [task('1', { progress: 0.5 }), task('2')] },
    { tasks: [task('1', { progress: 0.5 }), task('2', { owner: '王某' })] },
  ] as const;

  it('adds up what changes until it is dismissed', () => {
    const keeper = new NewsKeeper(() => undefined);
    lists.forEach((list) => keeper.take(list));
    expect([...keeper.marks.keys()]).toEqual(['1', '2']);
    expect(keeper.told).toBe(2);
    keeper.dismiss();
    expect(keeper.marks.size).toBe(0);
  });

  it('takes the mark from a task that was opened, and tells no other number for it', () => {
    const keeper = new NewsKeeper(() => undefined);
    lists.forEach((list) => keeper.take(list));
    keeper.seen('1');
    expect([...keeper.marks.keys()]).toEqual(['2']);
    expect(keeper.told).toBe(2);
    keeper.toggleOnly();
    keeper.seen('2');
    expect([...(keeper.only ?? [])]).toEqual(['2']);
    expect(keeper.marks.size).toBe(0);
    keeper.toggleOnly();
    expect(keeper.only).toBe(null);
  });

  it('compares a hundred thousand tasks in slices', async () => {
    let told: () => void = () => undefined;
    const changed = new Promise<void>((resolve) => (told = resolve));
    const keeper = new NewsKeeper(() => told());
    const many = Array.from({ length: 20_000 }, (_, at) => task(`t${at}`));
    keeper.take({ tasks: many });
    keeper.take({ tasks: many.map((each, at) => (at === 7 ? { ...each, progress: 1 } : { ...each })) });
    expect(keeper.marks.size).toBe(0);
    await changed;
    expect([...keeper.marks.keys()]).toEqual(['t7']);
  });
});
