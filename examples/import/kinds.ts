// What can be pasted: of each kind the reader, the element it becomes, and what is counted in it.
import { readPhases, readRanking, readRoster, readTaskTable } from '../../src/import/index.js';
import type { Issue } from '../../src/model/issue.js';
import {
  parsePeriod,
  validateRanking,
  validateRoster,
  validateTaskTable,
  validateTimeline,
  type LeadingGroup,
  type Phase,
  type TaskTableData,
} from '../../src/model/index.js';
import { say } from './words.js';

export const kindNames = ['tasks', 'roster', 'phases', 'ranking'] as const;
export type Kind = (typeof kindNames)[number];

/** What is read: lines of text, and a table's markup where there is one. */
export interface Source {
  text: string;
  html: string | null;
}

export interface Reading {
  data: object;
  issues: Issue[];
  /** How many things of the kind were read. */
  count: number;
  /** How many of them have more than a name: units, a time, figures. Any list of lines reads as names. */
  substance: number;
  /** What was read, in words. */
  counts: string[];
  /** Whether times stand in it without their year, so that the date of the document makes a difference. */
  leavesYearsOut: boolean;
}

interface KindSpec {
  tag: 'civic-task-table' | 'civic-roster' | 'civic-timeline' | 'civic-ranking-board';
  /** Whether a pasted table goes to the reader as such; that of rosters is surer of the lines of a table. */
  readsTables: boolean;
  read(source: Source, asOf: string): Reading;
}

const unique = (texts: readonly (string | undefined)[]) => new Set(texts.filter(Boolean)).size;
const counted = (count: number, zh: string, en: [one: string, many: string]) =>
  say(`${count} ${zh}`, `${count} ${count === 1 ? en[0] : en[1]}`);

/** Faults that an element would find as well, such as a date that does not exist, are to be mended here. */
function together(read: Issue[], checked: Issue[]): Issue[] {
  const told = new Set(read.map(({ path, message }) => `${path} ${message}`));
  return [...read, ...checked.filter(({ path, message }) => !told.has(`${path} ${message}`))];
}

const tasks: KindSpec = {
  tag: 'civic-task-table',
  readsTables: true,
  read({ text, html }, asOf) {
    const { data: read, issues } = readTaskTable(html ?? text);
    const data = asOf ? withYears(read, asOf) : read;
    const categories = unique(data.tasks.map(({ category }) => category));
    return {
      data,
      issues: together(issues, validateTaskTable(data).issues),
      count: data.tasks.length,
      substance: read.tasks.filter(({ lead, responsible, due }) => lead.length || responsible?.length || due)
        .length,
      counts: [
        counted(data.tasks.length, '项任务', ['task', 'tasks']),
        ...(categories > 0 ? [counted(categories, '个类别', ['category', 'categories'])] : []),
      ],
      leavesYearsOut: read.tasks.some(({ due }) => typeof due === 'string' && leavesYearOut(due)),
    };
  },
};

const membersOf = (group: LeadingGroup): number =>
  [...group.ranks, ...(group.office?.ranks ?? [])].reduce((sum, { members }) => sum + members.length, 0) +
  (group.groups ?? []).reduce((sum, inner) => sum + membersOf(inner), 0);

const roster: KindSpec = {
  tag: 'civic-roster',
  readsTables: false,
  read({ text }) {
    const { data, issues } = readRoster(text);
    const members = membersOf(data);
    const units = data.memberUnits?.length ?? 0;
    return {
      data,
      issues: together(issues, validateRoster(data).issues),
      count: members + units,
      substance: members,
      counts: [
        counted(members, '个职位', ['post', 'posts']),
        ...(units > 0 ? [counted(units, '个成员单位', ['member unit', 'member units'])] : []),
      ],
      leavesYearsOut: false,
    };
  },
};

const stepsOf = (phases: readonly Phase[]): number =>
  phases.reduce((sum, { steps = [] }) => sum + steps.length + stepsOf(steps), 0);

const phases: KindSpec = {
  tag: 'civic-timeline',
  readsTables: true,
  read({ text, html }, asOf) {
    const { data, issues } = readPhases(html ?? text, asOf ? { asOf } : {});
    const steps = stepsOf(data.phases);
    return {
      data,
      issues: together(issues, validateTimeline(data).issues),
      count: data.phases.length,
      substance: data.phases.filter(({ period }) => period).length,
      counts: [
        counted(data.phases.length, '个阶段', ['phase', 'phases']),
        ...(steps > 0 ? [counted(steps, '个步骤', ['step', 'steps'])] : []),
      ],
      leavesYearsOut: leaveYearsOut(html ?? text),
    };
  },
};

const ranking: KindSpec = {
  tag: 'civic-ranking-board',
  readsTables: true,
  read({ text, html }) {
    const { data, issues } = readRanking(html ?? text);
    return {
      data,
      issues: together(issues, validateRanking(data).issues),
      count: data.entries.length,
      substance: data.entries.filter(({ values }) => Object.keys(values).length > 0).length,
      counts: [
        counted(data.entries.length, '个单位', ['unit', 'units']),
        counted(data.measures.length, '项指标', ['measure', 'measures']),
      ],
      leavesYearsOut: false,
    };
  },
};

export const kinds: Record<Kind, KindSpec> = { tasks, roster, phases, ranking };

/** The name of a kind, as on its tab. */
export function kindName(kind: Kind): string {
  const names = {
    tasks: say('任务清单', 'task list'),
    roster: say('人员名单', 'roster'),
    phases: say('实施阶段', 'list of phases'),
    ranking: say('通报排行', 'bulletin'),
  };
  return names[kind];
}

/** Rows that the preview draws, so that it follows the typing; what is taken along has them all. */
export const mostPreviewed = 500;

let readings = 0;

/**
 * The data as the preview shows it. Ids of tasks are new each time: a table marks what became new since it was
 * looked at, and whoever corrects a task knows that it changed.
 */
export function previewed(data: object): object {
  const first = (value: unknown) => (Array.isArray(value) ? value.slice(0, mostPreviewed) : value);
  const { tasks, entries } = data as { tasks?: unknown[]; entries?: unknown };
  readings += 1;
  return {
    ...data,
    ...(tasks !== undefined && {
      tasks: tasks
        .slice(0, mostPreviewed)
        .map((task, i) => ({ ...(task as object), id: `${readings}-${i}` })),
    }),
    ...(entries !== undefined && { entries: first(entries) }),
  };
}

/** What was read and how much of it is to be checked, in a sentence. */
export function countsOf(kind: Kind | null, { count, counts }: Reading, issues: number): string {
  if (kind === null)
    return say(
      '没有认出这是哪一类内容。请在上面选一类，或对照示例的写法；整份文件请只粘贴需要的那张表、那一节。',
      'It is not clear what this is. Choose a kind above, or look at how a sample is written; of a whole file paste the one table or section you need.',
    );
  if (count === 0)
    return say(
      `没有读出${kindName(kind)}。请核对上面选的内容，或看看示例的写法。`,
      `No ${kindName(kind)} was found. Check what is chosen above, or look at the sample.`,
    );
  const all = counts.join(say('、', ', '));
  const told =
    count > mostPreviewed && (kind === 'tasks' || kind === 'ranking')
      ? say(
          `${all}（预览只画前 ${mostPreviewed} 项，代码里是全部）`,
          `${all} (the preview draws the first ${mostPreviewed}, the code has all)`,
        )
      : all;
  if (issues === 0) return say(`读出 ${told}，没有需要核对的。`, `Read ${told}; nothing to check.`);
  return say(
    `读出 ${told}；${issues} 条提示，点击可找到原文。`,
    `Read ${told}; ${issues} to check. Choose one to find it in the source.`,
  );
}

/** Two days that tell a time with its year from one without. */
const years = ['2001-01-15', '2003-01-15'] as const;

const leavesYearOut = (due: string) => {
  const [one, other] = years.map((asOf) => parsePeriod(due, { asOf }));
  return one?.start !== other?.start || one?.end !== other?.end;
};

/** A copy in which times without a year have that of the document. */
function withYears(data: TaskTableData, asOf: string): TaskTableData {
  const tasks = data.tasks.map((task) => {
    if (typeof task.due !== 'string' || !leavesYearOut(task.due)) return task;
    const { text, start, end, ongoing, recurrence } = parsePeriod(task.due, { asOf });
    return { ...task, due: { text, start, end, ongoing, recurrence } };
  });
  return { ...data, tasks };
}

const leaveYearsOut = (text: string) => {
  const [one, other] = years.map((asOf) => JSON.stringify(readPhases(text, { asOf }).data));
  return one !== other;
};
