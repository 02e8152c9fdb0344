import {
  array,
  boolean,
  lazy,
  looseObject,
  nullable,
  optional,
  picklist,
  string,
  type GenericSchema,
} from 'valibot';
import { checkRow, isObject } from './check-row.js';
import { checkFrame, datasetEntries, rateSchema, type Dataset, type Validation } from './dataset.js';
import { makeIssue, type Issue } from './issue.js';
import { periodSchema, type Period, type PeriodInput } from './period/period.js';
import { resolvePeriod } from './period/resolve-period.js';
import { RowIds } from './row-ids.js';

/** A phased timeline (实施步骤). */
export interface TimelineData extends Dataset {
  phases: Phase[];
  milestones?: Milestone[];
  /** Recurring duties, such as a clean-up on each month's last Friday. */
  duties?: Duty[];
}

/** One phase (阶段), or a step within one. */
export interface Phase {
  id?: string;
  name: string;
  /** As the document writes it (`2019年1月至2019年6月31日`), or the dates themselves. */
  period: string | PeriodInput;
  objectives?: string[];
  units?: string[];
  /** 0..1; `null` or absent is not known. */
  progress?: number | null;
  /** Derived from the period and the as-of date when absent. */
  state?: PhaseState;
  steps?: Phase[];
}

export type PhaseState = 'planned' | 'active' | 'done' | 'overdue' | 'paused';

/** A date to reach (节点目标): `YYYY-MM-DD` or a phrase such as 力争至2019年8月底. */
export interface Milestone {
  id?: string;
  name: string;
  date: string;
  done?: boolean;
}

/** A recurring duty (定期工作). */
export interface Duty {
  id?: string;
  name: string;
  period: string | PeriodInput;
  units?: string[];
}

const phaseEntries = {
  id: optional(string()),
  name: string(),
  period: periodSchema,
  objectives: optional(array(string())),
  units: optional(array(string())),
  progress: optional(nullable(rateSchema)),
  state: optional(picklist(['planned', 'active', 'done', 'overdue', 'paused'])),
};

const phaseSchema: GenericSchema<unknown, Phase> = looseObject({
  ...phaseEntries,
  steps: optional(array(lazy(() => phaseSchema))),
}) as unknown as GenericSchema<unknown, Phase>;

const phaseShell = looseObject(phaseEntries) as unknown as GenericSchema<unknown, Phase>;

const milestoneSchema = looseObject({
  id: optional(string()),
  name: string(),
  date: string(),
  done: optional(boolean()),
});

const dutySchema = looseObject({
  id: optional(string()),
  name: string(),
  period: periodSchema,
  units: optional(array(string())),
});

/** Schema of the whole shape, source of the published JSON Schema. */
export const timelineSchema = looseObject({
  ...datasetEntries,
  phases: array(phaseSchema),
  milestones: optional(array(milestoneSchema)),
  duties: optional(array(dutySchema)),
});

interface TimelineContext {
  issues: Issue[];
  ids: RowIds;
  asOf: string | undefined;
}

/** Tells of dates that do not exist and phrases that cannot be read; the row itself stays. */
function periodIssues(input: string | PeriodInput, path: string, { issues, asOf }: TimelineContext): Period {
  const period = resolvePeriod(input, asOf ? { asOf } : {});
  issues.push(...period.issues.map((issue) => ({ ...issue, path })));
  return period;
}

function checkPhase(value: unknown, path: string, context: TimelineContext): Phase | null {
  const { issues, ids } = context;
  const phase = checkRow(phaseShell, value, {
    path,
    rules: { required: ['name', 'period'], lists: ['units', 'objectives'], numbersAsText: ['id'] },
    issues,
  });
  if (!phase) return null;
  periodIssues(phase.period, `${path}.period`, context);
  const checked: Phase = { ...phase, id: ids.claim(phase.id, phase.name, `${path}.id`) };
  if (phase.steps !== undefined && phase.steps !== null) checked.steps = checkPhases(phase.steps, `${path}.steps`, context);
  return checked;
}

function checkPhases(value: unknown, path: string, context: TimelineContext): Phase[] {
  return checkList(value, path, context, checkPhase);
}

function checkList<T>(
  value: unknown,
  path: string,
  context: TimelineContext,
  read: (item: unknown, path: string, context: TimelineContext) => T | null,
): T[] {
  if (!Array.isArray(value)) {
    context.issues.push(makeIssue('expected-list', { path, value }));
    return [];
  }
  return value.flatMap((item, index) => {
    const row = read(item, `${path}[${index}]`, context);
    return row === null ? [] : [row];
  });
}

/** Reads milestones and duties alike: a name, and a time that is a date or a phrase. */
function checkNamed<T extends { id?: string; name: string }>(
  schema: GenericSchema<unknown, T>,
  timeKey: 'date' | 'period',
): (item: unknown, path: string, context: TimelineContext) => T | null {
  return (item, path, context) => {
    const rules = { required: ['name', timeKey], lists: ['units'], numbersAsText: ['id'] };
    const row = checkRow(schema, item, { path, rules, issues: context.issues });
    if (!row) return null;
    periodIssues((row as Record<string, unknown>)[timeKey] as string, `${path}.${timeKey}`, context);
    return { ...row, id: context.ids.claim(row.id, row.name, `${path}.id`) };
  };
}

const checkMilestone = checkNamed<Milestone>(milestoneSchema as GenericSchema<unknown, Milestone>, 'date');
const checkDuty = checkNamed<Duty>(dutySchema as unknown as GenericSchema<unknown, Duty>, 'period');

/** Checks a phased timeline (实施步骤). Phases keep their order; overlaps are no fault. */
export function validateTimeline(data: unknown): Validation<TimelineData> {
  const issues: Issue[] = [];
  const frame = checkFrame(data, 'phases', issues);
  if (!frame || !isObject(data)) return { data: null, issues };
  const context: TimelineContext = { issues, ids: new RowIds(issues), asOf: frame.asOf };
  const checked: TimelineData = { ...frame, phases: checkPhases(data.phases, 'phases', context) };
  if (data.milestones !== undefined && data.milestones !== null) {
    checked.milestones = checkList(data.milestones, 'milestones', context, checkMilestone);
  }
  if (data.duties !== undefined && data.duties !== null) {
    checked.duties = checkList(data.duties, 'duties', context, checkDuty);
  }
  return { data: checked, issues };
}

/**
 * The state of a phase on a given day (阶段状态).
 *
 * A phase is overdue only where its progress is known and below 1; a past one without progress has
 * merely ended, and is given as `done` with `completed: false` so that it reads 已结束, not 已完成.
 */
export function phaseState(
  phase: Phase,
  period: Period,
  asOf: string,
): { state: PhaseState; completed: boolean } {
  const complete = phase.progress === 1;
  if (phase.state) return { state: phase.state, completed: phase.state === 'done' };
  if (complete) return { state: 'done', completed: true };
  if (period.start !== null && period.start > asOf) return { state: 'planned', completed: false };
  if (period.end !== null && period.end < asOf && !period.ongoing) {
    const late = typeof phase.progress === 'number';
    return { state: late ? 'overdue' : 'done', completed: false };
  }
  return { state: 'active', completed: false };
}
