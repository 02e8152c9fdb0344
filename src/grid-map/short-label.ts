/** Words for a kind of area; what all names of a level end with tells nothing apart. */
const kinds = /(?:微网格|网格|社区|片区|街道|小区|单元|村|组)$/;

/** Text, one run of digits, text: 第07网格, Grid 7. */
const numbered = /^(\D*)(\d+)(\D*)$/;

/** Names without their parent's, where they all begin with it; one letter is no name to go by. */
function withoutParent(names: readonly string[], parent = ''): readonly string[] {
  const stem = parent.replace(kinds, '');
  const start = [parent, stem].find(
    (text) => text.length > 1 && names.every((name) => name.startsWith(text) && name.length > text.length),
  );
  return start ? names.map((name) => name.slice(start.length).trim()) : names;
}

/** The numbers alone, where all names are the same but for their number. */
function numbersOf(names: readonly string[]): string[] | null {
  const parts = names.map((name) => numbered.exec(name));
  const [first] = parts;
  if (!first) return null;
  const alike = parts.every((part) => part && part[1] === first[1] && part[3] === first[3]);
  return alike ? parts.map((part) => part?.[2] ?? '') : null;
}

function withoutKind(names: readonly string[]): string[] {
  const kind = kinds.exec(names[0] ?? '')?.[0];
  const ordinal = names.every((name) => name.startsWith('第'));
  const alike = kind !== undefined && names.every((each) => each.endsWith(kind));
  return names.map((name) => {
    const stem = alike ? name.slice(0, -kind.length) : name;
    return (ordinal ? stem.slice(1) : stem).trim();
  });
}

/**
 * What tells siblings apart, for tiles with little room: 仓巷第07网格 in 仓巷 → 07, 建设路网格 → 建设路.
 * Names stay whole where shortening would leave nothing, or two alike.
 */
export function shortLabels(names: readonly string[], parent?: string): string[] {
  const own = withoutParent(names, parent);
  const short = numbersOf(own) ?? withoutKind(own);
  const apart = new Set(short).size === new Set(names).size && short.every((label) => label !== '');
  return apart ? short : [...names];
}

/** How wide a text is in em, about: Han letters are square, Latin ones and digits half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (letter < '\u0300' ? 0.58 : 1), 0);
}
