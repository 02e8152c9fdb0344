import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.js';
import { RowIds } from '../../src/model/row-ids.js';
import { told } from './issues.js';

function claim(...rows: [given: string | undefined, content: string][]) {
  const issues: Issue[] = [];
  const ids = new RowIds(issues);
  return [
    rows.map(([given, content], index) => ids.claim(given, content, `rows[${index}].id`)),
    told(issues),
  ];
}

describe('ids of rows', () => {
  it('are the given ones; a second bearer gets one of its own, with a warning', () => {
    expect(claim(['a', ''], ['b', ''], ['a', ''], ['a', ''])).toEqual([
      ['a', 'b', 'a~2', 'a~3'],
      [
        ['rows[2].id', 'duplicate-id', 'warning'],
        ['rows[3].id', 'duplicate-id', 'warning'],
      ],
    ]);
  });

  it('are made of the content and the position where missing, so that four *省 stay four', () => {
    const province = [undefined, '*省'] as [undefined, string];
    expect(claim(province, province, province, province)).toEqual([['*省', '*省~2', '*省~3', '*省~4'], []]);
  });

  it('count as missing where empty', () => {
    expect(claim(['', '甲'], ['', '乙'])).toEqual([['甲', '乙'], []]);
  });
});
