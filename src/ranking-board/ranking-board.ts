import { property } from 'lit/decorators.js';
import { TableWatch } from '../element/table-watch.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import type { Sheet } from '../element/sheet.js';
import type { SelectDetail, Selection } from '../element/events.js';
import { LazyPart } from '../element/lazy-part.js';
import type { Entry, RankingData } from '../model/ranking.js';
import type { RankingContext } from './ranking-rows.js';
import type { RankingView } from './ranking-view.js';
import type { TrendView } from './trend-view.js';

/** The board, and the lines over time where it can draw them. */
interface BoardView extends RankingView {
  trend: TrendView | null;
}

/**
 * Ranks units by a measure and shows how each moved since the last period (排行榜、通报).
 *
 * @summary Ranking board
 * @tag civic-ranking-board
 * @slot - Shown until there is data; a plain `<table>` is read as the data where there is no other.
 * @slot toolbar-end - Controls after the built-in ones.
 * @event {CivicSelectEvent} civic-select - An entry was chosen; cancel to leave the selection as it was.
 * @event {CivicClearEvent} civic-clear - The choice was taken back.
 * @event {CivicLoadEvent} civic-load - Data was accepted and drawn.
 * @event {CivicErrorEvent} civic-error - Faults in the data or its delivery.
 * @csspart frame - The box around everything.
 * @csspart header - Heading and controls.
 * @csspart heading - The heading.
 * @csspart toolbar - The controls.
 * @csspart scroller - The part that scrolls where the host gives a height.
 * @csspart row - One ranked unit.
 * @csspart footer - Note, source and as-of date.
 * @cssprop [--civic-ranking-track-size=10px] - Thickness of a bar.
 * @attr empty - Reflected while there is nothing to rank.
 * @attr busy - Reflected while data is requested.
 */
export class CivicRankingBoard extends CivicElement<
  RankingData,
  BoardView,
  typeof import('./ranking-drawing.js')
> {
  static override get spec(): ElementSpec {
    return {
      tag: 'civic-ranking-board',
      datasetKey: 'ranking',
      label: 'ranking.label',
      asTable: true,
      drawing: () => import('./ranking-drawing.js'),
      viewInputs: ['rankBy', 'group'],
    };
  }

  /** Id of the measure to rank by. Default: the data's `rankBy`, else its first measure. */
  @property({ attribute: 'rank-by' }) rankBy?: string;

  /** Name of the one group to show, such as 三河三湖. Default: all groups. */
  @property() group?: string;

  /** The ranking, or its lines over time where entries bring a `history`; without any, the board. Default `board`. */
  @property() view: 'board' | 'trend' = 'board';

  // It follows the table of the host by itself.
  protected readonly childTable = new TableWatch(this, {
    pipeline: this.pipeline,
    reader: async () => (await import('../import/ranking-blocks.js')).readRankingElement,
  });
  readonly #chart = new LazyPart(this, () => import('./trend-chart.js'));

  protected override toView(data: RankingData): BoardView {
    const options = { by: this.rankBy, group: this.group, locale: this.language.current };
    const trend = this.parts.trendView(data, { ...options, asOf: this.#present });
    return { ...this.parts.rankingView(data, options), trend };
  }

  protected override viewContext(): readonly unknown[] {
    return [this.#present];
  }

  /** What the present figures are called. */
  get #present(): string {
    return this.statedDay ?? this.t('ranking.present');
  }

  #isTrend(view: BoardView): view is BoardView & { trend: TrendView } {
    return this.view === 'trend' && view.trend !== null;
  }

  protected override countRows(view: BoardView): number {
    return view.rows.length;
  }

  protected override toSheet(view: BoardView): Sheet {
    return this.parts.rankingSheet(view, this.#isTrend(view) ? view.trend : null, this.language);
  }

  protected override renderMeta(view: BoardView): unknown {
    return this.parts.rankingMeta(view, this.t);
  }

  protected override renderToolbar(view: BoardView): unknown {
    const shown = this.#isTrend(view) ? 'trend' : 'board';
    return this.parts.renderRankingToolbar(view, {
      t: this.t,
      group: this.group,
      shown: view.trend ? shown : null,
      rankBy: (id) => (this.rankBy = id),
      showGroup: (group) => (this.group = group),
      show: (value) => (this.view = value),
    });
  }

  protected override renderView(view: BoardView): unknown {
    const context: RankingContext = {
      t: this.t,
      isSelected: ({ id }) => this.isSelected('entry', id),
      isMarked: ({ name }) => this.dashboard.marks([name]),
      choose: ({ entry }) => this.choose(this.#detail(entry)),
    };
    return this.#isTrend(view)
      ? this.parts.renderTrend(view.trend, { ...context, chart: this.#chart })
      : this.parts.renderBoard(view, context);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#chart.pending;
    return done && super.getUpdateComplete();
  }

  /** What is ranked may be anything, provinces or rivers: other elements say which of it is a unit. */
  protected override unitsIn(): string[] {
    return [];
  }

  protected override detailOf({ kind, id }: Selection, data: RankingData): SelectDetail | null {
    const entry = kind === 'entry' ? data.entries.find((each) => each.id === id) : undefined;
    return entry ? this.#detail(entry) : null;
  }

  #detail(entry: Entry): SelectDetail {
    const { id = entry.name, name } = entry;
    return { kind: 'entry', id, item: entry, units: [this.dashboard.findUnit(name) ?? name] };
  }
}
