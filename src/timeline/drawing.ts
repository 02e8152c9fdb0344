import { html, nothing, type TemplateResult } from 'lit';
import { chip } from '../element/chip.js';
import { icon } from '../element/icons.js';
import type { MessageKey, Translate } from '../element/locale.js';
import type { Issue } from '../model/issue.js';
import type { DutyRow, MilestoneRow, PhaseRow } from './timeline-view.js';

/** What both views need of the element while they draw. */
export interface Drawing {
  t: Translate;
  issueText(issue: Issue): string;
  isSelected(row: PhaseRow): boolean;
  isMarked(row: PhaseRow): boolean;
  choose(row: PhaseRow): void;
}

/** Classes of a phase that is chosen here, or belongs to a unit chosen elsewhere. */
export function choiceClass(row: PhaseRow, { isSelected, isMarked }: Drawing): string {
  if (isSelected(row)) return 'selected';
  return isMarked(row) ? 'marked' : '';
}

/** The name of a phase: the button that chooses it. The click reaches the row, which takes it. */
export function phaseButton(row: PhaseRow, { isSelected }: Drawing): TemplateResult {
  return html`<button type="button" class="name" aria-pressed=${isSelected(row) ? 'true' : 'false'}>
    ${row.name}
  </button>`;
}

/** A period as written, to be broken after 至 or a dash and not within a date. */
export function whenText(text: string): unknown {
  const parts = text.match(/[^至到—–~～]+[至到—–~～]*|^[至到—–~～]+/g) ?? [];
  return parts.map((part, index) => (index === 0 ? part : html`<wbr />${part}`));
}

/** What a reading of a time leaves to do; anything else is to be checked. */
const cautions: Partial<Record<string, MessageKey>> = {
  'impossible-date': 'timeline.date-warning',
  'end-before-start': 'timeline.date-warning',
  'unreadable-period': 'timeline.unreadable',
  'needs-as-of': 'timeline.unreadable',
  'conditional-date': 'timeline.unreadable',
  'blank-date': 'timeline.unreadable',
};

/** A date to check, with the reason in words. */
export function issueNotes(issues: readonly Issue[], { t, issueText }: Drawing): TemplateResult[] {
  return issues.map(({ code, ...rest }) => {
    const text = t(cautions[code] ?? 'timeline.to-check');
    const mark = chip({ tone: 'due-soon', shape: 'alert', text });
    return html`<p class="caution">${mark} <span class="reason">${issueText({ code, ...rest })}</span></p>`;
  });
}

/** The end of progress words: `进度 64%`. */
export function progressWords({ progressText }: PhaseRow, { t }: Drawing): unknown {
  if (progressText === null) return nothing;
  return html`<span class="visually-hidden">${t('timeline.progress')}</span>
    <b class="percent">${progressText}</b>`;
}

/** 已达成, or how far off the target is. */
export function targetWords({ reached, distance }: MilestoneRow, { t }: Drawing): unknown {
  return reached
    ? chip({ tone: 'done', shape: 'check', text: t('timeline.reached') })
    : (distance ?? nothing);
}

/** Duties that recur (定期工作): no bar could show them, so they are listed. */
export function dutyList(duties: readonly DutyRow[], drawing: Drawing): unknown {
  if (duties.length === 0) return nothing;
  return html`<section class="duties" part="duties">
    <h3 class="group">${drawing.t('timeline.duties')}</h3>
    <ul role="list">
      ${duties.map(
        (duty) =>
          html`<li>
            ${icon('loop')}<span class="duty">${duty.name}</span>
            <span class="when">${whenText(duty.period)}</span>
            ${duty.units.length > 0 ? html`<span class="who">${duty.units.join(drawing.t('list-comma'))}</span>` : nothing}
            ${issueNotes(duty.issues, drawing)}
          </li>`,
      )}
    </ul>
  </section>`;
}
