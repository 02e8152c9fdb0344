/** A name that stands for many units (各社区居委会, 局相关股室, 区直各部门). */
const collectiveWords = /^各|相关|有关|[区市县镇]直各|^辖区/;

/** What a collective name ends in, and what the units it can stand for look like. */
const kinds: readonly [collective: RegExp, unit: RegExp][] = [
  [/股室$/, /(?:股|室|办|中心)$/],
  [/科室$/, /(?:科|室|办|中心)$/],
  [/学校|小学|中学|幼儿园|院校/, /学校|小学|中学|高中|幼儿园|学院|大学/],
  [/居委会$|社区$/, /居委会$|社区$/],
  [/公司$/, /公司$/],
  [/支部$/, /支部$/],
];

/** Whether a name stands for many units that it does not list. */
export function isCollective(name: string): boolean {
  return collectiveWords.test(name);
}

/**
 * Whether a collective unit could hold a unit by the kind of both: 局相关股室 could hold 基教股, 各中小学
 * 幼儿园 could not. Good for offering rows, never for counting them in.
 */
export function couldHold(collective: string, unit: string): boolean {
  if (!isCollective(collective)) return false;
  const kind = kinds.find(([word]) => word.test(collective));
  return kind === undefined || kind[1].test(unit);
}
