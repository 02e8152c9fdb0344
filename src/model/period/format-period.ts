import type { Period } from './period.js';

const words = {
  'zh-CN': {
    before: (end: string) => `${end}前`,
    since: (start: string) => `${start}起`,
    to: '至',
    ongoing: '长期坚持',
    and: '并长期坚持',
  },
  en: {
    before: (end: string) => `by ${end}`,
    since: (start: string) => `from ${start}`,
    to: ' to ',
    ongoing: 'ongoing',
    and: ', then ongoing',
  },
};

/**
 * A period in words: as the source wrote it where it did, else put together from the dates.
 *
 * @param locale `zh-CN` or `en`; others read as English. Default `zh-CN`.
 */
export function formatPeriod(period: Period, locale = 'zh-CN'): string {
  if (period.text) return period.text;
  const word = locale.startsWith('zh') ? words['zh-CN'] : words.en;
  const { start, end, ongoing } = period;
  let dates = '';
  if (start && end) dates = start === end ? start : `${start}${word.to}${end}`;
  else if (end) dates = word.before(end);
  else if (start) dates = word.since(start);
  if (!ongoing) return dates;
  return dates ? `${dates}${word.and}` : word.ongoing;
}
