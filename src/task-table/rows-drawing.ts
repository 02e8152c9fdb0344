import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { pinColumns, WholeSizing, type SizedTable } from './column-sizing.js';
import { GapRow } from './gap-row.js';
import { setPaperColumns } from './paper-columns.js';
import { PrintLimit } from './print-limit.js';
import type { CheckedRows } from './row-checks.js';
import { RowFocus } from './row-focus.js';
import { rowKey, RowLines } from './row-lines.js';
import { renderCards } from './task-cards.js';
import { renderTable, type RowsContext } from './task-rows.js';
import type { TaskRow } from './task-row.js';
import { NoticePlace } from './notice-place.js';
import { newsText, onlyNews, renderNews, sayNews } from './news-drawing.js';
import { ReadingPlace } from './reading-place.js';
import { NewsKeeper } from './task-news.js';
import type { ArrivedNews } from './source-news.js';
import { dataOf, madeOf, type TaskTableView } from './task-table-view.js';
import { VirtualRows } from './virtual-rows.js';
import { drawnLines, renderVirtualCards, renderVirtualTable } from './virtual-template.js';

/** Lines from which on not all are drawn; a row costs a millisecond. */
const fewest = 100;

export interface RowsHost extends ReactiveControllerHost {
  isConnected: boolean;
  renderRoot: DocumentFragment | HTMLElement;
}

/** What the rows are drawn from. */
export interface RowsGiven {
  view: TaskTableView;
  context: Omit<RowsContext, 'checks' | 'current' | 'hasOpen' | 'search' | 'newsOf' | 'newsText'>;
  /** Ids of the rows that are selected; `null` where none can be. */
  selected: readonly string[] | null;
  closed: ReadonlySet<string>;
  /** Id of the task that is chosen. */
  chosen: string | null;
  room: 'phone' | 'tablet' | 'desktop';
  /** Widths that the user gave columns, in units of the size of text. */
  widths: ReadonlyMap<string, number>;
  /** Everything is to be in the document. */
  whole: boolean;
  /** Takes the rows that are drawn, so that those of a source which are not there can be asked for. */
  look(rows: readonly TaskRow[]): void;
  /** Fetches the rows that are not there, and prints all. */
  printWhole(): void;
  /** What is new of the rows that came from a source since the last drawing. */
  arrived(): readonly ArrivedNews[];
  /** What is to be said beside the rows. */
  notice: unknown;
}

/** Draws the rows, as table or cards, whole where they are few or printed; and keeps the focus among them. */
export class RowsDrawing implements ReactiveController {
  readonly #host: RowsHost;
  readonly #drawNow: () => void;
  readonly #virtual: VirtualRows;
  readonly #focus: RowFocus;
  readonly #print: PrintLimit;
  /** The view that is printed, and what of it goes on paper. */
  #paper: { view: TaskTableView; printed: TaskTableView } | null = null;
  #lines: RowLines | null = null;
  #madeFrom: readonly unknown[] = [];
  #opened: TaskRow | null = null;
  #isVirtual = false;
  #printWhole: () => void = () => undefined;
  readonly #news: NewsKeeper;
  readonly #notice = new NoticePlace();
  readonly #place = new ReadingPlace();
  /** What was drawn last, and before that. */
  #data: readonly [object | null, object | null] = [null, null];
  /** The view with what is new alone. */
  #onlyNew: { view: TaskTableView; version: number; shown: TaskTableView } | null = null;
  readonly #checked: CheckedRows;
  readonly #sizing: WholeSizing;
  /** What a table that is drawn whole gets its widths from; `null` for cards, on paper, and where rows are virtual. */
  #sized: SizedTable | null = null;
  /** The table that is drawn for paper. */
  #printed: SizedTable | null = null;

  constructor(host: RowsHost, { drawNow, checked }: { drawNow: () => void; checked: CheckedRows }) {
    this.#checked = checked;
    this.#host = host;
    this.#drawNow = drawNow;
    this.#virtual = new VirtualRows(() => host.requestUpdate());
    this.#news = new NewsKeeper(() => host.requestUpdate());
    this.#sizing = new WholeSizing(() => host.requestUpdate());
    this.#print = new PrintLimit(
      () => host.requestUpdate(),
      () => this.#printWhole(),
    );
    this.#focus = new RowFocus({
      root: () => host.renderRoot,
      lines: () => this.#lines,
      draw: () => this.#draw(),
      reveal: (index) => this.#reveal(index),
    });
    host.addController(this);
  }

  #draw(): void {
    this.#host.requestUpdate();
    this.#drawNow();
  }

  /** Heights on the way are estimates until drawn: where they were wrong, the rest is scrolled as well. */
  #reveal(index: number): boolean {
    if (!this.#isVirtual) return false;
    for (let times = 0; times < 4 && this.#virtual.reveal(index); times += 1) this.#draw();
    return true;
  }

  render(all: RowsGiven): TemplateResult {
    this.#takeNews(all);
    const shown = this.shownOf(all.view);
    const given = { ...all, view: all.whole ? this.#onPaper(shown) : shown };
    const { look, view, room, whole } = given;
    if (!whole) this.#data = [dataOf(all.view), this.#data[1]];
    this.#printWhole = given.printWhole;
    const headings = view.groupBy === 'none' ? 0 : view.groups.length;
    // Where these are the first alone there are many.
    const isLong = view.partial || Math.max(view.total, view.shown) + headings >= fewest;
    this.#isVirtual = isLong && !whole;
    const lines = this.#linesOf(given);
    const first = lines.lineAt(lines.rowFrom(0, 1))?.row?.id ?? null;
    const { current, index } = this.#focus;
    // A row of a source may stand by now where one was awaited.
    const at = current === null ? -1 : lines.indexOf(rowKey(current), index);
    const known = at < 0 ? null : (lines.lineAt(at)?.row?.id ?? null);
    const opened = this.#opened?.id;
    const { marks } = this.#news;
    const { selected } = given;
    const checking = selected && !whole ? { view, selected, isOpen: given.context.isOpen } : null;
    const context: RowsContext = {
      ...given.context,
      checks: checking && this.#checked.checks(checking),
      search: view.search,
      current: known ?? first,
      choose: (row) => (row instanceof GapRow ? row.retry?.() : given.context.choose(row)),
      hasOpen: ({ id }) => id === opened,
      newsOf: ({ id }) => (whole ? undefined : marks.get(id)),
      newsText: ({ id }) => (marks.has(id) ? newsText(marks.get(id)!, view, given.context.t) : ''),
    };
    if (!this.#isVirtual) this.#virtual.leave();
    if (!this.#isVirtual && view.isSourced && !whole)
      look(rowsOf({ lines, runs: [{ begin: 0, end: lines.length }] }));
    if (!whole) this.#paper = null;
    const { widths } = given;
    const sized = { view, widths, narrow: room === 'tablet', t: context.t };
    const isTable = !this.#isVirtual && room !== 'phone';
    this.#sized = isTable && !whole ? sized : null;
    this.#printed = isTable && whole ? sized : null;
    const drawing = this.#isVirtual
      ? this.#renderVirtual(given, context)
      : room === 'phone'
        ? renderCards(view, context)
        : renderTable(view, context);
    return html`<div
      class="rows"
      @keydown=${this.#focus.pressed}
      @focusin=${this.#focus.focused}
      @focusout=${this.#focus.blurred}
    >
      ${this.#print.render(view, { t: context.t, printing: whole })}${
        checking ? this.#checked.renderBar(checking, context.t) : nothing
      }${drawing}${whole ? this.#print.renderEnd(view, context.t) : nothing}${given.notice ?? renderNews(this.#news, context.t)}${sayNews(this.#news, context.t)}
    </div>`;
  }

  /** Looks what of the data is new; a part of it is compared with nothing. */
  #takeNews({ arrived, chosen, view }: RowsGiven): void {
    const { version } = this.#news;
    const data = dataOf(view);
    if (data && !view.partial && !view.isSourced) this.#news.take(data);
    for (const { news, isTold } of arrived()) this.#news.add(news, isTold);
    if (chosen !== null) this.#news.seen(chosen);
    // The figures above the rows were drawn before.
    if (this.#news.only && this.#news.version !== version) this.#host.requestUpdate();
  }

  /** What is shown of a view: all of it, or what is new alone. */
  shownOf(view: TaskTableView): TaskTableView {
    const { only, version } = this.#news;
    if (!only) return view;
    if (this.#onlyNew?.view !== view || this.#onlyNew.version !== version) {
      const data = dataOf(view) ?? { tasks: [] };
      this.#onlyNew = { view, version, shown: madeOf(onlyNews(view, only), data) };
    }
    return this.#onlyNew.shown;
  }

  /** Decided once for each time that is printed, however often it is drawn. */
  #onPaper(view: TaskTableView): TaskTableView {
    if (this.#paper?.view !== view) this.#paper = { view, printed: this.#print.printed(view) };
    return this.#paper.printed;
  }

  #renderVirtual({ view, room, look, widths }: RowsGiven, context: RowsContext): TemplateResult {
    const cards = room === 'phone';
    const opened = this.#opened;
    const open = opened ? [rowKey(opened.id), `details ${opened.id}`] : [];
    const current = context.current === null ? [] : [rowKey(context.current)];
    const drawn = this.#virtual.window({
      view,
      data: dataOf(view),
      cards,
      lines: this.#lines as RowLines,
      narrow: room === 'tablet',
      widths,
      kept: [...this.#focus.kept, ...current, ...open],
      t: context.t,
    });
    look(rowsOf(drawn));
    return cards ? renderVirtualCards(drawn, view, context) : renderVirtualTable(drawn, view, context);
  }

  /** Lines are the same as long as what they are made of is. */
  #linesOf({ view, context, closed, chosen, room, whole }: RowsGiven): RowLines {
    const madeFrom = [view, closed, chosen, room === 'phone', whole];
    if (this.#lines && madeFrom.every((each, index) => each === this.#madeFrom[index])) return this.#lines;
    this.#madeFrom = madeFrom;
    this.#opened = chosen === null ? null : openedRow(view, chosen);
    this.#lines = new RowLines(view.groups, {
      headed: view.groupBy !== 'none',
      isOpen: context.isOpen,
      // A card holds its details.
      opened: room === 'phone' ? null : this.#opened,
    });
    return this.#lines;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#focus.hold();
    this.#place.hold(this.#isVirtual ? null : this.#host.renderRoot.querySelector('.rows'));
  }

  hostUpdated(): void {
    // An update that follows the leaving of the page must not tie the rows to it again.
    if (!this.#host.isConnected) return;
    const root = this.#host.renderRoot;
    const scroller = root.querySelector<HTMLElement>('[part="scroller"]');
    const list = root.querySelector<HTMLElement>('.rows > table, .rows > .cards');
    // Gaps first: were they wrong when something is measured, the browser would scroll.
    if (this.#isVirtual && scroller && list) this.#virtual.settle(scroller, list);
    if (list?.localName !== 'table' || this.#isVirtual) this.#sizing.leave();
    else this.#sizing.fit(list, this.#sized);
    if (list && this.#printed) setPaperColumns(list, this.#printed);
    if (scroller && list) stick(scroller, list);
    this.#notice.follow(root.querySelector<HTMLElement>('.rows > .notice'), scroller);
    this.#focus.restore();
    const [now, before] = this.#data;
    this.#data = [now, now];
    if (!this.#isVirtual && now !== before) this.#place.restore(root.querySelector('.rows'));
  }

  hostDisconnected(): void {
    this.#sizing.leave();
    this.#virtual.leave();
  }
}

const rowsOf = (drawn: Parameters<typeof drawnLines>[0]): TaskRow[] =>
  drawnLines(drawn).flatMap(({ line: { kind, row } }) => (row && kind === 'row' ? [row] : []));

/** Says how high what sticks at the top is: headings of groups stick below it, and a focused row is never under it. */
function stick(scroller: HTMLElement, list: HTMLElement): void {
  const head = list.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const heading = list.querySelector('tr.group, h3.group');
  const group = heading?.getBoundingClientRect().height ?? 0;
  pinColumns(scroller, list);
  // All that is in the table inherits it: where nothing sticks below, its styles need not be worked out again.
  if (heading) list.style.setProperty('--_head', `${head}px`);
  scroller.style.setProperty('scroll-padding-top', `${head + group + 4}px`);
}

/** The row that is chosen: its details are open. */
function openedRow({ groups }: TaskTableView, chosen: string): TaskRow | null {
  for (const { rows } of groups) {
    const row = rows.find(({ id }) => id === chosen);
    if (row) return row;
  }
  return null;
}
