import { addLabelled, emptyAssignment, type Labelled } from './assignment.js';
import { filledCells, oneLine, type Cell, type Grid } from './grid.js';
import { headingMeaning } from './heading-meaning.js';
import { sourceIssue } from './source-issue.js';
import type { TaskDocument, TaskDraft } from './task-draft.js';
import { plainNumber } from './numbering.js';

/** Whether a table is a card: labels on the left, what they say on the right, a task or several below each other. */
export function isCard(grid: Grid): boolean {
  const rows = grid.map(filledCells).filter((cells) => cells.length > 1);
  const labelled = rows.filter(isLabelled).length;
  return labelled >= 2 && labelled * 5 >= rows.length * 3;
}

function isLabelled(cells: readonly Cell[]): boolean {
  return (
    cells.length % 2 === 0 &&
    cells.length <= 6 &&
    cells.every(
      ({ text }, i) =>
        (headingMeaning(text) !== null) === (i % 2 === 0) || (i % 2 === 0 && text.length <= 8 && i > 0),
    ) &&
    headingMeaning(cells[0]?.text ?? '') !== null
  );
}

/** Reads a card; a label met again begins the next task. */
export function readCard(grid: Grid, document: TaskDocument): void {
  let draft: TaskDraft | null = null;
  let seen = new Set<string>();
  for (const row of grid) {
    const cells = filledCells(row);
    if (cells.length === 1 || !isLabelled(cells)) {
      if (cells.length > 0) takeOther(cells, document);
      continue;
    }
    for (let i = 0; i < cells.length; i += 2) {
      const label = cells[i]?.text ?? '';
      if (!draft || seen.has(label)) {
        draft = { title: '', assignment: emptyAssignment(), states: [] };
        document.drafts.push(draft);
        seen = new Set();
      }
      seen.add(label);
      addField(draft, document, { label, value: cells[i + 1]?.text ?? '' });
    }
  }
}

function takeOther(cells: readonly Cell[], document: TaskDocument): void {
  const text = cells.map((cell) => oneLine(cell.text)).join(' | ');
  if (document.drafts.length === 0 && cells.length === 1 && document.title === undefined)
    document.title = text;
  else if (text !== document.title) document.issues.push(sourceIssue('unread-line', text));
}

/** Puts what stands behind a label into a task, by the label's meaning. */
export function addField(draft: TaskDraft, document: TaskDocument, { label, value: text }: Labelled): void {
  const heading = headingMeaning(label);
  const { assignment } = draft;
  switch (heading?.meaning) {
    case 'no':
      draft.no = plainNumber(text);
      break;
    case 'title':
    case 'measure':
      if (draft.title === '' && (heading.meaning === 'title' || heading.weight > 2))
        draft.title = oneLine(text);
      else assignment.extra[heading.text] = text;
      break;
    case 'category':
      draft.category = oneLine(text);
      break;
    case 'progress':
    case 'state':
      draft.states.push({ heading: heading.text, text: oneLine(text), isState: heading.meaning === 'state' });
      break;
    case 'completedOn':
      draft.completedOn = text;
      break;
    default:
      document.hasLead ||= heading?.meaning === 'lead';
      document.hasSupporting ||= heading?.meaning === 'supporting';
      addLabelled(assignment, { label: heading?.text ?? label, value: text });
  }
}
