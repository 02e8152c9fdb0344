import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../element/locale.js';
import { textEms } from '../element/text-ems.js';
import { vars } from '../element/vars.js';
import { renderMember } from './member-card.js';
import type { GroupView, MemberView, OfficeView, RankView } from './roster-view.js';

/** What groups and members need of the roster. */
export interface RosterContext {
  t: Translate;
  /** Shows phone numbers as links to call. */
  callable: boolean;
  isSelected(view: MemberView): boolean;
  isMarked(view: MemberView): boolean;
  choose(view: MemberView): void;
  isUnitChosen(unit: string): boolean;
  isUnitMarked(unit: string): boolean;
  chooseUnit(unit: string): void;
}

/** Headings follow on one another: ranks of an inner group stand one level below its name. */
function heading(inner: boolean, className: string, content: unknown): TemplateResult {
  return inner ? html`<h4 class=${className}>${content}</h4>` : html`<h3 class=${className}>${content}</h3>`;
}

function renderCard(view: MemberView, context: RosterContext): TemplateResult {
  const { t, callable, choose } = context;
  const selected = context.isSelected(view);
  const marked = !selected && context.isMarked(view);
  return html`<div class="holder ${marked ? 'marked' : ''}">
    ${renderMember({ view, selected, callable, t, choose })}${
      marked ? html`<span class="visually-hidden">${t('related')}</span>` : nothing
    }
  </div>`;
}

function renderRank(rank: RankView, inner: boolean, context: RosterContext): TemplateResult {
  return html`<section class="rank ${rank.size}" part="rank">
    ${heading(inner, 'rank-title', rank.title)}
    ${
      rank.members.length === 0
        ? html`<p class="unnamed">${context.t('roster.unnamed')}</p>`
        : html`<ul class="members">
            ${rank.members.map((member) => html`<li>${renderCard(member, context)}</li>`)}
          </ul>`
    }
  </section>`;
}

function renderUnit(unit: string, className: string, context: RosterContext): TemplateResult {
  const { isUnitChosen, isUnitMarked, chooseUnit } = context;
  return html`<button
    type="button"
    class="${className} ${isUnitMarked(unit) ? 'marked' : ''}"
    aria-pressed=${isUnitChosen(unit) ? 'true' : 'false'}
    @click=${() => chooseUnit(unit)}
  >
    ${unit}
  </button>`;
}

/** `设在{host}` with the host as a button. */
function renderHost(host: string, context: RosterContext): TemplateResult {
  const [before, after] = context.t('roster.host', { host: '\n' }).split('\n');
  return html`<span>${before}${renderUnit(host, 'host', context)}${after}</span>`;
}

function renderOffice(office: OfficeView, inner: boolean, context: RosterContext): TemplateResult {
  const { name, host, duties } = office;
  const ranks = office.ranks.filter((rank) => rank.members.length > 0);
  const title = html`${name ?? context.t('roster.office')}${host ? renderHost(host, context) : nothing}`;
  return html`<section class="office" part="office">
    ${heading(inner, 'office-title', title)} ${duties ? html`<p class="duties">${duties}</p>` : nothing}
    ${
      ranks.length > 0
        ? html`<dl class="office-ranks">
            ${ranks.map(
              (rank) =>
                html`<div class="office-rank">
                  <dt>${rank.title}</dt>
                  ${rank.members.map((member) => html`<dd>${renderCard(member, context)}</dd>`)}
                </div>`,
            )}
          </dl>`
        : nothing
    }
  </section>`;
}

function renderMemberUnits(units: readonly string[], inner: boolean, context: RosterContext): TemplateResult {
  return html`<section class="member-units">
    ${heading(inner, 'rank-title', context.t('roster.member-units'))}
    <ul>
      ${units.map((unit) => html`<li>${renderUnit(unit, 'unit', context)}</li>`)}
    </ul>
  </section>`;
}

/** Titles of ranks stand in one column, which a longer one than 副组长 widens for all of them, up to 8 ideographs. */
function titleRoom(titles: readonly string[]): string {
  return `${Math.min(8, Math.max(4.6, ...titles.map(textEms))).toFixed(1)}em`;
}

/** A group in order of precedence: ranks, office, member units, then the groups within it. */
export function renderGroup(group: GroupView, context: RosterContext, inner = false): TemplateResult {
  const { level, name, ranks, office, memberUnits, duties, groups } = group;
  const label = level ? html`<span class="level">${level}</span>` : nothing;
  const title = inner
    ? html`<h3 class="group-name">${label}${name}</h3>`
    : level
      ? html`<p class="group-name">${label}</p>`
      : nothing;
  const room = titleRoom(ranks.map((rank) => rank.title));
  return html`<div class="group" ${vars({ '--_titles': room })}>
    ${title} ${duties ? html`<p class="duties">${duties}</p>` : nothing}
    ${ranks.map((rank) => renderRank(rank, inner, context))}
    ${office ? renderOffice(office, inner, context) : nothing}
    ${memberUnits.length > 0 ? renderMemberUnits(memberUnits, inner, context) : nothing}
    ${
      groups.length > 0
        ? html`<div class="subgroups">${groups.map((each) => renderGroup(each, context, true))}</div>`
        : nothing
    }
  </div>`;
}
