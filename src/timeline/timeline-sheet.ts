import type { Translate } from '../element/locale.js';
import { dayCell, type Sheet, type SheetCell } from '../element/sheet.js';
import { allRows, type PhaseRow, type TimelineView } from './timeline-view.js';

function progressCell({ progress, progressText }: PhaseRow): SheetCell {
  if (progress === null || progressText === null) return progressText;
  return { type: 'percent', value: progress, plain: progressText, shown: progressText };
}

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
      ...allRows(phases).map((row) => {
        const { depth, name, period, mark, phase } = row;
        const kind = t(depth > 0 ? 'timeline.step' : 'timeline.phase');
        return [kind, name, period, mark.text, progressCell(row), list(phase.units)];
      }),
      ...milestones.map(({ name, date, reached }) => {
        return [
          t('timeline.milestones'),
          name,
          dayCell(date, date),
          reached ? t('timeline.reached') : null,
          null,
          '',
        ];
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
