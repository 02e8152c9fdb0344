import type { Entry } from '../model/ranking.js';
import type { Figure } from './figure.js';
import { clausesOf, readClause, timeAhead, timeOnly, type Clause } from './ranking-clause.js';
import type { RankingDocument } from './ranking-document.js';
import { takeOutTotals } from './ranking-totals.js';
import { sourceIssue } from './source-issue.js';

/** Reads sentences with counts and rates (通报): one entry a name, `A、B、C分别为x、y、z`, members of a group apart. */
export function readRankingProse(paragraphs: readonly string[], document: RankingDocument): void {
  const sources = new Map<Entry, string>();
  for (const paragraph of paragraphs) {
    document.readAsOf(paragraph);
    const before = document.entries.length;
    const reader = new ParagraphReader(document, sources);
    for (const sentence of paragraph.split(/[。;；]/)) reader.sentence(sentence.trim());
    if (document.entries.length === before && reader.read === 0) {
      if (paragraph.length <= 40 && before === 0 && !/[。;；]$/.test(paragraph)) document.headline(paragraph);
      else document.issues.push(sourceIssue('unread-line', paragraph));
    } else if (reader.left.length > 0)
      document.issues.push(sourceIssue('unread-line', reader.left.join('，')));
  }
  takeOutTotals(document, sources);
}

class ParagraphReader {
  readonly left: string[] = [];
  read = 0;
  readonly #document: RankingDocument;
  /** The sentence that each entry comes from. */
  readonly #sources: Map<Entry, string>;
  #sentence = '';
  #subjects: Entry[] = [];
  #main: string | undefined;
  #lastCount = '';
  /** A label that stands in front of a list (从办结率看). */
  #pending = '';

  constructor(document: RankingDocument, sources: Map<Entry, string>) {
    this.#document = document;
    this.#sources = sources;
  }

  sentence(sentence: string): void {
    if (sentence === '') return;
    this.#sentence = sentence;
    const plain = sentence.replace(
      /^\d{1,2}[.、．]\s*(?=[\u4e00-\u9fff])|^第[一二三四五六七八九十\d]+名[:：,，]?/,
      '',
    );
    for (const part of clausesOf(plain)) {
      if (timeOnly.test(part)) {
        if (!this.#document.readAsOf(part) && /\d/.test(part)) this.left.push(part);
        continue;
      }
      const clause = readClause(part);
      if (
        !clause &&
        /(?:率|数|量|度|得分|情况)(?:看|来看|方面|排名|前列的)?$|^从/.test(part) &&
        part.length < 24
      ) {
        this.#pending = part
          .replace(/^从|(?:来?看|方面|排名)$/g, '')
          .replace(timeAhead, '')
          .replace(/^(?:全[市区县])?各(?:镇街|街道|单位|地|部门|区县|乡镇|镇|县|区)+的?/, '');
        continue;
      }
      const used = clause !== null && this.#clause(clause);
      if (used) this.read += 1;
      else if (clause !== null || !/^(?:其中|同时|“[^”]{1,6}”中|截[至止])/.test(part)) this.left.push(part);
    }
  }

  #clause({ names, label, figures, text }: Clause): boolean {
    const several = figures.length > 1 || names.length > 1;
    if (names.length > 0) {
      if (names.length !== figures.length && names.length > 1) return false;
      if (figures.length > 1 && names.length === 1) return false;
      const ofGroup =
        several &&
        this.#subjects.length === 1 &&
        /率|占/.test(label) &&
        names.every((name) => !this.#document.entries.some((entry) => entry.name === name)) &&
        names.length > 1 &&
        this.#subjects[0]?.group === undefined &&
        this.#lastCount !== '' &&
        /[省市州区县镇乡村]$|^\*/.test(names[names.length - 1] ?? '');
      if (ofGroup === false && this.#pending && label === '') return this.#listed(names, figures);
      const subjects = names.map((name) => this.#entry(name, ofGroup ? this.#subjects[0]?.name : undefined));
      this.#put(subjects, label, figures);
      if (!ofGroup) this.#subjects = subjects;
      return true;
    }
    if (this.#subjects.length === 0 || figures.length !== this.#subjects.length)
      return figures.length === 0 && text === '';
    this.#put(this.#subjects, label, figures);
    return true;
  }

  #listed(names: readonly string[], figures: readonly Figure[]): boolean {
    this.#subjects = names.map((name) => this.#entry(name, undefined));
    this.#put(this.#subjects, this.#pending, figures);
    return true;
  }

  /** The entry of a name; masked names (*) and members of a group are entries of their own each. */
  #entry(name: string, group: string | undefined): Entry {
    const known = this.#document.entries.find(
      (entry) => entry.name === name && entry.group === group && !/^[*＊×xX]+$/.test(name),
    );
    if (known) return known;
    const entry: Entry = { name, ...(group && { group }), values: {} };
    this.#document.entries.push(entry);
    this.#sources.set(entry, this.#sentence);
    return entry;
  }

  #put(entries: readonly Entry[], label: string, figures: readonly Figure[]): void {
    entries.forEach((entry, i) => {
      const figure = figures[i];
      if (!figure) return;
      const measure = this.#document.measure({
        name: this.#nameOf(label, figure),
        unit: figure.unit,
        digits: figure.unit === '%' ? figure.digits : undefined,
      });
      entry.values[measure.id] = figure.value;
      if (figure.unit !== '%') this.#lastCount = measure.name;
    });
  }

  /** The measure a label means: a plain count of the whole is the first measure, 占… the rate of what was counted. */
  #nameOf(label: string, figure: Figure): string {
    const { measures } = this.#document;
    if (figure.unit === '%') {
      const stem = stemOf(label.replace(/占$/, ''));
      const own = stem === '' ? stemOf(this.#lastCount) : stem;
      const same = measures.find(({ name, unit }) => unit === '%' && isSameStem(stemOf(name), own));
      if (same) return same.name;
      return /率$|比例$|比重$|度$/.test(label)
        ? label
        : stem === '' && this.#lastCount === ''
          ? (this.#document.titleMeasure() ?? '占比')
          : `${label.replace(/占$/, '') || this.#lastCount}占比`;
    }
    this.#main ??= measures.find(({ unit }) => unit !== '%')?.name;
    if (/^(?:项目|计划|任务|总数|数|)$/.test(label))
      return (
        this.#main ??
        (label ||
          (figure.unit && figure.unit !== '分'
            ? `${figure.unit === '项' || figure.unit === '个' ? '项目' : `${figure.unit}数`}`
            : '得分'))
      );
    return label;
  }
}

function stemOf(label: string): string {
  return label
    .replace(/^平均/, '')
    .replace(/(?:占比|比例|率|度)$/, '')
    .replace(/项目$/, '');
}

/** 未动(率) and 未动工(项目占比) are the same. */
function isSameStem(a: string, b: string): boolean {
  if (a === '' || b === '') return a === b;
  return (
    a === b ||
    (Math.min(a.length, b.length) >= 2 &&
      (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)))
  );
}
