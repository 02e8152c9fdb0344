// What stood in the source before, so that nothing that was pasted, overwritten or deleted is lost.
import type { Kind } from './kinds.js';
import { copyOfRows, type Row } from './source-table.js';

/** The source at one time. */
export interface Version {
  text: string;
  rows: Row[] | null;
  kind: Kind | null;
  /** Whether the user said which kind it is. */
  isChosen: boolean;
  /** The source as a reader gets it: two versions with the same are one. */
  key: string;
}

/** Signs that all versions may have together, and how many there are at most. */
const mostKept = 20_000_000;
const mostVersions = 200;

/** A line of versions with a place in it; writing anew at an earlier place forgets what came behind. */
export class SourceHistory {
  #versions: Version[] = [];
  #at = -1;

  /** Keeps a version, unless it is the one that stands there. */
  keep(version: Version): void {
    const now = this.#versions[this.#at];
    if (now?.key === version.key && now.kind === version.kind) return;
    // Cells are written in place, so a version has rows of its own.
    const kept = { ...version, rows: version.rows && copyOfRows(version.rows) };
    this.#versions = [...this.#versions.slice(0, this.#at + 1), kept];
    let signs = this.#versions.reduce((sum, { key }) => sum + key.length, 0);
    while (this.#versions.length > 2 && (signs > mostKept || this.#versions.length > mostVersions))
      signs -= this.#versions.shift()!.key.length;
    this.#at = this.#versions.length - 1;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }
  get canRedo(): boolean {
    return this.#at < this.#versions.length - 1;
  }

  /** The version `steps` away, which becomes the present one; `null` where there is none. */
  go(steps: 1 | -1): Version | null {
    const version = this.#versions[this.#at + steps];
    if (!version) return null;
    this.#at += steps;
    return { ...version, rows: version.rows && copyOfRows(version.rows) };
  }
}
