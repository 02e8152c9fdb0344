import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../element/locale.js';
import { safeAddress } from '../element/safe-address.js';
import type { MemberView } from './roster-view.js';

export interface MemberCard {
  view: MemberView;
  selected: boolean;
  /** Shows the number as a link to call. */
  callable: boolean;
  t: Translate;
  choose(view: MemberView): void;
}

/** A picture only from the page's own server: a roster must not tell other hosts who reads it. */
function ownPicture(address: string | undefined): string | null {
  const safe = safeAddress(address);
  if (safe === null) return null;
  try {
    return new URL(safe, document.baseURI).origin === location.origin ? safe : null;
  } catch {
    return null;
  }
}

function renderAvatar({ member, initial, vacant }: MemberView): TemplateResult {
  const photo = ownPicture(member.photo);
  if (photo)
    return html`<img class="avatar" src=${photo} alt="" loading="lazy" referrerpolicy="no-referrer" />`;
  return html`<span class="avatar" aria-hidden="true">${vacant ? '–' : initial}</span>`;
}

/** One member as a button: who it is, and what posts; choosing it shows the tasks of its units. */
export function renderMember({ view, selected, callable, t, choose }: MemberCard): TemplateResult {
  const { member, name, vacant, posts, phone, concurrent } = view;
  return html`<button
      type="button"
      part="member"
      class="member ${vacant ? 'vacant' : ''}"
      aria-pressed=${selected ? 'true' : 'false'}
      @click=${() => choose(view)}
    >
      ${renderAvatar(view)}
      <span class="who">
        <span class="name">${vacant ? t('roster.vacant') : name}</span>
        ${concurrent ? html`<span class="also">(${t('roster.concurrent')})</span>` : nothing}
        ${posts ? html`<span class="posts">${posts}</span>` : nothing}
        ${member.note ? html`<span class="posts">${member.note}</span>` : nothing}
        ${phone && !callable ? html`<span class="tel">${phone}</span>` : nothing}
      </span>
    </button>
    ${phone && callable ? html`<a class="tel" href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${phone}</a>` : nothing}`;
}
