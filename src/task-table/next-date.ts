/**
 * A recurrence (RFC 5545) in words with its next date after a day, such as 每月最后一个星期五，下次 6月24日; `''`
 * where that is not known. The model's `formatNextOccurrence` has this very signature and takes its place.
 */
export const formatNext: (recurrence: string, from: string, locale: string) => string = () => '';
