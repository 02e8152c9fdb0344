/**
 * Tidies a unit's name as documents carry it: line feeds inside a word (`综治安` + `全股`), spaces,
 * and the full stop that ends a table cell.
 */
export function tidyUnit(name: string): string {
  return name.replace(/\s+/g, '').replace(/[。.;；,，、]+$/, '');
}

/** Splits a cell that names several units (`综治安全股、基教股、资助中心`). */
export function splitUnits(text: string): string[] {
  return text
    .split(/[、,，;；/\n]+/)
    .map(tidyUnit)
    .filter((name) => name !== '');
}
