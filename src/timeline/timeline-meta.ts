import type { Translate } from '../element/locale.js';
import type { TimelineView } from './timeline-view.js';

/** How many phases under way are named. */
const namedCurrent = 2;

/** The line beside the heading: how many phases, and which are under way. */
export function timelineMeta({ phases, current }: TimelineView, t: Translate): string {
  const count = t('timeline.count', { n: phases.length });
  if (current.length === 0) return count;
  const names = current.slice(0, namedCurrent).join(t('list-comma'));
  return `${count} · ${t(current.length > namedCurrent ? 'timeline.current-more' : 'timeline.current', { names })}`;
}
