import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../element/locale.js';
import { safeAddress } from '../element/safe-address.js';
import type { Task } from '../model/task-table.js';

/** Whether a task has more to tell than its row. */
export function hasDetails({ updates, links }: Task): boolean {
  return Boolean(updates?.length || links?.length);
}

/** What happened so far, newest first, and documents; shown below the chosen task. */
export function renderDetails({ updates = [], links = [] }: Task, t: Translate): TemplateResult {
  const newest = [...updates].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return html`<div class="details">
    ${
      newest.length > 0
        ? html`<h4>${t('tasks.updates')}</h4>
            <ol>
              ${newest.map(
                ({ date, text, by }) =>
                  html`<li>
                    <time>${date}</time><span>${text}${by ? html` <em>${by}</em>` : nothing}</span>
                  </li>`,
              )}
            </ol>`
        : nothing
    }
    ${
      links.length > 0
        ? html`<h4>${t('tasks.links')}</h4>
            <ul>
              ${links.map(({ text, href }) => {
                const address = safeAddress(href);
                return html`<li>${address ? html`<a href=${address} rel="noopener">${text}</a>` : text}</li>`;
              })}
            </ul>`
        : nothing
    }
  </div>`;
}
