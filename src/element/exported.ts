import type { LocaleController } from './locale.js';
import type { Sheet } from './sheet.js';

/** What an element hands over to be exported. */
export interface Exported {
  sheet: Sheet;
  heading: string | undefined;
  /** What the element is called by what it is. */
  label: string;
  language: LocaleController;
  /** The day the display holds for, and whether somebody said so. */
  day: string;
  isStated: boolean;
  /** Where the data comes from, by name. */
  source: string | undefined;
}

/** The line below a title: the day that statuses hold for, and the source. */
export function lineBelowTitle({ day, isStated, source, language: { t } }: Exported): string {
  const date = isStated ? `${t('as-of')}${day}` : t('export.reckoned', { day });
  return source ? `${date}　${t('source')}${source}` : date;
}
