import type { UnitEntry } from './dataset.js';
import { tidyUnit } from './unit-names.js';

/** Words for who holds an office (股长, 主任 …); taking one off a post leaves its unit. Longest first. */
const officeHolders =
  '支部书记|党委书记|党组书记|总支书记|副主任|副局长|副股长|副科长|副处长|副所长|副站长|副院长|副校长|副书记|负责人|股长|主任|局长|科长|处长|所长|站长|院长|校长|园长|队长|部长|书记'.split(
    '|',
  );

/** A unit's level, left out as often as written: 局基教股 and 基教股 are one. */
const levelPrefix = /^(?:局|区|县|市|街道|镇|乡)/;

/** Who holds posts, as a roster gives it. */
export interface PostHolder {
  unit?: string;
  posts?: readonly string[];
}

/** How a unit relates to one that was asked for. */
export type UnitMatch = 'same' | 'member' | null;

function forms(name: string): string[] {
  const bare = name.replace(levelPrefix, '');
  // 局长 less its prefix would leave one letter: too little to be a name.
  return bare !== name && bare.length >= 2 ? [name, bare] : [name];
}

/**
 * The units known on a page: those named in the data, and the data's own unit directory (单位名录).
 * It tells which names are the same unit, and which collective unit is said to hold one. It never
 * guesses what a collective unit holds.
 */
export class UnitDirectory {
  readonly names: readonly string[];
  readonly #canonical = new Map<string, string>();
  readonly #holders = new Map<string, Set<string>>();
  readonly #listing = new Set<string>();
  readonly #byForm = new Map<string, Set<string>>();
  /** 局基教股 → 基教股, where both are named and no third one (区基教股) makes it uncertain. */
  readonly #bare = new Map<string, string>();

  constructor(names: Iterable<string>, entries: readonly UnitEntry[] = []) {
    const all = new Set<string>();
    for (const entry of entries) {
      all.add(tidyUnit(entry.name));
      for (const other of [entry.name, ...(entry.aliases ?? [])]) {
        this.#canonical.set(tidyUnit(other), tidyUnit(entry.name));
      }
    }
    // Only now, as a name may come before the entry that has it for an alias.
    const members = entries.flatMap((entry) => entry.members ?? []);
    for (const name of [...members, ...names]) all.add(this.canonical(tidyUnit(name)));
    this.names = [...all].filter((name) => name !== '');
    for (const name of this.names) this.#index(name, name);
    for (const [alias, name] of this.#canonical) this.#index(alias, name);
    for (const name of this.names) this.#joinBare(name);
    for (const entry of entries) {
      for (const member of entry.members ?? []) this.#hold(this.#known(entry.name), this.#known(member));
    }
  }

  #index(written: string, name: string): void {
    for (const form of forms(written))
      this.#byForm.set(form, (this.#byForm.get(form) ?? new Set()).add(name));
  }

  #joinBare(name: string): void {
    const bare = forms(name)[1];
    const alike = bare === undefined ? undefined : this.#byForm.get(bare);
    if (bare !== undefined && alike?.has(bare) && alike.size === 2) this.#bare.set(name, bare);
  }

  #hold(collective: string, member: string): void {
    const holders = this.#holders.get(member) ?? new Set<string>();
    holders.add(collective);
    this.#listing.add(collective);
    this.#holders.set(member, holders);
  }

  /** The one name of a unit that the directory gives several. */
  canonical(name: string): string {
    return this.#canonical.get(name) ?? name;
  }

  /** The known unit a name means: the same letters, or the same but for 局/区 in front. */
  find(name: string): string | null {
    const tidy = this.canonical(tidyUnit(name));
    // Every known name is a form of its own.
    if (this.#byForm.get(tidy)?.has(tidy)) return this.#bare.get(tidy) ?? tidy;
    const alike = forms(tidy).flatMap((form) => [...(this.#byForm.get(form) ?? [])]);
    const found = new Set(alike.map((known) => this.#bare.get(known) ?? known));
    // Two candidates are no answer: an uncertain match is not made.
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }

  #known(name: string): string {
    return this.find(name) ?? tidyUnit(name);
  }

  /** The known units a person stands for; see `unitsOfPost`. */
  unitsOf(holder: PostHolder): string[] {
    return unitsOfPost(holder, this);
  }

  /** Whether the unit directory says whom a collective unit holds. */
  lists(name: string): boolean {
    return this.#listing.has(this.#known(name));
  }

  /** Whether `name` is the unit asked for, or a collective unit that the directory says holds it. */
  match(name: string, unit: string): UnitMatch {
    const [own, asked] = [this.canonical(tidyUnit(name)), this.canonical(tidyUnit(unit))];
    if (own === asked) return 'same';
    const [knownOwn, knownAsked] = [this.find(own), this.find(asked)];
    if (knownOwn !== null && knownOwn === knownAsked) return 'same';
    return this.#holders.get(knownAsked ?? asked)?.has(knownOwn ?? own) ? 'member' : null;
  }
}

/**
 * The known unit behind a post (局基教股股长 → 基教股): the office-holder's word is taken off, and the
 * rest matched against the directory. Rule of the domain guide; an uncertain match is not made.
 */
export function unitOfPost(post: string, directory: UnitDirectory): string | null {
  const tidy = tidyUnit(post);
  for (const word of officeHolders) {
    if (tidy.length <= word.length + 1 || !tidy.endsWith(word)) continue;
    return directory.find(tidy.slice(0, -word.length));
  }
  return null;
}

/** The known units a person stands for: the unit given, then those behind the posts. */
export function unitsOfPost(holder: PostHolder, directory: UnitDirectory): string[] {
  const given = holder.unit ? [directory.find(holder.unit) ?? tidyUnit(holder.unit)] : [];
  const held = (holder.posts ?? []).map((post) => unitOfPost(post, directory));
  return [...new Set([...given, ...held.filter((unit): unit is string => unit !== null)])];
}
