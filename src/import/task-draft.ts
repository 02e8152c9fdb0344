import { isCalendarDate } from '../model/calendar.js';
import { readingIssue, type Issue } from '../model/issue.js';
import { parsePeriod } from '../model/period/parse-period.js';
import type { Period, PeriodInput } from '../model/period/period.js';
import type { Column, Task, TaskTableData } from '../model/task-table.js';
import { keep, type Assignment } from './assignment.js';
import { sourceIssue } from './source-issue.js';
import { namesYear, yearIn } from './time-wording.js';
import { quoteUnaccounted } from './unaccounted.js';
import { readWorkState } from './work-state.js';
import { taken } from './taken.js';

/** What has been read of a document so far. */
export interface TaskDocument {
  title?: string;
  notes: string[];
  drafts: Assignment[];
  issues: Issue[];
  /** Kinds of units that a column or a label names. */
  roles: Set<string>;
  year?: number | undefined;
  /** The category that a paragraph above the table names. */
  category?: string | undefined;
  /** Lines and cells read, to see in the end that none is lost. */
  pieces: string[];
}

export function emptyDocument(): TaskDocument {
  return { notes: [], drafts: [], issues: [], roles: new Set(), pieces: [] };
}

/** A line outside the tasks: the document's title, a note, or (where it is prose) an Issue. */
export function takeHeadline(text: string, document: TaskDocument): void {
  const { drafts } = document;
  if (drafts.length > 0 ? text.length > 200 : text.length > 60 || /。/.test(text))
    return void document.issues.push(sourceIssue('unread-line', text));
  const aside = /^附[件表录]\s*[\d一二三四五六七八九十]*[:：]?$|[:：]|^[(（].*[)）]$/.test(text);
  if (document.title === undefined && !aside && drafts.length === 0) document.title = text;
  else if (text !== document.title) document.notes.push(text);
  document.year ??= yearIn(text);
}

/** Makes the data of a document: leads where the document has none, times with the year it gives, columns. */
export function taskTableOf(document: TaskDocument): { data: TaskTableData; issues: Issue[] } {
  const { drafts, issues, notes, title, roles } = document;
  const columns = new Map<string, Column>();
  const tasks = drafts.map((draft, index) => {
    const tell = (issue: Issue) => issues.push({ ...issue, path: `tasks[${index}].${issue.path}` });
    const { lead, responsible, weakLead, answers } = draft;
    const isLead =
      lead.length === 0 && (answers || (!roles.has('lead') && (!roles.has('supporting') || weakLead)));
    if (isLead) [draft.lead, draft.responsible] = [responsible, lead];
    return taskOf(draft, { year: draft.year ?? document.year, columns, tell });
  });
  const categories = [...new Set(tasks.flatMap(({ category }) => category ?? []))];
  const data: TaskTableData = {
    ...(title && { title }),
    tasks,
    ...(categories.length > 0 && { categories }),
    ...(columns.size > 0 && { columns: [...columns.values()] }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  };
  quoteUnaccounted(document.pieces, data, issues);
  return { data, issues };
}

interface Making {
  year: number | undefined;
  columns: Map<string, Column>;
  tell: (issue: Issue) => void;
}

function taskOf(draft: Assignment, { year, columns, tell }: Making): Task {
  const { title, lead, responsible, supporting, start, completedOn } = draft;
  const task: Task = { title, lead };
  for (const key of ['no', 'category', 'owner'] as const) if (draft[key]) task[key] = draft[key];
  if (responsible.length > 0) task.responsible = responsible;
  if (supporting.length > 0) task.supporting = supporting;
  const due = start
    ? `${start}${draft.due ? '至' : '起'}${draft.due ?? ''}`.replace('起起', '起')
    : draft.due;
  if (due) {
    const told = (issue: Issue) => tell({ ...issue, path: 'due' });
    task.due = year === undefined || namesYear(due) ? due : dated(due, parsePeriod(due, { year }), told);
  }
  for (const { heading, text } of draft.states) {
    const { state, progress, whole } = readWorkState(answered(text, heading.text)) ?? {};
    // 是否销号 says more of the end than what was done last, and less of the way there.
    const isTaken = state && (!task.state || (heading.meaning === 'state' && state !== 'in-progress'));
    if (isTaken) task.state = state;
    if (progress !== undefined) task.progress ??= progress;
    if (!whole || (state && !isTaken)) keep(draft, heading.text, text);
  }
  if (completedOn) {
    const { end, endPrecision } = parsePeriod(completedOn, year === undefined ? {} : { year });
    if (end && endPrecision === 'day' && isCalendarDate(end)) task.completedOn = end;
    else keep(draft, '实际完成时间', completedOn);
  }
  for (const [heading, text] of Object.entries(draft.extra)) {
    // A column named as a field of a task is (title, due) may not take that field's place.
    const key = /^\w+$/.test(heading) ? `${heading}_` : heading;
    columns.set(key, { key, heading });
    task[key] = text;
  }
  if (!title) tell(readingIssue('missing', undefined, { path: 'title', params: { field: 'title' } }));
  return task;
}

/** 是 under 是否销号 is 已销号, 否 is 未销号. */
function answered(text: string, question: string): string {
  const asked = taken(/^是否已?(.{2,6})$/, question, 1);
  if (!asked || !/^[是否√✓✔×]$/.test(text)) return text;
  return `${/[否×]/.test(text) ? '未' : '已'}${asked}`;
}

/** A wording without a year, with the dates it means in the one its context gives. */
export function dated(
  wording: string,
  { start, end, ongoing, recurrence, issues }: Period,
  tell: (issue: Issue) => void,
): string | PeriodInput {
  if (start === null && end === null) return wording;
  // Dates given outright are not read again, so what is wrong with the wording has to be said here.
  for (const issue of issues) tell(issue);
  return {
    text: wording,
    start,
    end,
    ...(ongoing && { ongoing }),
    ...(recurrence !== null && { recurrence }),
  };
}
