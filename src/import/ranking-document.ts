import type { Issue } from '../model/issue.js';
import type { Measure } from '../model/measure.js';
import { parsePeriod } from '../model/period/parse-period.js';
import type { Entry, RankingData } from '../model/ranking.js';
import { isBetterLower, type Figure } from './figure.js';
import { timeAhead } from './phase-time.js';
import { sourceIssue } from './source-issue.js';
import { yearIn } from './time-wording.js';
import { quoteUnaccounted } from './unaccounted.js';
import { isUnitLike } from './unit-list.js';
import { taken } from './taken.js';

const total =
  /^(?:[合总小共]计|累计|总体|(?:全[国省市州区县旗镇乡街]|我[省市区县])(?:[合总]计|总体)?|重点.*|.{0,6}[平]?均[值分数水平]*|[两三四五六七八九十]+个.*|“[^”]*[两三四五六七八九十][^”]*”)[:：]?$/;
const asOfMark = /(?:截[至止]到?|统计(?:时间|日期|截止)[:：]?)\s*(?:截[至止]到?)?\s*/;
const group = /^(?:组别|分组|类别|片区)[:：]\s*|(?=^.{1,10}[组类]$)/;
const aside = /^[(（]?(?:单位[:：]|填报|制表|数据|统计|附件.{0,3}$|注|备注|说明)/;

/** Whether a name is that of a sum or an average, which is no entry. */
export function isTotal(name: string): boolean {
  return total.test(name.replace(/\s+/g, ''));
}

/** A bulletin as it is being read. */
export class RankingDocument {
  readonly issues: Issue[] = [];
  /** Cells read, to see in the end that none is lost. */
  readonly pieces: string[] = [];
  readonly entries: Entry[] = [];
  readonly measures: Measure[] = [];
  /** Entries whose names no word for a unit ends, and what is said of them: none unless others are measured so too. */
  readonly doubtful = new Map<Entry, string>();
  rankBy: string | undefined;
  /** The unit of measures that name none (单位：户 above a table). */
  unit = '';
  /** The red or the black list that the rows to come stand on. */
  list = '';
  /** The group of the rows to come. */
  group: string | undefined;
  readonly #honours: { top?: number; bottom?: number } = {};
  readonly #totals: Entry[] = [];
  readonly #notes: string[] = [];
  #title: string | undefined;
  #asOf: string | undefined;

  /** A line beside the figures: the title, the group of what follows, the as-of day alone, or a note. */
  line(text: string): void {
    const rest = this.findAsOf(text);
    const isDate = rest !== null && rest.length < 6;
    const [, units = ''] = /单位[:：]\s*([^\s,，;；()（）]{1,12})[)）]?$/.exec(text) ?? [];
    const [unit, ...others] = units.replace('％', '%').split(/[、/](?!立方|平方)/);
    if (unit && !isUnitLike(unit)) this.unit = unit === '%' ? (others[0] ?? unit) : unit;
    if (/^.{0,4}[红黑][榜旗].{0,6}$/.test(text) && !/红黑/.test(text)) this.list = text;
    else if (group.test(text)) this.group = text.replace(group, '');
    else if (
      !isDate &&
      this.#title === undefined &&
      text.length <= 60 &&
      !aside.test(text) &&
      !/^(?:各(?!.*如下)|现将).*[:：]$/.test(text) &&
      !/[，。；]/.test(text)
    )
      this.#title = text.replace(/^附件.{0,3}[:：]\s*|[:：]$/g, '');
    else if (!isDate) this.#notes.push(text);
  }

  /** Looks for 截至…, the day the figures hold for; gives the text without it, `null` where there is none. */
  findAsOf(text: string): string | null {
    const [before = '', behind] = text.split(asOfMark);
    const ahead = behind ? timeAhead(behind) : null;
    const year = yearIn(text) ?? yearIn(this.#title ?? '');
    const { end = null } = ahead ? parsePeriod(ahead.time, { ...(year && { year }) }) : {};
    if (!behind || !ahead || end === null) return null;
    this.#asOf ??= end;
    return before + behind.slice(ahead.to);
  }

  /** What a title says is ranked (一季度项目开工率排名 → 项目开工率), for figures without a heading. */
  titleMeasure(): string {
    const said = (this.#title ?? '').replace(/^.*(?:[区县市镇街位]|年度?|季度|月份?|半年)(?=.{3})/, '');
    return taken(/^.*?(?:率|满意度|得分|成绩|指数|[数总]量)/, said);
  }

  /** The measure of a name, made when it is first met. */
  measure(name: string, { unit, digits }: Omit<Figure, 'value'>): Measure {
    let measure = this.measures.find((known) => known.name === name);
    if (!measure)
      this.measures.push((measure = { id: name, name, ...(isBetterLower(name) && { better: 'lower' }) }));
    if (unit) measure.unit ??= unit;
    if (measure.unit === '%') measure.digits = Math.max(measure.digits ?? 0, digits);
    return measure;
  }

  /** Adds an entry; `list` may say that it stands on the red or on the black list. */
  add(entry: Entry, list: string): void {
    this.entries.push(entry);
    const colour = taken(/([红黑])[榜旗]/, list, 1);
    const end = colour === '红' ? 'top' : 'bottom';
    if (colour) this.#honours[end] = (this.#honours[end] ?? 0) + 1;
  }

  /** Adds a sum or an average: no entry, but what the others can be compared with. */
  total(entry: Entry, source: string): void {
    // A sum of a part (小计) stands back behind that of the whole.
    if (entry.name === '小计') this.#totals.push(entry);
    else this.#totals.unshift(entry);
    this.issues.push(sourceIssue('sum-row', source));
  }

  end(): { data: RankingData; issues: Issue[] } {
    const isKnown =
      ({ id }: Measure) =>
      (entry: Entry) =>
        typeof entry.values[id] === 'number';
    for (const [entry, said] of this.doubtful) {
      const others = this.entries.filter((other) => other !== entry);
      if (
        others.length === 0 ||
        this.measures.some((one) => isKnown(one)(entry) && others.some(isKnown(one)))
      )
        continue;
      this.entries.splice(this.entries.indexOf(entry), 1);
      this.issues.push(sourceIssue('unread-line', said));
    }
    const measures = this.measures.filter((measure) => this.entries.some(isKnown(measure)));
    // 各区平均得分 is what 综合得分 is compared with.
    const lean = this.measures.filter((measure) => !measures.includes(measure));
    for (const measure of measures) {
      const alike = lean.filter(({ name }) => name.length > 1 && measure.name.endsWith(name));
      for (const { values } of alike.length === 1 ? this.#totals : [])
        values[measure.id] ??= values[alike[0]!.id] ?? null;
      const sum = this.#totals.find(
        (one) =>
          isKnown(measure)(one) &&
          (measure.unit === '%' || /均/.test(one.name) || /浓度|指数|得分/.test(measure.name)),
      );
      if (sum)
        measure.reference = { name: sum.name.replace(/[“”]/g, ''), value: sum.values[measure.id] ?? 0 };
    }
    const rankBy = this.rankBy ?? byWeight(measures)[0]?.id;
    const data: RankingData = {
      ...(this.#title && { title: this.#title }),
      ...(this.#asOf && { asOf: this.#asOf }),
      measures,
      ...(rankBy && { rankBy }),
      entries: this.entries,
      ...(Object.keys(this.#honours).length > 0 && { honours: this.#honours }),
      ...(this.#notes.length > 0 && { note: this.#notes.join('\n') }),
    };
    quoteUnaccounted(this.pieces, data, this.issues);
    return { data, issues: this.issues };
  }
}

const weights = [
  /总分|总得分|综合/,
  /得分|评分|分值|积分|成绩|均分/,
  /^(?![较比]|.*(?:[同环]比|变化|幅度)).*[率%]/,
  /^(?![较比]|.*(?:[同环]比|变化|幅度))/,
  /^/,
];

/** Measures by how likely a bulletin ranks by them: a whole score, a score, a rate, a count, a mere change. */
export function byWeight(measures: readonly Measure[]): Measure[] {
  const weight = ({ name, unit }: Measure) => weights.findIndex((fit) => fit.test(name + unit));
  return [...measures].sort((a, b) => weight(a) - weight(b));
}
