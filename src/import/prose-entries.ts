import type { Measure } from '../model/measure.js';
import type { Entry } from '../model/ranking.js';
import { isSameStem, stemOf, type Figure } from './figure.js';
import type { Moved } from './prose-figures.js';
import { wayEnd } from './prose-wording.js';
import { isTotal, type RankingDocument } from './ranking-document.js';
import { nameAhead } from './ranking-subject.js';
import { taken } from './taken.js';

/** The entries of a paragraph, and which measure each figure is put under. */
export class ProseEntries {
  sentence = '';
  readonly totals = new Map<Entry, string>();
  /** Whose members a list names. */
  owner: Entry | undefined;
  isMember = false;
  group: string | undefined;
  /** The red or black list that what follows stands on. */
  list = '';
  readonly #document: RankingDocument;
  readonly #entries = new Map<string, Entry>();
  /** The measure of the last figure and of the last count. */
  #last: Measure | undefined;
  #count: Measure | undefined;
  /** What the sum is said to have grown: that of its parts as well. */
  #change = '';

  constructor(document: RankingDocument) {
    this.#document = document;
    this.group = document.group;
  }

  subjectsOf(names: readonly string[]): Entry[] {
    const owner = this.owner;
    const isListed = names.length > 1 && names.every((name) => /[省市区县镇乡村]$|^\*/.test(name));
    const isMember =
      owner &&
      !names.includes(owner.name) &&
      (this.isMember || (isListed && !/[省市区县镇乡村街道]$/.test(owner.name)));
    const entries = names.map((name) =>
      this.#entry(name.startsWith('*') ? '*' : name, isMember ? owner.name : this.group),
    );
    const [only] = entries;
    if (!isMember) this.owner = only && entries.length === 1 && !this.totals.has(only) ? only : undefined;
    return entries;
  }

  /** The entry of a name; masked names (*) are entries of their own each. */
  #entry(name: string, group: string | undefined): Entry {
    const key = `${group ?? ''}/${name}`;
    const isDoubtful = !this.list && !nameAhead(name) && !isTotal(name);
    const known =
      this.#entries.get(key) ??
      this.#document.entries.find((entry) => entry.name === name && entry.group === group);
    if (known && name !== '*') return known;
    const entry: Entry = { name, ...(group && { group }), values: {} };
    this.#entries.set(key, entry);
    if (isTotal(name)) this.totals.set(entry, this.sentence);
    else this.#document.add(entry, this.list);
    if (isDoubtful) this.#document.doubtful.set(entry, '');
    return entry;
  }

  put(entry: Entry, label: string, value: Moved): void {
    const { moved = taken(wayEnd, label) } = value.moved ? value : {};
    const last = this.#last && entry.values[this.#last.id] !== undefined ? this.#last : undefined;
    if (last && /^(?:上[月期年周]|去年|同期)/.test(label)) {
      (entry.previous ??= {})[last.id] = value.value;
      return;
    }
    if (this.totals.has(entry) && label.startsWith('平均'))
      entry.name = entry.name.replace(/(?:平均)?$/, '平均');
    // 同比下降3% is a change with its sign, 减少12件 a count of what was taken off.
    // A sum that goes on over sentences is quoted whole.
    const said = this.totals.get(entry);
    if (said && !said.includes(this.sentence)) this.totals.set(entry, `${said}；${this.sentence}`);
    const isChange =
      /[同环]比$/.test(label) || (moved !== '' && (value.unit === '%' || /同比|环比|较|比/.test(label)));
    const isDown = isChange && /[↓降减负跌滑落]/.test(moved);
    const name = isChange
      ? label || this.#change || '增长'
      : this.#nameOf(label.replace(/^平均(?!分$)/, '') + moved, value, entry);
    const measure = this.#document.measure(name, value);
    entry.values[measure.id] ??= isDown ? -Math.abs(value.value) : value.value;
    this.#last = measure;
    if (isChange && this.totals.has(entry)) this.#change = label;
    if (value.unit !== '%') this.#count = measure;
  }

  /** The measure a label means: a plain count is of the whole, 占… the rate of what was counted before. */
  #nameOf(label: string, { unit }: Figure, { values }: Entry): string {
    const { measures } = this.#document;
    // 浓度 behind PM2.5平均浓度 is the same once more.
    const lean = /^(?:浓度|指数|数值|比例)$/.test(label) && measures.find(({ name }) => name.endsWith(label));
    if (lean) return lean.name;
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
