/** What a pattern takes of a text, or a group of what it takes; '' where it does not fit. */
export function taken(pattern: RegExp, text: string, group = 0): string {
  return (pattern.exec(text) ?? [])[group] ?? '';
}
