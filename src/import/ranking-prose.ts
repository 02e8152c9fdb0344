import type { Entry } from '../model/ranking.js';
import { ProseEntries } from './prose-entries.js';
import { figuresIn, figuresOf, type Moved } from './prose-figures.js';
import {
  everyUnit,
  labelAhead,
  listing,
  isOrdered,
  ofWhom,
  ofWhomAhead,
  openedUp,
  placeOf,
  plainClause,
  wayEnd,
} from './prose-wording.js';
import { isTotal, type RankingDocument } from './ranking-document.js';
import { isListed, isName, nameAhead, sharedEnd, subjectOf } from './ranking-subject.js';
import { sourceIssue } from './source-issue.js';
import { cutOutside } from './unit-list.js';

/** Reads sentences with counts and rates (通报): one entry a name, `A、B、C分别为x、y、z`, members of a group apart. */
export function readRankingProse(paragraphs: readonly string[], document: RankingDocument): void {
  // What a line with a colon says is counted (各县得分如下：) holds for the lines below it.
  let [label, list] = ['', ''];
  for (const paragraph of paragraphs) {
    if (/^(?:组别|分组|类别|片区)[:：].{1,12}$/.test(paragraph)) {
      document.line(paragraph);
      continue;
    }
    document.findAsOf(paragraph);
    const reader = new ParagraphReader(document, label, sharedEnd(paragraph));
    reader.entries.list = list;
    for (const sentence of paragraph.split('。'))
      sentence
        .split(/[;；]/)
        .forEach((part, i) => reader.sentence(part.trim(), i > 0 && /^\s*其中/.test(sentence)));
    const left = reader.end();
    label = /[:：]$/.test(paragraph) ? reader.label : reader.found ? label : '';
    const isLine =
      paragraph.length <= 40 &&
      document.entries.length === 0 &&
      !/[。;；]$|^[一二三四五六七八九十]、|^[(（]/.test(paragraph);
    // 红榜（前3名） alone on its line is no more than read.
    const unread = reader.found || (reader.entries.list !== list && paragraph.length < 16) ? left : paragraph;
    list = reader.entries.list;
    if (unread === paragraph && isLine) document.line(paragraph);
    else if (unread) document.issues.push(sourceIssue('unread-line', unread));
  }
}

class ParagraphReader {
  /** Whether any figure was read. */
  found = false;
  readonly entries: ProseEntries;
  readonly #document: RankingDocument;
  /** Clauses that no figure came of. */
  readonly #left: string[] = [];
  /** The sign that names without a word for a unit end in. */
  readonly #nameEnd: string;
  /** Whom the next figure without a name is about. */
  #subjects: Entry[] = [];
  /** All that the sentence has had figures of: those that 分别 without names is about. */
  #listed: Entry[] = [];
  /** The label of what follows. */
  label: string;
  /** Names and a clause with a label in front of what follows. */
  #names: string[] = [];
  #unused = '';
  /** Whether the clause is one of a list (甲47项、乙46项), and whether the one before was a name with its figure alone. */
  #isPair = false;
  #isBare = false;
  /** Whether the names that follow stand in their order, the best first. */
  #isOrder = false;
  /** The place that the clause before gave its entry. */
  #place = 0;

  constructor(document: RankingDocument, label: string, nameEnd: string) {
    this.#document = document;
    this.#nameEnd = nameEnd;
    this.entries = new ProseEntries(document);
    this.label = label;
  }

  /** @param goesOn Whether it goes on with a list of members (其中，…；…). */
  sentence(sentence: string, goesOn: boolean): void {
    this.entries.sentence = sentence;
    this.#listed = [];
    this.entries.isMember &&= goesOn;
    cutOutside(openedUp(sentence), (sign) => /[,，:：]/.test(sign)).forEach(({ piece }, i, pieces) => {
      const pairs = piece.split(/、(?=[^\d、\-－−+＋][^\d、]*(?:\d|持平))|和(?=[^\d、]{2,8}(?:\d|持平))/);
      const isEach = pairs.every((pair) => /\d|持平/.test(pair));
      if (isEach && pairs[1]) pairs[0] = pairs[0]!.replace(/^\s*(?:依次|分别)[是为]?/, '');
      const all = isEach && !/分别|依次/.test(pairs[0]!) ? pairs : [piece];
      const isHead = /[:：]/.test(pieces[i + 1]?.sign ?? '');
      this.#isPair = all.length > 1;
      for (const text of all) if (text.trim()) this.#clause(text.trim(), isHead);
    });
    this.#order();
  }

  /** Names in their order, where no figures came: their places. */
  #order(): void {
    const names = this.#names;
    if (!this.#isOrder || names.length < 2) return;
    this.#isOrder = false;
    [this.#names, this.#unused, this.found] = [[], '', true];
    const measure = this.#document.measure(`${this.label.replace(/排[名序]$/, '')}排名`, {
      unit: '',
      digits: 0,
    });
    measure.better = 'lower';
    this.entries.subjectsOf(names).forEach((entry, i) => (entry.values[measure.id] = i + 1));
  }

  /** Tells of the sums, and returns what was left unread. */
  end(): string {
    for (const [entry, text] of this.entries.totals) this.#document.total(entry, text);
    return [...this.#left, this.#unused].filter(Boolean).join('，');
  }

  #clause(text: string, isHead: boolean): void {
    // Longer than any clause is no clause; it would only cost time.
    if (text.length > 400) return void this.#left.push(text);
    if (text.includes('其中')) {
      this.entries.isMember = this.entries.owner !== undefined;
      this.#isBare = true;
    }
    let isListing = false;
    let plain = plainClause(text)
      // 满意度最高的是甲县, 得分排名前三位的是甲县: what is counted, before whom it is counted of.
      .replace(isHead ? ofWhomAhead : ofWhom, (said, label: string) => {
        this.label = label.replace(everyUnit, '') || this.label;
        this.#isOrder = isOrdered(said);
        isListing = true;
        return '';
      })
      .trim();
    if (isListing && !plain) return void (this.#unused = text);
    // 共占全市68.28% behind a list is said of all of it.
    if (/^(?:合计|总计|共[计占有]?)/.test(plain) && this.#listed.length > 1)
      return void this.#left.push(text);
    const [, counted = '', name = ''] = labelAhead.exec(plain) ?? [];
    if (isName(name) && !nameAhead(counted)) {
      // 优良天数比例甲县100%、乙县98%: what is counted, once before the names.
      this.label = counted;
      plain = plain.slice(counted.length);
    }
    const found = figuresIn(plain).filter(
      ({ index, 1: moved = '' }) =>
        !/(?:[A-Za-z第]|附件|[附见]表)$/.test(plain.slice(0, index + moved.length)),
    );
    const [first] = found;
    if (this.#rank(plain)) return;
    if (!first) return this.#context(text, plain, { isHead, isListing });
    const lead = plain.slice(0, first.index);
    const behind = plain.slice(first.index + first[0].length);
    // 办结率达100%的有甲、乙: whom the figure holds for comes behind it; a bound (不足50%) is nobody's figure.
    const [, label, bound] =
      /^(.*?)((?:[超高低大小少多]于|超过|不[足及到])?)[达到为]*$/.exec(lead.replace(everyUnit, '')) ?? [];
    const [, over, held] = /^(以[上下])?的[^、]{0,6}?[有是为](.{2,})$/.exec(behind) ?? [];
    if (held || bound) this.label = label!;
    // 高于平均违法率的有9家, 该行业平均违法率: of nobody.
    if (bound || over || /^(?:[高低多少大小]于|超过).*的有?$|[该本][行组类片].*平均/.test(lead))
      return held && /\d/.test(held) ? this.#clause(held, false) : void this.#left.push(text);
    if (held) {
      this.#names = held.split(/[、和]/);
      return this.#figures(
        text,
        '',
        this.#names.flatMap(() => figuresOf([first.slice(1, 4)])),
      );
    }
    if (!/分别|依次/.test(lead)) {
      let from = 0;
      for (const { 0: whole, 1: moved = '', 2: size = '', 3: unit = '', index } of found) {
        this.#figures(text, plain.slice(from, index), figuresOf([[moved, size, unit]]));
        from = index + whole.length;
      }
      return this.#behind(plain, found[found.length - 1]!);
    }
    const unit = found[found.length - 1]?.[3] ?? '';
    let moved = '';
    const all = found.map(([, own, size = '', counted]) => [(moved = own ?? moved), size, counted || unit]);
    this.#figures(text, lead.replace(/分别|依次/, ''), figuresOf(all));
    this.#behind(plain, found[found.length - 1]!);
  }

  /** Reads how far an entry has moved among the others (排名第2位，较上月上升1位): its place and the one before. */
  #rank(text: string): boolean {
    const place = placeOf(text);
    const [, moved] =
      /^较?上.{1,4}(?:排名)?((?:上升|前[进移]|提[升高]|下降|后[退移]|增长)\d+)[位名%]$/.exec(text) ?? [];
    const [entry] = this.#subjects;
    if (!moved || !entry || !this.#place) this.#place = place;
    else {
      const steps = Number(moved.slice(2)) * (/^[下后]/.test(moved) ? -1 : 1);
      this.#document.measure('排名', { unit: '', digits: 0 }).better = 'lower';
      entry.values['排名'] = this.#place;
      (entry.previous ??= {})['排名'] = this.#place + steps;
      this.#left.pop();
      this.#place = 0;
      return true;
    }
    if (place) this.#left.push(text);
    return place > 0;
  }

  /** What a clause says behind its last figure; a word or two (以上, 左右) are of the figure. */
  #behind(text: string, { index, 0: whole }: RegExpExecArray): void {
    const rest = text.slice(index + whole.length).replace(/^(?:以[上下]|左右|不等|多|余|[的了名)）])*/, '');
    if (/[\u4e00-\u9fff]{3}/.test(rest)) this.#left.push(rest);
    // 共375项整改任务，其中甲市47项
    if (this.#subjects.length === 0 && /^[\u4e00-\u9fff]{2,8}$/.test(rest)) this.label = rest;
  }

  /** A clause without a figure: a list's colour, names or a label for what follows; else it is left. */
  #context(
    text: string,
    plain: string,
    { isHead, isListing }: { isHead: boolean; isListing: boolean },
  ): void {
    if (isHead) this.#isOrder = isOrdered(plain);
    const said = plain.replace(listing, '').replace(/(?:来?看|方面|排名|情况)$/, '');
    const both = /^(.*(?:率|度|量|数|得分|比例))(.{2,})$/.exec(said);
    // 甲县和乙县得分: names and their label, whose figure follows.
    const held =
      !both && /(?:得分|成绩|[率度量数])$/.test(said) ? subjectOf(said, true, this.#nameEnd) : null;
    const isHeld = held !== null && held.names.length > 1 && held.names.every(isName);
    const subject = both?.[2] ?? said;
    const names = isHeld ? held.names : isName(subject) ? [subject] : subject.split(/[、和]/);
    if (/[红黑]榜/.test(plain)) this.entries.list = plain;
    else if (
      names.every((name) => isName(name) || isTotal(name) || (isListing && isListed(name))) ||
      (isHead &&
        /^(?!各).{1,5}[^率量数度分比额积有的速幅资值入税费价口贸售利访诉据况]$/.test(said) &&
        !wayEnd.test(said))
    ) {
      this.#names = names;
      this.#unused = text;
      this.label = (isHeld ? held.label : both?.[1]) ?? this.label;
      // A red or black list needs no figures.
      if (this.entries.list && !isHead)
        [this.found, this.#unused] = [Boolean(this.entries.subjectsOf(names)), ''];
    } else if (
      said &&
      ((isHead && !/[有的]$/.test(said)) ||
        wayEnd.test(said) ||
        (said.length < 24 && /(?:率|数|量|度|得分)$/.test(said)))
    ) {
      this.#unused = text;
      this.label = said.replace(everyUnit, '');
    } else if (
      plain
        ? !/^(?:“[^”]{1,6}”中|其中)$/.test(plain)
        : /\d/.test(text) && this.#document.findAsOf(text) === null
    ) {
      this.#left.push(text);
      // 各镇新增5—8件不等: what is counted of those that follow.
      this.label = /^(.*?)\d+[—–~～至-]\d/.exec(plain)?.[1]?.replace(everyUnit, '') ?? this.label;
      const listed = plain.split('、');
      const names = listed.map(nameAhead);
      if (names.every((name) => name && !name.startsWith('各')) && (names[1] || /\d/.test(plain)))
        this.#names = names;
    }
  }

  #figures(text: string, lead: string, figures: readonly Moved[]): void {
    if (/(?:[超高低大小少多]于|超过|不[足及到])$/.test(lead)) return void this.#left.push(text);
    const isKnown = this.#subjects.some(({ name }) => this.entries.sentence.includes(name));
    const known = this.#names.length > 0 || (isKnown && !(this.#isPair && this.#isBare));
    const { names: own, label } = subjectOf(lead, known, this.#nameEnd);
    this.#isBare = own.length > 0 && !label;
    const names = own.length > 0 ? own : this.#names;
    // 主城区：天元区…: a name before names is their group.
    const isGroup = own.length > 0 && this.#names.length > 0 && !this.#names.some(isTotal);
    if (isGroup) [this.entries.group] = this.#names;
    if (isGroup || (own.length === 0 && names.length > 0)) this.#unused = '';
    this.#names = [];
    const isShared = figures.length === 1 && (figures[0]?.unit === '%' || /[均都]/.test(lead));
    const values = isShared && names.length > 1 ? names.map(() => figures[0]!) : figures;
    if (names.length > 0)
      this.#subjects = names.length === values.length ? this.entries.subjectsOf(names) : [];
    else if (values.length > 1 && values.length === this.#listed.length) this.#subjects = this.#listed;
    if (this.#subjects.length === 0 || this.#subjects.length !== values.length)
      return void this.#left.push(text);
    this.found = true;
    const pending = names.length > 0 ? this.label : '';
    if (!label) this.#unused = '';
    this.#listed = [...new Set([...this.#listed, ...this.#subjects])];
    this.#subjects.forEach((entry, i) => {
      const said = this.#document.doubtful.get(entry);
      if (said !== undefined) this.#document.doubtful.set(entry, said ? `${said}，${text}` : text);
      this.entries.put(entry, pending.includes(label) ? pending : label, values[i]!);
    });
  }
}
