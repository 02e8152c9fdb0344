import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { LazyPart } from '../element/lazy-part.js';
import type { Translate } from '../element/locale.js';
import { countFilters, renderFilterPanel, type FilterPanel } from './filter-panel.js';
import { renderStrip } from './summary-strip.js';
import { renderChosen, renderFilterButton, renderGrouping, type Conditions } from './task-conditions.js';
import type { TaskFilters, TaskTableView } from './task-table-view.js';
import { hasLatin, TextMatcher, type Readings } from './text-match.js';
import { renderSearchField, Typing } from './typed-text.js';

interface ConditionsHost extends ReactiveControllerHost, HTMLElement {
  renderRoot: DocumentFragment | HTMLElement;
}

/** What a user can change. */
export interface ConditionsActions {
  change(state: { query?: string; filters?: TaskFilters; groupBy?: string }): void;
  toggleUnit(unit: string): void;
  clearUnits(): void;
  toggleCollective(): void;
}

/** Conditions as they stand. */
export interface ConditionsGiven {
  t: Translate;
  view: TaskTableView;
  query: string;
  filters: TaskFilters;
  units: readonly string[];
  showCollective: boolean;
  narrow: boolean;
  /** The button of the settings of columns. */
  columns: TemplateResult;
}

const reached = 'button, input, select';
/** Pages up to here are phones, whose whole width a sheet takes. */
const widest = 720;

/** Draws the summary, the search, and the panel of filters; and knows how signs are read, once a query asks. */
export class ConditionsDrawing {
  readonly #host: ConditionsHost;
  readonly #actions: ConditionsActions;
  readonly #pinyin: LazyPart<typeof import('./pinyin.js')>;
  readonly #typing = new Typing();
  readonly #findTyping = new Typing();
  #asked = '';
  #open = false;
  #unitQuery = '';

  constructor(host: ConditionsHost, actions: ConditionsActions) {
    this.#host = host;
    this.#actions = actions;
    this.#pinyin = new LazyPart(host, () => import('./pinyin.js'));
  }

  /** The panel is open, and what it offers is to be counted. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** How signs are read; `null` where a query has no letters, or until the table of readings has come. */
  readingsFor(query: string): Readings | null {
    if (!hasLatin(query)) return null;
    // What did not come is asked for again with the next letter.
    if (this.#pinyin.failed && query !== this.#asked) this.#pinyin.load();
    this.#asked = query;
    return this.#pinyin.get()?.readings() ?? null;
  }

  render(given: ConditionsGiven): TemplateResult {
    const { t, view, query, filters, narrow } = given;
    const conditions = this.#conditions(given);
    const count = countFilters(given, narrow);
    const grouping = renderGrouping(conditions);
    const panels = view.filterable || (narrow && grouping !== nothing);
    return html`${renderStrip({
        t,
        view,
        chosen: filters.status ?? [],
        narrow,
        choose: (status) => conditions.change({ ...filters, status }),
      })}
      <div class="conditions" part="conditions">
        ${renderSearchField({
          label: t('tasks.search'),
          value: query,
          typing: this.#typing,
          search: (text) => this.#actions.change({ query: text }),
        })}
        <div class="beside">
          ${panels ? renderFilterButton(t, { count, isOpen: this.#open, toggle: () => this.#toggle() }) : nothing}
          ${narrow ? nothing : grouping} ${given.columns}
        </div>
      </div>
      ${this.#open && panels ? renderFilterPanel(this.#panel(given, conditions)) : nothing}
      ${renderChosen(conditions)}`;
  }

  /** Stands in place of rows where none is left, with a way back. */
  renderNone(t: Translate): TemplateResult {
    const reset = () => {
      this.#actions.change({ query: '', filters: {} });
      this.#actions.clearUnits();
    };
    return html`<div class="panel none">
      <p>${t('tasks.none-match')}</p>
      <button type="button" class="button" @click=${reset}>${t('tasks.reset')}</button>
    </div>`;
  }

  #conditions({ t, view, filters, units, showCollective }: ConditionsGiven): Conditions {
    const { change, clearUnits, toggleCollective } = this.#actions;
    return {
      t,
      view,
      filters,
      units,
      showCollective,
      change: (next) => change({ filters: next }),
      group: (groupBy) => change({ groupBy }),
      clearUnits,
      toggleCollective,
    };
  }

  #panel({ t, view, filters, units, narrow }: ConditionsGiven, conditions: Conditions): FilterPanel {
    const { change, clearUnits, toggleUnit } = this.#actions;
    const unitQuery = this.#unitQuery;
    return {
      t,
      view,
      filters,
      units,
      sheet: narrow ? this.#sheetPlace() : null,
      finder: { value: unitQuery, typing: this.#findTyping, search: (text) => this.#find(text) },
      findUnit: new TextMatcher(unitQuery, this.readingsFor(unitQuery)),
      grouping: narrow ? renderGrouping(conditions) : nothing,
      change: conditions.change,
      toggleUnit,
      reset: () => {
        change({ filters: {} });
        clearUnits();
      },
      close: () => this.#close(),
      pressed: (event) => this.#pressed(event, narrow),
    };
  }

  /** Over the whole width of a phone; over the element where it stands narrow in a wide page. */
  #sheetPlace(): { left: number; width: number } {
    const { clientWidth } = document.documentElement;
    if (clientWidth < widest) return { left: 0, width: clientWidth };
    const { left, width } = this.#host.getBoundingClientRect();
    return { left, width };
  }

  #find(text: string): void {
    this.#unitQuery = text;
    this.#host.requestUpdate();
  }

  #toggle(): void {
    if (this.#open) {
      this.#close();
      return;
    }
    this.#open = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('.sheet')?.focus();
    });
  }

  #close(): void {
    this.#open = false;
    this.#unitQuery = '';
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('.filter-button')?.focus();
  }

  /** Escape closes; a sheet keeps the focus within itself. */
  #pressed(event: KeyboardEvent, trapped: boolean): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
      return;
    }
    if (event.key !== 'Tab' || !trapped) return;
    const panel = event.currentTarget as HTMLElement;
    const all = [...panel.querySelectorAll<HTMLElement>(reached)];
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    const [first, last] = [all[0], all[all.length - 1]];
    const leaves = event.shiftKey ? focused === first || focused === panel : focused === last;
    if (!leaves) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
