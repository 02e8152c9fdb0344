/** The lines of a text that hold anything, trimmed; blanks inside them stay, as they may keep columns apart. */
export function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
