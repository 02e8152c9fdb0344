/**
 * All periods in order of appearance. One that only a later entry has goes before the period it precedes
 * there, so that a unit which joined early does not put June behind September.
 */
export function mergePeriods(histories: Iterable<readonly string[]>): string[] {
  const all: string[] = [];
  // Thousands of areas mostly have the same periods: each sequence is gone through once.
  const seen = new Set<string>();
  for (const history of histories) {
    const key = JSON.stringify(history);
    if (seen.has(key)) continue;
    seen.add(key);
    history.forEach((period, index) => {
      if (all.includes(period)) return;
      const next = history.slice(index + 1).find((each) => all.includes(each));
      const last = history.slice(0, index).pop();
      if (next !== undefined) all.splice(all.indexOf(next), 0, period);
      else if (last !== undefined) all.splice(all.indexOf(last) + 1, 0, period);
      else all.push(period);
    });
  }
  return all;
}
