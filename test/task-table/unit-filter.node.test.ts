import { describe, expect, it } from 'vitest';
import type { UnitEntry } from '../../src/model/dataset.js';
import type { Task } from '../../src/model/task-table.js';
import { finish } from '../../src/element/slices.js';
import { UnitDirectory } from '../../src/model/units.js';
import { taskRow } from '../../src/task-table/task-row.js';
import { filterByUnit, type UnitFilter } from '../../src/task-table/unit-filter.js';

const tasks: Task[] = [
  { title: '特殊人群', lead: ['综治安全股', '基教股'], responsible: ['局相关股室', '各中小学幼儿园'] },
  { title: '平安校园', lead: ['综治安全股'], responsible: ['局相关股室'] },
  { title: '心理健康', lead: ['局基教股'], responsible: ['各中小学幼儿园'] },
  { title: '队伍培训', lead: ['职教股'], responsible: ['市域内大专院校'], supporting: ['人事股'] },
];
const rows = tasks.map((task, index) =>
  taskRow(task, index, { asOf: '2021-05-10', dueSoonDays: 30, locale: 'zh-CN' }),
);
const names = tasks.flatMap(({ lead, responsible = [], supporting = [] }) => [
  ...lead,
  ...responsible,
  ...supporting,
]);

function filtered(units: string[], more: Partial<UnitFilter> = {}, entries: UnitEntry[] = []) {
  const directory = new UnitDirectory(names, entries);
  const found = finish(filterByUnit(rows, { units, role: 'any', directory, showCollective: false, ...more }));
  const shown = found.rows.map(({ task, via }) =>
    via ? `${task.title} (${via.kind} ${via.name})` : task.title,
  );
  return [shown, found.offered];
}

describe('the filter by unit', () => {
  it('lets everything through where none is asked for', () => {
    expect(filtered([])).toEqual([['特殊人群', '平安校园', '心理健康', '队伍培训'], null]);
  });

  it('finds a unit’s own tasks by any of its names, and offers those of its kind of collective', () => {
    const own = [['特殊人群', '心理健康'], { count: 1, names: ['局相关股室'] }];
    expect([filtered(['基教股']), filtered(['局基教股'])]).toEqual([own, own]);
  });

  it('shows what is offered when asked to, after the unit’s own and marked as not certain', () => {
    expect(filtered(['基教股'], { showCollective: true })[0]).toEqual([
      '特殊人群',
      '心理健康',
      '平安校园 (maybe 局相关股室)',
    ]);
  });

  it('counts a collective unit in where the directory says it holds the unit, and not where it does not', () => {
    const entries = [{ name: '局相关股室', members: ['基教股', '综治安全股'] }];
    expect(filtered(['基教股'], {}, entries)).toEqual([
      ['特殊人群', '心理健康', '平安校园 (member 局相关股室)'],
      null,
    ]);
    expect(filtered(['人事股'], {}, entries)).toEqual([['队伍培训'], null]);
  });

  it('looks at the lead alone where asked', () => {
    expect(filtered(['人事股'])).toEqual([['队伍培训'], { count: 2, names: ['局相关股室'] }]);
    expect(filtered(['人事股'], { role: 'lead' })).toEqual([[], null]);
  });

  it('takes several units together, each row once, and a collective unit by its own name', () => {
    expect(filtered(['基教股', '职教股'])[0]).toEqual(['特殊人群', '心理健康', '队伍培训']);
    expect(filtered(['各中小学幼儿园'])[0]).toEqual(['特殊人群', '心理健康']);
    expect(filtered(['妇联'])).toEqual([[], null]);
  });
});
