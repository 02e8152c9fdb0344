// The Issues beside the source: each names the line it quotes and leads there.
import type { Issue } from '../../src/model/issue.js';
import type { Place, PlaceFinder } from './issue-places.js';
import { issueText, say } from './words.js';

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

/** Items drawn; whoever has more to check begins with these. */
const most = 200;

/** Draws the list; `choose` is called with the place of the Issue that was chosen. */
export function drawIssues(
  list: HTMLElement,
  issues: readonly PlacedIssue[],
  choose: (place: Place) => void,
): void {
  list.replaceChildren(...issues.slice(0, most).map((placed) => itemOf(placed, choose)));
  if (issues.length <= most) return;
  const rest = document.createElement('li');
  const words = say(`还有 ${issues.length - most} 条。`, `${issues.length - most} more.`);
  rest.append(Object.assign(document.createElement('p'), { textContent: words, className: 'hint' }));
  list.append(rest);
}

function itemOf({ issue, place }: PlacedIssue, choose: (place: Place) => void): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['severity'] = issue.severity;
  const where = Object.assign(document.createElement('span'), { className: 'where' });
  where.textContent = place ? say(`第 ${place.row + 1} 行`, `Line ${place.row + 1}`) : say('全文', 'Whole');
  const words = Object.assign(document.createElement('span'), { textContent: issueText(issue) });
  const holder = place
    ? Object.assign(document.createElement('button'), { type: 'button', onclick: () => choose(place) })
    : Object.assign(document.createElement('div'), { className: 'line' });
  holder.append(where, words);
  item.append(holder);
  return item;
}
