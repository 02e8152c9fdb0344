/**
 * Moves the focus among rows: up and down by row, Home and End to the first and last, left and right
 * within a row. Rows are tabbed into once; a screen reader in browse mode needs none of this.
 *
 * @param rows The first button of each row, then the others in it, in order.
 * @returns The button to focus, or `null` where the key moves nothing.
 */
export function nextFocus(
  key: string,
  rows: readonly (readonly HTMLElement[])[],
  from: Element | null,
): HTMLElement | null {
  const at = rows.findIndex((row) => row.some((button) => button === from));
  const row = rows[at];
  if (!row) return null;
  const column = row.findIndex((button) => button === from);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1]?.[0] ?? null;
    case 'ArrowUp':
      return rows[at - 1]?.[0] ?? null;
    case 'Home':
      return rows[0]?.[0] ?? null;
    case 'End':
      return rows[rows.length - 1]?.[0] ?? null;
    case 'ArrowRight':
      return row[column + 1] ?? null;
    case 'ArrowLeft':
      return row[column - 1] ?? null;
    default:
      return null;
  }
}
