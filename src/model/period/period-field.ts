import { date, flag, object, text, textOr } from '../fields.js';

/** A period as data gives it: a phrase, or its dates. */
export const periodField = textOr(object({ text, start: date, end: date, ongoing: flag, recurrence: text }));
