/** The moment a time of the data means, in ms; a day alone means its end. `null` where it is none. */
function momentOf(text: string): number | null {
  const spelled = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59` : text.replace(' ', 'T');
  const moment = Date.parse(spelled);
  return Number.isNaN(moment) ? null : moment;
}

/**
 * Whether what was last told of an area is older than it may be.
 *
 * @param options.hours How old it may be; 0 or less: any age.
 * @param options.day Calendar date that the display holds for; one that is over ends at its midnight.
 */
export function isStale(
  updatedAt: string | undefined,
  { hours, day, now }: { hours: number; day: string; now: number },
): boolean {
  if (!updatedAt || !(hours > 0)) return false;
  const moment = momentOf(updatedAt);
  const end = momentOf(day) ?? now;
  return moment !== null && Math.min(now, end) - moment > hours * 3_600_000;
}
