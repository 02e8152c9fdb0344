import type { Entry } from '../model/ranking.js';
import type { RankingDocument } from './ranking-document.js';

const subset = /^(?:全[国省市州区县镇街]|重点|总体|共|其中|合计|总计|平均|我[省市区县])/;

/**
 * Sums are apart, with their rates to compare: what is a whole by its name (全市), what all others add up to, and a
 * name in quotes that neighbours add up to (“三河三湖”).
 */
export function takeOutTotals(document: RankingDocument, sources: ReadonlyMap<Entry, string>): void {
  const { entries } = document;
  const main = document.measures.find(({ unit }) => unit !== '%' && unit !== '分');
  const value = (entry: Entry) => (main ? (entry.values[main.id] ?? null) : null);
  const isQuoted = ({ name }: Entry) => /^[“"]/.test(name);
  const peers = entries.filter(
    (entry) => entry.group === undefined && !subset.test(entry.name) && !isQuoted(entry),
  );
  for (const entry of entries.slice()) {
    if (entry.group !== undefined) continue;
    const figures = peers.filter((other) => other !== entry).map((other) => value(other) ?? 0);
    const total = value(entry);
    const all =
      total !== null &&
      total > 0 &&
      figures.length >= 3 &&
      figures.reduce((sum, figure) => sum + figure, 0) === total;
    const whole = subset.test(entry.name) || all || (isQuoted(entry) && isRunSum(total, figures));
    const name = entry.name.replace(/[“”"]/g, '');
    if (whole) {
      entries.splice(entries.indexOf(entry), 1);
      document.total(name, entry.values, sources.get(entry) ?? name);
    } else entry.name = name;
  }
}

/** Whether a figure is the sum of three or more neighbours in a list. */
function isRunSum(total: number | null, figures: readonly number[]): boolean {
  if (total === null || total === 0) return false;
  for (let from = 0; from + 2 < figures.length; from += 1) {
    let sum = 0;
    for (let to = from; to < figures.length && sum < total; to += 1) {
      sum += figures[to] ?? 0;
      if (sum === total && to - from >= 2) return true;
    }
  }
  return false;
}
