import { isCalendarDate } from './calendar.js';
import { tidyUnit } from './unit-names.js';

const states = new Set<unknown>(['not-started', 'in-progress', 'done', 'closed', 'suspended']);

type Fields = Readonly<Record<string, unknown>>;

const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string';

/**
 * Tells tasks that need no check field by field. A ledger of a hundred thousand sound rows is then accepted in
 * the time that copying it would take; whatever is out of the ordinary is looked at closely, and named.
 */
export class SoundTasks {
  // Units recur: names that need a closer look get it once.
  readonly #tidy = new Map<string, boolean>();

  /** Whether every field is as the data shape says, so that the row can be used as it is. */
  has(row: unknown): boolean {
    try {
      return this.#isSound(row as Fields);
    } catch {
      return false;
    }
  }

  #isSound(row: Fields): boolean {
    if (typeof row !== 'object' || row === null || Object.getPrototypeOf(row) !== Object.prototype)
      return false;
    const { id, no, title, category, owner, due, state, progress, completedOn, updates, links } = row;
    return (
      typeof title === 'string' &&
      title !== '' &&
      isTextOrNone(id) &&
      isTextOrNone(no) &&
      isTextOrNone(category) &&
      isTextOrNone(owner) &&
      isTextOrNone(due) &&
      (state === undefined || states.has(state)) &&
      (progress === undefined || (typeof progress === 'number' && progress >= 0 && progress <= 1)) &&
      (completedOn === undefined || isCalendarDate(completedOn)) &&
      updates === undefined &&
      links === undefined &&
      this.#areTidy(row.lead) &&
      (row.responsible === undefined || this.#areTidy(row.responsible)) &&
      (row.supporting === undefined || this.#areTidy(row.supporting))
    );
  }

  #areTidy(units: unknown): boolean {
    if (!Array.isArray(units)) return false;
    // By number: a hole in the list is a fault, which `every` would skip.
    for (let index = 0; index < units.length; index += 1) if (!this.#isTidy(units[index])) return false;
    return true;
  }

  #isTidy(name: unknown): boolean {
    if (typeof name !== 'string' || name === '') return false;
    if (isPlain(name)) return true;
    let tidy = this.#tidy.get(name);
    if (tidy === undefined) {
      tidy = tidyUnit(name) === name;
      this.#tidy.set(name, tidy);
    }
    return tidy;
  }
}

/** Nothing but Han, Latin letters and digits: nothing to be tidied away. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const sign = name.charCodeAt(at);
    const fits =
      (sign >= 0x4e00 && sign <= 0x9fff) || (sign >= 0x30 && sign <= 0x39) || (sign >= 0x41 && sign <= 0x7a);
    if (!fits) return false;
  }
  return true;
}
