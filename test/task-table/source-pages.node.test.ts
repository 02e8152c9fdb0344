import { describe, expect, it } from 'vitest';
import { Deadlines } from '../../src/task-table/deadlines.js';
import { GapRow } from '../../src/task-table/gap-row.js';
import { pageSize, SourcePages } from '../../src/task-table/source-pages.js';
import { TaskRow } from '../../src/task-table/task-row.js';

const deadlines = new Deadlines({ asOf: '2021-06-01', dueSoonDays: 30, locale: 'zh-CN' });
const rowsFrom = (begin: number, count: number) =>
  Array.from(
    { length: count },
    (_, at) => new TaskRow({ id: `t${begin + at}`, title: '任务', lead: [] }, begin + at, { deadlines }),
  );

function pages(retry: (page: number) => void = () => undefined): SourcePages {
  return new SourcePages(deadlines, retry);
}

describe('SourcePages', () => {
  it('gives rows by their place, and what stands for those that are not there', () => {
    const kept = pages();
    kept.put(rowsFrom(250, 3));
    expect(kept.rowAt(251).id).toBe('t251');
    expect(kept.indexOf('t252')).toBe(252);
    const gap = kept.rowAt(249);
    expect(gap).toBeInstanceOf(GapRow);
    expect(kept.rowAt(249)).toBe(gap);
    expect(kept.firstGap(2)).toBe(200);
    expect(kept.loaded(0, 252).map(({ id }) => id)).toEqual(['t250', 't251']);
  });

  it('leads from what stood for a row to the row', () => {
    const kept = pages();
    const { id } = kept.rowAt(7);
    kept.put(rowsFrom(0, 10));
    expect(kept.indexOf(id)).toBe(7);
    expect(kept.rowAt(kept.indexOf(id)).id).toBe('t7');
  });

  it('forgets the pages that were not looked at for the longest time', () => {
    const kept = pages();
    kept.put(rowsFrom(0, pageSize));
    for (let page = 1; page < 60; page += 1) {
      kept.put(rowsFrom(page * pageSize, pageSize));
      kept.touch(0);
    }
    expect(kept.rowAt(0).id).toBe('t0');
    expect(kept.rowAt(150)).toBeInstanceOf(GapRow);
    expect(kept.indexOf('t150')).toBe(-1);
    expect(kept.loaded(0, 1_000_000).length).toBe(40 * pageSize);
  });

  it('says why a page did not come, and asks for it again', () => {
    const asked: number[] = [];
    const kept = pages((page) => asked.push(page));
    kept.fail(3, '网关超时');
    const gap = kept.rowAt(310) as GapRow;
    expect(gap.fault).toBe('网关超时');
    gap.retry?.();
    expect(asked).toEqual([3]);
    kept.forgive(3);
    expect((kept.rowAt(310) as GapRow).fault).toBe(null);
  });

  it('takes a row anew in its place', () => {
    const kept = pages();
    kept.put(rowsFrom(0, 2));
    kept.put([new TaskRow({ id: 'other', title: '新', lead: [] }, 1, { deadlines })]);
    expect(kept.indexOf('t1')).toBe(-1);
    expect(kept.indexOf('other')).toBe(1);
    expect(kept.hasElsewhere('t0', 5)).toBe(true);
    expect(kept.hasElsewhere('t0', 0)).toBe(false);
  });
});
