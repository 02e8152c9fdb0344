import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  validateGridMap,
  validateRanking,
  validateRoster,
  validateTaskTable,
  validateTimeline,
} from '../../src/model/index.js';
import type { Issue, Validation } from '../../src/model/index.js';
import { gridMapView } from '../../src/grid-map/grid-map-view.js';
import { rankingView } from '../../src/ranking-board/ranking-view.js';
import { rosterView } from '../../src/roster/roster-view.js';
import { ownDirectory } from '../../src/task-table/own-units.js';
import { taskTableView } from '../../src/task-table/task-table-view.js';
import { timelineView } from '../../src/timeline/timeline-view.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { samples } from './samples.js';

type Rows = readonly unknown[];

const asOf = '2021-05-10';
const noWords = (key: string) => key;
const everyTask = {
  asOf,
  dueSoonDays: 30,
  locale: 'zh-CN',
  query: '',
  sorts: [{ key: 'due', direction: 'ascending' } as const],
  groupBy: undefined,
  filters: {},
  units: ['基教股'],
  showCollective: true,
};

/** A validator, and a view that draws what it lets through. */
function shape<T extends object>(
  name: string,
  validate: (data: unknown) => Validation<T>,
  draw: (data: T) => unknown,
) {
  return {
    name,
    check: (data: unknown) => {
      const result = validate(deepFreeze(data));
      if (result.data) draw(deepFreeze(result.data));
      return result;
    },
  };
}

/** Each shape with the list of rows it stands on. */
const shapes = [
  { ...shape('roster', validateRoster, rosterView), rows: 'ranks' },
  {
    ...shape('timeline', validateTimeline, (data) => timelineView(data, { asOf, t: noWords })),
    rows: 'phases',
  },
  {
    ...shape('task-table', validateTaskTable, (data) =>
      taskTableView(data, { ...everyTask, directory: ownDirectory(data), columns: data.columns ?? [] }),
    ),
    rows: 'tasks',
  },
  { ...shape('grid-map', validateGridMap, (data) => gridMapView(data, {})), rows: 'areas' },
  { ...shape('ranking', validateRanking, rankingView), rows: 'entries' },
] as const;

/** A way to spoil data: somewhere in it, one value becomes another. */
const spoilings = fc.array(
  fc.tuple(fc.nat(), fc.oneof(fc.anything(), fc.jsonValue(), fc.constantFrom(null, '', 'oops', [], {}))),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function spoil(data: unknown, place: readonly string[], by: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return by;
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data))
    return data.map((item, index) => (String(index) === key ? spoil(item, rest, by) : item));
  return { ...data, [key]: spoil((data as Record<string, unknown>)[key], rest, by) };
}

function wellFormed(issues: readonly Issue[]): void {
  for (const { path, code, message, severity } of issues) {
    expect([typeof path, typeof code, typeof message, ['error', 'warning'].includes(severity)]).toEqual([
      'string',
      'string',
      'string',
      true,
    ]);
  }
}

describe.each(shapes)('validation of a $name', ({ name, check, rows }) => {
  it.each([[null], [undefined], ['oops'], [[]], [5], [true], [{}], [{ [rows]: 'oops' }]])(
    'takes %j for unusable',
    (data) => {
      const { data: used, issues } = check(data);
      expect([used, issues.map(({ path, code }) => [path, code])]).toEqual([null, [['', 'unusable-data']]]);
    },
  );

  it('neither throws on anything nor changes it', () => {
    const list = fc.array(fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }));
    const data = fc.oneof(
      fc.anything(),
      list.map((items) => ({ [rows]: items })),
    );
    fc.assert(
      fc.property(data, (value) => wellFormed(check(value).issues)),
      { numRuns: 300 },
    );
  });

  it('keeps each row of spoilt data or names it in an Issue, and what it keeps can be drawn', () => {
    const sample = samples[name as keyof typeof samples];
    const all = places(sample);
    fc.assert(
      fc.property(spoilings, (wrongs) => {
        const data = wrongs.reduce<unknown>(
          (now, [at, by]) => spoil(now, all[at % all.length] ?? [], by),
          sample,
        );
        const { data: used, issues } = check(data);
        wellFormed(issues);
        if (used === null) return;
        const [given, kept] = [
          (data as Record<string, Rows>)[rows] ?? [],
          (used as unknown as Record<string, Rows>)[rows] ?? [],
        ];
        const lost = given.filter((_, index) =>
          issues.some(({ path, severity }) => severity === 'error' && path.startsWith(`${rows}[${index}]`)),
        );
        expect(given.length - kept.length).toBeLessThanOrEqual(lost.length);
      }),
      { numRuns: 600 },
    );
  });
});
