import type { ChipTone } from '../element/chip.js';
import type { IconName } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import { type CalendarDate } from '../model/calendar.js';
import { daysBetween } from '../model/day-arithmetic.js';
import type { Period } from '../model/period/period.js';
import { phaseState, type Phase, type PhaseState } from '../model/timeline.js';

/** The state as shown: a past phase that nobody called done has ended; one without a readable time has none. */
export type ShownState = PhaseState | 'ended' | 'unknown';

/** A state in words, with its shape and colour. */
export interface StateMark {
  state: ShownState;
  tone: ChipTone;
  shape: IconName;
  text: string;
}

const looks: Record<ShownState, readonly [tone: ChipTone, shape: IconName]> = {
  planned: ['none', 'ring'],
  active: ['on-track', 'play'],
  done: ['done', 'check'],
  ended: ['none', 'square'],
  overdue: ['overdue', 'alert'],
  paused: ['due-soon', 'pause'],
  unknown: ['none', 'dash'],
};

/** Whether a period says anything that a state could follow from. */
function saysWhen({ start, end, ongoing, recurrence }: Period): boolean {
  return start !== null || end !== null || ongoing || recurrence !== null;
}

function shownState(phase: Phase, period: Period, asOf: CalendarDate): ShownState {
  if (!phase.state && phase.progress !== 1 && !saysWhen(period)) return 'unknown';
  const { state, completed } = phaseState(phase, period, asOf);
  return state === 'done' && !completed ? 'ended' : state;
}

/** The state of a phase on a day, in words; 长期坚持 is said with it, as the dates alone would hide it. */
export function stateMark(
  phase: Phase,
  period: Period,
  { asOf, t }: { asOf: CalendarDate; t: Translate },
): StateMark {
  const state = shownState(phase, period, asOf);
  if (state === 'unknown') return { state, tone: 'none', shape: 'dash', text: t('timeline.unreadable') };
  const [tone, shape] = looks[state];
  const words = t(`timeline.state.${state}`);
  if (!period.ongoing || state === 'done') return { state, tone, shape, text: words };
  const goesOn = state === 'active';
  return {
    state,
    tone: goesOn ? 'ongoing' : tone,
    shape: goesOn ? 'loop' : shape,
    text: `${words} · ${t('timeline.ongoing')}`,
  };
}

/** How far off the start or the end is on the as-of day, in words; `null` where the dates do not tell. */
export function distanceText(
  state: ShownState,
  { start, end, ongoing }: Period,
  options: DistanceOptions,
): string | null {
  const { asOf, t } = options;
  if (state === 'planned')
    return start !== null && start > asOf ? t('timeline.starts-in', { n: daysBetween(asOf, start) }) : null;
  if (end === null || state === 'done' || state === 'paused' || state === 'unknown') return null;
  const n = daysBetween(asOf, end);
  if (n > 0) return t('timeline.days-left', { n });
  if (n === 0) return t('timeline.last-day');
  if (ongoing) return null;
  return t(state === 'overdue' ? 'timeline.days-late' : 'timeline.days-past', { n: -n });
}

interface DistanceOptions {
  asOf: CalendarDate;
  t: Translate;
}

/** Progress in whole percent: 100 % is said of nothing unfinished. */
export function progressText(progress: number): string {
  return `${Math.floor(progress * 100 + 1e-9)}%`;
}
