import type { Measure } from '../model/measure.js';
import type { Entry } from '../model/ranking.js';
import { isSameStem, stemOf, type Figure } from './figure.js';
import { figuresIn, figuresOf, writtenOut, type Moved } from './prose-figures.js';
import { dates, everyUnit, labelAhead, listing, mark, ofWhom, wayEnd } from './prose-wording.js';
import { isTotal, type RankingDocument } from './ranking-document.js';
import { isName, nameAhead, sharedEnd, subjectOf } from './ranking-subject.js';
import { sourceIssue } from './source-issue.js';
import { cutOutside } from './unit-list.js';
import { taken } from './taken.js';

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
    reader.list = list;
    for (const sentence of paragraph.split('。'))
      sentence
        .split(/[;；]/)
        .forEach((part, i) => reader.sentence(part.trim(), i > 0 && /^\s*其中/.test(sentence)));
    const left = reader.end();
    label = /[:：]$/.test(paragraph) ? reader.label : reader.found ? label : '';
    const isLine =
      paragraph.length <= 40 &&
      document.entries.length === 0 &&
      !/[。;；]$|^[一二三四五六七八九十]、/.test(paragraph);
    // 红榜（前3名） alone on its line is no more than read.
    const unread = reader.found || (reader.list !== list && paragraph.length < 16) ? left : paragraph;
    list = reader.list;
    if (unread === paragraph && isLine) document.line(paragraph);
    else if (unread) document.issues.push(sourceIssue('unread-line', unread));
  }
}

class ParagraphReader {
  /** Whether any figure was read. */
  found = false;
  readonly #document: RankingDocument;
  readonly #entries = new Map<string, Entry>();
  readonly #totals = new Map<Entry, string>();
  /** Clauses that no figure came of. */
  readonly #left: string[] = [];
  /** The sign that names without a word for a unit end in. */
  readonly #nameEnd: string;
  #sentence = '';
  /** Whom the next figure without a name is about; whose members a list names. */
  #subjects: Entry[] = [];
  /** All that the sentence has had figures of: those that 分别 without names is about. */
  #listed: Entry[] = [];
  #owner: Entry | undefined;
  #isMember = false;
  /** The label of what follows. */
  label: string;
  /** Names, a clause with a label, a group and a red or black list in front of what follows. */
  #names: string[] = [];
  #unused = '';
  #group: string | undefined;
  /** The red or black list that what follows stands on. */
  list = '';
  /** The measure of the last figure and of the last count. */
  #last: Measure | undefined;
  #count: Measure | undefined;
  /** What the sum is said to have grown: that of its parts as well. */
  #change = '';

  constructor(document: RankingDocument, label: string, nameEnd: string) {
    this.#document = document;
    this.#nameEnd = nameEnd;
    this.#group = document.group;
    this.label = label;
  }

  /** @param goesOn Whether it goes on with a list of members (其中，…；…). */
  sentence(sentence: string, goesOn: boolean): void {
    this.#sentence = sentence;
    this.#listed = [];
    this.#isMember &&= goesOn;
    const opened = sentence
      .replace(mark, '')
      .replace(/[(（](?:得分)?([-－−+＋]?\d+(?:\.\d+)?(?:[%％]|[\u4e00-\u9fff]{1,2})?)[)）]/g, '$1')
      .replace(/[(（]([^()（）]*)[)）]/g, (whole, inner: string) =>
        /^[前后]\d+[名位]?$/.test(inner) ? '' : /\d/.test(inner) ? `，${inner}，` : whole,
      );
    cutOutside(opened, (sign) => /[,，:：]/.test(sign)).forEach(({ piece }, i, pieces) => {
      const pairs = piece.split(/、(?=[^\d、\-－−+＋][^\d、]*(?:\d|持平))|和(?=[^\d、]{2,8}(?:\d|持平))/);
      const all = !/分别|依次/.test(piece) && pairs.every((pair) => /\d|持平/.test(pair)) ? pairs : [piece];
      const isHead = /[:：]/.test(pieces[i + 1]?.sign ?? '');
      for (const text of all) if (text.trim()) this.#clause(text.trim(), isHead);
    });
  }

  /** Tells of the sums, and returns what was left unread. */
  end(): string {
    for (const [entry, text] of this.#totals) this.#document.total(entry, text);
    return [...this.#left, this.#unused].filter(Boolean).join('，');
  }

  #clause(text: string, isHead: boolean): void {
    // Longer than any clause is no clause; it would only cost time.
    if (text.length > 400) return void this.#left.push(text);
    if (text.includes('其中')) this.#isMember = this.#owner !== undefined;
    let plain = text
      .replace(/^(?:其中|而|同时|此外|从(?=.*看))[:：]?/, '')
      .replace(/[《》「」]|[“"][^”"]{0,6}[”"](?=计划|规划|工程|项目)/g, '')
      .replace(dates, '')
      .replace(/([同环]比)([增升降减])(?=\d)/g, writtenOut)
      // 丁县持平 is a change as well.
      .replace(/(?:基本)?持平(?=$|、)/g, '增长0%')
      // 满意度最高的是甲县, 得分排名前三位的是甲县: what is counted, before whom it is counted of.
      .replace(ofWhom, (_, label: string) => {
        this.label = label.replace(everyUnit, '') || this.label;
        return '';
      })
      .trim();
    const [, counted = '', name = ''] = labelAhead.exec(plain) ?? [];
    if (isName(name) && !nameAhead(counted)) {
      // 优良天数比例甲县100%、乙县98%: what is counted, once before the names.
      this.label = counted;
      plain = plain.slice(counted.length);
    }
    const found = figuresIn(plain).filter(
      ({ index, 1: moved = '' }) => !/[A-Za-z第]/.test(plain[index + moved.length - 1] ?? ''),
    );
    const [first] = found;
    if (!first) return this.#context(text, plain, isHead);
    const lead = plain.slice(0, first.index);
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

  /** What a clause says behind its last figure; a word or two (以上, 左右) are of the figure. */
  #behind(text: string, { index, 0: whole }: RegExpExecArray): void {
    const rest = text.slice(index + whole.length).replace(/^(?:以[上下]|左右|不等|多|余|[的了名)）])*/, '');
    if (/[\u4e00-\u9fff]{3}/.test(rest)) this.#left.push(rest);
  }

  /** A clause without a figure: a list's colour, names or a label for what follows; else it is left. */
  #context(text: string, plain: string, isHead: boolean): void {
    const said = plain.replace(listing, '').replace(/(?:来?看|方面|排名|情况)$/, '');
    const both = /^(.*(?:率|度|量|数|得分|比例))(.+)$/.exec(said);
    // 甲县和乙县得分: names and their label, whose figure follows.
    const held =
      !both && /(?:得分|成绩|[率度量数])$/.test(said) ? subjectOf(said, true, this.#nameEnd) : null;
    const isHeld = held !== null && held.names.length > 1 && held.names.every(isName);
    const subject = both?.[2] ?? said;
    const names = isHeld ? held.names : isName(subject) ? [subject] : subject.split(/[、和]/);
    if (/[红黑]榜/.test(plain)) this.list = plain;
    else if (
      names.every((name) => isName(name) || isTotal(name)) ||
      (isHead &&
        /^.{1,5}[^率量数度分比额积有的速幅资值入税费价口贸售利访诉]$/.test(said) &&
        !wayEnd.test(said))
    ) {
      this.#names = names;
      this.#unused = text;
      this.label = (isHeld ? held.label : both?.[1]) ?? this.label;
      // A red or black list needs no figures.
      if (this.list && !isHead) [this.found, this.#unused] = [Boolean(this.#subjectsOf(names)), ''];
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
      if (listed.length > 1) this.#names = listed.map(nameAhead).filter(Boolean);
    }
  }

  #figures(text: string, lead: string, figures: readonly Moved[]): void {
    const known = this.#names.length > 0 || this.#subjects.some(({ name }) => this.#sentence.includes(name));
    const { names: own, label } = subjectOf(lead, known, this.#nameEnd);
    const names = own.length > 0 ? own : this.#names;
    // 主城区：天元区…: a name before names is their group.
    const isGroup = own.length > 0 && this.#names.length > 0 && !this.#names.some(isTotal);
    if (isGroup) [this.#group] = this.#names;
    if (isGroup || (own.length === 0 && names.length > 0)) this.#unused = '';
    this.#names = [];
    const isShared = figures.length === 1 && (figures[0]?.unit === '%' || /[均都]/.test(lead));
    const values = isShared && names.length > 1 ? names.map(() => figures[0]!) : figures;
    if (names.length > 0) this.#subjects = names.length === values.length ? this.#subjectsOf(names) : [];
    else if (values.length > 1 && values.length === this.#listed.length) this.#subjects = this.#listed;
    if (this.#subjects.length === 0 || this.#subjects.length !== values.length)
      return void this.#left.push(text);
    this.found = true;
    const pending = names.length > 0 ? this.label : '';
    if (!label) this.#unused = '';
    this.#listed = [...new Set([...this.#listed, ...this.#subjects])];
    this.#subjects.forEach((entry, i) => this.#put(entry, label || pending, values[i]!));
  }

  #subjectsOf(names: readonly string[]): Entry[] {
    const owner = this.#owner;
    const isListed = names.length > 1 && names.every((name) => /[省市区县镇乡村]$|^\*/.test(name));
    const isMember =
      owner &&
      !names.includes(owner.name) &&
      (this.#isMember || (isListed && !/[省市区县镇乡村街道]$/.test(owner.name)));
    const entries = names.map((name) =>
      this.#entry(name.startsWith('*') ? '*' : name, isMember ? owner.name : this.#group),
    );
    const [only] = entries;
    if (!isMember) this.#owner = only && entries.length === 1 && !this.#totals.has(only) ? only : undefined;
    return entries;
  }

  /** The entry of a name; masked names (*) are entries of their own each. */
  #entry(name: string, group: string | undefined): Entry {
    const key = `${group ?? ''}/${name}`;
    const known =
      this.#entries.get(key) ??
      this.#document.entries.find((entry) => entry.name === name && entry.group === group);
    if (known && name !== '*') return known;
    const entry: Entry = { name, ...(group && { group }), values: {} };
    this.#entries.set(key, entry);
    if (isTotal(name)) this.#totals.set(entry, this.#sentence);
    else this.#document.add(entry, this.list);
    return entry;
  }

  #put(entry: Entry, label: string, value: Moved): void {
    const { moved = taken(wayEnd, label) } = value.moved ? value : {};
    const last = this.#last && entry.values[this.#last.id] !== undefined ? this.#last : undefined;
    if (last && /^(?:上[月期年周]|去年|同期)/.test(label)) {
      (entry.previous ??= {})[last.id] = value.value;
      return;
    }
    if (this.#totals.has(entry) && label.startsWith('平均'))
      entry.name = entry.name.replace(/(?:平均)?$/, '平均');
    // 同比下降3% is a change with its sign, 减少12件 a count of what was taken off.
    // A sum that goes on over sentences is quoted whole.
    const said = this.#totals.get(entry);
    if (said && !said.includes(this.#sentence)) this.#totals.set(entry, `${said}；${this.#sentence}`);
    const isChange =
      /[同环]比$/.test(label) || (moved !== '' && (value.unit === '%' || /同比|环比|较|比/.test(label)));
    const isDown = isChange && /[↓降减负跌滑落]/.test(moved);
    const name = isChange
      ? label || this.#change || '增长'
      : this.#nameOf(label.replace(/^平均/, '') + moved, value, entry);
    const measure = this.#document.measure(name, value);
    entry.values[measure.id] ??= isDown ? -Math.abs(value.value) : value.value;
    this.#last = measure;
    if (isChange && this.#totals.has(entry)) this.#change = label;
    if (value.unit !== '%') this.#count = measure;
  }

  /** The measure a label means: a plain count is of the whole, 占… the rate of what was counted before. */
  #nameOf(label: string, { unit }: Figure, { values }: Entry): string {
    const { measures } = this.#document;
    const title = this.#document.titleMeasure();
    if (unit === '%') {
      if (!label && this.#last?.unit === '%') return this.#last.name;
      const counted = stemOf(label) || stemOf(this.#count?.name ?? '');
      const same = measures.find((one) => one.unit === '%' && isSameStem(stemOf(one.name), counted));
      if (same) return same.name;
      if (/^占.{2}/.test(label)) return `${label}比例`;
      if (/(?:率|比例|比重|[度速幅])$/.test(label) || wayEnd.test(label)) return label;
      return counted ? `${label.replace(/占$/, '') || this.#count?.name}占比` : title || '占比';
    }
    if (!/^(?:项目|计划|任务|总数|数|)$/.test(label)) return label;
    const counts = measures.filter((one) => one.unit !== '%');
    const main =
      (label ? undefined : counts.find((one) => one.unit === unit)) ??
      (unit === '分' ? undefined : counts[0]);
    if (main && (label || values[main.id] === undefined)) return main.name;
    return (
      label ||
      (main ? '' : title) ||
      (/^分?$/.test(unit) ? '得分' : /[项个]/.test(unit) ? '项目' : `${unit}数`)
    );
  }
}
