import { checkRow, checkRows } from './check-row.js';
import { checkFrame, type Dataset, type Validation } from './dataset.js';
import { date, flag, list, object, oneOf, rate, text } from './fields.js';
import { ownValue } from './host-values.js';
import type { Issue } from './issue.js';
import { periodField, type PeriodInput } from './period/period.js';
import { resolvePeriod } from './period/resolve-period.js';
import { RowIds } from './row-ids.js';
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

function checkTask(value: unknown, path: string, { issues, ids, asOf }: TaskContext): Task | null {
  const task = checkRow<Task>(taskShape, value, { path, issues });
  if (!task) return null;
  const checked: Task = {
    ...task,
    id: ids.claim(task.id, task.no ? `${task.no}·${task.title}` : task.title, `${path}.id`),
    lead: tidied(task.lead) ?? [],
  };
  if (task.responsible) checked.responsible = tidied(task.responsible) ?? [];
  if (task.supporting) checked.supporting = tidied(task.supporting) ?? [];
  // An empty cell is no deadline, not an unreadable one.
  if (task.due) {
    const { issues: found } = resolvePeriod(task.due, asOf ? { asOf } : {});
    issues.push(...found.map((issue) => ({ ...issue, path: `${path}.due` })));
  }
  return checked;
}

interface TaskContext {
  issues: Issue[];
  ids: RowIds;
  asOf: string | undefined;
}

/** Checks a task-responsibility table (任务责任清单). */
export function validateTaskTable(data: unknown): Validation<TaskTableData> {
  const issues: Issue[] = [];
  const frame = checkFrame(data, ['tasks', 'columns'], issues);
  if (!frame) return { data: null, issues };
  const context: TaskContext = { issues, ids: new RowIds(issues), asOf: frame.asOf };
  const tasks = checkRows(frame.tasks, { path: 'tasks', issues }, (item, path) =>
    checkTask(item, path, context),
  );
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
