import {
  addClauses,
  addLabelled,
  cutLabels,
  emptyAssignment,
  isEmpty,
  type Assignment,
} from './assignment.js';
import { isPersonName } from './person-name.js';
import { cutOutside, isUnitLike, readUnits, type KnownUnits } from './unit-list.js';

/** Kinds of units a task has. */
export const unitRoles = ['lead', 'responsible', 'supporting'] as const;
export type UnitRole = (typeof unitRoles)[number];
const roleLabels = { lead: '牵头单位', responsible: '责任单位', supporting: '配合单位' };

interface RoleCell {
  heading: string;
  text: string;
  known: KnownUnits;
}

/**
 * A cell for several kinds (责任分工, 牵头及配合单位, 责任单位/责任人). Clauses and marks say which is which; a
 * bare list in a column for lead and supporting units has its lead first, as official papers order them.
 */
export function roleUnits(to: Assignment, { heading, text, known }: RoleCell): void {
  if (/人/.test(heading) && addUnitsAndPersons(to, text, known)) return;
  const bracket = /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(text.trim());
  if (bracket?.[1] && bracket[2] && /[(（](?:配合|协办)/.test(heading)) {
    to.lead.push(...readUnits(bracket[1], known));
    to.supporting.push(...readUnits(bracket[2], known));
    return;
  }
  const read = emptyAssignment();
  const whole = addClauses(read, text, known);
  const marked = read.lead.length + read.supporting.length > 0;
  if (!marked && /牵头|主办/.test(heading) && /配合|协办|责任/.test(heading)) {
    const [first, ...others] = readUnits(text, known);
    if (first) to.lead.push(first);
    (/配合|协办/.test(heading) ? to.supporting : to.responsible).push(...others);
    return;
  }
  for (const key of unitRoles) to[key].push(...read[key]);
  Object.assign(to.extra, read.extra);
  if (read.owner !== undefined) to.owner ??= read.owner;
  if (read.due !== undefined) to.due ??= read.due;
  if (!whole) to.extra[heading] = text;
}

function addUnitsAndPersons(to: Assignment, text: string, known: KnownUnits): boolean {
  const persons: string[] = [];
  const units: string[] = [];
  const opened = text.replace(/[(（]([^()（）]{2,12})[)）]/g, (whole, inner: string) =>
    isPersonName(inner) ? `、${inner}、` : whole,
  );
  for (const { piece } of cutOutside(opened, (sign) => '、,，;；/\n \u3000:：'.includes(sign))) {
    const name = piece.trim();
    if (name === '') continue;
    if (isPersonName(name)) persons.push(name);
    else if (isUnitLike(name) || known.has(name)) units.push(name);
    else return false;
  }
  to.responsible.push(...units);
  if (persons.length > 0) to.owner = persons.join('、');
  return true;
}

/** A cell of one kind of units, which may mark others in it: `A（牵头）、B`, `配合单位:C`, `D牵头,E配合`. */
export function unitCell(to: Assignment, role: UnitRole, { text, known }: Omit<RoleCell, 'heading'>): void {
  const { before, pairs } = cutLabels(text);
  for (const pair of pairs) addLabelled(to, pair, known);
  if (before === '') return;
  if (/(?:牵头|配合|协助|负责)(?:[,，;；。\n]|$)/.test(before)) {
    const own = emptyAssignment();
    if (addClauses(own, before, known) && !isEmpty(own)) {
      for (const key of unitRoles) to[key].push(...own[key]);
      return;
    }
  }
  addLabelled(to, { label: roleLabels[role], value: before }, known);
}
