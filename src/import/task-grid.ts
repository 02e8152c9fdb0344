import { emptyAssignment, merge, put, type Assignment } from './assignment.js';
import { filledCells, oneLine, type Cell, type Grid } from './grid.js';
import { isSerial, numbered } from './numbering.js';
import { sourceIssue } from './source-issue.js';
import { guessColumns, headingEnd, isHeadingRow, columnsOf, type Columns } from './task-columns.js';
import { Outline, takeHeadline, type TaskDocument } from './task-draft.js';
import { headingMeaning, unitRoles } from './heading-meaning.js';
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
  columns.forEach(({ meaning }, i) => {
    if (![...unitRoles, 'mixed'].includes(meaning)) return;
    for (const row of grid) texts.add(row[i]?.text ?? '');
  });
  return new Set([...texts].filter((text) => !/[\n ]/.test(text)).flatMap((text) => readUnits(text)));
}

/** Reads the rows of a table, and what stands between them. */
class RowReader {
  known: KnownUnits = new Set();
  readonly #outline = new Outline();
  /** Units of a cell. The same cell is met again and again down a table, so it is read once. */
  readonly #cells = new Map<string, Assignment>();
  #group: string | undefined;

  constructor(
    readonly document: TaskDocument,
    public columns: Columns | null,
  ) {
    const above =
      document.category ?? (columns ? document.drafts[document.drafts.length - 1]?.category : undefined);
    if (above) this.#outline.add(above);
  }

  read(row: readonly Cell[], cells: readonly Cell[]): void {
    const { document, columns } = this;
    const texts = joined(cells);
    const text = texts[0]!;
    if (!columns) for (const line of texts) takeHeadline(line, document);
    else if (sum.test(text) && (text.length < 5 || (cells.length > 1 && text.length < 9)))
      document.issues.push(sourceIssue('sum-row', texts.join(' | ')));
    else if (
      (note.test(text) &&
        (cells.length < 2 || cells[0]!.width > 1 || cells[1]!.width > 1 || /[:：]/.test(text))) ||
      (signature.test(text) && texts.every((line) => /[:：]/.test(line)))
    )
      document.notes.push(texts.join(' '));
    else if (
      cells.length === 2 &&
      /^[一二三四五六七八九十]{1,3}[、.]?$/.test(text) &&
      columns[row.indexOf(cells[1]!)]?.meaning === 'title'
    )
      this.#outline.add(`${text.charAt(0)}、${texts[1]!}`);
    else if (cells.length > 1 || !this.#alone(row, cells[0]!, text)) this.#task(row, columns);
  }

  /** A row with one cell: a category, a title met again, or the rest of a task that a page break cut. */
  #alone(row: readonly Cell[], cell: Cell, text: string): boolean {
    const { document, columns } = this;
    if (text === document.title || /^[(（]?续/.test(text)) return true;
    const index = row.indexOf(cell);
    const isWide = cell.width > 1 && cell.width * 2 >= row.length;
    const meaning = columns?.[index]?.meaning;
    const level = numbered(text)?.level ?? 9;
    const last = document.drafts[document.drafts.length - 1];
    const counts = columns?.some((column) => column.meaning === 'no') && row.length > 2;
    const isHeading =
      isWide ||
      level <= 3 ||
      (counts && (meaning === 'no' || meaning === 'category') && !isSerial(text)) ||
      (index === 0 && meaning !== 'title') ||
      (counts && meaning === 'title' && text.length <= 30 && !/[。；，]/.test(text) && !isCutOff(last));
    if (!isHeading) {
      if (!counts || meaning !== 'title' || !last) return false;
      last.title += text;
    } else if (text.length > 80 || /。./.test(text)) document.notes.push(text);
    else this.#outline.add(text);
    return true;
  }

  #task(row: readonly Cell[], columns: Columns): void {
    const { document, known } = this;
    const draft = emptyAssignment('', 0, known);
    columns.forEach((column, i) => {
      const { meaning } = column;
      let text = row[i]?.text ?? '';
      if (meaning === 'category') text = this.#group = text || (this.#group ?? '');
      if (text === '') return;
      if (meaning === 'mixed' || (unitRoles as readonly string[]).includes(meaning)) {
        const key = `${i} ${text}`;
        let read = this.#cells.get(key);
        if (!read) {
          read = emptyAssignment('', 0, known);
          put(read, column, text);
          this.#cells.set(key, read);
        }
        merge(draft, read);
      } else put(draft, column, text);
      if (meaning === 'due') draft.year ??= column.year;
    });
    const last = document.drafts[document.drafts.length - 1];
    if (draft.title === '' && draft.no === undefined && last) return merge(last, draft);
    // A number that stands in front of the title where the table has no column for it.
    const head =
      draft.no === undefined && !columns.some(({ meaning }) => meaning === 'no')
        ? numbered(draft.title)
        : null;
    if (head?.level === 4 && /^\d/.test(head.mark))
      [draft.no, draft.title] = [/^\d+/.exec(head.mark)![0], head.text];
    this.#outline.file(draft);
    document.drafts.push(draft);
  }
}

/** Whether a task's title ends in mid-sentence, as a page break leaves it. */
function isCutOff(draft: Assignment | undefined): boolean {
  return draft !== undefined && draft.title.length > 20 && !/[。；！）)]$/.test(draft.title);
}

/** Whether a table is a card: labels on the left, what they say on the right, a task or several below each other. */
export function isCard(grid: Grid): boolean {
  const rows = grid.map(filledCells).filter((cells) => cells.length > 1);
  return rows.length > 1 && rows.filter(isLabelled).length * 5 >= Math.max(10, rows.length * 3);
}

function isLabelled(cells: readonly Cell[]): boolean {
  return (
    cells.length % 2 === 0 &&
    cells.length <= 6 &&
    cells.every(({ text }, i) => i % 2 > 0 || headingMeaning(text) || (i > 0 && text.length <= 8)) &&
    !cells.every(({ text }) => headingMeaning(text))
  );
}

/** Reads a card; a label met again begins the next task. A line above it is its title where no label is. */
export function readCard(grid: Grid, document: TaskDocument): void {
  let draft: Assignment | null = null;
  let head = document.category;
  let seen = new Set<string>();
  for (const row of grid) {
    const cells = filledCells(row);
    if (!isLabelled(cells)) {
      for (const text of joined(cells)) {
        if (cells.length === 1 && !draft) head = text;
        else takeHeadline(text, document);
      }
      continue;
    }
    for (let i = 0; i + 1 < cells.length; i += 2) {
      const label = cells[i]!.text;
      if (!draft || seen.has(label)) {
        draft = emptyAssignment();
        document.drafts.push(draft);
        seen = new Set();
      }
      seen.add(label);
      const heading = headingMeaning(label) ?? { meaning: 'extra', weight: 0, text: oneLine(label) };
      document.roles.add(heading.meaning);
      put(draft, heading, cells[i + 1]!.text);
    }
  }
  if (!draft || !head) return;
  const named = numbered(head);
  if (!draft.title)
    [draft.no, draft.title] = [draft.no ?? named?.mark, named?.text ?? head] as [string, string];
  else if (head === document.category) draft.category ??= head;
  else takeHeadline(head, document);
}
