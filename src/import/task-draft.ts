import { isCalendarDate } from '../model/calendar.js';
import { makeIssue, type Issue } from '../model/issue.js';
import { parsePeriod } from '../model/period/parse-period.js';
import type { PeriodInput } from '../model/period/period.js';
import type { Column, Task, TaskTableData } from '../model/task-table.js';
import type { Assignment } from './assignment.js';
import { oneLine } from './grid.js';
import { unitRoles } from './role-units.js';
import { quoteUnaccounted } from './unaccounted.js';
import { namesYear } from './time-wording.js';
import { readWorkState } from './work-state.js';

/** A task as the source has it, before the document as a whole decides what its fields mean. */
export interface TaskDraft {
  no?: string;
  title: string;
  category?: string;
  assignment: Assignment;
  /** Headings and texts of cells about progress and state. */
  states: { heading: string; text: string; isState: boolean }[];
  completedOn?: string;
  /** The year that the heading of the time column names. */
  year?: number;
}

/** What has been read of a document so far. */
export interface TaskDocument {
  title?: string;
  notes: string[];
  drafts: TaskDraft[];
  issues: Issue[];
  /** Whether a column or label names lead units, and whether one names supporting ones. */
  hasLead: boolean;
  hasSupporting: boolean;
  year?: number;
  /** The category that a paragraph above the table names. */
  category?: string | undefined;
  /** Lines and cells read, to see in the end that none is lost. */
  pieces: string[];
}

export function emptyDocument(): TaskDocument {
  return { notes: [], drafts: [], issues: [], hasLead: false, hasSupporting: false, pieces: [] };
}

/** Makes the data of a document: leads where the document has none, times with the year it gives, columns. */
export function taskTableOf(document: TaskDocument): { data: TaskTableData; issues: Issue[] } {
  const { drafts, issues, notes, title } = document;
  const keys = new Map<string, string>();
  const useLead = !document.hasLead;
  const tasks = drafts.map((draft, index) => {
    const { assignment } = draft;
    const free = assignment.lead.length === 0 && assignment.responsible.length > 0;
    const weak =
      useLead && (!document.hasSupporting || assignment.weakLead === true || assignment.answers === true);
    const lead = free && (weak || (assignment.answers === true && assignment.supporting.length === 0));
    return taskOf(draft, { lead, year: draft.year ?? document.year, keys, issues, path: `tasks[${index}]` });
  });
  const categories = [...new Set(tasks.flatMap(({ category }) => (category ? [category] : [])))];
  const columns: Column[] = [...keys].map(([key, heading]) => ({ key, heading }));
  const data: TaskTableData = {
    ...(title && { title }),
    tasks,
    ...(categories.length > 0 && { categories }),
    ...(columns.length > 0 && { columns }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  };
  quoteUnaccounted(document.pieces, data, issues);
  return { data, issues };
}

interface Making {
  lead: boolean;
  year: number | undefined;
  keys: Map<string, string>;
  issues: Issue[];
  path: string;
}

function taskOf(draft: TaskDraft, { lead, year, keys, issues, path }: Making): Task {
  const { assignment } = draft;
  const task: Task = { title: draft.title, lead: lead ? assignment.responsible : assignment.lead };
  if (draft.no) task.no = draft.no;
  if (draft.category) task.category = draft.category;
  if (assignment.responsible.length > 0 && !lead) task.responsible = assignment.responsible;
  if (assignment.supporting.length > 0) task.supporting = assignment.supporting;
  if (assignment.owner) task.owner = assignment.owner;
  if (assignment.due)
    task.due = dueOf(assignment.due, year, (issue) => issues.push({ ...issue, path: `${path}.due` }));
  const keep = (heading: string, text: string) => {
    const key = heading in taskFields ? `${heading}_` : heading;
    keys.set(key, heading);
    task[key] = task[key] === undefined ? text : `${String(task[key])}\n${text}`;
  };
  addStates(task, draft, keep);
  for (const [heading, text] of Object.entries(assignment.extra)) keep(heading, text);
  if (draft.completedOn) {
    const { end, endPrecision } = parsePeriod(draft.completedOn, year === undefined ? {} : { year });
    if (end && endPrecision === 'day' && isCalendarDate(end)) task.completedOn = end;
    else keep('实际完成时间', draft.completedOn);
  }
  if (task.title === '') {
    issues.push(
      makeIssue('missing', { path: `${path}.title`, params: { field: 'title' }, severity: 'warning' }),
    );
  }
  return task;
}

/** Names a column key may not take, as they are fields of a task. */
const taskFields: Record<string, true> = {
  id: true,
  no: true,
  title: true,
  lead: true,
  due: true,
  state: true,
};

function addStates(task: Task, { states }: TaskDraft, keep: (heading: string, text: string) => void): void {
  for (const { heading, text, isState } of states) {
    const read = readWorkState(text);
    const useState = read?.state !== undefined && (task.state === undefined || isState);
    if (useState) task.state = read.state;
    if (read?.progress !== undefined && task.progress === undefined) task.progress = read.progress;
    if (!read?.whole || (read.state !== undefined && !useState)) keep(heading, text);
  }
}

/** The source's wording; where only the document says the year, the dates that follow from it. */
export function dueOf(
  text: string,
  year: number | undefined,
  tell: (issue: Issue) => void,
): string | PeriodInput {
  const wording = oneLine(text);
  return year === undefined || namesYear(wording) ? wording : inYear(wording, { year }, tell);
}

/** A wording without a year, with the dates it means in the one its context gives. */
export function inYear(
  wording: string,
  options: { year?: number; asOf?: string },
  tell: (issue: Issue) => void,
): string | PeriodInput {
  const { start, end, ongoing, recurrence, issues } = parsePeriod(wording, options);
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

/** A row that goes on with the task before it, as a page break or a merged cell leaves it. */
export function mergeDraft(into: TaskDraft, { assignment, states }: TaskDraft): void {
  for (const key of unitRoles) {
    into.assignment[key] = [...new Set([...into.assignment[key], ...assignment[key]])];
  }
  if (assignment.due)
    into.assignment.due = into.assignment.due ? `${into.assignment.due}\n${assignment.due}` : assignment.due;
  if (assignment.owner)
    into.assignment.owner = into.assignment.owner
      ? `${into.assignment.owner}、${assignment.owner}`
      : assignment.owner;
  for (const [key, text] of Object.entries(assignment.extra)) {
    const had = into.assignment.extra[key];
    into.assignment.extra[key] = had === undefined || had === text ? text : `${had}\n${text}`;
  }
  into.states.push(...states);
}
