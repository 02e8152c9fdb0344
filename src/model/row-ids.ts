import { makeIssue, type Issue } from './issue.js';

/** A text, or how to make it: of a hundred thousand rows few need theirs. */
type Later = string | (() => string);

const said = (text: Later) => (typeof text === 'string' ? text : text());

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

  /** The id to use; `given` is what the data says, `content` what a missing one is made of. */
  claim(given: string | undefined, content: Later, path: Later): string {
    // An empty id, as an empty cell gives it, is a missing one.
    const wanted = given || said(content);
    if (given && this.#taken.has(given)) {
      this.#issues.push(makeIssue('duplicate-id', { path: said(path), value: given, severity: 'warning' }));
    }
    let id = wanted;
    for (let copy = 2; this.#taken.has(id); copy += 1) id = `${wanted}~${copy}`;
    this.#taken.add(id);
    return id;
  }
}
