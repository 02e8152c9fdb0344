import { describe, expect, it } from 'vitest';
import { validateGridMap } from '../../src/model/grid-map.js';
import { isList, isObject, ownValue } from '../../src/model/host-values.js';
import { makeIssue, wordsOf } from '../../src/model/issue.js';
import { measuredValue } from '../../src/model/measure.js';
import { validateRanking } from '../../src/model/ranking.js';
import { validateRoster } from '../../src/model/roster.js';
import { validateTaskTable } from '../../src/model/task-table.js';
import { validateTimeline } from '../../src/model/timeline.js';
import { told } from './issues.js';

const refuse = () => {
  throw new Error('refused');
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe('values of a host', () => {
  it('are lists, objects or neither, revoked Proxies included', () => {
    expect([[], {}, null, revoked([]), revoked({})].map(isList)).toEqual([true, false, false, false, false]);
    expect([[], {}, null, 5, () => 1].map(isObject)).toEqual([false, true, false, false, false]);
  });

  it('are told as text whatever they are', () => {
    const odd = [10n, Symbol('s'), Object.create(null) as object, { toJSON: refuse }, revoked({})];
    expect(odd.map(wordsOf)).toEqual(['10', 'Symbol(s)', '{}', '…', '…']);
    expect(wordsOf(Object.assign(() => 1, { toString: refuse }))).toBe('…');
    expect(makeIssue('wrong-value', { path: 'a', value: revoked({}) }).message).toContain('…');
  });

  it('count by what is their own', () => {
    const values = JSON.parse('{"__proto__": 1, "a": 2}') as Record<string, number>;
    expect(['a', '__proto__', 'constructor', 'toString'].map((key) => ownValue(values, key))).toEqual([
      2,
      1,
      undefined,
      undefined,
    ]);
  });
});

describe('a measure named as a member of every object', () => {
  it.each(['constructor', 'toString', '__proto__'])('is not known where no row has %s', (id) => {
    expect(measuredValue({}, { id, name: id })).toBeNull();
    expect(measuredValue({}, { id: 'x', name: 'x', ratio: [id, id] })).toBeNull();
  });
});

describe('data that refuses to be read', () => {
  it('costs the field that throws, and names it', () => {
    const task = Object.defineProperty({ title: '甲', lead: [] }, 'due', { get: refuse, enumerable: true });
    const { data, issues } = validateTaskTable({ tasks: [task, { title: '乙', lead: [] }] });
    expect(data?.tasks.map(({ title }) => title)).toEqual(['甲', '乙']);
    expect(told(issues)).toEqual([['tasks[0].due', 'unreadable', 'error']]);
  });

  it('costs the row where it is all that throws', () => {
    const { data, issues } = validateRanking({ entries: [revoked({}), { name: '乙', values: { a: 1 } }] });
    expect(data?.entries.map(({ name }) => name)).toEqual(['乙']);
    expect(told(issues).map(([path]) => path)).toContain('entries[0]');
  });

  it('costs the whole where the list of rows throws', () => {
    const { data, issues } = validateRanking({ entries: revoked([]) });
    expect([data, told(issues)]).toEqual([null, [['', 'unusable-data', 'error']]]);
  });

  it('names each hole of a list', () => {
    const rows = Object.assign([], { length: 3, 1: { name: '甲', period: '2021年' } });
    const { data, issues } = validateTimeline({ phases: rows });
    expect(data?.phases).toHaveLength(1);
    expect(told(issues).map(([path]) => path)).toEqual(['phases[0]', 'phases[2]']);
  });

  it('reads the accessors of a class', () => {
    class Entry {
      get name() {
        return '甲';
      }
      get values() {
        return { a: 1 };
      }
    }
    const { data, issues } = validateRanking({ entries: [new Entry()] });
    expect(data?.entries).toEqual([{ id: '甲', name: '甲', values: { a: 1 } }]);
    expect(issues).toEqual([]);
  });
});

describe('data without an end', () => {
  it('is shown as far as it does not repeat', () => {
    const group: Record<string, unknown> = { name: '组', ranks: [] };
    group.groups = [group, group];
    const { data, issues } = validateRoster(group);
    expect(data?.groups).toEqual([]);
    expect(told(issues)).toEqual([
      ['groups[0]', 'holds-itself', 'error'],
      ['groups[1]', 'holds-itself', 'error'],
    ]);
  });

  it('is shown twenty levels deep', () => {
    let steps: object[] = [];
    for (let level = 0; level < 2000; level += 1) steps = [{ name: `${level}`, period: '2021年', steps }];
    const { data, issues } = validateTimeline({ phases: steps });
    expect(data?.phases).toHaveLength(1);
    expect(told(issues)).toEqual([[`phases[0]${'.steps[0]'.repeat(20)}`, 'too-deep', 'error']]);
  });

  it('puts areas with too many parents on the outermost level', () => {
    const areas = Array.from({ length: 2000 }, (_, index) => ({
      code: String(index),
      name: `格${index}`,
      ...(index > 0 && { parent: String(index - 1) }),
    }));
    const { data, issues } = validateGridMap({ areas });
    expect(data?.areas).toHaveLength(2000);
    expect(data?.areas.filter(({ parent }) => parent !== undefined)).toHaveLength(19);
    expect(told(issues)[0]).toEqual(['areas[20].parent', 'parents-too-deep', 'warning']);
  });
});
