/**
 * Tidies a unit's name as documents carry it: line feeds inside a word (`综治安` + `全股`), spaces,
 * and the full stop that ends a table cell.
 */
export function tidyUnit(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, joint)
    .replace(/[。.;；,，、]+$/, '');
}

/** Blanks part words of letters, such as names in other languages; in Chinese they are left over from a layout. */
function joint(gap: string, at: number, name: string): string {
  const isLetter = (sign = '') => /[\p{L}\p{N}]/u.test(sign) && !/\p{Script=Han}/u.test(sign);
  return isLetter(name[at - 1]) && isLetter(name[at + gap.length]) ? ' ' : '';
}

/** Splits a cell that names several units (`综治安全股、基教股、资助中心`). */
export function splitUnits(text: string): string[] {
  return text
    .split(/[、,，;；/\n]+/)
    .map(tidyUnit)
    .filter((name) => name !== '');
}
