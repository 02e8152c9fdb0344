// Paste a document, see the element it gives, mend what was not read, take the snippet with you.
import { readPhases, readRanking, readRoster, readTaskTable } from '../../src/import/index.js';
import type { Issue } from '../../src/model/issue.js';
import {
  validateRanking,
  validateRoster,
  validateTaskTable,
  validateTimeline,
} from '../../src/model/index.js';
import { samples, type Kind } from './samples.js';

const tags = {
  tasks: 'civic-task-table',
  roster: 'civic-roster',
  phases: 'civic-timeline',
  ranking: 'civic-ranking-board',
} as const;

/** What the element will say of the data, such as a date that does not exist: to be mended here as well. */
const validators = {
  tasks: validateTaskTable,
  roster: validateRoster,
  phases: validateTimeline,
  ranking: validateRanking,
};

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const source = find<HTMLTextAreaElement>('source');
const dashboard = document.querySelector('civic-dashboard')!;
const english = () => document.documentElement.lang === 'en';
const say = (zh: string, en: string) => (english() ? en : zh);

/** Markup of a pasted table; used as long as the text that came with it is not edited. */
let markup: string | null = null;
let kind: Kind = 'tasks';
let reading: { data: object; issues: Issue[] } = { data: {}, issues: [] };

function read(): { data: object; issues: Issue[] } {
  const text = markup ?? source.value;
  const asOf = dashboard.getAttribute('as-of');
  if (kind === 'tasks') return readTaskTable(text);
  if (kind === 'ranking') return readRanking(text);
  if (kind === 'roster') return readRoster(source.value);
  return readPhases(source.value, asOf ? { asOf } : {});
}

function show(): void {
  reading = read();
  let element = dashboard.querySelector(tags[kind]);
  if (!element) {
    element = document.createElement(tags[kind]);
    dashboard.replaceChildren(element);
  }
  const empty = source.value.trim() === '';
  Object.assign(element, { data: empty ? null : reading.data });
  find('form').textContent = empty
    ? say('在上面粘贴内容，或填入示例。', 'Paste above, or take the sample.')
    : markup
      ? say(
          '已按粘贴的表格读取（含合并单元格）；修改文字后改按文字读取。',
          'Read as the pasted table, merged cells included; once edited, the text is read.',
        )
      : say('按文字读取。', 'Read as text.');
  find('snippet').textContent = snippet();
  find('copied').textContent = '';
  const told = [...reading.issues, ...validators[kind](reading.data).issues];
  const once = told.filter(({ message }, i) => told.findIndex((other) => other.message === message) === i);
  showIssues(empty ? [] : once);
}

function showIssues(issues: readonly Issue[]): void {
  const heading = find('issues-heading');
  heading.textContent =
    issues.length === 0
      ? say('没有需要核对的内容', 'Nothing to check')
      : say(`${issues.length} 处需要核对`, `${issues.length} to check`);
  find('issues').replaceChildren(...issues.map(issueItem));
}

function issueItem(issue: Issue): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.severity = issue.severity;
  const words = Object.assign(document.createElement('span'), { textContent: issue.message, lang: 'zh-CN' });
  item.append(words);
  const place = placeOf(issue);
  if (!place) return item;
  const line = source.value.slice(0, place[0]).split('\n').length;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say(`第 ${line} 行`, `Line ${line}`);
  button.title = say('在原文中选中', 'Select it in the source');
  button.addEventListener('click', () => {
    source.focus();
    source.setSelectionRange(...place);
    // Lines differ in height where they wrap; the middle of the field is near enough.
    source.scrollTop = (source.scrollHeight * place[0]) / source.value.length - source.clientHeight / 2;
  });
  item.prepend(button);
  return item;
}

/** Where in the source the words of an Issue stand. */
function placeOf({ value }: Issue): [number, number] | null {
  if (typeof value !== 'string' || value === '') return null;
  const at = source.value.indexOf(value);
  if (at >= 0) return [at, at + value.length];
  const [first = ''] = value.split(/ \| |，|\n/);
  const start = first.length > 1 ? source.value.indexOf(first) : -1;
  return start < 0 ? null : [start, start + first.length];
}

function snippet(): string {
  const json = JSON.stringify(reading.data, null, 2).replace(/</g, '\\u003c');
  const indented = json.replace(/^/gm, '    ');
  return `<${tags[kind]}>\n  <script type="application/json">\n${indented}\n  </script>\n</${tags[kind]}>`;
}

async function copy(text: string): Promise<void> {
  let done = true;
  try {
    // Missing on plain http, where many intranets are.
    await navigator.clipboard.writeText(text);
  } catch {
    const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
    document.body.append(field);
    field.select();
    done = document.execCommand('copy');
    field.remove();
  }
  find('copied').textContent = done
    ? say('已复制', 'Copied')
    : say('浏览器不允许复制，请展开后手动复制', 'Copying is not allowed; open the snippet and copy it');
}

function put(text: string, html: string | null): void {
  source.value = text;
  markup = html;
  show();
}

source.addEventListener('paste', (event) => {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const all =
    source.value.trim() === '' || source.selectionEnd - source.selectionStart === source.value.length;
  if (!all || !/<table/i.test(html)) return;
  event.preventDefault();
  put(text.trim(), html);
});
source.addEventListener('input', () => {
  markup = null;
  show();
});
for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="kind"]')) {
  radio.addEventListener('change', () => {
    const untouched = source.value === samples[kind] || source.value.trim() === '';
    kind = radio.value as Kind;
    if (untouched) put(samples[kind], null);
    else show();
  });
}
find('sample').addEventListener('click', () => put(samples[kind], null));
find('clear').addEventListener('click', () => {
  put('', null);
  source.focus();
});
find('copy-html').addEventListener('click', () => void copy(snippet()));
find('copy-json').addEventListener('click', () => void copy(JSON.stringify(reading.data, null, 2)));
new MutationObserver(show).observe(dashboard, { attributeFilter: ['as-of'] });
new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['lang'] });

const checked = document.querySelector<HTMLInputElement>('input[name="kind"]:checked');
kind = (checked?.value as Kind | undefined) ?? 'tasks';
put(source.value || samples[kind], null);
