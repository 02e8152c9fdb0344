import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { MessageKey, Translate } from '../element/locale.js';
import type { TaskStatus } from '../model/task-status.js';
import { statusLook, statusText } from './task-cells.js';
import type { TaskTableView } from './task-table-view.js';

/** Conditions as they stand, and how to change them. */
export interface Conditions {
  t: Translate;
  view: TaskTableView;
  query: string;
  status: readonly string[];
  units: readonly string[];
  showCollective: boolean;
  search(query: string): void;
  toggleStatus(status: TaskStatus | null): void;
  group(by: string): void;
  clearUnits(): void;
  toggleCollective(): void;
}

function renderSearch({ t, query, search }: Conditions): TemplateResult {
  // An input method's half-typed letters are no query yet.
  const type = (event: InputEvent) => {
    if (!event.isComposing) search((event.target as HTMLInputElement).value);
  };
  const composed = (event: Event) => search((event.target as HTMLInputElement).value);
  return html`<label class="search"
    >${icon('search')}<input
      type="search"
      .value=${query}
      placeholder=${t('tasks.search')}
      aria-label=${t('tasks.search')}
      autocomplete="off"
      @input=${type}
      @compositionend=${composed}
  /></label>`;
}

function renderStatusChips({ t, view, status, toggleStatus }: Conditions): unknown {
  if (view.counts.length < 2) return nothing;
  const none = status.length === 0;
  return html`<div class="status-filter" role="group" aria-label=${t('tasks.status-filter')}>
    <button
      type="button"
      class="button filter"
      aria-pressed=${none ? 'true' : 'false'}
      @click=${() => toggleStatus(null)}
    >
      ${t('tasks.all')}<b>${view.countAll}</b>
    </button>
    ${view.counts.map(
      ({ status: name, count }) =>
        html`<button
          type="button"
          class="button filter"
          aria-pressed=${status.includes(name) ? 'true' : 'false'}
          @click=${() => toggleStatus(name)}
        >
          <span class="sign sign-${statusLook[name].tone}">${icon(statusLook[name].shape)}</span
          >${statusText(name, t)}<b>${count}</b>
        </button>`,
    )}
  </div>`;
}

function renderGrouping({ t, view, group }: Conditions): unknown {
  if (view.groupings.length < 2) return nothing;
  const choose = (event: Event) => group((event.target as HTMLSelectElement).value);
  return html`<label class="grouping"
    ><span>${t('tasks.group-by')}</span
    ><select class="pick" @change=${choose}>
      ${view.groupings.map(
        (by) =>
          html`<option value=${by} ?selected=${by === view.groupBy}>
            ${t(`tasks.group-by.${by}` as MessageKey)}
          </option>`,
      )}
    </select></label
  >`;
}

/** Which units are shown, how to undo it, and what collective units may add. */
function renderUnitFilter(conditions: Conditions): unknown {
  const { t, view, units, showCollective, clearUnits, toggleCollective } = conditions;
  if (units.length === 0) return nothing;
  const names = units.join(t('list-comma'));
  const { offered } = view;
  return html`<div class="unit-filter">
    <button
      type="button"
      class="button"
      aria-label=${[t('tasks.unit-filter', { units: names }), t('tasks.unit-clear')].join(t('list-comma'))}
      @click=${clearUnits}
    >
      ${t('tasks.unit-filter', { units: names })}${icon('close')}
    </button>
    ${
      offered
        ? html`<span
            >${t('tasks.collective-offer', { n: offered.count, names: offered.names.join(t('list-comma')) })}
            <button
              type="button"
              class="link"
              aria-pressed=${showCollective ? 'true' : 'false'}
              @click=${toggleCollective}
            >
              ${t(showCollective ? 'tasks.collective-hide' : 'tasks.collective-show')}
            </button></span
          >`
        : nothing
    }
  </div>`;
}

/** Search, status chips, grouping and the unit filter above the rows. */
export function renderConditions(conditions: Conditions): TemplateResult {
  return html`<div class="conditions" part="conditions">
      ${renderSearch(conditions)} ${renderStatusChips(conditions)} ${renderGrouping(conditions)}
    </div>
    ${renderUnitFilter(conditions)}`;
}
