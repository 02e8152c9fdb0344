/** One row of a data shape: where it stands, and what a reader is to find of it. */
export interface DataRow {
  path: string;
  /** `undefined` where it cannot be told from the data: such a row is to be named in an Issue. */
  name: string | undefined;
  /** A row that need not have a name, such as a group within a group. */
  nameless?: boolean;
}

export type Rough = Record<string, unknown>;

/** Lists that hold rows, by the kind of row: key of the name, and lists within. */
export interface RowKind {
  name: string;
  lists: Record<string, RowKind>;
  /** Its rows may go without a name. */
  nameless?: boolean;
  /** A row with an empty name, or with none that says one of these, is a vacant post, and shown as such. */
  vacantWith?: readonly string[];
  /** The list's items are the names themselves. */
  bare?: boolean;
  /** Objects that hold lists without being rows, such as an office. */
  holders?: Record<string, RowKind>;
}

export const leaf = (name: string): RowKind => ({ name, lists: {} });
const members: RowKind = {
  name: '',
  nameless: true,
  lists: { members: { ...leaf('name'), vacantWith: ['posts', 'unit'] } },
};
const officeKind: RowKind = { name: '', nameless: true, lists: { ranks: members } };
const unit: RowKind = { name: '', bare: true, lists: {} };
export const groupKind: RowKind = {
  name: 'name',
  nameless: true,
  lists: { ranks: members, memberUnits: unit },
  holders: { office: officeKind },
};
groupKind.lists.groups = groupKind;
export const phaseKind: RowKind = leaf('name');
phaseKind.lists.steps = phaseKind;

/** A data shape as far as its rows go. */
interface Rooted {
  root: RowKind;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isRough(value: unknown): value is Rough {
  return attempt(() => typeof value === 'object' && value !== null && !Array.isArray(value)) ?? false;
}

/** Calls `visit` for each item of each list of rows, however mangled the data is. */
function walk(
  data: unknown,
  kind: RowKind,
  path: string,
  visit: Visit,
  outer: readonly unknown[] = [],
): void {
  if (!isRough(data) || outer.includes(data)) return;
  const at = (key: string) => (path ? `${path}.${key}` : key);
  const within = [...outer, data];
  for (const [key, inner] of Object.entries(kind.lists)) {
    const list = attempt(() => data[key]);
    if (!attempt(() => Array.isArray(list))) continue;
    const length = attempt(() => (list as unknown[]).length) ?? 0;
    for (let index = 0; index < length; index += 1) {
      const item = attempt(() => (list as unknown[])[index]);
      visit({ list: list as unknown[], index, item, kind: inner, path: `${at(key)}[${index}]` });
      walk(item, inner, `${at(key)}[${index}]`, visit, within);
    }
  }
  for (const [key, inner] of Object.entries(kind.holders ?? {})) {
    walk(
      attempt(() => data[key]),
      inner,
      at(key),
      visit,
      within,
    );
  }
}

type Visit = (at: { list: unknown[]; index: number; item: unknown; kind: RowKind; path: string }) => void;

/** A copy whose rows can be told apart by reading: each name ends in a number of its own. */
export function numbered(data: Rough, { root }: Rooted): Rough {
  const copy = structuredClone(data);
  let n = 0;
  walk(copy, root, '', ({ list, index, item, kind }) => {
    n += 1;
    if (kind.bare) list[index] = `${String(item)}〔${n}〕`;
    else if (kind.name !== '') (item as Rough)[kind.name] = `${String((item as Rough)[kind.name])}〔${n}〕`;
  });
  return copy;
}

/** Every row of the data as far as it can be read. */
export function rowsOf(data: unknown, { root }: Rooted): DataRow[] {
  const rows: DataRow[] = [];
  walk(data, root, '', ({ item, kind, path }) => {
    const name = kind.bare || typeof item === 'string' ? item : attempt(() => (item as Rough)[kind.name]);
    const readable = typeof name === 'string' && name !== '';
    const isVacant = kind.vacantWith?.some(
      (key) => name === '' || attempt(() => (item as Rough)[key]) !== undefined,
    );
    // An empty unit in a list of units says nothing, and is left out as what it is.
    const nameless = kind.bare
      ? name === ''
      : (kind.nameless === true || isVacant === true) && (isRough(item) || name === '');
    rows.push({ path, name: readable ? name : undefined, ...(nameless && { nameless }) });
  });
  return rows;
}
