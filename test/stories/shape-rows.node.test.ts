import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { rosterSchema, taskTableSchema, timelineSchema } from '../../src/model/schemas.js';
import { shapeRows, type JsonSchema } from '../../stories/docs/shape-rows.js';

const rows = (schema: Parameters<typeof toJsonSchema>[0]) =>
  shapeRows(
    toJsonSchema(schema, { target: 'draft-2020-12', ignoreActions: ['check', 'rawCheck'] }) as JsonSchema,
  );
const row = (schema: Parameters<typeof toJsonSchema>[0], path: string) =>
  rows(schema).find((each) => each.path === path);

describe('shape rows', () => {
  it('tell path, type and whether a field is required', () => {
    expect(row(taskTableSchema, 'tasks[].lead')).toEqual({
      path: 'tasks[].lead',
      type: 'string[]',
      required: true,
    });
    expect(row(taskTableSchema, 'tasks[].progress')?.type).toBe('number 0..1 | null');
    expect(row(taskTableSchema, 'tasks[].completedOn')?.type).toBe('YYYY-MM-DD');
    expect(row(taskTableSchema, 'tasks[].state')?.type).toContain("'closed'");
  });

  it('go into what may be a phrase or an object', () => {
    expect(row(timelineSchema, 'phases[].period')?.type).toBe('string | object');
    expect(row(timelineSchema, 'phases[].period.start')?.type).toBe('YYYY-MM-DD | null');
  });

  it('name a group within a group once and end', () => {
    const paths = rows(rosterSchema).map(({ path }) => path);
    expect(paths).toContain('groups[].groups');
    expect(paths.filter((path) => path.startsWith('groups[].groups['))).toEqual([]);
  });
});
