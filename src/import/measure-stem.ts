/** What a rate or a count is of: 办结率 and 办结件 are of 办结. */
export function stemOf(label: string): string {
  return label.replace(/(?:占比?|比例|率|度)$/, '').replace(/项目$/, '');
}

/** 未动(率) and 未动工(项目占比) are the same. */
export function isSameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 2 && (long.startsWith(short) || long.endsWith(short)));
}
