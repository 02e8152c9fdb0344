import type { Translate } from '../element/locale.js';
import { type CalendarDate } from '../model/calendar.js';
import { daysBetween } from '../model/day-arithmetic.js';
import type { Issue } from '../model/issue.js';
import { formatPeriod } from '../model/period/format-period.js';
import type { Period, PeriodInput } from '../model/period/period.js';
import { resolvePeriod } from '../model/period/resolve-period.js';
import { PhasePeriods } from '../model/phase-periods.js';
import type { Duty, Milestone, Phase, TimelineData } from '../model/timeline.js';
import {
  barOf,
  placeWords,
  shareOf,
  timeAxis,
  type Axis,
  type Bar,
  type Scale,
  type WordsPlace,
} from './axis.js';
import { textEms } from '../element/text-ems.js';
import { distanceText, progressText, stateMark, type StateMark } from './phase-state.js';

/** What the timeline draws. */
export interface TimelineView {
  /** The view in use: `auto` is decided here. */
  mode: 'axis' | 'steps';
  phases: PhaseRow[];
  milestones: MilestoneRow[];
  duties: DutyRow[];
  axis: Axis;
  /** Where the as-of day stands on the axis, 0..1; `null` outside of it. */
  asOfShare: number | null;
  /** Names of the outer phases under way. */
  current: string[];
  layout: Layout;
}

/** Widths in em: they follow the text size of the theme. */
export interface Layout {
  /** Width of the column with the names; 0 where names stand above their bars. */
  labelEms: number;
  /** Room for the axis. */
  plotEms: number;
  /** The axis needs more than its room, and scrolls. */
  scrolls: boolean;
  /** Room enough to set the periods beside the steps. */
  wide: boolean;
}

export interface PhaseRow {
  id: string;
  phase: Phase;
  name: string;
  /** 0 for a phase, 1 for its steps, and so on. */
  depth: number;
  /** The period as written. */
  period: string;
  mark: StateMark;
  progress: number | null;
  progressText: string | null;
  distance: string | null;
  /** What the drawing says by fading, in words. */
  openness: string | null;
  issues: Issue[];
  bar: Bar | null;
  words: WordsPlace;
  /** The words beside the bar say the days left or late, too. */
  saysDistance: boolean;
  steps: PhaseRow[];
}

export interface MilestoneRow {
  id: string;
  name: string;
  /** The date as written. */
  date: string;
  reached: boolean;
  distance: string | null;
  /** Place on the axis, 0..1; `null` where the date cannot be read. */
  share: number | null;
  words: WordsPlace;
  issues: Issue[];
}

export interface DutyRow {
  id: string;
  name: string;
  period: string;
  units: string[];
  issues: Issue[];
}

export interface TimelineViewOptions {
  asOf: CalendarDate;
  t: Translate;
  locale?: string;
  view?: 'axis' | 'steps' | 'auto';
  scale?: Scale;
  /** Width of the element, in em of its text. */
  ems?: number;
}

/** Narrower than this, a name beside its bar leaves too little of both. */
const stackedEms = 38;
const wideEms = 52;
/** Frame, paddings and the margin behind the axis, in em. */
const edges = 4.4;
/** Icon and paddings around the words on a bar, in em. */
const wordsPadding = 2.4;

function layoutFor(ems: number): Omit<Layout, 'scrolls'> {
  const body = ems - edges;
  const labelEms = ems < stackedEms ? 0 : Math.min(19, Math.max(12.5, body * 0.28));
  return { labelEms, plotEms: Math.max(10, body - labelEms), wide: ems >= wideEms };
}

interface Reading<T> {
  row: T;
  period: Period;
}

interface PhaseReading extends Reading<Phase> {
  steps: PhaseReading[];
}

/** Everything that has a place in time, read once: the axis needs all of it before the first bar. */
function readAll(data: TimelineData) {
  // The year of a phrase without one comes from the data alone, as in the validation.
  const options = data.asOf ? { asOf: data.asOf } : {};
  const read = (input: string | PeriodInput) => resolvePeriod(input, options);
  const readPhase = (row: Phase, periods: PhasePeriods): PhaseReading => {
    const period = periods.read(row.period);
    const inner = periods.within(period);
    return { row, period, steps: (row.steps ?? []).map((step) => readPhase(step, inner)) };
  };
  const periods = new PhasePeriods(data.asOf);
  return {
    phases: data.phases.map((row) => readPhase(row, periods)),
    milestones: (data.milestones ?? []).map((row): Reading<Milestone> => ({ row, period: read(row.date) })),
    duties: (data.duties ?? []).map((row): Reading<Duty> => ({ row, period: read(row.period) })),
  };
}

function withSteps(readings: readonly PhaseReading[]): PhaseReading[] {
  return readings.flatMap((reading) => [reading, ...withSteps(reading.steps)]);
}

/** The day a target is due: its last. */
function dueDay({ start, end }: Period): CalendarDate | null {
  return end ?? start;
}

interface RowContext {
  axis: Axis;
  plotEms: number;
  asOf: CalendarDate;
  t: Translate;
  locale: string;
}

function openness({ start, end, ongoing }: Period, t: Translate): string | null {
  const words = [
    start === null && end !== null ? t('timeline.open-start') : null,
    start !== null && end === null && !ongoing ? t('timeline.open-end') : null,
  ].filter((word) => word !== null);
  return words.length > 0 ? words.join(t('list-comma')) : null;
}

/** Where the words go, and whether the days left or late have room among them. */
function layWords(
  bar: Bar | null,
  row: Pick<PhaseRow, 'depth' | 'mark' | 'progressText' | 'distance'>,
  plotEms: number,
) {
  const { depth, mark, progressText: progress, distance } = row;
  const state = textEms(`${mark.text} ${progress ?? ''}`) + wordsPadding;
  const pressing = distance !== null && (mark.state === 'active' || mark.state === 'overdue');
  const long = state + textEms(distance ?? '') + 1;
  // A step's bar is too thin to be written on.
  const place = (need: number) =>
    placeWords(bar ?? { from: 0, to: 0 }, { need, ems: plotEms, inside: bar !== null && depth === 0 });
  const [words, withDistance] = [place(state), pressing ? place(long) : null];
  const saysDistance = withDistance === words && words !== 'end';
  return { words, saysDistance };
}

function toPhaseRow({ row, period, steps }: PhaseReading, depth: number, context: RowContext): PhaseRow {
  const { axis, plotEms, t, locale } = context;
  const mark = stateMark(row, period, context);
  const bar = barOf(period, axis);
  const progress = row.progress ?? null;
  const words = {
    depth,
    mark,
    progressText: progress === null ? null : progressText(progress),
    distance: distanceText(mark.state, period, context),
  };
  return {
    id: row.id ?? row.name,
    phase: row,
    name: row.name,
    period: formatPeriod(period, locale),
    progress,
    openness: openness(period, t),
    issues: period.issues,
    bar,
    ...words,
    ...layWords(bar, words, plotEms),
    steps: steps.map((step) => toPhaseRow(step, depth + 1, context)),
  };
}

function milestoneDistance(day: CalendarDate | null, { asOf, t }: RowContext): string | null {
  if (day === null) return null;
  const n = daysBetween(asOf, day);
  if (n === 0) return t('timeline.last-day');
  return n > 0 ? t('timeline.days-left', { n }) : t('timeline.days-past', { n: -n });
}

function toMilestoneRow({ row, period }: Reading<Milestone>, context: RowContext): MilestoneRow {
  const { axis, plotEms, t, locale } = context;
  const day = dueDay(period);
  const reached = row.done === true;
  const distance = reached ? null : milestoneDistance(day, context);
  const share = day === null ? null : shareOf(day, axis);
  const need = textEms(reached ? t('timeline.reached') : (distance ?? '')) + wordsPadding;
  return {
    id: row.id ?? row.name,
    name: row.name,
    date: formatPeriod(period, locale),
    reached,
    distance,
    share,
    words: placeWords({ from: share ?? 0, to: share ?? 0 }, { need, ems: plotEms, inside: false }),
    issues: period.issues,
  };
}

function toDutyRow({ row, period }: Reading<Duty>, { locale }: RowContext): DutyRow {
  return {
    id: row.id ?? row.name,
    name: row.name,
    period: formatPeriod(period, locale),
    units: row.units ?? [],
    issues: period.issues,
  };
}

/** Phases with their steps, in the order of reading. */
export function allRows(phases: readonly PhaseRow[]): PhaseRow[] {
  return phases.flatMap((row) => [row, ...allRows(row.steps)]);
}

function modeFor(asked: TimelineViewOptions['view'], ems: number, drawable: boolean): TimelineView['mode'] {
  if (asked === 'axis' || asked === 'steps') return asked;
  return ems >= stackedEms && drawable ? 'axis' : 'steps';
}

/** Reads the periods, lays out the axis and says each state on the as-of day; pure. */
export function timelineView(data: TimelineData, options: TimelineViewOptions): TimelineView {
  const { asOf, t, locale = 'zh-CN', view = 'auto', scale = 'auto', ems = 70 } = options;
  const readings = readAll(data);
  const room = layoutFor(ems);
  const spans = [
    ...withSteps(readings.phases).map(({ period }) => period),
    ...readings.milestones.map(({ period }) => {
      const day = dueDay(period);
      return { start: day, end: day, ongoing: false };
    }),
  ];
  const axis = timeAxis(
    spans.filter(({ start, end, ongoing }) => start !== null || end !== null || ongoing),
    {
      scale,
      asOf,
      ems: room.plotEms,
    },
  );
  const layout = {
    ...room,
    plotEms: Math.max(room.plotEms, axis.leastEms),
    scrolls: axis.leastEms > room.plotEms,
  };
  const context = { axis, plotEms: layout.plotEms, asOf, t, locale };
  const phases = readings.phases.map((reading) => toPhaseRow(reading, 0, context));
  const milestones = readings.milestones.map((reading) => toMilestoneRow(reading, context));
  const drawable =
    milestones.some(({ share }) => share !== null) || allRows(phases).some(({ bar }) => bar !== null);
  const asOfShare = shareOf(asOf, axis);
  return {
    mode: modeFor(view, ems, drawable),
    phases,
    milestones,
    duties: readings.duties.map((reading) => toDutyRow(reading, context)),
    axis,
    asOfShare: asOfShare >= 0 && asOfShare < 1 ? asOfShare : null,
    current: phases.filter(({ mark }) => mark.state === 'active').map(({ name }) => name),
    layout,
  };
}
