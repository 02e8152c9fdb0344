import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../element/locale.js';
import type { TaskColumn } from './task-columns.js';
import type { TaskSort } from './task-sort.js';

/** One heading of a column, and how rows are sorted. */
export interface SortHeading {
  column: TaskColumn;
  heading: string;
  cellClass: string;
  sorts: readonly TaskSort[];
  t: Translate;
  sortBy(column: TaskColumn, adding: boolean): void;
}

/** `aria-sort` may stand at one heading at a time: what comes after the first key is told in words. */
function sortTold(sorts: readonly TaskSort[], place: number): string | typeof nothing {
  if (place > 0) return nothing;
  return (place === 0 ? sorts[0]?.direction : undefined) ?? 'none';
}

/** A heading that sorts: alone, or with Shift beside the keys that there are. */
export function renderHeading({ column, heading, cellClass, sorts, t, sortBy }: SortHeading): TemplateResult {
  const place = sorts.findIndex(({ key }) => key === column.key);
  const direction = sorts[place]?.direction;
  // Not every browser tells of Shift with the click that Enter makes.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.shiftKey) return;
    event.preventDefault();
    sortBy(column, true);
  };
  return html`<th
    scope="col"
    class=${cellClass}
    data-column=${column.key}
    aria-sort=${sortTold(sorts, place)}
  >
    <button
      type="button"
      class="sort"
      @click=${(event: MouseEvent) => sortBy(column, event.shiftKey)}
      @keydown=${pressed}
    >
      ${heading}<span class="arrow ${direction ?? ''}" aria-hidden="true"></span>${
        direction && sorts.length > 1
          ? html`<sup class="sort-place" aria-hidden="true">${place + 1}</sup>${
                place > 0
                  ? html`<span class="visually-hidden"
                      >${t('tasks.sorted-then', { n: place + 1, direction: t(`tasks.sort.${direction}`) })}</span
                    >`
                  : nothing
              }`
          : nothing
      }
    </button>
    <i class="grip" aria-hidden="true"></i>
  </th>`;
}
