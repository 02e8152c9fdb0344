// Ctrl+Z and Ctrl+Y for the source as a whole, and the two buttons that do the same.

interface UndoActions {
  undo(): void;
  redo(): void;
}

/** Listens for the keys, in the source's field and wherever nothing is written, and for the buttons. */
export function listenForUndo(field: HTMLTextAreaElement, { undo, redo }: UndoActions): void {
  for (const [id, run] of [
    ['undo', undo],
    ['redo', redo],
  ] as const) {
    const button = document.getElementById(id)!;
    button.addEventListener('click', () => {
      run();
      // A button that is taken away would leave the focus nowhere.
      if (button.hidden) field.focus();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    // A cell that is being written in takes back its own letters; the source knows more than its last words.
    const target = event.target as Element;
    if (target !== field && target.matches('input:not([type="radio"]), textarea, select')) return;
    const letter = event.key.toLowerCase();
    const run = letter === 'y' || (letter === 'z' && event.shiftKey) ? redo : letter === 'z' ? undo : null;
    if (!run) return;
    event.preventDefault();
    run();
  });
}
