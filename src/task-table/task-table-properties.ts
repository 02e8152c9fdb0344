import { property } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import type { Column, TaskTableData } from '../model/task-table.js';
import type { TaskSort } from './task-sort.js';
import type { TaskSource } from './task-source.js';
import type { TaskFilters, TaskTableView } from './task-table-view.js';

/** What a page can set of a task table beside what it can of every element. */
export abstract class TaskTableProperties extends CivicElement<
  TaskTableData,
  TaskTableView,
  typeof import('./task-drawing.js')
> {
  /** Text to search for; several words must all occur. Default `''`. */
  @property() query = '';

  /** Sort keys, first key first. Default `null`: the order of the data. */
  @property({ attribute: false }) sort: TaskSort | TaskSort[] | null = null;

  /** What rows are grouped by: `category`, `lead`, `status`, `none` or a column's key. Default: none given, which means `category` when tasks have one. */
  @property({ attribute: 'group-by' }) groupBy?: string;

  /** Conditions on status, unit and category; a category takes in those within it. Default `{}`. */
  @property({ attribute: false }) filters: TaskFilters = {};

  /** Rows that stay where they are and are asked for as they are looked at, in place of `data`; `refresh` asks it again. Default `null`. */
  @property({ attribute: false }) source: TaskSource | null = null;

  /** Extra columns, in place of the data's. Default: the data's. */
  @property({ attribute: false }) columns?: Column[];

  /** Height of rows: `compact`, `standard` or `roomy`. Default `standard`. */
  @property({
    reflect: true,
    converter: { toAttribute: (value) => (typeof value === 'string' ? value : null) },
  })
  density: 'compact' | 'standard' | 'roomy' = 'standard';

  /** Days before a deadline that count as due soon. Default 30. */
  @property({ type: Number, attribute: 'due-soon-days' }) dueSoonDays = 30;

  /** Offers checkboxes that select rows. Default `false`. */
  @property({ type: Boolean }) selectable = false;

  /** Ids of the tasks that are selected by checkboxes, beside the one of `selection`. Default `[]`. */
  @property({ attribute: false }) selectedIds: readonly string[] = [];

  /** Name under which this browser keeps how a user arranges the columns. Default: none, nothing is kept. */
  @property() remember?: string;
}
