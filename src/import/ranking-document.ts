import type { Issue } from '../model/issue.js';
import type { Measure } from '../model/measure.js';
import { parsePeriod } from '../model/period/parse-period.js';
import type { Entry, RankingData } from '../model/ranking.js';
import { isBetterLower } from './figure.js';
import { sourceIssue } from './source-issue.js';
import { quoteUnaccounted } from './unaccounted.js';

type Values = Record<string, number | null>;

/** A measure as a heading or a clause names it, with a figure that shows its unit. */
export interface MeasureParts {
  name: string;
  unit: string;
  /** The figures say that they are rates; else only the name does, and they may be shares or times 100. */
  signed?: boolean;
  digits?: number;
}

const whole =
  /^(?:[合总小共]计|累计|总体|均值|(?:全[国省市州区县旗镇乡街]|总体|我[省市区县])(?:[合总]计|总体)?|重点.*|.{0,6}平均[值分数水平]*|[两三四五六七八九十]+个.*|“[^”]*[两三四五六七八九十][^”]*”)[:：]?$/;
const asOfWording =
  /(?:截[至止]到?|统计(?:时间|日期|截止)[:：]?\s*(?:截[至止]到?)?)\s*([\d〇○一二三四五六七八九十]{1,4}[年月./-][\d年月日号底末中上下旬〇○一二三四五六七八九十./-]{0,12})/;
const group = /^(?:(?:组别|分组|类别|片区)[:：]\s*)(.+)$|^(.{1,10}[组类])$/;

/** Whether a name is that of a sum or an average, which is no entry. */
export function isTotal(name: string): boolean {
  return whole.test(name.replace(/\s+/g, ''));
}

/** A bulletin as it is being read. */
export class RankingDocument {
  readonly issues: Issue[] = [];
  /** Cells and lines read, to see in the end that none is lost. */
  readonly pieces: string[] = [];
  readonly entries: Entry[] = [];
  readonly measures: Measure[] = [];
  rankBy: string | undefined;
  title: string | undefined;
  /** The group of the rows to come. */
  group: string | undefined;
  /** How many stand on the red and on the black list. */
  readonly honours: { top?: number; bottom?: number } = {};
  readonly #unsigned = new Set<Measure>();
  readonly #sums: { name: string; values: Values }[] = [];
  readonly #notes: string[] = [];
  #asOf: string | undefined;

  /** A line beside the figures: the title, the group of what follows, the as-of day alone, or a note. */
  line(text: string): void {
    const isDate = this.findAsOf(text) && text.replace(asOfWording, '').length < 6;
    const [, labelled, alone] = group.exec(text) ?? [];
    const named = labelled ?? alone;
    const isAside = /^[(（]?(?:单位[:：]|填报|制表|数据|统计|附件|注|备注|说明)/.test(text) || isDate;
    if (named) this.group = named;
    else if (this.title === undefined && text.length <= 60 && !isAside)
      this.title = text.replace(/[:：]$/, '');
    else if (!isDate) this.#notes.push(text);
  }

  /** Looks for 截至…, which in a bulletin is the day its figures hold for. */
  findAsOf(text: string): boolean {
    const wording = asOfWording.exec(text)?.[1];
    const { end = null } = wording ? parsePeriod(wording) : {};
    if (end) this.#asOf ??= end;
    return end !== null;
  }

  /** What a title says is ranked (一季度项目开工率排名 → 项目开工率), for figures without a heading. */
  titleMeasure(): string | undefined {
    const said = (this.title ?? '').replace(/^.*(?:[区县市镇街位]|年度?|季度|月份?|半年)(?=.{3})/, '');
    return /^.*?(?:率|满意度|得分|成绩|指数|[数总]量)/.exec(said)?.[0];
  }

  /** The measure of a name, made when it is first met. */
  measure({ name, unit, signed = true, digits = 0 }: MeasureParts): Measure {
    let measure = this.measures.find((known) => known.name === name);
    if (!measure)
      this.measures.push((measure = { id: name, name, ...(isBetterLower(name) && { better: 'lower' }) }));
    if (unit) measure.unit ??= unit;
    if (measure.unit === '%') measure.digits = Math.max(measure.digits ?? 0, digits);
    if (!signed) this.#unsigned.add(measure);
    return measure;
  }

  /** Adds an entry; `list` may say that it stands on the red or on the black list. */
  add(entry: Entry, list: string): void {
    this.entries.push(entry);
    const end = /红黑/.test(list)
      ? null
      : /红[榜旗]/.test(list)
        ? 'top'
        : /黑[榜旗]/.test(list)
          ? 'bottom'
          : null;
    if (end) this.honours[end] = (this.honours[end] ?? 0) + 1;
  }

  total({ name, values }: Entry, source: string): void {
    this.#sums.push({ name: name.replace(/[“”]/g, ''), values });
    this.issues.push(sourceIssue('sum-row', source));
  }

  end(): { data: RankingData; issues: Issue[] } {
    const measures = this.measures.filter(({ id }) =>
      this.entries.some(({ values }) => typeof values[id] === 'number'),
    );
    for (const measure of measures) {
      this.#settleRate(measure);
      const sums = this.#sums.filter(
        ({ name, values }) =>
          typeof values[measure.id] === 'number' && (measure.unit === '%' || /平均|均值/.test(name)),
      );
      const sum = sums.find(({ name }) => name !== '小计') ?? sums[0];
      if (sum) measure.reference = { name: sum.name, value: sum.values[measure.id] ?? 0 };
    }
    const rankBy = this.rankBy ?? best(measures)?.id;
    const data: RankingData = {
      ...(this.title && { title: this.title }),
      ...(this.#asOf && { asOf: this.#asOf }),
      measures,
      ...(rankBy && { rankBy }),
      entries: this.entries,
      ...(Object.keys(this.honours).length > 0 && { honours: this.honours }),
      ...(this.#notes.length > 0 && { note: this.#notes.join('\n') }),
    };
    quoteUnaccounted(this.pieces, data, this.issues);
    return { data, issues: this.issues };
  }

  /** Rates written times 100 without a sign (办结率 96.5): above 1 they cannot be shares. */
  #settleRate(measure: Measure): void {
    if (!this.#unsigned.has(measure)) return;
    const all = [...this.entries, ...this.#sums].flatMap((row: Pick<Entry, 'values' | 'previous'>) => [
      row.values,
      row.previous ?? {},
    ]);
    if (!all.some((values) => (values[measure.id] ?? 0) > 1.5)) return;
    for (const values of all) {
      const value = values[measure.id];
      if (typeof value === 'number') values[measure.id] = share(value);
    }
  }
}

/** A figure times 100 as a share. */
export function share(value: number): number {
  return Number((value / 100).toFixed(8));
}

/** What a bulletin ranks by where it does not say: a score, a rate, else what comes first; no mere change. */
export function best(measures: readonly Measure[]): Measure | undefined {
  const own = measures.filter(({ name }) => !/同比|环比|变化|^较|^比/.test(name));
  const fit = (test: (measure: Measure) => boolean) => own.find(test);
  return (
    fit(({ name }) => /总分|总得分|综合/.test(name)) ??
    fit(({ name }) => /得分|评分|分值|积分|成绩/.test(name)) ??
    fit(({ unit }) => unit === '%') ??
    own[0] ??
    measures[0]
  );
}
