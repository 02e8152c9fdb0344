/**
 * How a line is told from its neighbours: colour, shape of its points and dash together, since colour alone
 * is no signal. Shapes are paths on a 12-px field, for the canvas and for the samples in the table alike.
 */
export interface Mark {
  /** Place among the colours, `.line-0` … in trend.styles.ts. */
  color: number;
  shape: string;
  dash: readonly number[];
}

const shapes = [
  'M6 1a5 5 0 1 0 .01 0z',
  'M1.5 1.5h9v9h-9z',
  'M6 .5 11.6 11H.4z',
  'M6 0 12 6 6 12 0 6z',
  'M6 11.5 .4 1h11.2z',
  'M4 .5h4V4h3.5v4H8v3.5H4V8H.5V4H4z',
] as const;

const dashes: readonly (readonly number[])[] = [
  [],
  [9, 4],
  [3, 3],
  [12, 3, 3, 3],
  [6, 2],
  [12, 3, 2, 3, 2, 3],
];

/** How many colours there are. */
export const lineColors = 6;

/** The mark of the n-th entry; the first 36 differ from each other. */
export function markOf(index: number): Mark {
  const round = Math.floor(index / lineColors);
  return {
    color: index % lineColors,
    shape: shapes[(index + round) % shapes.length] ?? shapes[0],
    dash: dashes[(index + 2 * round) % dashes.length] ?? [],
  };
}
