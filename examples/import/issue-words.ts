// Issues in the words of an office: what a developer reads of a path and a rate from 0 to 1, a clerk reads of a
// line, a heading and a percentage.
import type { MessageTable } from '../../src/locales/zh-CN.js';
import { showValue, wordsOf, type Issue } from '../../src/model/issue.js';
import { isEnglish, say } from './words.js';

let english: MessageTable | undefined;

/** Calls back when the language of the page changed and its messages are there. */
export function followLanguage(changed: () => void): void {
  const load = async () => {
    if (isEnglish() && !english) english = (await import('../../src/locales/en.js')).en;
    changed();
  };
  new MutationObserver(() => void load()).observe(document.documentElement, { attributeFilter: ['lang'] });
  if (isEnglish()) void load();
}

/** What fields of the data are called in a document. */
const fields: Record<string, [zh: string, en: string]> = {
  period: ['时间', 'time'],
  due: ['完成时限', 'deadline'],
  title: ['工作任务', 'task'],
  name: ['名称', 'name'],
  lead: ['牵头单位', 'lead unit'],
};

/** What the parts of a task are called that columns without a heading were taken for. */
const columns: Record<string, [zh: string, en: string]> = {
  no: ['序号', 'number'],
  category: ['类别', 'category'],
  title: ['工作任务', 'task'],
  lead: ['牵头单位', 'lead unit'],
  responsible: ['责任单位', 'responsible unit'],
  due: ['完成时限', 'deadline'],
  extra: ['其他', 'other'],
};

const percent = (value: unknown) => `${Math.round(Number(value) * 10_000) / 100}%`;

/** Wordings of the page's own, where the model's speak to developers. */
const own: Record<string, (issue: Issue) => string> = {
  'needs-as-of': ({ value }) =>
    say(
      `时间${showValue(value)}没有写年份，或从某日起算；填上文件日期即可。`,
      `The time ${showValue(value)} names no year or counts from another day; give the date of the document.`,
    ),
  'rate-range': ({ value }) =>
    say(
      `比率应在 0% 到 100% 之间，例如 98%；读到的是 ${percent(value)}。`,
      `A rate should be between 0% and 100%, such as 98%; found ${percent(value)}.`,
    ),
  'guessed-columns': ({ value }) => {
    const names = String(value)
      .split('、')
      .map((key) => say(...(columns[key] ?? ([key, key] as const))));
    return say(
      `表格没有表头；各列依次当作：${names.join('、')}。不对的话，请在最上面补一行表头。`,
      `The table has no headings; its columns were taken for: ${names.join(', ')}. If that is wrong, put a row of headings on top.`,
    );
  },
  missing: ({ params, value }) => {
    const [zh, en] = fields[String(params?.['field'])] ?? ['内容', 'content'];
    const of = value === undefined ? '' : wordsOf(value);
    return say(
      of ? `“${of}”没有写${zh}。` : `这里没有写${zh}。`,
      of ? `“${of}” has no ${en}.` : `The ${en} is missing here.`,
    );
  },
};

/** Days as a document writes them, behind the words that are quoted from the source; one full stop, not two. */
const asWritten = (text: string) =>
  text
    .replace(/([。！？；])”。$/, '$1”')
    .replace(/[^”]*$/, (told) =>
      told
        .replace(/ ?\b(\d{4})-0?(\d{1,2})-0?(\d{1,2})\b ?/g, '$1年$2月$3日')
        .replace(/ ?\b(\d{4})-0?(\d{1,2})\b ?/g, '$1年$2月'),
    );

/** An Issue in the language of the page. */
export function issueText(issue: Issue): string {
  const wording = own[issue.code];
  if (wording) return wording(issue);
  const message = english?.[`issue.${issue.code}` as keyof MessageTable];
  if (message === undefined || !isEnglish()) return say(asWritten(issue.message), issue.message);
  const params: Record<string, unknown> = { ...issue.params, value: showValue(issue.value) };
  if (typeof message === 'function') return message(params);
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** What is to be done about Issues, which are listed by it. */
export interface IssueGroup {
  codes: readonly string[];
  name(): string;
  advice(): string;
}

/** In the order in which they are worth a look; the last takes what no other does. */
export const issueGroups: readonly IssueGroup[] = [
  {
    codes: ['needs-as-of'],
    name: () => say('没有写明年份', 'Without a year'),
    advice: () =>
      say('在上面填文件日期，一次补齐。', 'Give the date of the document above, and all of them have one.'),
  },
  {
    codes: [
      'impossible-date',
      'end-before-start',
      'unreadable-period',
      'partly-read-period',
      'assumed-next-year',
      'blank-date',
      'conditional-date',
      'due-at-once',
      'earlier-deadline',
      'holidays-unknown',
    ],
    name: () => say('时间需要核对', 'Times to check'),
    advice: () =>
      say('对照原文改正；读得对的，不必改。', 'Correct them in the source, or leave what is right.'),
  },
  {
    codes: ['unread-line', 'partly-read'],
    name: () => say('没有读入的文字', 'Words that were not read'),
    advice: () =>
      say(
        '看板里没有这些字。有用的请改写，无关的可以不管。',
        'The widget does not have them. Rewrite what matters, leave the rest.',
      ),
  },
  {
    codes: ['sum-row', 'guessed-columns'],
    name: () => say('读取说明', 'How it was read'),
    advice: () => say('通常不必改。', 'Mostly nothing to change.'),
  },
  {
    codes: [],
    name: () => say('内容需要核对', 'Contents to check'),
    advice: () => say('对照原文改正。', 'Correct them in the source.'),
  },
];

export const groupOf = ({ code }: Issue): IssueGroup =>
  issueGroups.find(({ codes }) => codes.includes(code)) ?? issueGroups[issueGroups.length - 1]!;
