import { emptyAssignment, keep, merge, put, type Assignment } from './assignment.js';
import { filledCells, oneLine, type Cell, type Grid } from './grid.js';
import { isSerial, numbered, plainNumber } from './numbering.js';
import { sourceIssue } from './source-issue.js';
import { guessColumns, headingEnd, isHeadingRow, columnsOf, type Columns } from './task-columns.js';
import { takeHeadline, type TaskDocument } from './task-draft.js';
import { headingMeaning, unitRoles, type Heading } from './heading-meaning.js';
import { readUnits, type KnownUnits } from './unit-list.js';

const sum = /^(?:合计|总计|小计|共计|总和|累计|汇总)/;
const note = /^(?:备注|说明|附?注|填[表报]说明)\s*(?:[:：\d、.]|$)/;
const signature = /^(?:填|审|制表|报送|签|联系|单位|责任单位盖章|.{0,2}负责人|.{0,2}领导)[^:：]{0,8}[:：]/;
const joined = (cells: readonly Cell[]) => cells.map(({ text }) => oneLine(text));

/** Reads one table of tasks into the document; `before` are the columns of the table it may continue. */
export function readTaskGrid(grid: Grid, document: TaskDocument, before: Columns | null): Columns | null {
  const start = grid.slice(0, 30).findIndex(isHeadingRow);
  let columns = start < 0 && before?.length === grid[0]?.length ? before : null;
  if (start < 0 && !columns) {
    columns = guessColumns(grid);
    const code = columns ? 'guessed-columns' : 'unread-line';
    const told = columns
      ? [columns.map(({ meaning }) => meaning).join('、')]
      : grid.map((row) => joined(filledCells(row)).join(' | '));
    for (const text of told) document.issues.push(sourceIssue(code, text));
    if (!columns) return before;
  }
  const rows = new RowReader(document, columns);
  for (let at = 0; at < grid.length;) {
    const row = grid[at]!;
    if (at === start || (at > start && start >= 0 && isRepeated(row))) {
      const end = headingEnd(grid, at);
      rows.columns = columns = columnsOf(grid.slice(at, end), grid.slice(end));
      for (const { meaning } of columns) document.roles.add(meaning);
      rows.known = knownUnits(grid, columns);
      at = end;
    } else {
      const cells = filledCells(row);
      if (cells.length > 0) rows.read(row, cells);
      at += 1;
    }
  }
  return columns;
}

/** A heading met again: after a page break, or that of the next table in the same file. */
function isRepeated(row: readonly Cell[]): boolean {
  return (
    headingMeaning(row[0]?.text ?? '') !== null &&
    isHeadingRow(row) &&
    filledCells(row).every(({ text }) => headingMeaning(text))
  );
}

/** Units that stand whole in some cell of the table. */
function knownUnits(grid: Grid, columns: Columns): KnownUnits {
  const texts = new Set<string>();
  columns.forEach((column, i) => {
    if (namesUnits(column)) for (const row of grid) texts.add(row[i]!.text);
  });
  return new Set([...texts].filter((text) => !/[\n ]/.test(text)).flatMap((text) => readUnits(text)));
}

/** Reads the rows of a table, and what stands between them. */
class RowReader {
  known: KnownUnits = new Set();
  /** Headings that tasks stand under, the outermost first; each new one closes those of its level and below. */
  #open: { text: string; level: number }[] = [];
  #hasTasks = true;
  /** Units of a cell. The same cell is met again and again down a table, so it is read once. */
  readonly #cells = new Map<string, Assignment>();
  #group = '';

  constructor(
    readonly document: TaskDocument,
    public columns: Columns | null,
  ) {
    const above = document.category ?? (columns && document.drafts[document.drafts.length - 1]?.category);
    if (above) this.#category(above);
  }

  #category(text: string): void {
    const level = levelOf(text);
    const isBelow = (open: { level: number }) => open.level >= level || (level === 9 && this.#hasTasks);
    this.#open = [...this.#open.filter((open) => !isBelow(open)), { text, level }];
    this.#hasTasks = false;
  }

  read(row: readonly Cell[], cells: readonly Cell[]): void {
    const { document, columns } = this;
    const texts = joined(cells);
    const [text = '', second = ''] = texts;
    const isOne = cells.length < 2;
    const hasColon = texts.every((line) => /[:：]/.test(line));
    if (!columns) for (const line of texts) takeHeadline(line, document);
    else if (sum.test(text) && text.length < (isOne ? 5 : 9))
      document.issues.push(sourceIssue('sum-row', texts.join(' | ')));
    else if (
      (note.test(text) && (isOne || cells.some(({ width }) => width > 1) || /[:：]/.test(text))) ||
      (signature.test(text) && hasColon)
    )
      document.notes.push(texts.join(' '));
    else if (
      cells.length === 2 &&
      /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/.test(text) &&
      (cells[1]!.width > 1 || columns[row.indexOf(cells[1]!)]?.meaning === 'title')
    )
      this.#category(text.replace(/([^)）、.])$/, '$1、') + second);
    else if (!isOne || !this.#alone(row, cells[0]!, columns)) this.#task(row, columns);
  }

  /** A row with one cell: a category, a title met again, or the rest of a task that a page break cut. */
  #alone(row: readonly Cell[], cell: Cell, columns: Columns): boolean {
    const { document } = this;
    const text = oneLine(cell.text);
    if (text === document.title || /^[(（]?续/.test(text)) return true;
    const index = row.indexOf(cell);
    const meaning = columns[index]?.meaning;
    const last = document.drafts[document.drafts.length - 1];
    const isCounted = columns.some((column) => column.meaning === 'no') && row.length > 2;
    // A task's title that ends in mid-sentence goes on behind a page break.
    const isCutOff = last && last.title.length > 20 && !/[。；！）)]$/.test(last.title);
    const isShort = text.length <= 30 && !/[。；，]/.test(text) && !isCutOff;
    const isHeading =
      cell.width * 2 > Math.max(row.length, 2) ||
      levelOf(text) <= 3 ||
      (meaning === 'title'
        ? isCounted && isShort
        : index === 0 || (isCounted && meaning === 'category' && !isSerial(text)));
    if (!isHeading) {
      if (!isCounted || meaning !== 'title' || !last) return false;
      last.title += text;
    } else if (text.length > 80 || /。./.test(text)) document.notes.push(text);
    else this.#category(text);
    return true;
  }

  #task(row: readonly Cell[], columns: Columns): void {
    const { drafts } = this.document;
    const draft = emptyAssignment(this.known);
    columns.forEach((column, i) => {
      const { meaning } = column;
      let text = row[i]?.text ?? '';
      if (meaning === 'category') text = this.#group = text || this.#group;
      if (!text) return;
      if (namesUnits(column)) {
        const key = `${i} ${text}`;
        let read = this.#cells.get(key);
        if (!read) {
          read = emptyAssignment(this.known);
          put(read, column, text);
          this.#cells.set(key, read);
        }
        merge(draft, read);
      } else put(draft, column, text);
      if (meaning === 'due') draft.year ??= column.year;
    });
    const last = drafts[drafts.length - 1];
    if (!draft.title && !draft.no && last) return merge(last, draft);
    // A number that stands in front of the title where the table has no column for it.
    const head = columns.some(({ meaning }) => meaning === 'no') ? null : numbered(draft.title);
    if (head?.level === 4 && /^\d/.test(head.mark))
      [draft.no, draft.title] = [plainNumber(head.mark), head.text];
    this.#hasTasks = true;
    const above = this.#open.map((open) => open.text).filter((text) => text !== draft.category);
    draft.category ??= above.pop()!;
    if (above.length > 0) keep(draft, '上级类别', above.join(' / '));
    drafts.push(draft);
  }
}

const levelOf = (text: string) => numbered(text)?.level ?? 9;
const namesUnits = ({ meaning }: Heading) =>
  meaning === 'mixed' || (unitRoles as readonly string[]).includes(meaning);
