// The Issues beside the source: each names the line it quotes and leads there; Escape leads back.
import type { Issue } from '../../src/model/issue.js';
import type { Place, PlaceFinder } from './issue-places.js';
import { groupOf, issueGroups, issueText, type IssueGroup } from './issue-words.js';
import { say } from './words.js';

/** An Issue with the place in the source that it is about, where one was found. */
export interface PlacedIssue {
  issue: Issue;
  place: Place | null;
}

/** Issues in the order of the source, each once a place. */
export function placeIssues(issues: readonly Issue[], data: object, finder: PlaceFinder): PlacedIssue[] {
  const seen = new Set<string>();
  return issues
    .map((issue) => ({ issue, place: finder.place(issue, data) }))
    .filter(({ issue, place }) => {
      const key = `${place?.row} ${place?.column} ${issue.message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.place?.row ?? Infinity) - (b.place?.row ?? Infinity));
}

/** Items drawn of a group at once; the others are opened piece by piece. */
const pageSize = 50;

/** The list of Issues, grouped by what is to be done about them. */
export class IssueList {
  readonly #box: HTMLElement;
  readonly #choose: (place: Place) => void;
  #issues: readonly PlacedIssue[] = [];
  #shown = new Map<IssueGroup, number>();
  #drawn = new Map<PlacedIssue, HTMLElement>();
  /** Number of the item last chosen, among those that lead somewhere. */
  #chosen = 0;

  /** `choose` is called with the place of the Issue that was chosen. */
  constructor(box: HTMLElement, choose: (place: Place) => void) {
    this.#box = box;
    this.#choose = choose;
  }

  /** Draws other Issues, or the same ones in another language. */
  draw(issues: readonly PlacedIssue[]): void {
    this.#issues = issues;
    this.#drawn.clear();
    const { scrollTop } = this.#box;
    // Whoever came back to the list stays in it while the source is read once more.
    const focused = this.#buttons().indexOf(document.activeElement as HTMLElement);
    const groups = issueGroups.flatMap((group) => {
      const own = issues.filter(({ issue }) => groupOf(issue) === group);
      return own.length > 0 ? this.#group(group, own) : [];
    });
    this.#box.replaceChildren(...groups);
    this.#box.scrollTop = scrollTop;
    const buttons = this.#buttons();
    if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)]?.focus({ preventScroll: true });
  }

  /** Marks the items about a line of the source. */
  mark(row: number): void {
    let first: HTMLElement | undefined;
    for (const button of this.#buttons()) {
      const isThere = Number(button.dataset['row']) === row;
      if (isThere) first ??= button;
      if (isThere) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    if (first) this.#show(first);
  }

  /** To the item that was chosen, or to the next one where it is mended; `false` where there is none left. */
  focus(): boolean {
    const buttons = this.#buttons();
    const button = buttons[Math.min(this.#chosen, buttons.length - 1)];
    button?.focus();
    return button !== undefined;
  }

  #buttons(): HTMLElement[] {
    return [...this.#box.querySelectorAll<HTMLElement>('button[data-row]')];
  }

  /** Scrolls the list alone: the page stays where its reader is writing. */
  #show(item: HTMLElement): void {
    const box = this.#box.getBoundingClientRect();
    const { top, bottom } = item.getBoundingClientRect();
    if (top < box.top) this.#box.scrollTop -= box.top - top;
    else if (bottom > box.bottom) this.#box.scrollTop += bottom - box.bottom;
  }

  #group(group: IssueGroup, issues: readonly PlacedIssue[]): HTMLElement[] {
    const heading = document.createElement('h3');
    const count = Object.assign(document.createElement('span'), {
      textContent: say(`${issues.length} 处`, String(issues.length)),
    });
    heading.append(`${group.name()} `, count);
    const advice = Object.assign(document.createElement('p'), {
      className: 'hint',
      textContent: group.advice(),
    });
    const list = document.createElement('ol');
    const shown = this.#shown.get(group) ?? pageSize;
    list.append(...issues.slice(0, shown).map((placed) => this.#item(placed)));
    const left = issues.length - shown;
    if (left <= 0) return [heading, advice, list];
    const more = Object.assign(document.createElement('button'), { type: 'button', className: 'more' });
    more.textContent = say(
      `再显示 ${Math.min(left, pageSize)} 处（还有 ${left} 处）`,
      `Show more (${left} left)`,
    );
    more.addEventListener('click', () => {
      this.#shown.set(group, shown + pageSize);
      this.draw(this.#issues);
      this.#drawn.get(issues[shown]!)?.focus();
    });
    return [heading, advice, list, more];
  }

  #item(placed: PlacedIssue): HTMLLIElement {
    const { issue, place } = placed;
    const item = document.createElement('li');
    item.dataset['severity'] = issue.severity;
    const where = Object.assign(document.createElement('span'), { className: 'where' });
    where.textContent = place ? say(`第 ${place.row + 1} 行`, `Line ${place.row + 1}`) : say('全文', 'Whole');
    const words = Object.assign(document.createElement('span'), { textContent: issueText(issue) });
    const holder = document.createElement(place ? 'button' : 'div');
    if (place) {
      holder.setAttribute('type', 'button');
      holder.dataset['row'] = String(place.row);
      holder.addEventListener('click', () => {
        this.#chosen = this.#buttons().indexOf(holder);
        this.#choose(place);
      });
    } else holder.className = 'line';
    holder.append(where, words);
    item.append(holder);
    this.#drawn.set(placed, holder);
    return item;
  }
}
