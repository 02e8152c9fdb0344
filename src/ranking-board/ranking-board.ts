import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CivicElement } from '../element/civic-element.js';
import { segmented } from '../element/controls.js';
import type { Sheet } from '../element/csv.js';
import { icon } from '../element/icons.js';
import { vars } from '../element/vars.js';
import { validateRanking, type RankingData } from '../model/ranking.js';
import { rankingView, type RankingRow, type RankingView } from './ranking-view.js';
import { styles } from './ranking-board.styles.js';

const podium = 3;

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
  static override styles = [CivicElement.styles, styles];
  static override tag = 'civic-ranking-board';
  static override datasetKey = 'ranking';
  static override label = 'ranking.label' as const;
  static override validate = validateRanking;
  static override viewInputs = ['rankBy', 'group'];

  /** Id of the measure to rank by. Default: the data's `rankBy`, else its first measure. */
  @property({ attribute: 'rank-by' }) rankBy?: string;

  /** Name of the one group to show, such as 三河三湖. Default: all groups. */
  @property() group?: string;

  protected override toView(data: RankingData): RankingView {
    return rankingView(data, { by: this.rankBy, group: this.group, locale: this.language.current });
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
    const { t } = this;
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${t('ranking.rank')}</th>
            ${view.hasChange ? html`<th scope="col">${t('ranking.change')}</th>` : nothing}
            <th scope="col">${t('ranking.name')}</th>
            <th scope="col" class="figure">${view.measure?.name}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            view.rows,
            (row) => row.id,
            (row) => this.#row(row, view),
          )}
        </tbody>
      </table>
      ${this.#key(view)}`;
  }

  #row(row: RankingRow, view: RankingView): TemplateResult {
    const selected = this.isSelected('entry', row.id);
    const state = [
      row.honour ?? (row.rank !== null && row.rank <= podium && !view.rows.some((other) => other.honour) ? 'podium' : ''),
      selected ? 'selected' : this.dashboard.marks([row.name]) ? 'marked' : '',
    ].join(' ');
    return html`<tr part="row" class=${state} @click=${() => this.#choose(row)}>
      <td>${this.#rank(row)}</td>
      ${view.hasChange ? html`<td class="change">${this.#change(row.change)}</td>` : nothing}
      <th scope="row" class="name">
        <button type="button" aria-pressed=${selected ? 'true' : 'false'}>${row.name}</button>
        ${row.honour ? html`<span class="honour">${this.t(`ranking.${row.honour}`)}</span>` : nothing}
      </th>
      <td class="measure">${this.#figure(row, view)}</td>
    </tr>`;
  }

  #rank({ rank }: RankingRow): TemplateResult {
    if (rank !== null) return html`<span class="rank">${rank}</span>`;
    const why = this.t('ranking.unranked');
    return html`<span class="rank" title=${why}><span aria-hidden="true">—</span><span class="visually-hidden">${why}</span></span>`;
  }

  #change(change: number | null): unknown {
    if (change === null) return nothing;
    if (change === 0) return html`<span>${this.t('ranking.same')}</span>`;
    const [kind, shape, key] = change > 0 ? (['rise', 'up', 'ranking.up'] as const) : (['fall', 'down', 'ranking.down'] as const);
    const n = Math.abs(change);
    return html`<span class=${kind}
      >${icon(shape)}<span aria-hidden="true">${n}</span><span class="visually-hidden">${this.t(key, { n })}</span></span
    >`;
  }

  #figure(row: RankingRow, { reference }: RankingView): TemplateResult {
    const counts = row.part !== null && row.whole !== null ? `${row.part} / ${row.whole}` : null;
    const detail = counts ?? (row.whole !== null ? this.t('ranking.of-whole', { whole: row.whole }) : null);
    return html`<div class="bar-and-value">
      <span class="track" aria-hidden="true">
        <i class="bar" ${vars({ '--_share': `${row.share * 100}%` })}></i>
        ${reference ? html`<i class="average" ${vars({ '--_share': `${reference.share * 100}%` })}></i>` : nothing}
      </span>
      <span class="value"><b>${row.text}</b>${detail ? html`<small>${detail}</small>` : nothing}</span>
    </div>`;
  }

  #key({ reference }: RankingView): unknown {
    if (!reference) return nothing;
    const { t } = this;
    const name = reference.name || t(reference.kind === 'weighted' ? 'ranking.weighted-average' : 'ranking.average');
    return html`<p class="key"><i aria-hidden="true"></i>${t('ranking.average-line', { name, value: reference.text })}</p>`;
  }

  #choose(row: RankingRow): void {
    const unit = this.dashboard.directory.find(row.name);
    this.choose({ kind: 'entry', id: row.id, item: row.entry, units: [unit ?? row.name] });
  }
}
