import { makeIssue, type Issue } from './issue.js';

/**
 * Gives each row of a list an id that no other has.
 *
 * A missing id is made from the row's content, and from its position among rows of like content, so
 * that four provinces all masked as `*省` stay four (bulletin, text 7). A duplicate id warns.
 */
export class RowIds {
  readonly #taken = new Set<string>();
  readonly #issues: Issue[];

  constructor(issues: Issue[]) {
    this.#issues = issues;
  }

  /** Takes an id, if no row before has it. */
  take(id: string): boolean {
    const before = this.#taken.size;
    return this.#taken.add(id).size > before;
  }

  /** The id to use; `given` is what the data says, `content` what a missing one is made of. */
  claim(given: string | undefined, content: string, path: string): string {
    // An empty id, as an empty cell gives it, is a missing one.
    const wanted = given || content;
    if (given && this.#taken.has(given)) {
      this.#issues.push(makeIssue('duplicate-id', { path, value: given, severity: 'warning' }));
    }
    let id = wanted;
    for (let copy = 2; this.#taken.has(id); copy += 1) id = `${wanted}~${copy}`;
    this.#taken.add(id);
    return id;
  }
}
