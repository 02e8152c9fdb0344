import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { writeSchemas } from '../../scripts/schemas.mjs';
import * as model from '../../src/model/index.js';
import type { Validation } from '../../src/model/index.js';
import { misfits } from '../support/json-schema.js';
import { samples } from './samples.js';

type Shape = keyof typeof samples;

const validators: Record<Shape, (data: unknown) => Validation<object>> = {
  roster: model.validateRoster,
  timeline: model.validateTimeline,
  'task-table': model.validateTaskTable,
  'grid-map': model.validateGridMap,
  ranking: model.validateRanking,
};
const shapes = Object.keys(validators) as Shape[];
const example = (name: string) => JSON.parse(readFileSync(`${root}examples/${name}.json`, 'utf8'));
const published = {} as Record<Shape, Record<string, unknown>>;
const folder = mkdtempSync(join(tmpdir(), 'civicboard-schemas-'));

beforeAll(async () => {
  await writeSchemas(folder);
  for (const shape of shapes)
    published[shape] = JSON.parse(readFileSync(`${folder}/${shape}.schema.json`, 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the published JSON Schema files', () => {
  it('are JSON Schema 2020-12 with a title, one a shape', () => {
    expect(
      shapes.map((shape) => [published[shape].$schema, published[shape].title, published[shape].type]),
    ).toEqual(
      shapes.map((shape) => [
        'https://json-schema.org/draft/2020-12/schema',
        `civicboard ${shape}`,
        'object',
      ]),
    );
  });

  it.each(shapes)('accept the fullest %s, as the validator does without a word', (shape) => {
    expect(misfits(samples[shape], published[shape])).toEqual([]);
    expect(validators[shape](samples[shape]).issues).toEqual([]);
  });

  // Numbers for ids, names for members and statuses, an office without ranks: what back ends like to send
  // is taken by the validators without a word, though no schema allows it. Map features are left alone.
  const liberties =
    /\.(?:id|no|code|parent|status|phone)$|\.members\.\d+$|^\.statuses\.\d+$|^\.office$|^\.geometry\.features\.0$/;

  it.each(shapes)('and the validator are of one mind about a %s with one wrong value', (shape) => {
    const split = wrongs(samples[shape]).filter(({ path, data }) => {
      const { issues } = validators[shape](data);
      const errors = issues.filter(({ severity }) => severity === 'error');
      const accepted = misfits(data, published[shape]).length === 0;
      return accepted ? errors.length > 0 : issues.length === 0 && !liberties.test(path);
    });
    expect(split.map(({ path, by }) => [path, by])).toEqual([]);
  });
});

/** The data with every value in it made wrong, one at a time. */
function wrongs(data: unknown): { path: string; by: unknown; data: unknown }[] {
  const places = (value: unknown, path: string[]): string[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])])
      : [];
  return places(data, []).flatMap((place) =>
    [true, 'oops', 0.5, [{}], { x: true }].map((by) => {
      const copy = structuredClone(data);
      const holder = place
        .slice(0, -1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
      (holder as Record<string, unknown>)[place.at(-1) ?? ''] = by;
      return { path: `.${place.join('.')}`, by, data: copy };
    }),
  );
}

describe('the examples', () => {
  const files: [string, Shape, unknown[]][] = [
    ['education-pilot/roster', 'roster', []],
    ['education-pilot/timeline', 'timeline', []],
    ['education-pilot/tasks', 'task-table', []],
    ['street-campaign/timeline', 'timeline', [['phases[2].period', 'impossible-date']]],
    ['street-campaign/tasks', 'task-table', []],
    ['street-campaign/grid-map', 'grid-map', []],
    ['basin-bulletin/basins', 'ranking', []],
    ['basin-bulletin/huai-provinces', 'ranking', []],
    ['basin-bulletin/increase', 'ranking', []],
  ];

  it.each(files)('%s is a %s with nothing to tell but the document’s own slip', (name, shape, issues) => {
    const data = example(name);
    expect(misfits(data, published[shape])).toEqual([]);
    const result = validators[shape](data);
    expect(result.issues.map(({ path, code }) => [path, code])).toEqual(issues);
  });

  it('hold as many rows as the document', () => {
    const pilot = model.validateRoster(example('education-pilot/roster')).data;
    const tasks = model.validateTaskTable(example('education-pilot/tasks')).data?.tasks ?? [];
    const count = (shape: Shape, name: string, rows: string) =>
      (validators[shape](example(name)).data as Record<string, unknown[]> | null)?.[rows]?.length;
    expect({
      members: pilot?.ranks.map(({ members }) => members.length),
      office: pilot?.office?.ranks.map(({ members }) => members.length),
      tasks: tasks.length,
      categories: new Set(tasks.map(({ category }) => category)).size,
      pilotPhases: count('timeline', 'education-pilot/timeline', 'phases'),
      campaignPhases: count('timeline', 'street-campaign/timeline', 'phases'),
      campaignTasks: count('task-table', 'street-campaign/tasks', 'tasks'),
      areas: count('grid-map', 'street-campaign/grid-map', 'areas'),
      basins: count('ranking', 'basin-bulletin/basins', 'entries'),
      provinces: count('ranking', 'basin-bulletin/huai-provinces', 'entries'),
    }).toEqual({
      members: [1, 7, 12],
      office: [1, 1, 3],
      tasks: 13,
      categories: 3,
      pilotPhases: 3,
      campaignPhases: 5,
      campaignTasks: 7,
      areas: 5,
      basins: 8,
      provinces: 4,
    });
  });

  it('of the invented dashboard are sound in every part', () => {
    const { roster, timeline, tasks, gridMap, ranking } = example('invented-sample/dashboard');
    const parts: [Shape, unknown][] = [
      ['roster', roster],
      ['timeline', timeline],
      ['task-table', tasks],
      ['grid-map', gridMap],
      ['ranking', ranking],
    ];
    expect(
      parts.map(([shape, data]) => validators[shape](data).issues.map(({ path, code }) => [path, code])),
    ).toEqual([[], [['phases[2].period', 'impossible-date']], [], [], []]);
  });
});
