import { bare } from './grid.js';

/** A source in one writing: without signs of no width, full-width figures plain. */
export function plainSource(text: string): string {
  // Most cells of a table hold none, and there are many.
  if (!/[\u200b-\u200f\ufeff０-９]/.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/[０-９]+(?:．[０-９]+)*/g, (figure) =>
      figure.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
    );
}

/** The lines of a text that hold anything, trimmed; blanks inside them stay, as they may keep columns apart. */
export function linesOf(text: string): string[] {
  return plainSource(text)
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[一-龥]\s+)+[一-龥](?=\s*[:：])/, bare))
    .filter((line) => line !== '');
}

/** Lines with those made one that a list goes on over, behind a 、. */
export function joinLists(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((joined, line) => {
    const open = joined[joined.length - 1]?.endsWith('、');
    joined.push(open ? joined.pop() + line : line);
    return joined;
  }, []);
}
