import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import { segmented } from '../element/controls.js';
import type { Sheet } from '../element/sheet.js';
import type { SelectDetail, Selection } from '../element/events.js';
import type { Member, RosterData } from '../model/roster.js';
import { allMembers, maskPhone, rosterUnits } from '../model/roster-members.js';
import type { MemberView, RosterView } from './roster-view.js';

/**
 * Shows a leading group in order of precedence: ranks, members, office, member units (领导小组名单).
 *
 * @summary Leading-group roster
 * @tag civic-roster
 * @slot - Shown until there is data, such as a plain list.
 * @slot toolbar-end - Controls after the built-in ones.
 * @event {CivicSelectEvent} civic-select - A member or unit was chosen; cancel to leave the selection as it was.
 * @event {CivicClearEvent} civic-clear - The choice was taken back.
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
export class CivicRoster extends CivicElement<RosterData, RosterView, typeof import('./roster-drawing.js')> {
  static override get spec(): ElementSpec {
    return {
      tag: 'civic-roster',
      datasetKey: 'roster',
      label: 'roster.label',
      asTable: true,
      drawing: () => import('./roster-drawing.js'),
      viewInputs: ['showPhones'],
    };
  }

  /** `list`: ranks beside their members. `chart`: tiers from the leader down. Default `list`. */
  @property() view: 'list' | 'chart' = 'list';

  /** Shows phone numbers whole instead of `138****1234`. Default `false`. */
  @property({ type: Boolean, attribute: 'show-phones' }) showPhones = false;

  protected override toView(data: RosterData): RosterView {
    return this.parts.rosterView(data, { showPhones: this.showPhones });
  }

  protected override titleOf(data: RosterData): string {
    return data.title ?? data.name;
  }

  protected override countRows({ count }: RosterView): number {
    return count;
  }

  /** A group may be known by its units or its office alone. */
  protected override isEmpty({ group }: RosterView): boolean {
    return group.ranks.length + group.groups.length + group.memberUnits.length === 0 && !group.office;
  }

  protected override unitsIn(data: RosterData): string[] {
    return rosterUnits(data);
  }

  protected override detailOf({ kind, id }: Selection, data: RosterData): SelectDetail | null {
    const member = kind === 'member' ? allMembers(data).find((each) => each.id === id) : undefined;
    return member ? this.#detail(member) : null;
  }

  #detail(member: Member): SelectDetail {
    // Nothing personal goes out that is not on screen: the page hears of a number as it is shown.
    const phone = member.phone && !this.showPhones ? maskPhone(member.phone) : member.phone;
    const item = phone ? { ...member, phone } : member;
    return { kind: 'member', id: member.id ?? '', item, units: this.dashboard.unitsOf(member) };
  }

  protected override toSheet(view: RosterView): Sheet {
    return this.parts.rosterSheet(view, this.t);
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
    const context = {
      t: this.t,
      callable: this.showPhones,
      isSelected: ({ id }: MemberView) => this.isSelected('member', id),
      isMarked: ({ member }: MemberView) => this.dashboard.marks(this.dashboard.unitsOf(member)),
      choose: ({ member }: MemberView) => this.choose(this.#detail(member)),
      isUnitChosen: (unit: string) => this.isSelected('unit', unit),
      isUnitMarked: (unit: string) => this.dashboard.marks([unit]),
      chooseUnit: (unit: string) => this.#chooseUnit(unit),
    };
    return html`<div class=${this.view === 'chart' ? 'chart' : 'list'}>
      ${this.parts.renderGroup(group, context)}
    </div>`;
  }

  #chooseUnit(unit: string): void {
    this.choose({
      kind: 'unit',
      id: unit,
      item: { name: unit },
      units: [this.dashboard.findUnit(unit) ?? unit],
    });
  }
}
