import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import { segmented } from '../element/controls.js';
import type { Sheet } from '../element/csv.js';
import { LazyDrawing } from '../element/lazy-drawing.js';
import { rankingBoardMessages } from '../locales/zh-CN/ranking-board.js';
import { validateRanking, type RankingData } from '../model/ranking.js';
import type { RankingRow, RankingView } from './ranking-view.js';

/**
 * Ranks units by a measure and shows how each moved since the last period (排行榜、通报).
 *
 * @summary Ranking board
 * @tag civic-ranking-board
 * @slot - Shown until there is data, such as a plain table.
 * @slot toolbar-end - Controls after the built-in ones.
 * @event {CivicSelectEvent} civic-select - An entry was chosen; cancel to leave the selection as it was.
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
export class CivicRankingBoard extends CivicElement<RankingData, RankingView> {
  static override get spec(): ElementSpec {
    return {
      tag: 'civic-ranking-board',
      datasetKey: 'ranking',
      label: 'ranking.label',
      messages: rankingBoardMessages,
      validate: validateRanking,
      viewInputs: ['rankBy', 'group'],
    };
  }

  /** Id of the measure to rank by. Default: the data's `rankBy`, else its first measure. */
  @property({ attribute: 'rank-by' }) rankBy?: string;

  /** Name of the one group to show, such as 三河三湖. Default: all groups. */
  @property() group?: string;

  protected override readonly drawing = new LazyDrawing(this, () => import('./ranking-drawing.js'));

  protected override toView(data: RankingData): RankingView {
    return this.#parts.rankingView(data, { by: this.rankBy, group: this.group, locale: this.language.current });
  }

  protected override countRows(view: RankingView): number {
    return view.rows.length;
  }

  protected override toSheet(view: RankingView): Sheet {
    const { t } = this;
    const change = view.hasChange ? [t('ranking.change')] : [];
    return {
      headings: [t('ranking.rank'), ...change, t('ranking.name'), view.measure?.name ?? ''],
      rows: view.rows.map((row) => [row.rank, ...(view.hasChange ? [row.change] : []), row.name, row.value]),
    };
  }

  protected override renderMeta({ measure, rows }: RankingView): unknown {
    const better = measure?.better ? ` · ${this.t(`ranking.${measure.better}-better`)}` : '';
    return `${this.t('ranking.count', { n: rows.length })}${better}`;
  }

  protected override renderToolbar({ measure, measures, groups }: RankingView): unknown {
    const { t } = this;
    const measureSwitch = segmented({
      label: t('ranking.measure'),
      options: measures.map(({ id, name }) => ({ value: id, text: name })),
      value: measure?.id ?? '',
      choose: (id) => (this.rankBy = id),
    });
    return html`${groups.length > 1 ? this.#groupPick(groups) : nothing} ${measures.length > 1 ? measureSwitch : nothing}`;
  }

  #groupPick(groups: readonly string[]): TemplateResult {
    const choose = (event: Event) => {
      this.group = (event.target as HTMLSelectElement).value || undefined;
    };
    return html`<select class="pick" aria-label=${this.t('ranking.group')} @change=${choose}>
      <option value="" ?selected=${!this.group}>${this.t('ranking.all-groups')}</option>
      ${groups.map((name) => html`<option value=${name} ?selected=${name === this.group}>${name}</option>`)}
    </select>`;
  }

  protected override renderView(view: RankingView): unknown {
    return this.#parts.renderBoard(view, {
      t: this.t,
      isSelected: ({ id }) => this.isSelected('entry', id),
      isMarked: ({ name }) => this.dashboard.marks([name]),
      choose: (row) => this.#choose(row),
    });
  }

  get #parts(): typeof import('./ranking-drawing.js') {
    // Views are made and drawn only once the drawing has come.
    return this.drawing.module as typeof import('./ranking-drawing.js');
  }

  #choose(row: RankingRow): void {
    const unit = this.dashboard.findUnit(row.name);
    this.choose({ kind: 'entry', id: row.id, item: row.entry, units: [unit ?? row.name] });
  }
}
