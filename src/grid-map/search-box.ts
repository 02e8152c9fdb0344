import type { ReactiveControllerHost } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../element/icons.js';
import type { Translate } from '../element/locale.js';
import type { Area } from '../model/grid-map.js';
import { findAreas, type Found, type FoundArea } from './area-search.js';

/** So many are offered at once; more words find fewer. */
const mostOffered = 8;

/** What the box searches, and what comes of it. */
export interface Searched {
  areas: readonly Area[];
  t: Translate;
  go(code: string): void;
}

/** The search for an area: a combobox whose list offers what was found (ARIA practices, list autocomplete). */
export class SearchBox {
  readonly #host: ReactiveControllerHost;
  #query = '';
  #active = -1;
  #open = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** How many are offered below the field: the areas make room for them, lest a low map cut them off. */
  offered(areas: readonly Area[]): number {
    return this.#open ? findAreas(areas, this.#query, mostOffered).areas.length + 1 : 0;
  }

  #set(query: string, open = query.trim() !== ''): void {
    this.#query = query;
    this.#open = open;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #choose(area: FoundArea | undefined, { go }: Searched): void {
    if (!area) return;
    this.#set('');
    go(area.code);
  }

  #move(step: number, count: number): void {
    if (count === 0) return;
    this.#open = true;
    // Past either end stands the field itself.
    this.#active = ((this.#active + step + 1 + count + 1) % (count + 1)) - 1;
    this.#host.requestUpdate();
  }

  #key(event: KeyboardEvent, { areas }: Found, searched: Searched): void {
    // The keys of an input method are its own.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') this.#move(1, areas.length);
    else if (event.key === 'ArrowUp') this.#move(-1, areas.length);
    else if (event.key === 'Enter') this.#choose(areas[Math.max(0, this.#active)], searched);
    else if (event.key === 'Escape' && this.#query !== '') this.#set('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #option(area: FoundArea, index: number, searched: Searched): TemplateResult {
    const { t } = searched;
    const beside = [
      area.path.join(' › '),
      area.code === area.name ? '' : area.code,
      area.keepers.join(t('list-comma')),
    ];
    return html`<li
      role="option"
      id="found-${index}"
      aria-selected=${index === this.#active ? 'true' : 'false'}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(area, searched)}
    >
      ${area.name} <small>${beside.filter((text) => text !== '').join(' · ')}</small>
    </li>`;
  }

  #list(found: Found, searched: Searched): unknown {
    const { t } = searched;
    const left = found.count - found.areas.length;
    const said = found.count === 0 ? t('map.found-none') : t('map.found', { n: found.count });
    return html`<div class="found" ?hidden=${!this.#open}>
      <ul role="listbox" id="found" aria-label=${t('map.search')}>
        ${this.#open ? found.areas.map((area, index) => this.#option(area, index, searched)) : nothing}
      </ul>
      <p role="status" class=${left > 0 || found.count === 0 ? '' : 'visually-hidden'}>
        ${this.#open ? said : nothing}
      </p>
    </div>`;
  }

  render(searched: Searched): TemplateResult {
    const { t } = searched;
    const found = this.#open ? findAreas(searched.areas, this.#query, mostOffered) : { areas: [], count: 0 };
    return html`<div class="search">
      <span class="field"
        >${icon('search')}<input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${t('map.search')}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded=${this.#open && found.count > 0 ? 'true' : 'false'}
          aria-controls="found"
          aria-activedescendant=${this.#active < 0 ? nothing : `found-${this.#active}`}
          placeholder=${t('map.search-hint')}
          .value=${this.#query}
          @input=${(event: Event) => this.#set((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event, found, searched)}
          @blur=${() => this.#set(this.#query, false)}
      /></span>
      ${this.#list(found, searched)}
    </div>`;
  }
}
