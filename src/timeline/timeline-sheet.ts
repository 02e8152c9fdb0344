import type { Sheet } from '../element/csv.js';
import type { Translate } from '../element/locale.js';
import { allRows, type TimelineView } from './timeline-view.js';

/** What the timeline shows, as a table for export. */
export function timelineSheet({ phases, milestones, duties }: TimelineView, t: Translate): Sheet {
  const list = (names: readonly string[] = []) => names.join(t('list-comma'));
  return {
    headings: [
      t('timeline.kind'),
      t('timeline.name'),
      t('timeline.period'),
      t('timeline.state'),
      t('timeline.progress'),
      t('timeline.units'),
    ],
    rows: [
      ...allRows(phases).map(({ depth, name, period, mark, progressText, phase }) => {
        const kind = t(depth > 0 ? 'timeline.step' : 'timeline.phase');
        return [kind, name, period, mark.text, progressText, list(phase.units)];
      }),
      ...milestones.map(({ name, date, reached }) => {
        return [t('timeline.milestones'), name, date, reached ? t('timeline.reached') : null, null, ''];
      }),
      ...duties.map(({ name, period, units }) => [
        t('timeline.duties'),
        name,
        period,
        null,
        null,
        list(units),
      ]),
    ],
  };
}
