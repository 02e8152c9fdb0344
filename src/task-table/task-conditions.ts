import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { MessageKey, Translate } from '../element/locale.js';
import type { TaskFilters, TaskTableView } from './task-table-view.js';

/** Conditions as they stand, and how to change them. */
export interface Conditions {
  t: Translate;
  view: TaskTableView;
  filters: TaskFilters;
  units: readonly string[];
  showCollective: boolean;
  change(filters: TaskFilters): void;
  group(by: string): void;
  clearUnits(): void;
  toggleCollective(): void;
}

export function renderGrouping({ t, view, group }: Conditions): unknown {
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

/** Opens the panel of filters; says how many are set. */
export function renderFilterButton(
  t: Translate,
  { count, isOpen, toggle }: { count: number; isOpen: boolean; toggle(): void },
): TemplateResult {
  return html`<button
    type="button"
    class="button filter-button"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? 'filters' : nothing}
    @click=${toggle}
  >
    ${icon('filter')}${t('tasks.filters')}${count > 0 ? html` <b>${count}</b>` : nothing}
  </button>`;
}

/** What collective units may add, which the data does not say. */
function renderOffer({ t, view, showCollective, toggleCollective }: Conditions): unknown {
  const { offered } = view;
  if (!offered) return nothing;
  return html`<span
    >${t('tasks.collective-offer', { n: offered.count, names: offered.names.join(t('list-comma')) })}
    <button
      type="button"
      class="link"
      aria-pressed=${showCollective ? 'true' : 'false'}
      @click=${toggleCollective}
    >
      ${t(showCollective ? 'tasks.collective-hide' : 'tasks.collective-show')}
    </button></span
  >`;
}

function renderUndo(text: string, hint: string, undo: () => void): TemplateResult {
  return html`<button type="button" class="button" aria-label=${hint} @click=${undo}>
    ${text}${icon('close')}
  </button>`;
}

/** Which units and categories are shown, and how to undo it. */
export function renderChosen(conditions: Conditions): unknown {
  const { t, filters, units, change, clearUnits } = conditions;
  const { category = [] } = filters;
  if (units.length === 0 && category.length === 0) return nothing;
  const lead = filters.unitRole === 'lead';
  const names = units.join(t('list-comma'));
  const unitText = t(lead ? 'tasks.unit-filter-lead' : 'tasks.unit-filter', { units: names });
  return html`<div class="unit-filter">
    ${
      units.length > 0
        ? renderUndo(unitText, [unitText, t('tasks.unit-clear')].join(t('list-comma')), clearUnits)
        : nothing
    }
    ${category.map((name) => {
      const title = name || t('tasks.ungrouped');
      return renderUndo(title, t('tasks.category-clear', { name: title }), () =>
        change({ ...filters, category: category.filter((each) => each !== name) }),
      );
    })}
    ${renderOffer(conditions)}
  </div>`;
}
