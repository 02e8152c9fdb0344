import { widthFor } from './column-arrangement.js';
import type { ColumnSource } from './column-source.js';
import type { Arrangement } from './given-arrangement.js';

/** What a column is fitted to at most, in units of the size of text: longer texts are broken. */
const mostFitted = 42;

type Root = ColumnSource['host']['renderRoot'];

const headingsIn = (root: Root) => [...root.querySelectorAll<HTMLElement>('thead th[data-column]')];

/** The heading of a column; there is none where rows are cards. */
export function headingOf(root: Root, key: string): HTMLElement | undefined {
  return headingsIn(root).find(({ dataset }) => dataset['column'] === key);
}

/** Size of text in the table, in px. */
export function textSize(heading: HTMLElement): number {
  return parseFloat(getComputedStyle(heading.closest('table') ?? heading).fontSize) || 14;
}

/** Width of a column as drawn, in units of the size of text. */
export function drawnWidth(heading: HTMLElement): number {
  return heading.getBoundingClientRect().width / textSize(heading);
}

/**
 * The arrangement with another width of one column. All others stay as they are drawn, or they would move under the
 * pointer; the last one takes what is left over.
 */
export function withWidth({ host, pipeline, state }: ColumnSource, key: string, width: number): Arrangement {
  const headings = headingsIn(host.renderRoot);
  const drawn = headings
    .slice(0, -1)
    .map((heading) => [heading.dataset['column'] ?? '', Math.round(drawnWidth(heading) * 100) / 100]);
  const column = pipeline.view?.choices.find((each) => each.key === key);
  if (!column || headings.length === 0) return state.arrangement;
  const { widths } = state.arrangement;
  return {
    ...state.arrangement,
    widths: Object.fromEntries([
      ...Object.entries(widths ?? {}),
      ...drawn,
      [key, widthFor(column, width)],
    ]) as Record<string, number>,
  };
}

/** Width that what is drawn of a column would take unbroken, in units of the size of text. */
export function fittedWidth(heading: HTMLElement): number {
  const table = heading.closest('table') as HTMLElement;
  const at = [...(heading.parentElement?.children ?? [])].indexOf(heading);
  const cells = [...table.querySelectorAll<HTMLElement>('tbody > [data-key] > :not([colspan])')].filter(
    (cell) => [...(cell.parentElement?.children ?? [])].indexOf(cell) === at,
  );
  const range = document.createRange();
  const widthOf = (cell: HTMLElement) => {
    cell.classList.add('fit');
    range.selectNodeContents(cell);
    const { paddingLeft, paddingRight } = getComputedStyle(cell);
    const width = range.getBoundingClientRect().width + parseFloat(paddingLeft) + parseFloat(paddingRight);
    cell.classList.remove('fit');
    return width;
  };
  const grip = heading.querySelector<HTMLElement>('.grip');
  if (grip) grip.hidden = true;
  const most = [heading, ...cells].map(widthOf).reduce((all, each) => Math.max(all, each), 0);
  if (grip) grip.hidden = false;
  return Math.min(mostFitted, Math.ceil(most + 1) / textSize(heading));
}
