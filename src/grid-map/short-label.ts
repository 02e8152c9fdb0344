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
  const first = numbered.exec(names[0] ?? '');
  if (!first) return null;
  const [, before = '', , after = ''] = first;
  const numbers: string[] = [];
  for (const name of names) {
    const end = name.length - after.length;
    if (end <= before.length || !name.startsWith(before) || !name.endsWith(after)) return null;
    for (let at = before.length; at < end; at += 1) if (!isDigit(name.charCodeAt(at))) return null;
    numbers.push(name.slice(before.length, end));
  }
  return numbers;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

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
  const numbers = numbersOf(own);
  // What differs in nothing but the number is as far apart as the names.
  if (numbers && own === names) return numbers;
  const short = numbers ?? withoutKind(own);
  const apart = new Set(short).size === new Set(names).size && short.every((label) => label !== '');
  return apart ? short : [...names];
}

/** How wide a text is in em, about: Han letters are square, Latin ones and digits half as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!;
    width += code < 0x300 ? 0.58 : 1;
    // A rare letter takes two places.
    if (code > 0xffff) at += 1;
  }
  return width;
}
