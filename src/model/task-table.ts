import { checkRow, checkRows } from './check-row.js';
import { checkFrame, type Dataset, type Validation } from './dataset.js';
import { anyList, date, flag, list, object, oneOf, rate, text } from './fields.js';
import { itemsOf, ownValue } from './host-values.js';
import type { Issue } from './issue.js';
import type { PeriodInput } from './period/period.js';
import { periodField } from './period/period-field.js';
import { resolvePeriod } from './period/resolve-period.js';
import { RowIds } from './row-ids.js';
import { SoundTasks } from './sound-task.js';
import { tidyUnit } from './unit-names.js';

/** A task-responsibility table (任务责任清单). */
export interface TaskTableData extends Dataset {
  tasks: Task[];
  /** Categories in the order to show them; default: the order they are met in. */
  categories?: string[];
  columns?: Column[];
}

/** One task (工作任务). */
export interface Task {
  id?: string;
  /** Number in the document (序号). */
  no?: string;
  title: string;
  category?: string;
  /** Lead units (牵头单位); several are usual. */
  lead: string[];
  /** Responsible units (责任单位). */
  responsible?: string[];
  /** Supporting units (配合单位). */
  supporting?: string[];
  /** Person in charge (责任人). */
  owner?: string;
  /** Deadline (完成时效): a phrase such as `2021年5月并长期坚持`, or the dates themselves. */
  due?: string | PeriodInput;
  /** `closed` is 已销号: checked and struck off. Absent counts as not started. */
  state?: TaskState;
  /** 0..1; `null` or absent is not known. */
  progress?: number | null;
  completedOn?: string;
  updates?: { date: string; text: string; by?: string }[];
  links?: { text: string; href: string }[];
  [extra: string]: unknown;
}

export type TaskState = 'not-started' | 'in-progress' | 'done' | 'closed' | 'suspended';

/** A column beside the built-in ones. */
export interface Column {
  key: string;
  heading: string;
  type?: 'text' | 'number' | 'date' | 'percent' | 'units';
  width?: string;
  hidden?: boolean;
}

const taskShape = {
  fields: {
    id: text,
    no: text,
    title: text,
    category: text,
    lead: list(text),
    responsible: list(text),
    supporting: list(text),
    owner: text,
    due: periodField,
    state: oneOf('not-started', 'in-progress', 'done', 'closed', 'suspended'),
    progress: rate,
    completedOn: date,
    updates: list(object({ date: text, text, by: text }, ['date', 'text'])),
    links: list(object({ text, href: text }, ['text', 'href'])),
  },
  required: ['title'],
  lists: ['lead', 'responsible', 'supporting'],
  emptyLists: ['lead'],
  numbersAsText: ['id', 'no'],
};

const columnShape = {
  fields: {
    key: text,
    heading: text,
    type: oneOf('text', 'number', 'date', 'percent', 'units'),
    width: text,
    hidden: flag,
  },
  required: ['key', 'heading'],
};

const frameShape = { fields: { categories: list(text) }, lists: ['categories'] };

function tidied(units: string[] | undefined): string[] | undefined {
  return units?.map(tidyUnit).filter((name) => name !== '');
}

/** A row as checked, or the very row where nothing about it has to change. */
function checkTask(value: unknown, index: number, context: TaskContext): Task | null {
  const { ids, issues, sound } = context;
  const task = sound.has(value) ? (value as Task) : readTask(value, `tasks[${index}]`, context);
  if (!task) return null;
  if (task.due) {
    for (const issue of dueIssues(task.due, context)) issues.push({ ...issue, path: `tasks[${index}].due` });
  }
  // Nearly all: an id that no other has.
  if (task.id && ids.take(task.id)) return task;
  const content = task.no ? `${task.no}·${task.title}` : task.title;
  return { ...task, id: ids.claim(task.id, content, `tasks[${index}].id`) };
}

function readTask(value: unknown, path: string, { issues }: TaskContext): Task | null {
  const task = checkRow<Task>(taskShape, value, { path, issues });
  if (!task) return null;
  const checked: Task = { ...task, lead: tidied(task.lead) ?? [] };
  if (task.responsible) checked.responsible = tidied(task.responsible) ?? [];
  if (task.supporting) checked.supporting = tidied(task.supporting) ?? [];
  return checked;
}

/** What is wrong with a deadline. */
function dueIssues(due: NonNullable<Task['due']>, { asOf, dues }: TaskContext): readonly Issue[] {
  let found = dues.get(due);
  if (!found) {
    found = resolvePeriod(due, asOf ? { asOf } : {}).issues;
    dues.set(due, found);
  }
  return found;
}

interface TaskContext {
  issues: Issue[];
  ids: RowIds;
  asOf: string | undefined;
  sound: SoundTasks;
  /** What is wrong with each deadline read so far: the same phrase recurs. */
  dues: Map<NonNullable<Task['due']>, readonly Issue[]>;
}

/** Checks a task-responsibility table (任务责任清单). */
export function validateTaskTable(data: unknown): Validation<TaskTableData> {
  const issues: Issue[] = [];
  const frame = checkFrame(data, ['tasks', 'columns'], issues);
  if (!frame) return { data: null, issues };
  const context: TaskContext = {
    issues,
    ids: new RowIds(issues),
    asOf: frame.asOf,
    sound: new SoundTasks(),
    dues: new Map(),
  };
  const rows = anyList(frame.tasks, 'tasks', issues) as readonly unknown[] | undefined;
  const tasks = itemsOf(rows ?? [], { path: 'tasks', issues })
    .map((item, index) => checkTask(item, index, context))
    .filter((task): task is Task => task !== null);
  const own = checkRow<Partial<TaskTableData>>(frameShape, frame, { path: '', issues });
  const checked: TaskTableData = { ...own, tasks };
  delete checked.columns;
  if (frame.columns !== undefined) checked.columns = checkColumns(frame.columns, issues);
  return { data: checked, issues };
}

/** What a task has in a column; only what is its own, so that a column `constructor` is empty like any other. */
export function taskField(task: Task, key: string): unknown {
  return ownValue(task, key);
}

/** Checks a list of extra columns, from the data or from a host's `columns` property. */
export function checkColumns(value: unknown, issues: Issue[]): Column[] {
  return checkRows(value, { path: 'columns', issues }, (item, path) =>
    checkRow<Column>(columnShape, item, { path, issues }),
  );
}
