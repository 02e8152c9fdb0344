// The field a cell is written in.
import type { Cell } from './source-table.js';

interface CellFieldOptions {
  /** What is written. */
  model: Cell;
  /** Name for who cannot see where it stands. */
  label: string;
  /** The text changed, with every letter that is typed. */
  changed(): void;
  /** It was finished with a key: Enter goes down, Tab to the side, Escape stays and takes back. */
  finished(down: number, right: number): void;
}

/** Puts a field into a cell until it is left or finished. */
export function writeInCell(cell: HTMLElement, options: CellFieldOptions): HTMLTextAreaElement {
  const { model, label, changed, finished } = options;
  const before = model.text;
  const { height } = cell.getBoundingClientRect();
  const field = Object.assign(document.createElement('textarea'), { value: before, spellcheck: false });
  field.setAttribute('aria-label', label);
  const fit = () => {
    field.style.height = '0';
    field.style.height = `${Math.max(field.scrollHeight, height)}px`;
  };
  const put = (text: string) => {
    if (text === model.text) return;
    model.text = text;
    changed();
  };
  const end = () => {
    if (cell.contains(field)) cell.textContent = model.text;
  };
  field.addEventListener('input', () => {
    fit();
    put(field.value);
  });
  field.addEventListener('keydown', (event) => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') put(before);
    // The focus moves first: a field that is taken away with it would leave it nowhere.
    cell.focus({ preventScroll: true });
    end();
    finished(...step);
  });
  field.addEventListener('blur', end);
  cell.replaceChildren(field);
  fit();
  field.focus();
  // Not all of it is selected: a letter typed by mistake would take the cell's words away.
  field.setSelectionRange(before.length, before.length);
  return field;
}

/** Where a key that finishes leads to; `null` for keys of the field's own. */
function stepOf({ key, shiftKey, altKey, isComposing }: KeyboardEvent): [down: number, right: number] | null {
  // The Enter that ends a syllable of pinyin is the input method's.
  if (isComposing) return null;
  if (key === 'Escape') return [0, 0];
  if (key === 'Tab') return [0, shiftKey ? -1 : 1];
  return key === 'Enter' && !shiftKey && !altKey ? [1, 0] : null;
}
