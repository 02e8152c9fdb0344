import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import { vars } from '../element/vars.js';
import { pathOf, pathsIn } from './category-tree.js';
import type { Facet } from './task-facets.js';
import { statusText } from './task-cells.js';
import { namesIn } from './task-groups.js';
import { statusesApart } from './task-summary.js';
import type { TaskFilters, TaskTableView } from './task-table-view.js';
import type { TextMatcher } from './text-match.js';
import { renderSearchField, type SearchField } from './typed-text.js';

/** More are found by their names. */
const mostUnits = 60;
/** From so many on a field to find one. */
const fewUnits = 12;

/** What can be filtered by, as it stands, and how to change it. */
export interface FilterPanel {
  t: Translate;
  view: TaskTableView;
  filters: TaskFilters;
  units: readonly string[];
  /** As a sheet over the page, with left edge and width in px; `null` below its button. */
  sheet: { left: number; width: number } | null;
  finder: Omit<SearchField, 'label'>;
  findUnit: TextMatcher;
  /** Grouping, where there is no room for it elsewhere. */
  grouping: unknown;
  change(filters: TaskFilters): void;
  toggleUnit(unit: string): void;
  reset(): void;
  close(): void;
  pressed(event: KeyboardEvent): void;
}

/** How many conditions stand in the panel. */
export function countFilters(
  { filters, units, view }: Pick<FilterPanel, 'filters' | 'units' | 'view'>,
  narrow: boolean,
): number {
  const { category = [], status = [], unitRole } = filters;
  const apart = statusesApart(view, narrow).map((each) => each.status as string);
  // 完成 above the rows is done and closed: no choice of the panel's.
  const done = ['done', 'closed'];
  const both = done.every((each) => status.includes(each));
  const own = status.filter((each) => apart.includes(each) && !(both && done.includes(each)));
  const role = unitRole === 'lead' && units.length > 0 ? 1 : 0;
  return category.length + units.length + role + own.length;
}

interface Choice {
  text: string;
  count: number;
  checked: boolean;
  /** What it is within, in words, and how deep. */
  outer?: string;
  level?: number;
  /** Shown as part of what it is within. */
  included?: boolean;
  choose(): void;
}

const renderChoice = ({ text, count, checked, outer = '', level = 0, included = false, choose }: Choice) =>
  html`<label class="choice ${level > 0 ? `level-${level}` : ''}"
    ><input type="checkbox" .checked=${checked || included} ?disabled=${included} @change=${choose} /><span
      >${outer === '' ? nothing : html`<span class="visually-hidden">${outer} / </span>`}${text}</span
    >
    <b>${count}</b></label
  >`;

const toggled = (values: readonly string[], value: string) =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];

function renderStatuses({ t, view, filters, sheet, change }: FilterPanel): unknown {
  const apart = statusesApart(view, sheet !== null);
  const { status: chosen = [] } = filters;
  if (apart.length === 0) return nothing;
  return html`<fieldset>
    <legend>${t('tasks.status')}</legend>
    ${apart.map(({ status, count }) =>
      renderChoice({
        text: statusText(status, t),
        count,
        checked: chosen.includes(status),
        choose: () => change({ ...filters, status: toggled(chosen, status) }),
      }),
    )}
  </fieldset>`;
}

function renderCategories({ t, view, filters, change }: FilterPanel): unknown {
  const categories = view.facets?.categories ?? [];
  const paths = (filters.category ?? []).map(pathOf);
  if (categories.length < 2) return nothing;
  return html`<fieldset>
    <legend>${t('tasks.category')}</legend>
    ${categories.map(({ name, count }) =>
      renderChoice({
        text: namesIn(name).pop() ?? t('tasks.ungrouped'),
        count,
        checked: paths.includes(name),
        ...placeAmong(paths, name),
        choose: () => change({ ...filters, category: toggled(paths, name) }),
      }),
    )}
  </fieldset>`;
}

/** How deep a category stands, and whether it is shown as part of one that is chosen. */
function placeAmong(chosen: readonly string[], name: string): Pick<Choice, 'outer' | 'level' | 'included'> {
  const outer = pathsIn(name).slice(0, -1);
  return {
    outer: namesIn(name).slice(0, -1).join(' / '),
    level: Math.min(outer.length, 3),
    included: outer.some((path) => chosen.includes(path)),
  };
}

function renderRole({ t, filters, change }: FilterPanel): unknown {
  const lead = filters.unitRole === 'lead';
  const { unitRole: _, ...others } = filters;
  const choices = [
    { text: t('tasks.role.any'), checked: !lead, choose: () => change(others) },
    { text: t('tasks.role.lead'), checked: lead, choose: () => change({ ...others, unitRole: 'lead' }) },
  ];
  return html`<div class="segmented" role="group" aria-label=${t('tasks.role')}>
    ${choices.map(
      ({ text, checked, choose }) =>
        html`<button
          type="button"
          class="segment"
          aria-pressed=${checked ? 'true' : 'false'}
          @click=${choose}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

/** The first ones, and those that are chosen; in their order, so that nothing moves from under a pointer. */
function unitsToShow({ view, units, findUnit }: FilterPanel): { shown: Facet[]; more: number } {
  const isChosen = ({ name }: Facet) => units.includes(name);
  const found = (view.facets?.units ?? []).filter(
    (unit) => isChosen(unit) || findUnit.isEmpty || findUnit.occursIn(unit.name),
  );
  const shown = found.filter((unit, at) => at < mostUnits || isChosen(unit));
  return { shown, more: found.length - shown.length };
}

function renderUnits(panel: FilterPanel): unknown {
  const { t, view, units, finder, toggleUnit } = panel;
  const number = view.facets?.units.length ?? 0;
  if (number === 0) return nothing;
  const { shown, more } = unitsToShow(panel);
  return html`<fieldset class="units">
    <legend>${t('tasks.unit')}</legend>
    <div class="units-head">
      ${view.groupings.includes('lead') ? renderRole(panel) : nothing}
      ${number > fewUnits ? renderSearchField({ ...finder, label: t('tasks.find-unit') }) : nothing}
    </div>
    <div class="units-list">
      ${shown.map(({ name, count }) =>
        renderChoice({
          text: name,
          count,
          checked: units.includes(name),
          choose: () => toggleUnit(name),
        }),
      )}
    </div>
    ${more > 0 ? html`<p>${t('tasks.more-units', { n: more })}</p>` : nothing}
  </fieldset>`;
}

function renderContent(panel: FilterPanel): TemplateResult {
  return html`${panel.grouping} ${renderStatuses(panel)} ${renderCategories(panel)} ${renderUnits(panel)}`;
}

/** The panel below its button, or on a phone a sheet that holds the focus until it is closed. */
export function renderFilterPanel(panel: FilterPanel): TemplateResult {
  const { t, sheet, view, close, pressed, reset } = panel;
  if (!sheet) {
    return html`<div
      class="filters"
      id="filters"
      role="group"
      aria-label=${t('tasks.filters')}
      @keydown=${pressed}
    >
      ${renderContent(panel)}
    </div>`;
  }
  return html`<div class="backdrop" @click=${close}></div>
    <div
      class="filters sheet"
      id="filters"
      role="dialog"
      aria-modal="true"
      aria-label=${t('tasks.filters')}
      tabindex="-1"
      @keydown=${pressed}
      ${vars({ '--_left': `${sheet.left}px`, '--_width': `${sheet.width}px` })}
    >
      <div class="sheet-head">
        <h3>${t('tasks.filters')}</h3>
        <button type="button" class="button icon-button" aria-label=${t('tasks.close')} @click=${close}>
          ${icon('close')}
        </button>
      </div>
      <div class="sheet-body">${renderContent(panel)}</div>
      <div class="sheet-foot">
        <button type="button" class="button" @click=${reset}>${t('tasks.reset')}</button>
        <button type="button" class="button primary" @click=${close}>
          ${t('tasks.show-n', { n: view.shown })}
        </button>
      </div>
    </div>`;
}
