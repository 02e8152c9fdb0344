import type { Issue } from '../model/issue.js';
import { makeIssue } from '../model/issue.js';
import { parsePeriod } from '../model/period/parse-period.js';
import type { PeriodInput } from '../model/period/period.js';
import type { Phase, TimelineData } from '../model/timeline.js';
import { cutLabels, takeBracket } from './assignment.js';
import { headingMeaning } from './heading-meaning.js';
import { numbered } from './numbering.js';
import { headingLevel, periodOf, phaseHeading, takeOrdinal, type PhaseHeading } from './phase-heading.js';
import { linesOf } from './source-lines.js';
import { sourceIssue } from './source-issue.js';
import { inYear } from './task-draft.js';
import { namesYear, yearIn } from './time-wording.js';
import { quoteUnaccounted } from './unaccounted.js';
import { readUnits } from './unit-list.js';

export interface ReadPhasesOptions {
  /** Gives the year to times that leave it out, `YYYY-MM-DD`. */
  asOf?: string;
}

/**
 * Reads the phases of a plan (实施步骤): numbered, 第一阶段…, or plain bold lines, their times in brackets, behind
 * a colon, in front, or on a line below. A time without a year takes that of the phase before it; numbered lines
 * with times of their own inside a phase are its steps, other lines its objectives. Every line ends in the data or
 * in an Issue that quotes it. Never throws.
 */
export function readPhases(
  text: string,
  options: ReadPhasesOptions = {},
): { data: TimelineData; issues: Issue[] } {
  const reader = new PhaseReader(options);
  const lines = linesOf(text).flatMap(cutPhases);
  lines.forEach((line, i) => reader.line(line, lines[i + 1]));
  const result = reader.end();
  quoteUnaccounted(
    lines.filter((line) => !isTableHead(line)),
    result.data,
    result.issues,
  );
  return result;
}

/** A paragraph that runs several phases together, cut in front of each. */
function cutPhases(line: string): string[] {
  return line
    .replace(
      /([。;；])\s*(?=第[一二三四五六七八九十]+(?:个)?(?:阶段|步)|[(（][一二三四五六七八九十]+[)）]|[^。;；()（）]{2,16}阶段[(（])/g,
      '$1\n',
    )
    .split('\n');
}

interface OpenPhase {
  phase: Phase;
  level: number;
}

class PhaseReader {
  readonly #data: TimelineData = { phases: [] };
  readonly #issues: Issue[] = [];
  readonly #options: ReadPhasesOptions;
  #open: OpenPhase[] = [];
  #level: number | null = null;
  #year: number | undefined;
  #before: { start: string | null; end: string | null } | null = null;
  /** A section after the phases began. */
  #over = false;

  constructor(options: ReadPhasesOptions) {
    this.#options = options;
  }

  line(line: string, next: string | undefined): void {
    const head = numbered(line);
    const text = head?.text ?? line;
    const waiting = this.#open[this.#open.length - 1];
    if (waiting?.phase.period === '' && this.#takesTime(waiting.phase, text)) return;
    const heading = this.#heading(line, text, next);
    if (heading) return this.#begin(heading, headingLevel(line));
    const current = this.#open[this.#open.length - 1];
    const level = head?.level ?? 9;
    if (!current) return this.#outside(line);
    if (this.#level !== null && level < this.#level) {
      this.#open = [];
      this.#over = true;
      return this.#outside(line);
    }
    if (level === this.#level && level < 8) {
      const { start, end: last } = parsePeriod(text.length < 30 ? text : '', {});
      return this.#begin(
        { name: plainName(text), period: (start ?? last) ? plainName(text) : '', rest: '' },
        level,
      );
    }
    this.#within(current.phase, line, text);
  }

  /** The time of a phase on the line below its name, bare or labelled. */
  #takesTime(phase: Phase, text: string): boolean {
    const own = periodOf(text);
    const labelled =
      own === null && /^[(（]?[^:：,，。]{0,4}(?:时间|日期|时限)[^:：,，。]{0,2}[:：]/.test(text)
        ? phaseHeading(`阶段。${text}`)
        : null;
    const wording = own ?? labelled?.period;
    if (!wording) return false;
    phase.period = this.#period(wording);
    if (labelled?.rest) this.#within(phase, labelled.rest, labelled.rest);
    return true;
  }

  end(): { data: TimelineData; issues: Issue[] } {
    this.#data.phases.forEach((phase, i) => {
      if (phase.period !== '') return;
      const path = `phases[${i}].period`;
      this.#issues.push(
        makeIssue('missing', { path, value: phase.name, params: { field: 'period' }, severity: 'warning' }),
      );
    });
    return { data: this.#data, issues: this.#issues };
  }

  #heading(line: string, text: string, next: string | undefined): PhaseHeading | null {
    if (isTableHead(line)) return null;
    const found = phaseHeading(text);
    const named = /阶段|步骤|环节/.test(text);
    const isNumbered = text !== line || takeOrdinal(text) !== null;
    if (
      found &&
      (isNumbered ||
        named ||
        this.#open.length === 0 ||
        text.includes('\t') ||
        found.rest === '' ||
        !/[,，。]/.test(found.name))
    ) {
      const inside =
        !isNumbered && !named && this.#open.length > 0 && this.#level !== null && this.#level < 8;
      return inside ? null : found;
    }
    // A name alone, with its time on the line below.
    const short = text.length <= 30 && !/[。;；,，]./.test(text);
    if (
      short &&
      next !== undefined &&
      periodOf(next) !== null &&
      periodOf(text) === null &&
      (isNumbered || named)
    ) {
      return { name: plainName(text), period: '', rest: '' };
    }
    const bare = takeOrdinal(text);
    if (bare && short) return { name: plainName(text), period: '', rest: '' };
    return null;
  }

  #begin({ name, period, rest }: PhaseHeading, level: number): void {
    const phase: Phase = { name: plainName(name), period: period === '' ? '' : this.#period(period) };
    this.#over = false;
    while (this.#open.length > 0 && (this.#open[this.#open.length - 1]?.level ?? 0) >= level)
      this.#open.pop();
    const parent = this.#open[this.#open.length - 1]?.phase;
    if (parent) (parent.steps ??= []).push(phase);
    else {
      this.#data.phases.push(phase);
      this.#level ??= level;
    }
    this.#open.push({ phase, level });
    for (const part of rest.split('\n')) if (part) this.#within(phase, part, part);
  }

  /** A line below a phase: its units, or what is to be reached. */
  #within(phase: Phase, line: string, text: string): void {
    const labelled = /^[(（]?(?:责任|牵头|配合|实施|承办|协办|主责)(?:单位|部门|主体)\s*[:：]/.test(text);
    const taken = labelled ? null : takeBracket(text);
    const tail = labelled ? -1 : text.search(/(?:责任|牵头|配合|实施)(?:单位|部门)\s*[:：]/);
    if (tail > 0 && !taken) {
      this.#within(phase, text.slice(0, tail), text.slice(0, tail).replace(/[(（\s]+$/, ''));
      return this.#within(phase, line, text.slice(tail).replace(/[)）。]+$/, ''));
    }
    if (labelled) {
      const { pairs } = cutLabels(text.replace(/^[(（](.*)[)）]$/s, '$1'));
      const units = pairs.flatMap(({ label, value }) =>
        headingMeaning(label)?.meaning === 'owner' ? [] : readUnits(value),
      );
      if (units.length > 0) phase.units = [...(phase.units ?? []), ...units];
      else this.#issues.push(sourceIssue('unread-line', line));
      return;
    }
    if (taken) {
      const { lead, responsible, supporting } = taken.assignment;
      phase.units = [...new Set([...(phase.units ?? []), ...lead, ...responsible, ...supporting])];
      if (taken.assignment.due || taken.rest === '') return void (phase.objectives ??= []).push(text);
    }
    (phase.objectives ??= []).push(taken ? taken.rest : text);
  }

  /** Lines before the phases and after them. */
  #outside(line: string): void {
    if (isTableHead(line)) return;
    if (!this.#over && this.#data.phases.length === 0) this.#year = yearIn(line) ?? this.#year;
    const isTitle =
      !this.#over && this.#data.phases.length === 0 && line.length <= 40 && !/[。;；]/.test(line);
    if (isTitle && this.#data.title === undefined) this.#data.title = line.replace(/[:：]$/, '');
    else this.#issues.push(sourceIssue('unread-line', line));
  }

  /** The source's wording, with dates where the year comes from the phase before or the as-of day. */
  #period(wording: string): string | PeriodInput {
    const { asOf } = this.#options;
    const year = this.#year;
    const context = { ...(asOf !== undefined && { asOf }), ...(year !== undefined && { year }) };
    let result: string | PeriodInput = wording;
    let told: Issue[] = [];
    const known = year !== undefined || asOf !== undefined;
    if (!namesYear(wording) && known) {
      result = inYear(wording, context, (issue) => told.push(issue));
      if (typeof result === 'object' && this.#isEarlier(result)) {
        told = [];
        const later = inYear(
          wording,
          { year: Number((result.end ?? result.start ?? '0').slice(0, 4)) + 1 },
          (issue) => told.push(issue),
        );
        const used = typeof later === 'object' ? (later.end ?? later.start) : '';
        this.#issues.push(
          makeIssue('assumed-next-year', { path: '', value: wording, params: { used }, severity: 'warning' }),
        );
        result = later;
      }
    }
    this.#issues.push(...told);
    const read = typeof result === 'object' ? result : parsePeriod(wording, context);
    const last = read.end ?? read.start;
    if (last) this.#year = Number(last.slice(0, 4));
    if (read.start ?? read.end) this.#before = { start: read.start ?? null, end: read.end ?? null };
    return result;
  }

  /** Whether a phase would be over before the one above it begins: then its year is the next. */
  #isEarlier({ end }: PeriodInput): boolean {
    const start = this.#before?.start ?? this.#before?.end;
    return Boolean(end && start && this.#open.length === 1 && end < start);
  }
}

function isTableHead(line: string): boolean {
  const cells = line.split(/\t| {2,}/);
  return (
    cells.length > 1 &&
    cells.every((cell) =>
      /^(?:序号|阶段|步骤|名称|时间.*|.*时间|任务|.*任务|内容|.*内容|目标|.*措施|责任单位|备注|阶段名称)$/.test(
        cell.trim(),
      ),
    )
  );
}

/** A phase's name without its ordinal, quotes and end. */
function plainName(text: string): string {
  const name = text.replace(/[:：。.;；,，\s]+$/, '').replace(/^[“"](.*)[”"]$/, '$1');
  const first = takeOrdinal(name);
  return first && first.rest.length > 1 ? first.rest.replace(/^[(（](.*)[)）]$/, '$1') : name;
}
