import type { Issue } from '../model/issue.js';
import { readingIssue } from '../model/issue.js';
import type { Phase, TimelineData } from '../model/timeline.js';
import { cutLabels, takeBracket } from './assignment.js';
import { headingMeaning } from './heading-meaning.js';
import { numbered } from './numbering.js';
import { phaseHeading, plainName, takeOrdinal, type PhaseHeading } from './phase-heading.js';
import { isTableHead, phaseLines } from './phase-lines.js';
import { targetsOf } from './phase-targets.js';
import { wholeTime } from './phase-time.js';
import { PhaseYears } from './phase-years.js';
import { sourceIssue } from './source-issue.js';
import { quoteUnaccounted } from './unaccounted.js';
import { readUnits } from './unit-list.js';

export interface ReadPhasesOptions {
  /** Gives the year to times that leave it out, `YYYY-MM-DD`. */
  asOf?: string;
}

/**
 * Reads the phases of a plan (实施步骤): numbered, 第一阶段…, or plain bold lines, their times in brackets, behind
 * a colon, in front, on a line below, or in a table. A time without a year takes that of the phase before it;
 * numbered lines with times of their own inside a phase are its steps, other lines its objectives; sentences with a
 * date to reach are milestones, those with a recurrence duties. Every line ends in the data or in an Issue that
 * quotes it. Never throws.
 */
export function readPhases(
  text: string,
  options: ReadPhasesOptions = {},
): { data: TimelineData; issues: Issue[] } {
  const reader = new PhaseReader(options);
  const lines = phaseLines(text);
  reader.untimed = untimedAbove(lines);
  for (const line of lines) reader.line(line);
  const { data, issues } = reader;
  reader.end();
  data.phases.forEach(({ name, period }, i) => {
    if (period !== '') return;
    const path = `phases[${i}].period`;
    issues.push(readingIssue('missing', name, { path, params: { field: 'period' } }));
  });
  quoteUnaccounted(
    lines.filter((line) => !isTableHead(line)),
    data,
    issues,
  );
  return { data, issues };
}

/** Levels of what bears no number: 第一阶段 stands between 一、 and （一）, a bold line below all. */
const stage = 2.5;
const batch = 2.6;
const unmarked = 9;

/** What is a heading over phases, and what follows them. */
const sectionName =
  /(?:安排表?|计划表?|方案|要点|步骤|进度表?|日程表?|如下|[一二三四五\d]年)(?:为|如下)?[:：。]?$/;
const afterwards =
  /(?:要求|保障|领导|纪律|附则|机制)(?:措施)?$|^(?:保障|组织|工作)措施|^(?:加强|强化|落实|严格|严肃)/;

class PhaseReader {
  readonly data: TimelineData = { phases: [] };
  readonly issues: Issue[] = [];
  readonly #years: PhaseYears;
  #open: { phase: Phase; level: number }[] = [];
  /** The level of the phases; that of the headings around them. */
  #level = 0;
  #outer = 2;
  /** Lines that are phases for the timed steps below them. */
  untimed: ReadonlySet<string> = new Set();
  /** A section after the phases began. */
  #over = false;

  constructor({ asOf }: ReadPhasesOptions) {
    this.#years = new PhaseYears(asOf, this.issues);
  }

  line(line: string): void {
    if (isTableHead(line)) return;
    const head = numbered(line);
    const text = head?.text ?? line;
    const current = this.#open[this.#open.length - 1]?.phase;
    const level = levelOf(text, head?.level);
    const heading = this.#heading(text, level);
    if (heading) return this.#begin(heading, level);
    if (current && !(head && head.level <= this.#outer) && !this.#ends(text, level)) {
      // What is numbered as the step above it is beside that step, not in it.
      const around = this.#open.filter((open, i) => i === 0 || !head || open.level < level);
      return this.#within(around[around.length - 1]!.phase, text, line);
    }
    if (current) this.#over = true;
    this.#open = [];
    this.#outside(line, head?.level);
  }

  /** A plan of deadlines alone (6月底前，完成…) has each for a phase. */
  end(): void {
    const { phases, milestones = [] } = this.data;
    if (phases.length > 0 || milestones.length < 2) return;
    this.data.phases = milestones.map(({ name, date }) => ({ name, period: date }));
    delete this.data.milestones;
  }

  /** Whether a heading with a year is the one above the phases (实施步骤（2024年）), not one of them. */
  #isSection({ name, period, rest }: PhaseHeading, level: number): boolean {
    if (rest === '' && level !== unmarked && /(?:步骤|安排|进度)$/.test(name)) return true;
    return (
      rest === '' &&
      /^(?:(?:20)?\d\d(?:年度?)?(?:[—–\-~～至到]+20\d\d年)?|今年)$/.test(period) &&
      level === unmarked &&
      this.data.phases.length === 0 &&
      sectionName.test(name)
    );
  }

  #heading(text: string, level: number): PhaseHeading | null {
    const inside = this.#open.length > 0;
    const found = phaseHeading(text);
    if (found && this.#isSection(found, level)) return null;
    const name = takeOrdinal(text)?.rest ?? text;
    const named = /阶段|环节/.test(found?.name ?? name) || level === stage || level === batch;
    if (this.#over && !named) return null;
    const isMarked = level !== unmarked || named;
    const isPlain =
      !isMarked &&
      (/为期|历时/.test(found?.name ?? '') ||
        (!text.includes('\t') && sectionName.test(text)) ||
        (targetsOf(text.split(/[。;；]/)[0] ?? '').length > 0 && /^[^:：]*[,，]|目标[:：]/.test(text)));
    if (
      found &&
      !isPlain &&
      (isMarked ||
        !inside ||
        (this.#level === unmarked && !/[,，。]/.test(found.name)) ||
        text.includes('\t'))
    )
      return found;
    const period = wholeTime(text) ?? '';
    if (this.untimed.has(text)) return { name: text, period: '', rest: '' };
    const untimed = takeOrdinal(text) || level !== unmarked ? withoutTime(text) : null;
    if (
      untimed &&
      (takeOrdinal(text) || this.data.phases[0] || !/^(?:实施|工作|活动|行动)阶段$/.test(untimed.name))
    )
      return untimed;
    if (!inside || level !== this.#level || level === unmarked || this.#ends(text, level)) return null;
    const [first = '', rest = ''] = text.split(/[。:：](.*)$/s);
    return first.length <= 24 ? { name: first, period, rest: rest.trim() } : null;
  }

  /** Whether a line on the level of the phases begins what follows them. */
  #ends(text: string, level: number): boolean {
    const name = text.split(/[。:：,，]/)[0] ?? '';
    return level === this.#level && level !== unmarked && afterwards.test(name);
  }

  #begin({ name, period, rest }: PhaseHeading, level: number): void {
    const at = this.#open.findIndex((open) => open.level === level);
    // A mark not met before stands below the phases, whatever mark those bear.
    const above = this.#open.filter((open, i) => open.level < level || (i === 0 && this.#level === unmarked));
    this.#open = at < 0 ? above : this.#open.slice(0, at);
    const parent = this.#open[this.#open.length - 1]?.phase;
    const phase: Phase = {
      name: plainName(name),
      period: period && this.#years.phase(period, Boolean(parent)),
    };
    if (parent) (parent.steps ??= []).push(phase);
    else {
      this.data.phases.push(phase);
      this.#level = level;
      this.#outer = Math.min(this.#outer, level - 0.5);
    }
    this.#over = false;
    this.#open.push({ phase, level });
    for (const part of rest.split('\t')) if (part) this.#within(phase, part, part);
  }

  /** A line below a phase: its units, or what is to be reached. */
  #within(phase: Phase, text: string, line: string): void {
    const at = text.search(/[(（〔［]?(?:责任|牵头|配合|实施|承办|协办|主责|参与)(?:单位|部门|主体)\s*[:：]/);
    const bracket = at < 0 ? takeBracket(text) : null;
    const units = bracket
      ? [...bracket.assignment.lead, ...bracket.assignment.responsible, ...bracket.assignment.supporting]
      : at < 0
        ? []
        : cutLabels(
            text
              .slice(at)
              .replace(/^[(（〔［](.*)[)）〕］]/, '$1')
              .replace(/。+$/, ''),
          ).pairs.flatMap(({ label, value }) =>
            headingMeaning(label)?.meaning === 'owner' ? [] : readUnits(value),
          );
    if (units.length > 0) phase.units = [...new Set([...(phase.units ?? []), ...units])];
    const kept = bracket && !bracket.assignment.due ? bracket.rest : at < 0 ? text : text.slice(0, at).trim();
    if (at >= 0 && units.length === 0) this.issues.push(sourceIssue('unread-line', line));
    if (!kept) return;
    (phase.objectives ??= []).push(kept);
    this.#targets(kept);
  }

  #targets(text: string): number {
    const targets = targetsOf(text);
    for (const { recurs, name, time } of targets) {
      if (recurs) (this.data.duties ??= []).push({ name, period: time });
      else (this.data.milestones ??= []).push({ name, date: this.#years.target(time) });
    }
    return targets.length;
  }

  /** Lines before the phases and after them. */
  #outside(line: string, level: number | undefined): void {
    const ahead = !this.#over && this.data.phases.length === 0;
    if (ahead) this.#years.heading(line);
    if (
      ahead &&
      line.length <= 40 &&
      !/[。;；]|[,，].*(?:个阶段|如下)|分[为成]?[\d一二三四五六两]*个?(?:实施|工作)?(?:阶段|步|年|批)[^,，]{0,4}[:：,，]$/.test(
        line,
      ) &&
      wholeTime(line) === null &&
      this.data.title === undefined
    ) {
      this.data.title = line.replace(/[:：]$/, '');
      this.#outer = level ?? this.#outer;
    } else if (this.#targets(line) < line.split(/[。;；]./).length)
      this.issues.push(sourceIssue('unread-line', line));
  }
}

/** A phase whose time the plan leaves out: 第一阶段：动员。 or, numbered, a name that ends in 阶段. */
function withoutTime(text: string): PhaseHeading | null {
  const own = takeOrdinal(text);
  const [, name = '', rest = ''] =
    /^([^。;；,，:：]{1,30})[。;；,，:：]?(.*)$/s.exec(own?.rest || text) ?? [];
  if (!name || !(/(?:阶段|环节)$/.test(name) || (own && !rest))) return null;
  return {
    name: own && !own.isPart ? plainName(name) : text.slice(0, text.length - rest.length),
    period: '',
    rest: rest.trim(),
  };
}

/** Names, two or more on one level, with steps below them that have times, as the phases themselves have not. */
function untimedAbove(lines: readonly string[]): ReadonlySet<string> {
  const found = lines.flatMap((line, i) => {
    const [head, below] = [numbered(line), numbered(lines[i + 1] ?? '')];
    const isName = head && below && head.level < below.level && /^[^。;；,，:：]{2,20}$/.test(head.text);
    return isName && !sectionName.test(head.text) && !phaseHeading(head.text) && phaseHeading(below.text)
      ? [head]
      : [];
  });
  return new Set(
    found.filter(({ level }) => level === found[0]!.level && found.length > 1).map(({ text }) => text),
  );
}

function levelOf(text: string, number: number | undefined): number {
  const own = takeOrdinal(text)?.ordinal;
  // A dot or a square in front of 第一阶段 says nothing of its level.
  if (!own || (number !== undefined && number < 6)) return number ?? unmarked;
  return own.includes('阶段') ? stage : batch;
}
