import {
  array,
  boolean,
  check,
  lazy,
  looseObject,
  maxValue,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  string,
  tuple,
  union,
  type GenericSchema,
} from 'valibot';
import { isCalendarDate } from './calendar.js';

/*
 * The data shapes as schemas, source of the published JSON Schema files. They stay out of the elements:
 * row checks there are by hand (`fields.ts`), a third of the weight and several times as fast, and tests
 * hold the two to the same verdict.
 */

const date = pipe(
  string(),
  regex(/^\d{4}-\d{2}-\d{2}$/),
  check((text: string) => isCalendarDate(text)),
);
const rate = pipe(number(), minValue(0), maxValue(1));
const texts = optional(array(string()));
const values = record(string(), nullable(number()));

const period = union([
  string(),
  looseObject({
    text: optional(string()),
    start: optional(nullable(date)),
    end: optional(nullable(date)),
    ongoing: optional(boolean()),
    recurrence: optional(nullable(string())),
  }),
]);

const dataset = {
  title: optional(string()),
  asOf: optional(date),
  source: optional(looseObject({ name: string(), url: optional(string()) })),
  note: optional(string()),
  units: optional(array(looseObject({ name: string(), aliases: texts, members: texts }))),
};

const member = looseObject({
  id: optional(string()),
  name: string(),
  posts: texts,
  unit: optional(string()),
  phone: optional(string()),
  photo: optional(string()),
  note: optional(string()),
});

const ranks = array(looseObject({ title: string(), members: array(member) }));

const group = {
  id: optional(string()),
  name: string(),
  level: optional(string()),
  ranks,
  office: optional(
    looseObject({ name: optional(string()), host: optional(string()), duties: optional(string()), ranks }),
  ),
  memberUnits: texts,
  duties: optional(string()),
};

const innerGroup: GenericSchema = looseObject({ ...group, groups: optional(array(lazy(() => innerGroup))) });

/** Leading-group roster (领导小组名单). */
export const rosterSchema = looseObject({ ...dataset, ...group, groups: optional(array(innerGroup)) });

const phase: GenericSchema = looseObject({
  id: optional(string()),
  name: string(),
  period,
  objectives: texts,
  units: texts,
  progress: optional(nullable(rate)),
  state: optional(picklist(['planned', 'active', 'done', 'overdue', 'paused'])),
  steps: optional(array(lazy(() => phase))),
});

/** Phased timeline (实施步骤). */
export const timelineSchema = looseObject({
  ...dataset,
  phases: array(phase),
  milestones: optional(
    array(looseObject({ id: optional(string()), name: string(), date: string(), done: optional(boolean()) })),
  ),
  duties: optional(array(looseObject({ id: optional(string()), name: string(), period, units: texts }))),
});

/** Task-responsibility table (任务责任清单). */
export const taskTableSchema = looseObject({
  ...dataset,
  tasks: array(
    looseObject({
      id: optional(string()),
      no: optional(string()),
      title: string(),
      category: optional(string()),
      lead: array(string()),
      responsible: texts,
      supporting: texts,
      owner: optional(string()),
      due: optional(period),
      state: optional(picklist(['not-started', 'in-progress', 'done', 'closed', 'suspended'])),
      progress: optional(nullable(rate)),
      completedOn: optional(date),
      updates: optional(array(looseObject({ date: string(), text: string(), by: optional(string()) }))),
      links: optional(array(looseObject({ text: string(), href: string() }))),
    }),
  ),
  categories: texts,
  columns: optional(
    array(
      looseObject({
        key: string(),
        heading: string(),
        type: optional(picklist(['text', 'number', 'date', 'percent', 'units'])),
        width: optional(string()),
        hidden: optional(boolean()),
      }),
    ),
  ),
});

const measures = array(
  looseObject({
    id: string(),
    name: string(),
    unit: optional(string()),
    better: optional(picklist(['higher', 'lower'])),
    digits: optional(number()),
    ratio: optional(tuple([string(), string()])),
    reference: optional(nullable(looseObject({ name: string(), value: number() }))),
  }),
);

/** Grid status map (网格状态图). */
export const gridMapSchema = looseObject({
  ...dataset,
  levels: texts,
  areas: array(
    looseObject({
      code: string(),
      name: string(),
      parent: optional(string()),
      status: optional(nullable(string())),
      values: optional(values),
      keeper: optional(union([string(), array(string())])),
      tile: optional(tuple([number(), number()])),
      updatedAt: optional(string()),
      history: optional(
        array(
          looseObject({
            period: string(),
            status: optional(nullable(string())),
            values: optional(values),
          }),
        ),
      ),
    }),
  ),
  statuses: optional(
    array(
      looseObject({
        id: string(),
        name: string(),
        tone: optional(picklist(['ok', 'info', 'warn', 'serious', 'critical', 'none'])),
      }),
    ),
  ),
  geometry: optional(
    union([
      string(),
      looseObject({ type: picklist(['FeatureCollection']), features: array(looseObject({})) }),
    ]),
  ),
  measures: optional(measures),
  overview: optional(
    array(looseObject({ name: string(), value: nullable(number()), unit: optional(string()) })),
  ),
  mapLicence: optional(string()),
});

/** Ranking of units (排行、通报). */
export const rankingSchema = looseObject({
  ...dataset,
  measures,
  rankBy: optional(string()),
  ties: optional(picklist(['competition', 'dense'])),
  entries: array(
    looseObject({
      id: optional(string()),
      name: string(),
      group: optional(string()),
      values,
      previous: optional(values),
      history: optional(array(looseObject({ period: string(), values }))),
    }),
  ),
  honours: optional(looseObject({ top: optional(number()), bottom: optional(number()) })),
});
