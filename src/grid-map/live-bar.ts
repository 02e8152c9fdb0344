import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import type { ChangeNotice } from './change-notice.js';
import type { StreamLine } from './stream-line.js';

function timeOf(moment: number): string {
  const time = new Date(moment);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function lineText({ last, state }: StreamLine, t: Translate): string {
  const time = last === null ? '' : timeOf(last);
  if (state === 'down') return t(last === null ? 'map.line-never' : 'map.line-down', { time });
  if (state === 'ended') return t('map.line-ended');
  return t(state === 'open' ? 'map.line-open' : 'map.line-waits');
}

/** Whether the line of live data stands; when it is down, since when what is shown is old. */
export function renderLine(line: StreamLine, t: Translate): TemplateResult | typeof nothing {
  const { state } = line;
  if (state === 'none') return nothing;
  return html`<p class="line ${state}" role="status">
    ${icon(state === 'down' ? 'alert' : 'dot')}<span>${lineText(line, t)}</span>
  </p>`;
}

/** What changed of late, for those who do not see the marks; said politely, at most every few seconds. */
export function renderNotice({ count, turn }: ChangeNotice, level: string, t: Translate): TemplateResult {
  // A text that stays the same is not announced again: a space that nobody hears tells one from the next.
  const said = count > 0 ? t('map.changed', { n: count, level }) + (turn % 2 === 0 ? '\u00A0' : '') : '';
  return html`<p class="visually-hidden" role="status">${said}</p>`;
}
