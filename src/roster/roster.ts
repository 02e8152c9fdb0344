import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import { segmented } from '../element/controls.js';
import type { Sheet } from '../element/csv.js';
import type { UnitReport } from '../element/dashboard-context.js';
import { validateRoster, type RosterData } from '../model/roster.js';
import { unitsOfPost } from '../model/units.js';
import { renderMember } from './member-card.js';
import {
  rosterRows,
  rosterUnits,
  rosterView,
  type GroupView,
  type MemberView,
  type OfficeView,
  type RankView,
  type RosterView,
} from './roster-view.js';
import { styles } from './roster.styles.js';

/**
 * Shows a leading group in order of precedence: ranks, members, office, member units (领导小组名单).
 *
 * @summary Leading-group roster
 * @tag civic-roster
 * @slot - Shown until there is data, such as a plain list.
 * @slot toolbar-end - Controls after the built-in ones.
 * @event {CivicSelectEvent} civic-select - A member or unit was chosen; cancel to leave the selection as it was.
 * @event {CivicLoadEvent} civic-load - Data was accepted and drawn.
 * @event {CivicErrorEvent} civic-error - Faults in the data or its delivery.
 * @csspart frame - The box around everything.
 * @csspart header - Heading and controls.
 * @csspart heading - The heading.
 * @csspart toolbar - The controls.
 * @csspart scroller - The part that scrolls where the host gives a height.
 * @csspart rank - One rank and its members.
 * @csspart member - One member.
 * @csspart office - The group's office.
 * @csspart footer - Note, source and as-of date.
 * @attr empty - Reflected while there is nothing to show.
 * @attr busy - Reflected while data is requested.
 */
export class CivicRoster extends CivicElement<RosterData, RosterView> {
  static override styles = [CivicElement.styles, ...styles];
  static override tag = 'civic-roster';
  static override datasetKey = 'roster';
  static override label = 'roster.label' as const;
  static override validate = validateRoster;
  static override viewInputs = ['showPhones'];

  /** `list`: ranks beside their members. `chart`: tiers from the leader down. Default `list`. */
  @property() view: 'list' | 'chart' = 'list';

  /** Shows phone numbers whole instead of `138****1234`. Default `false`. */
  @property({ type: Boolean, attribute: 'show-phones' }) showPhones = false;

  protected override toView(data: RosterData): RosterView {
    return rosterView(data, { showPhones: this.showPhones });
  }

  protected override titleOf(data: RosterData): string {
    return data.title ?? data.name;
  }

  protected override countRows({ group }: RosterView): number {
    return group.ranks.length + group.groups.length + group.memberUnits.length + (group.office ? 1 : 0);
  }

  protected override unitsIn(data: RosterData): UnitReport {
    return { names: rosterUnits(data), entries: data.units ?? [] };
  }

  protected override toSheet({ group }: RosterView): Sheet {
    const { t } = this;
    const phones = rosterRows(group).some(({ member }) => member.phone !== null);
    return {
      headings: [t('roster.label'), t('roster.rank'), t('roster.name'), t('roster.posts'), ...(phones ? [t('roster.phone')] : [])],
      rows: rosterRows(group).map(({ group: name, member }) => [
        name,
        member.rank,
        member.name,
        member.posts,
        ...(phones ? [member.phone] : []),
      ]),
    };
  }

  protected override renderMeta({ count, group }: RosterView): unknown {
    const host = group.office?.host ? ` · ${this.t('roster.office-in', { host: group.office.host })}` : '';
    return `${this.t('roster.count', { n: count })}${host}`;
  }

  protected override renderToolbar(): unknown {
    return segmented({
      label: this.t('view'),
      options: [
        { value: 'list', text: this.t('roster.list') },
        { value: 'chart', text: this.t('roster.chart') },
      ],
      value: this.view,
      choose: (view) => (this.view = view),
    });
  }

  protected override renderView({ group }: RosterView): unknown {
    return html`<div class=${this.view === 'chart' ? 'chart' : 'list'}>${this.#group(group, false)}</div>`;
  }

  #group(group: GroupView, named: boolean): TemplateResult {
    return html`<div class="group">
      ${named || group.level
        ? html`<h3 class="group-name">
            ${group.level ? html`<span class="level">${group.level}</span>` : nothing}${named ? group.name : nothing}
          </h3>`
        : nothing}
      ${group.ranks.map((rank) => this.#rank(rank))} ${group.office ? this.#office(group.office) : nothing}
      ${group.memberUnits.length > 0 ? this.#memberUnits(group.memberUnits) : nothing}
      ${group.groups.length > 0
        ? html`<div class="subgroups">${group.groups.map((inner) => this.#group(inner, true))}</div>`
        : nothing}
    </div>`;
  }

  #rank(rank: RankView): TemplateResult {
    return html`<section class="rank ${rank.size}" part="rank">
      <h4 class="rank-title">${rank.title}</h4>
      ${rank.members.length === 0
        ? html`<p class="unnamed">${this.t('roster.unnamed')}</p>`
        : html`<ul class="members">
            ${rank.members.map((member) => this.#member(member))}
          </ul>`}
    </section>`;
  }

  #member(view: MemberView): TemplateResult {
    const selected = this.isSelected('member', view.id);
    const marked = !selected && this.dashboard.marks(this.#units(view));
    const card = { view, selected, callable: this.showPhones, t: this.t, choose: this.#choose };
    return html`<li class=${marked ? 'marked' : ''}>${renderMember(card)}</li>`;
  }

  #office(office: OfficeView): TemplateResult {
    const { t } = this;
    const ranks = office.ranks.filter((rank) => rank.members.length > 0);
    return html`<section class="office" part="office">
      <h4 class="office-title">
        ${office.name ?? t('roster.office')}${office.host ? html`<span>${this.#host(office.host)}</span>` : nothing}
      </h4>
      ${office.duties ? html`<p class="duties">${office.duties}</p>` : nothing}
      ${ranks.length > 0
        ? html`<div class="office-ranks">
            ${ranks.map(
              (rank) =>
                html`<div class="office-rank">
                  <h5>${rank.title}</h5>
                  ${rank.members.map((member) => this.#officeMember(member))}
                </div>`,
            )}
          </div>`
        : nothing}
    </section>`;
  }

  #officeMember(view: MemberView): TemplateResult {
    const selected = this.isSelected('member', view.id);
    const marked = !selected && this.dashboard.marks(this.#units(view));
    const card = { view, selected, callable: this.showPhones, t: this.t, choose: this.#choose };
    return html`<span class=${marked ? 'marked' : ''}>${renderMember(card)}</span>`;
  }

  #host(host: string): TemplateResult {
    const [before, after] = this.t('roster.host', { host: '\n' }).split('\n');
    return html`${before}<button
        type="button"
        class="host"
        aria-pressed=${this.isSelected('unit', host) ? 'true' : 'false'}
        @click=${() => this.#chooseUnit(host)}
      >
        ${host}</button
      >${after}`;
  }

  #memberUnits(units: readonly string[]): TemplateResult {
    return html`<section class="member-units">
      <h4>${this.t('roster.member-units')}</h4>
      <ul>
        ${units.map(
          (unit) =>
            html`<li>
              <button
                type="button"
                class="unit"
                aria-pressed=${this.isSelected('unit', unit) || this.dashboard.marks([unit]) ? 'true' : 'false'}
                @click=${() => this.#chooseUnit(unit)}
              >
                ${unit}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #units({ member }: MemberView): string[] {
    return unitsOfPost(member, this.dashboard.directory);
  }

  readonly #choose = (view: MemberView): void => {
    this.choose({ kind: 'member', id: view.id, item: view.member, units: this.#units(view) });
  };

  #chooseUnit(unit: string): void {
    this.choose({ kind: 'unit', id: unit, item: { name: unit }, units: [this.dashboard.directory.find(unit) ?? unit] });
  }
}
