import type { Issue } from '../model/issue.js';
import type { Measure } from '../model/measure.js';
import { parsePeriod } from '../model/period/parse-period.js';
import type { Entry, RankingData } from '../model/ranking.js';
import { isBetterLower } from './figure.js';
import { sourceIssue } from './source-issue.js';
import { quoteUnaccounted } from './unaccounted.js';

interface MeasureParts {
  name: string;
  unit: string;
  digits?: number | undefined;
}

const score = /总分|综合|得分|评分|分值|积分|成绩/;

/** A bulletin as it is being read. */
export class RankingDocument {
  readonly issues: Issue[] = [];
  /** Cells and lines read, to see in the end that none is lost. */
  readonly pieces: string[] = [];
  readonly entries: Entry[] = [];
  readonly measures: Measure[] = [];
  /** Ids of rates that the source writes without a sign, as shares or times 100. */
  readonly unsigned = new Set<string>();
  rankBy: string | undefined;
  #title: string | undefined;
  #asOf: string | undefined;
  readonly #notes: string[] = [];

  /** A line above the figures: the title, or a note; either may say what day the figures hold for. */
  headline(text: string): void {
    const dated = this.#findAsOf(text);
    const aside = /^[(（]?(?:截[至止]|单位|填报|制表|数据|统计|附件)/.test(text);
    if (this.#title === undefined && !aside && text.length <= 60) this.#title = text;
    else if (!(dated && /^[(（]?(?:数据)?(?:截[至止]|统计时间)/.test(text) && text.length <= 30))
      this.#notes.push(text);
  }

  note(text: string): void {
    this.#findAsOf(text);
    this.#notes.push(text);
  }

  /** Looks for 截至…, which in a bulletin is the day its figures hold for. */
  #findAsOf(text: string): boolean {
    const found =
      /(?:截[至止](?:到)?|统计(?:时间|日期|截止)[:：]?\s*(?:截[至止])?|数据截[至止])\s*([\d二〇○一三四五六七八九十]{2,4}[年./-][^,，。;；、()（）\s]{0,12}|[\d一二三四五六七八九十]{1,2}月[^,，。;；、()（）\s]{0,6})/.exec(
        text,
      );
    const wording = found?.[1];
    if (!wording) return false;
    const { end, start } = parsePeriod(wording.replace(/(?:前|止)$/, ''), {});
    const day = end ?? start;
    if (day) this.#asOf ??= day;
    return day !== null;
  }

  readAsOf(text: string): boolean {
    return this.#findAsOf(text);
  }

  /** What a title says is ranked (一季度项目开工率排名 → 项目开工率), for figures without a heading. */
  titleMeasure(): string | undefined {
    const found = /([\u4e00-\u9fff]{0,6}(?:率|满意度|得分|指数|数量|[^排]量))/.exec(
      (this.#title ?? '').replace(/^.*?(?:[区县市镇]|年度?|季度|月份?|半年)(?=.{3,})/, ''),
    );
    return found?.[1];
  }

  /** The measure of a name, made when it is first met. */
  measure({ name, unit, digits }: MeasureParts): Measure {
    const known = this.measures.find((measure) => measure.name === name);
    if (known) {
      if (!known.unit && unit) known.unit = unit;
      if (digits !== undefined) known.digits = Math.max(known.digits ?? 0, digits);
      return known;
    }
    const measure: Measure = {
      id: name,
      name,
      ...(unit && { unit }),
      ...(isBetterLower(name) && { better: 'lower' as const }),
      ...(digits !== undefined && { digits }),
    };
    this.measures.push(measure);
    return measure;
  }

  /** A sum or an average: no entry, but what the others can be compared with. */
  total(name: string, values: Record<string, number | null>, text: string): void {
    for (const measure of this.measures) {
      const value = values[measure.id];
      const comparable = measure.unit === '%' || /平均|均值/.test(name);
      if (typeof value === 'number' && comparable && !measure.reference) measure.reference = { name, value };
    }
    this.issues.push(sourceIssue('sum-row', text));
  }

  end(): { data: RankingData; issues: Issue[] } {
    const told = this.measures.filter(({ id }) =>
      this.entries.some(({ values }) => typeof values[id] === 'number'),
    );
    const [first] = told;
    const best =
      this.rankBy ??
      told.find(({ name }) => score.test(name))?.id ??
      told.find(({ unit }) => unit === '%')?.id ??
      first?.id;
    const data: RankingData = {
      ...(this.#title && { title: this.#title }),
      ...(this.#asOf && { asOf: this.#asOf }),
      measures: told,
      ...(best && { rankBy: best }),
      entries: this.entries,
      ...(this.#notes.length > 0 && { note: this.#notes.join('\n') }),
    };
    quoteUnaccounted(this.pieces, data, this.issues);
    return { data, issues: this.issues };
  }
}
