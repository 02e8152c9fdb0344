import type { Measure } from '../model/measure.js';
import type { Entry } from '../model/ranking.js';
import { readFigure, type Figure } from './figure.js';
import { isTotal, partsOf, type RankingDocument } from './ranking-document.js';
import { sourceIssue } from './source-issue.js';
import { cutOutside } from './unit-list.js';

const suffix =
  '省|市|区(?![域])|县|州|旗|镇|乡|街道|社区|村|流域|(?:湖|河)(?![街道])|分?局|委|办(?![结理])|所|中心|学校|[小中大]学|公司|集团|园|网格|片区|院|银行|[支大]队|管委会';
/** Where a name ends, by its last word, and where what is counted begins. */
const nameEnd = new RegExp(`^[^\\d]{1,12}?(?:${suffix})+(?:及其?(?:上游|下游|周边|沿线|沿岸))?`);
const wholeName = new RegExp(`^[^\\d]{1,12}(?:${suffix})$`);
const labelStart =
  /水污染|工程|治污|规划|项目|计划|任务|共[计有确]?|总计|累计|完成|[未已]|应|实际|得分|综合|平均|考核|办结|受理|整改|满意|达标|覆盖|开工|动工|投诉|案件|事项|工作|群众|按[期时]|及时|[有为达占率排总得居列以]/;
const filler =
  /^(?:的|共计|共有|共确定了?|共|总计|累计|有|了|为|是|达到|达(?!标)|得(?!分)|约|以|仅|均|各|[\s:：—])+|(?:的|共计|共有|共|总计|累计|有|了|为|是|达到|达(?!标)|得(?!分)|约|仅|均|各|[\s:：—])+$/g;
const dates =
  /(?:20\d{2}年)?(?:\d{1,2}[—–\-~～至])?\d{1,2}月(?:份|底|末|\d{1,2}日)?|20[\d*＊×xX]{0,2}年(?:度|底|以来)?|^(?:[今去本上当]年(?:以来|度)?|第?[一二三四]季度|[上下]半年|本月|目前|截[至止](?:到|目前)?)/g;
const figure =
  /((?:[↑↓]|上升|下降|增长|增加|减少)?\d+(?:,\d{3})*(?:\.\d+)?)\s*(个百分点|[%％]|[万亿]?(?:平方公里|[平立]方米|公里|人次|[\u4e00-\u9fff])?)/g;

/** Reads sentences with counts and rates (通报): one entry a name, `A、B、C分别为x、y、z`, members of a group apart. */
export function readRankingProse(paragraphs: readonly string[], document: RankingDocument): void {
  for (const paragraph of paragraphs) {
    document.findAsOf(paragraph);
    const reader = new ParagraphReader(document);
    for (const sentence of paragraph.split(/[。;；]/)) reader.sentence(sentence.trim());
    reader.end();
    if (reader.read > 0) {
      if (reader.left.length > 0) document.issues.push(sourceIssue('unread-line', reader.left.join('，')));
    } else if (paragraph.length <= 40 && document.entries.length === 0 && !/[。;；]$/.test(paragraph))
      document.line(paragraph);
    else document.issues.push(sourceIssue('unread-line', paragraph));
  }
}

class ParagraphReader {
  /** Clauses that no figure came of. */
  readonly left: string[] = [];
  read = 0;
  readonly #document: RankingDocument;
  readonly #totals = new Map<Entry, string>();
  #sentence = '';
  /** Whom the next figure without a name is about; whose members a list names. */
  #subjects: Entry[] = [];
  #owner: Entry | undefined;
  #isMember = false;
  /** A label or names in front of figures that follow (从办结率看, 甲镇：…). */
  #label = '';
  #names: string[] = [];
  #unused = '';
  #group: string | undefined;
  #list = '';
  #last: Measure | undefined;
  #count: Measure | undefined;

  constructor(document: RankingDocument) {
    this.#document = document;
  }

  sentence(sentence: string): void {
    this.#sentence = sentence;
    this.#isMember = false;
    const opened = sentence
      .replace(
        /^(?:\d{1,2}[.、．]|[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|第[一二三四五六七八九十\d]+名[:：,，]?)\s*(?=[^\d])/,
        '',
      )
      .replace(/[(（](?:得分)?(\d+(?:\.\d+)?(?:[%％]|[\u4e00-\u9fff]{1,2})?)[)）]/g, '$1')
      .replace(/[(（]([^()（）]*\d[^()（）]*)[)）]/g, '，$1，');
    cutOutside(opened, (sign) => ',，:：'.includes(sign)).forEach(({ piece }, i, pieces) => {
      const pairs = /分别|依次/.test(piece) ? [piece] : piece.split(/、(?=[^\d、]+\d)|和(?=[^\d、]{2,8}\d)/);
      const all = pairs.every((pair) => /\d/.test(pair)) ? pairs : [piece];
      const isHead = /[:：]/.test(pieces[i + 1]?.sign ?? '');
      for (const text of all) if (text.trim()) this.#clause(text.trim(), isHead);
    });
  }

  end(): void {
    if (this.#unused) this.left.push(this.#unused);
    for (const [entry, text] of this.#totals) this.#document.total(entry, text);
  }

  #clause(text: string, isHead: boolean): void {
    if (text.includes('其中')) this.#isMember = this.#owner !== undefined;
    const plain = text
      .replace(/^(?:其中|而|同时|此外|从)[:：]?/, '')
      .replace(/[《》「」]|[“"][^”"]{0,6}[”"](?=计划|规划|工程|项目)/g, '')
      .replace(dates, '')
      .trim();
    const found = [...plain.matchAll(figure)].filter(
      ({ 2: unit, index }) => !/[位名]/.test(unit ?? '') || plain[index - 1] !== '第',
    );
    const [first] = found;
    if (!first) return this.#context(text, plain, isHead);
    if (/分别|依次/.test(plain.slice(0, first.index))) {
      const unit = found[found.length - 1]?.[2] ?? '';
      const figures = found.flatMap(([whole, , own]) => readFigure(own ? whole : whole + unit) ?? []);
      return this.#figures(text, plain.slice(0, first.index).replace(/分别|依次/, ''), figures);
    }
    let from = 0;
    for (const { 0: whole, 1: written = '', index } of found) {
      const read = readFigure(whole);
      const moved = /^\D+/.exec(written)?.[0] ?? '';
      const lead = plain.slice(from, index);
      // 同比下降3%: the change itself; 减少12件 of another thing: a count of what was taken off.
      const isChange = /同比|环比|较|比/.test(lead);
      if (read)
        this.#figures(text, lead + (isChange ? '' : moved), [
          isChange ? read : { ...read, value: Math.abs(read.value) },
        ]);
      from = index + whole.length;
    }
  }

  /** A clause without a figure: a list's colour, names or a label for what follows; else it is left. */
  #context(text: string, plain: string, isHead: boolean): void {
    const said = plain
      .replace(
        /(?:最[高低多少好差快慢]|次之|居首|垫底|靠[前后])$|(?:[由从].到.)?(?:依次|分别|如下|排名)?(?:为|是|如下)?$/g,
        '',
      )
      .replace(/(?:来?看|方面|排名|排序|情况)$/, '');
    const both = /^(.*(?:率|度|量|数|得分|比例))(.+)$/.exec(said);
    const names = (both?.[2] ?? said).split(/[、和]/);
    if (/[红黑]榜/.test(plain)) this.#list = plain;
    else if (names.every((name) => wholeName.test(name) || isTotal(name))) {
      this.#names = names;
      this.#label = both?.[1] ?? this.#label;
    } else if (
      said &&
      ((isHead && !/[有的]$/.test(said)) || (said.length < 24 && /(?:率|数|量|度|得分)$/.test(said)))
    ) {
      this.#unused = text;
      this.#label = said.replace(
        /^(?:全[市区县])?各?(?:镇街|街道|单位|地|部门|区县|乡镇|镇|县|区)+(?:[(（].[)）])?的?/,
        '',
      );
    } else if (
      plain ? !/^(?:“[^”]{1,6}”中|其中)$/.test(plain) : /\d/.test(text) && !this.#document.findAsOf(text)
    )
      this.left.push(text);
  }

  #figures(text: string, lead: string, figures: readonly Figure[]): void {
    const { names: own, label } = this.#subjectOf(lead);
    const named =
      this.#unused !== '' && label !== '' && /^.{2,4}(?<![率量数度分])$/.test(this.#label)
        ? [this.#label]
        : [];
    const names = [own, this.#names, named].find((list) => list.length > 0) ?? [];
    // 主城区：天元区…: a name before names is their group.
    if (own.length > 0 && this.#names.length > 0) [this.#group] = this.#names;
    this.#names = [];
    const alike = figures.length === 1 && names.length > 1 && /[均都]/.test(lead);
    const values = alike ? names.map(() => figures[0]!) : figures;
    const subjects =
      names.length > 0 && names.length === values.length
        ? this.#entries(names)
        : names.length > 0
          ? []
          : this.#subjects;
    if (subjects.length === 0 || subjects.length !== values.length) return void this.left.push(text);
    this.#subjects = subjects;
    this.read += 1;
    const pending = names.length > 0 ? this.#label : '';
    if (!label || names === named) this.#unused = '';
    subjects.forEach((entry, i) => this.#put(entry, label || pending, values[i]!));
  }

  /** The names in front of a number, and the label between them and it. */
  #subjectOf(lead: string): { names: string[]; label: string } {
    const parts = lead.replace(filler, '').split(/、/);
    const last = parts.pop() ?? '';
    const named =
      nameOf(last) ||
      (parts.length === 0 && this.#subjects.length > 0 && this.#sentence.includes(this.#subjects[0]!.name)
        ? ''
        : nameBefore(last));
    const label = last.slice(named.length).replace(filler, '').replace(filler, '');
    const names = [
      ...parts,
      named.replace(/(?<=.)[两三四五六七八九十]+个?(?:[省市州区县镇乡村地]|街道|单位)?$/, ''),
    ]
      .map(tidyName)
      .filter(Boolean);
    const masked = parts.length > 0 && parts.every((part) => part.startsWith('*'));
    const plan = label.replace(
      /^流域|^[两三四五六七八九十]+[省市区县镇乡村]|^.*(?:计划|规划)(?=$|的|共|项目)/g,
      '',
    );
    return {
      names: masked ? [...parts, '*'].map(() => '*') : names,
      label: plan.replace(filler, '') || (label && '项目'),
    };
  }

  #entries(names: readonly string[]): Entry[] {
    const owner = this.#owner;
    const isMember =
      owner !== undefined &&
      !names.includes(owner.name) &&
      (this.#isMember ||
        (names.length > 1 &&
          names.every((name) => /[省市区县镇乡村]$|^\*/.test(name)) &&
          !/[省市区县镇乡村街道]$/.test(owner.name)));
    const entries = names.map((name) => this.#entry(name, isMember ? owner.name : this.#group));
    const [only] = entries;
    if (!isMember) this.#owner = only && entries.length === 1 && !this.#totals.has(only) ? only : undefined;
    return entries;
  }

  /** The entry of a name; masked names (*) are entries of their own each. */
  #entry(name: string, group: string | undefined): Entry {
    const known = [...this.#document.entries, ...this.#totals.keys()].find(
      (entry) => entry.name === name && entry.group === group && !/^[*＊×xX]+$/.test(name),
    );
    if (known) return known;
    const entry: Entry = { name, ...(group && { group }), values: {} };
    if (isTotal(name)) this.#totals.set(entry, this.#sentence);
    else {
      this.#document.entries.push(entry);
      this.#document.honour(this.#list);
    }
    return entry;
  }

  #put(entry: Entry, label: string, value: Figure): void {
    if (
      /^(?:上[月期年周]|去年|同期)/.test(label) &&
      this.#last &&
      entry.values[this.#last.id] !== undefined
    ) {
      (entry.previous ??= {})[this.#last.id] = value.value;
      return;
    }
    const measure = this.#document.measure(partsOf(this.#nameOf(label.replace(/^平均/, ''), value), value));
    entry.values[measure.id] ??= value.value;
    this.#last = measure;
    if (value.unit !== '%') this.#count = measure;
  }

  /** The measure a label means: a plain count is of the whole, 占… the rate of what was counted before. */
  #nameOf(label: string, { unit }: Figure): string {
    const { measures } = this.#document;
    const title = this.#document.titleMeasure();
    if (unit === '%') {
      const counted = stemOf(label) || stemOf(this.#count?.name ?? '');
      const same = measures.find((one) => one.unit === '%' && isSameStem(stemOf(one.name), counted));
      if (same) return same.name;
      if (/(?:率|比例|比重|度)$/.test(label)) return label;
      return counted ? `${label.replace(/占$/, '') || this.#count?.name}占比` : (title ?? '占比');
    }
    if (!/^(?:项目|计划|任务|总数|数|)$/.test(label)) return label;
    const counts = measures.filter((one) => one.unit !== '%');
    const main = (label ? undefined : counts.find((one) => one.unit === unit)) ?? counts[0];
    return (
      main?.name ??
      (label || title || (/^分?$/.test(unit) ? '得分' : /[项个]/.test(unit) ? '项目' : `${unit}数`))
    );
  }
}

/** The name that a text begins with, by its last word or its quotes; '' where it has none. */
function nameOf(text: string): string {
  if (text.search(labelStart) === 0) return '';
  return /^[“"][^”"]+[”"]/.exec(text)?.[0] ?? (/^\*/.test(text) ? '*' : (nameEnd.exec(text)?.[0] ?? ''));
}

/** A name without such a word ends where a label begins. */
function nameBefore(text: string): string {
  const label = text.search(labelStart);
  return label >= 0
    ? text.slice(0, label)
    : /(?:[率量数度]|得分|成绩)$/.test(text) || text.length > 10
      ? ''
      : text;
}

function tidyName(text: string): string {
  return text
    .replace(/^(?:和|及|与|以及)|(?:流域)?[:：的以\s]*$/g, '')
    .replace(filler, '')
    .trim();
}

function stemOf(label: string): string {
  return label.replace(/(?:占比?|比例|率|度)$/, '').replace(/项目$/, '');
}

/** 未动(率) and 未动工(项目占比) are the same. */
function isSameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 2 && (long.startsWith(short) || long.endsWith(short)));
}
