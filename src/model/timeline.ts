import { canDescend, checkRow, checkRows } from './check-row.js';
import { checkFrame, type Dataset, type Validation } from './dataset.js';
import { asGiven, flag, list, oneOf, rate, text } from './fields.js';
import type { Issue } from './issue.js';
import type { Period, PeriodInput } from './period/period.js';
import { periodField } from './period/period-field.js';
import { PhasePeriods } from './phase-periods.js';
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

const phaseShape = {
  fields: {
    id: text,
    name: text,
    period: periodField,
    objectives: list(text),
    units: list(text),
    progress: rate,
    state: oneOf('planned', 'active', 'done', 'overdue', 'paused'),
    steps: asGiven,
  },
  required: ['name', 'period'],
  lists: ['units', 'objectives'],
  numbersAsText: ['id'],
};

/** Milestones and duties alike: a name, and a time that is a date or a phrase. */
const namedShape = {
  fields: { id: text, name: text, date: text, period: periodField, units: list(text), done: flag },
  lists: ['units'],
  numbersAsText: ['id'],
};

interface TimelineContext {
  issues: Issue[];
  ids: RowIds;
  asOf: string | undefined;
  periods: PhasePeriods;
  /** The phases that a step lies in. */
  outer: readonly unknown[];
}

/** Tells of dates that do not exist and phrases that cannot be read; the row itself stays. */
function periodIssues(
  input: string | PeriodInput,
  path: string,
  { issues, periods }: TimelineContext,
): Period {
  const period = periods.read(input);
  issues.push(...period.issues.map((issue) => ({ ...issue, path })));
  return period;
}

function checkPhase(value: unknown, path: string, context: TimelineContext): Phase | null {
  const { issues, ids, outer } = context;
  if (!canDescend(value, outer, { path, issues })) return null;
  const phase = checkRow<Phase>(phaseShape, value, { path, issues });
  if (!phase) return null;
  const period = periodIssues(phase.period, `${path}.period`, context);
  const checked: Phase = { ...phase, id: ids.claim(phase.id, phase.name, `${path}.id`) };
  if (phase.steps !== undefined) {
    checked.steps = checkPhases(phase.steps, `${path}.steps`, {
      ...context,
      periods: context.periods.within(period),
      outer: [...outer, value],
    });
  }
  return checked;
}

function checkPhases(value: unknown, path: string, context: TimelineContext): Phase[] {
  return checkRows(value, { path, issues: context.issues }, (item, at) => checkPhase(item, at, context));
}

/** A list of named times, or `undefined` where the data has none. */
function checkNamed<T extends Milestone | Duty>(
  value: unknown,
  [key, time]: ['milestones', 'date'] | ['duties', 'period'],
  context: TimelineContext,
): T[] | undefined {
  if (value === undefined || value === null) return undefined;
  const shape = { ...namedShape, required: ['name', time] };
  return checkRows(value, { path: key, issues: context.issues }, (item, path) => {
    const row = checkRow<T & Record<string, string>>(shape, item, { path, issues: context.issues });
    if (!row) return null;
    // Targets and duties stand beside the phases, not in a row with them.
    periodIssues(row[time] as string | PeriodInput, `${path}.${time}`, {
      ...context,
      periods: new PhasePeriods(context.asOf),
    });
    return { ...row, id: context.ids.claim(row.id, row.name, `${path}.id`) };
  });
}

/** Checks a phased timeline (实施步骤). Phases keep their order; overlaps are no fault. */
export function validateTimeline(data: unknown): Validation<TimelineData> {
  const issues: Issue[] = [];
  const frame = checkFrame(data, ['phases', 'milestones', 'duties'], issues);
  if (!frame) return { data: null, issues };
  const context: TimelineContext = {
    issues,
    ids: new RowIds(issues),
    asOf: frame.asOf,
    periods: new PhasePeriods(frame.asOf),
    outer: [],
  };
  const checked: TimelineData = { ...frame, phases: checkPhases(frame.phases, 'phases', context) };
  const milestones = checkNamed<Milestone>(frame.milestones, ['milestones', 'date'], context);
  const duties = checkNamed<Duty>(frame.duties, ['duties', 'period'], context);
  return { data: { ...checked, ...(milestones && { milestones }), ...(duties && { duties }) }, issues };
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
