import type { Sheet } from '../element/sheet.js';
import type { Translate } from '../element/locale.js';
import { rosterRows, type RosterView } from './roster-view.js';

/** Every member as a row, with phone numbers as they are shown. */
export function rosterSheet({ group }: RosterView, t: Translate): Sheet {
  const rows = rosterRows(group);
  const phones = rows.some(({ member }) => member.phone !== null);
  return {
    headings: [
      t('roster.label'),
      t('roster.rank'),
      t('roster.name'),
      t('roster.posts'),
      ...(phones ? [t('roster.phone')] : []),
    ],
    rows: rows.map(({ group: name, member }) => [
      name,
      member.rank,
      member.name,
      member.posts,
      ...(phones ? [member.phone] : []),
    ]),
  };
}
