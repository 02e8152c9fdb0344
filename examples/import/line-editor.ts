// The source as text: numbered lines, those with an Issue tinted, and a way to mark one.

/**
 * A text field over a copy of its own lines. The copy, which is not to be seen, gives the field its height and
 * every line its number and tint; one box scrolls both, so nothing has to be kept in step.
 */
export class LineEditor {
  readonly #box: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #copy: HTMLElement;
  #lines: string[] = [];

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#field = box.querySelector('textarea')!;
    this.#copy = box.querySelector<HTMLElement>('.copy')!;
    this.#field.addEventListener('input', () => this.#drawLines());
  }

  get field(): HTMLTextAreaElement {
    return this.#field;
  }

  get text(): string {
    return this.#field.value;
  }
  set text(text: string) {
    this.#field.value = text;
    // The caret would stand at the end, and what is to check there would come into sight first. Where it has no
    // focus some browsers would give it.
    if (document.activeElement === this.#field) this.#field.setSelectionRange(0, 0);
    this.#box.scrollTop = 0;
    this.#drawLines();
  }

  /** Puts another version of the text there: the caret goes to the end of what differs, and nothing jumps. */
  restore(text: string): void {
    const before = this.#field.value;
    let tail = 0;
    const most = Math.min(text.length, before.length);
    while (tail < most && text[text.length - 1 - tail] === before[before.length - 1 - tail]) tail += 1;
    const { scrollTop } = this.#box;
    this.text = text;
    this.#box.scrollTop = scrollTop;
    this.#field.setSelectionRange(text.length - tail, text.length - tail);
  }

  /** The line the caret stands in, from 0. */
  get row(): number {
    return this.text.slice(0, this.#field.selectionStart).split('\n').length - 1;
  }

  /** Tints the lines that have something to check. */
  tint(rows: ReadonlySet<number>): void {
    Array.from(this.#copy.children).forEach((line, at) => line.classList.toggle('tinted', rows.has(at)));
  }

  /** Brings a line into sight and selects a piece of the text. */
  select(row: number, start: number, end: number): void {
    for (const line of this.#copy.querySelectorAll('.chosen')) line.classList.remove('chosen');
    const line = this.#copy.children[row] as HTMLElement | undefined;
    line?.classList.add('chosen');
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start, end);
    if (line) this.#box.scrollTop = line.offsetTop - (this.#box.clientHeight - line.offsetHeight) / 2;
    this.#box.scrollIntoView({ block: 'nearest' });
  }

  /** Draws the lines that changed: typing touches one of a thousand. */
  #drawLines(): void {
    const before = this.#lines;
    const now = this.#field.value.split('\n');
    let top = 0;
    while (top < now.length && top < before.length && now[top] === before[top]) top += 1;
    let bottom = 0;
    while (
      bottom < Math.min(now.length, before.length) - top &&
      now[now.length - 1 - bottom] === before[before.length - 1 - bottom]
    )
      bottom += 1;
    for (let i = before.length - bottom; i > top; i -= 1) this.#copy.children[i - 1]?.remove();
    const next = this.#copy.children[top] ?? null;
    const made = document.createDocumentFragment();
    for (const text of now.slice(top, now.length - bottom)) made.append(lineOf(text));
    this.#copy.insertBefore(made, next);
    this.#lines = now;
  }
}

function lineOf(text: string): HTMLElement {
  const line = document.createElement('div');
  // A line of nothing would have no height.
  line.append(Object.assign(document.createElement('span'), { textContent: text || '\u200b' }));
  return line;
}
