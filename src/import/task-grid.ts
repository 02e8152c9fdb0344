import { addAssignment, emptyAssignment, type Assignment } from './assignment.js';
import { bare, filledCells, oneLine, type Cell, type Grid } from './grid.js';
import { isSerial, numbered, plainNumber } from './numbering.js';
import { knownUnits, rolesOf, type TaskColumns } from './task-column-roles.js';
import { findColumns, guessColumns, isHeadingRow, type SourceColumn } from './task-columns.js';
import { sourceIssue } from './source-issue.js';
import { mergeDraft, type TaskDocument, type TaskDraft } from './task-draft.js';
import { roleUnits, unitCell, type UnitRole } from './role-units.js';
import { yearIn } from './time-wording.js';
import type { KnownUnits } from './unit-list.js';

const sum = /^(?:合计|总计|小计|共计|总和|累计|汇总)[:：]?$/;
const note = /^(?:备注|说明|注|附注|填表说明|填报说明)[:：]?/;
const signature =
  /^(?:填报|填表|审核|审批|制表|报送|单位负责人|主要负责人|分管领导|联系人|签字|审签|填表日期|责任单位盖章|单位)[^:：]{0,8}[:：]/;

/** Reads one table of tasks into the document; `before` are the columns of the table it may continue. */
export function readTaskGrid(
  grid: Grid,
  document: TaskDocument,
  before: TaskColumns | null,
): TaskColumns | null {
  const plan = findColumns(grid);
  const width = grid[0]?.length ?? 0;
  let columns: TaskColumns | null = null;
  if (plan) {
    readTop(grid.slice(0, plan.top), document);
    columns = rolesOf(plan.columns, grid.slice(plan.body), document);
  } else if (before && before.all.length === width) columns = before;
  else {
    const guess = guessColumns(grid);
    if (guess) {
      columns = rolesOf(guess, grid, document);
      document.issues.push(sourceIssue('guessed-columns', guess.map(({ meaning }) => meaning).join('、')));
    }
  }
  if (!columns) {
    for (const row of grid) document.issues.push(unreadRow(row));
    return before;
  }
  new RowReader(columns, document, knownUnits(grid, columns)).read(grid.slice(plan ? plan.body : 0));
  return columns;
}

function unreadRow(row: readonly Cell[]) {
  return sourceIssue(
    'unread-line',
    filledCells(row)
      .map(({ text }) => oneLine(text))
      .join(' | '),
  );
}

/** Rows above the heading: the title, then what is said about the whole list. */
function readTop(rows: Grid, document: TaskDocument): void {
  for (const row of rows) {
    for (const { text } of filledCells(row)) takeHeadline(oneLine(text), document);
  }
}

/** A line before the tasks: the document's title, or a note. */
export function takeHeadline(text: string, document: TaskDocument): void {
  const aside =
    /^附[件表录]\s*[\d一二三四五六七八九十]*[:：]?$/.test(text) ||
    /[:：]/.test(text) ||
    /^[(（].*[)）]$/.test(text) ||
    text.length > 60;
  if (document.title === undefined && !aside) document.title = text;
  else if (text !== document.title) document.notes.push(text);
  document.year ??= yearIn(text);
}

/** Reads the rows below a heading. */
class RowReader {
  readonly #columns: TaskColumns;
  readonly #document: TaskDocument;
  readonly #known: KnownUnits;
  readonly #cells = new Map<string, Assignment>();
  #category: string | undefined;
  #outer: string | undefined;
  #lastCategory = '';
  #lastTitle = '';
  #previousWasCategory = false;

  constructor(columns: TaskColumns, document: TaskDocument, known: KnownUnits) {
    this.#columns = columns;
    this.#document = document;
    this.#known = known;
    this.#category = document.category ?? document.drafts[document.drafts.length - 1]?.category;
  }

  read(rows: Grid): void {
    for (const row of rows) {
      const cells = filledCells(row);
      if (cells.length === 0 || this.#isAside(row, cells)) continue;
      this.#task(row);
      this.#previousWasCategory = false;
    }
  }

  /** Rows that are no task: a category, a note, a sum, a repeated heading or title. */
  #isAside(row: readonly Cell[], cells: readonly Cell[]): boolean {
    const [first, second] = cells;
    if (!first) return true;
    const document = this.#document;
    const text = oneLine(first.text);
    if (cells.length > 1 && !isSerial(first.text) && isHeadingRow(row)) return true;
    if (sum.test(bare(text)) || (cells.length > 1 && /^(?:合计|总计|小计)/.test(bare(text)))) {
      document.issues.push(sourceIssue('sum-row', cells.map((cell) => oneLine(cell.text)).join(' | ')));
      return true;
    }
    if (
      note.test(text) &&
      (cells.length === 1 ||
        first.width > 1 ||
        (cells.length === 2 && (second?.width ?? 1) > 1) ||
        /[:：]/.test(text))
    ) {
      document.notes.push(cells.map((cell) => oneLine(cell.text)).join(' '));
      return true;
    }
    if (signature.test(text) && cells.every((cell) => /[:：]/.test(cell.text))) {
      document.notes.push(cells.map((cell) => oneLine(cell.text)).join(' '));
      return true;
    }
    return cells.length === 1 && this.#isWide(row, first, text);
  }

  #isWide(row: readonly Cell[], cell: Cell, text: string): boolean {
    const column = this.#columns.all[row.indexOf(cell)];
    const { title } = this.#columns;
    if (text === this.#document.title || /^(?:续表|[(（]续[)）]|续上表)[\d]*$/.test(text)) return true;
    const wide = cell.width > 1 && cell.width * 2 >= row.length;
    const headed = numbered(text) !== null && (numbered(text)?.level ?? 9) <= 3;
    const isCategory =
      wide ||
      headed ||
      (row.length > 2 && (column?.meaning === 'no' || column?.meaning === 'category') && !isSerial(text)) ||
      (column?.index === 0 && column !== title);
    if (!isCategory) return false;
    if (text.length > 80 || /。.+/.test(text)) {
      this.#document.notes.push(text);
      return true;
    }
    const level = numbered(text)?.level ?? 9;
    const above = numbered(this.#category ?? '')?.level ?? 9;
    if (this.#previousWasCategory && level > above) this.#outer = this.#category;
    else if (this.#outer !== undefined && level <= (numbered(this.#outer)?.level ?? 9))
      this.#outer = undefined;
    this.#category = text;
    this.#previousWasCategory = true;
    return true;
  }

  #task(row: readonly Cell[]): void {
    const { title, sub } = this.#columns;
    let own = title ? (row[title.index]?.text ?? '') : '';
    const inner = sub ? (row[sub.index]?.text ?? '') : '';
    if (own === '' && inner !== '') own = this.#lastTitle;
    const last = this.#document.drafts[this.#document.drafts.length - 1];
    const draft: TaskDraft = { title: '', assignment: emptyAssignment(), states: [] };
    for (const column of this.#columns.all) this.#cell(draft, column, row[column.index]?.text ?? '');
    if (own === '' && draft.no === undefined && last && !sub) return mergeDraft(last, draft);
    this.#lastTitle = own;
    draft.title = oneLine(sub ? inner || own : own);
    draft.category ??= sub && inner ? oneLine(own) : undefined;
    if (sub && inner && draft.category !== oneLine(own)) draft.assignment.extra[title?.heading ?? ''] = own;
    if (draft.category !== undefined) this.#lastCategory = draft.category;
    else if (this.#columns.all.some((column) => column.meaning === 'category' && column !== title)) {
      draft.category = this.#lastCategory || undefined;
    }
    if (this.#category !== undefined) {
      if (draft.category !== undefined && draft.category !== this.#category)
        draft.assignment.extra['上级类别'] = this.#category;
      else draft.category = this.#category;
    }
    if (this.#outer !== undefined) draft.assignment.extra['上级类别'] ??= this.#outer;
    this.#number(draft);
    this.#document.drafts.push(draft);
  }

  /** Units of a cell. The same cell is met again and again down a table, so it is read once. */
  #units(to: Assignment, role: UnitRole, text: string): void {
    const key = `${role} ${text}`;
    let read = this.#cells.get(key);
    if (!read) {
      read = emptyAssignment();
      unitCell(read, role, { text, known: this.#known });
      this.#cells.set(key, read);
    }
    addAssignment(to, read);
  }

  /** A number that stands in front of the title where the table has no column for it. */
  #number(draft: TaskDraft): void {
    if (draft.no !== undefined || this.#columns.all.some(({ meaning }) => meaning === 'no')) return;
    const found = numbered(draft.title);
    if (found?.level === 4 && /^\d/.test(found.mark))
      [draft.no, draft.title] = [/^\d+/.exec(found.mark)?.[0], found.text];
  }

  #cell(draft: TaskDraft, column: SourceColumn, text: string): void {
    if (text === '') return;
    const { title, sub, owner, due } = this.#columns;
    const { meaning, heading } = column;
    if (column === title || column === sub) return;
    const { assignment } = draft;
    if (/^(?:[/／\-—－无]|--)$/.test(text) && meaning !== 'no') return;
    if (meaning === 'no') draft.no = isSerial(text) ? plainNumber(text) : bare(text);
    else if (meaning === 'category') draft.category = oneLine(text);
    else if (meaning === 'lead' || meaning === 'responsible' || meaning === 'supporting') {
      if (meaning === 'responsible' && column.weight === 2) assignment.weakLead = true;
      this.#units(assignment, meaning, text);
    } else if (meaning === 'mixed') roleUnits(assignment, { heading, text, known: this.#known });
    else if (column === owner) assignment.owner = oneLine(text);
    else if (column === due) {
      assignment.due = assignment.due === undefined ? text : `${oneLine(assignment.due)}至${oneLine(text)}`;
      draft.year ??= yearIn(column.whole);
    } else if (meaning === 'start') assignment.due = due ? text : `${oneLine(text)}起`;
    else if (meaning === 'progress' || meaning === 'state') {
      draft.states.push({ heading, text: oneLine(text), isState: meaning === 'state' });
    } else if (meaning === 'completedOn') draft.completedOn = oneLine(text);
    else
      assignment.extra[heading] = assignment.extra[heading] ? `${assignment.extra[heading]}\n${text}` : text;
  }
}
