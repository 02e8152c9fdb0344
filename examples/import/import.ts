// Paste a document, see the element it gives, mend what was not read, take the snippet with you.
import { isTabbed } from '../../src/import/delimited-text.js';
import type { Issue } from '../../src/model/issue.js';
import { GridEditor } from './grid-editor.js';
import { incomingText, listenForSources, mostSigns, type Incoming, type Refusal } from './incoming.js';
import { drawIssues, placeIssues } from './issue-list.js';
import { PlaceFinder } from './issue-places.js';
import {
  detectKind,
  kindName,
  kindNames,
  kinds,
  mostPreviewed,
  previewed,
  type Kind,
  type Reading,
} from './kinds.js';
import { LineEditor } from './line-editor.js';
import { tell, tellRefusal, type Action } from './notice.js';
import { fetchParts } from './offline.js';
import { copy, download, fileName, snippetOf } from './output.js';
import { sample } from './samples.js';
import { htmlOfRows, rowsOfDelimited, textOfRows, type Row } from './source-table.js';
import { followLanguage, say } from './words.js';

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const workbench = find('.workbench');
const dashboard = find('civic-dashboard');
const asOf = find<HTMLInputElement>('#as-of');
const code = find<HTMLTextAreaElement>('#code');

const lines = new LineEditor(find('.lines'));
const grid = new GridEditor(find('.grid'), { changed: () => readSoon(), moved: showRemoveRow });

let kind: Kind = 'tasks';
/** Whether the user said what the source is; if not, it is told from the source. */
let isChosen = false;
/** A pasted table; `null` once its text was changed, or where there is none. */
let rows: Row[] | null = null;
let reading: Reading = { data: {}, issues: [], count: 0, substance: 0, counts: [], leavesYearsOut: false };
/** What stood there before another source took its place. */
let before: { text: string; rows: Row[] | null; kind: Kind } | null = null;
let sampleText = '';

const isGrid = () => rows !== null && kinds[kind].readsTables;
const sourceText = () => (isGrid() && rows ? textOfRows(rows) : lines.text);
const isEmpty = () => sourceText().trim() === '';

// The source comes in.

/** Takes a source in place of what stands there; of which kind it is may be known. */
function take({ text, rows: taken }: Incoming, known?: Kind): void {
  if (!isEmpty() && sourceText() !== sampleText) before = { text: sourceText(), rows, kind };
  const likely = known ?? detectKind({ text, html: taken ? htmlOfRows(taken) : null });
  const isSwitched = known === undefined && likely !== null && likely !== kind && !isChosen;
  rows = taken;
  readAs(known ?? (isSwitched ? likely : kind), text);
  const name = kindName(kind);
  const action = offerToGoBack();
  if (isSwitched) tell(say(`看起来是${name}，已按${name}读取。`, `Read as a ${name}.`), { action });
  else if (action)
    tell(isEmpty() ? say('已清空。', 'Cleared.') : say('已换成新内容。', 'The source was replaced.'), {
      action,
    });
}

function receive(incoming: Incoming | Refusal): void {
  if (typeof incoming === 'string') tellRefusal(incoming);
  else if (incoming.text.length < 50_000) take(incoming);
  else {
    setState('reading');
    // Once the page has said so.
    setTimeout(() => take(incoming), 50);
  }
}

listenForSources(lines.field, find<HTMLInputElement>('#file'), receive);
find('#choose-file').addEventListener('click', () => find('#file').click());
find('#sample').addEventListener('click', takeSample);

function takeSample(): void {
  const incoming = incomingText(sample(kind, new Date().getFullYear()));
  take(incoming, kind);
  sampleText = sourceText();
}

find('#clear').addEventListener('click', () => {
  isChosen = false;
  take({ text: '', rows: null });
  lines.field.focus();
});

// The source is shown and changed.

function setKind(next: Kind): void {
  kind = next;
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="kind"]'))
    radio.checked = radio.value === next;
}

function showSource(text: string): void {
  find('.lines').hidden = isGrid();
  find('.grid').hidden = !isGrid();
  if (isGrid() && rows) grid.rows = rows;
  lines.text = text;
  showWords();
}

lines.field.addEventListener('input', () => {
  rows = null;
  readSoon();
});
for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="kind"]')) {
  radio.addEventListener('change', () => {
    const next = kindNames.find((name) => name === radio.value) ?? 'tasks';
    const isSample = !isEmpty() && sourceText() === sampleText;
    const text = sourceText();
    isChosen = true;
    if (!isSample) return readAs(next, text);
    setKind(next);
    return takeSample();
  });
}
find('#as-text').addEventListener('click', () => {
  const text = sourceText();
  rows = null;
  showSource(text);
  read();
  lines.field.focus();
});
find('#as-table').addEventListener('click', () => {
  rows = rowsOfDelimited(lines.text);
  showSource(textOfRows(rows));
  read();
});
find('#remove-row').addEventListener('click', () => {
  grid.removeRow(grid.activeRow);
  read();
});
asOf.addEventListener('change', () => read());

function showRemoveRow(row: number): void {
  const button = find('#remove-row');
  button.hidden = !isGrid() || row < 0;
  button.textContent = say(`删除第 ${row + 1} 行`, `Delete row ${row + 1}`);
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** How long the last reading took: a list of thousands is read at longer pauses. */
let effort = 0;

function readSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(read, Math.max(250, effort * 2));
}

// What is read is shown.

type State = 'empty' | 'reading' | 'nothing' | 'read';

function setState(state: State): void {
  workbench.dataset['state'] = state;
  find('.check').hidden = state === 'empty';
  for (const id of ['copy-html', 'copy-json', 'download'])
    find<HTMLButtonElement>(`#${id}`).disabled = state !== 'read';
  find('#placeholder').textContent = {
    empty: say('粘贴之后，这里显示看板。', 'Paste something, and the widget appears here.'),
    reading: say('正在读取……', 'Reading …'),
    nothing: say('没有读出内容，所以还没有看板。', 'Nothing was read, so there is no widget yet.'),
    read: '',
  }[state];
}

function read(): void {
  clearTimeout(waiting);
  const text = sourceText();
  if (text.length > mostSigns) return tellRefusal('too-long');
  const source = { text, html: isGrid() && rows ? htmlOfRows(rows) : null };
  const from = performance.now();
  reading = kinds[kind].read(source, asOf.value);
  effort = performance.now() - from;
  const empty = isEmpty();
  setState(empty ? 'empty' : reading.count === 0 ? 'nothing' : 'read');
  showElement(empty || reading.count === 0);
  find('.date').hidden = empty || (!reading.leavesYearsOut && asOf.value === '');
  showIssues(empty ? [] : reading.issues);
  find('#copied').textContent = '';
  code.value = reading.count === 0 ? '' : snippetOf(kinds[kind].tag, reading.data);
  if (!empty && reading.count === 0) offerOtherKind(source);
  showTools();
}

function showElement(isBare: boolean): void {
  const { tag } = kinds[kind];
  // An element that is made where it is not seen would lay itself out for no width, and then again.
  if (isBare) return dashboard.replaceChildren();
  let element = dashboard.querySelector(tag);
  if (!element) {
    element = document.createElement(tag);
    dashboard.replaceChildren(element);
  }
  Object.assign(element, { data: previewed(reading.data) });
}

function showTools(): void {
  find('#as-text').hidden = !isGrid();
  find('#as-table').hidden = isGrid() || !kinds[kind].readsTables || !isTabbed(lines.text);
  find<HTMLButtonElement>('#clear').disabled = isEmpty();
  if (!isGrid()) find('#remove-row').hidden = true;
}

function showIssues(issues: readonly Issue[]): void {
  const finder = isGrid() && rows ? PlaceFinder.ofRows(rows) : PlaceFinder.ofText(lines.text);
  const placed = placeIssues(issues, reading.data, finder);
  drawIssues(find('#issues'), placed, (place) => {
    if (isGrid()) grid.select(place);
    else lines.select(place.row, place.start, place.end);
  });
  const places = placed.flatMap(({ place }) => place ?? []);
  lines.tint(new Set(places.map(({ row }) => row)));
  if (isGrid()) grid.tint(places);
  // Said once: a live region that is written anew with every letter would never be silent.
  const counts = countsOf(placed.length);
  if (find('#counts').textContent !== counts) find('#counts').textContent = counts;
}

function countsOf(issues: number): string {
  if (reading.count === 0)
    return say(
      `没有读出${kindName(kind)}。请核对上面选的内容，或看看示例的写法。`,
      `No ${kindName(kind)} was found. Check what is chosen above, or look at the sample.`,
    );
  const all = reading.counts.join(say('、', ', '));
  const told =
    reading.count > mostPreviewed
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

// What the page says of itself.

function offerToGoBack(): Action | null {
  const there = before;
  if (!there) return null;
  return {
    label: say('恢复原来的内容', 'Bring the old one back'),
    run() {
      before = null;
      rows = there.rows;
      readAs(there.kind, there.text);
    },
  };
}

function offerOtherKind(source: { text: string; html: string | null }): void {
  const likely = detectKind(source);
  if (!likely || likely === kind) return;
  const name = kindName(likely);
  const label = say(`按${name}读取`, `Read it as a ${name}`);
  tell(say(`这更像${name}。`, `This looks more like a ${name}.`), {
    action: { label, run: () => readAs(likely, source.text) },
  });
}

function readAs(next: Kind, text: string): void {
  setKind(next);
  tell('');
  showSource(text);
  read();
}

function showWords(): void {
  lines.field.placeholder = say(
    '在这里按 Ctrl+V 粘贴表格或段落，\n清单、名单、阶段、通报会自动认出。\n也可以把 CSV、TXT、HTML 文件拖到页面上。',
    'Press Ctrl+V here to paste a table or a passage;\nwhat it is is found out by itself.\nOr drop a CSV, TXT or HTML file on the page.',
  );
  lines.field.setAttribute('aria-label', say('原文，可直接修改', 'The source; edit it here'));
  code.setAttribute('aria-label', say('代码', 'The code'));
  find('#hint').textContent = isGrid()
    ? say(
        '点单元格即可修改，改完按回车；看板随时更新。',
        'Choose a cell to change it, Enter to finish; the widget follows.',
      )
    : say('可以直接修改文字；看板随时更新。', 'Change the text as you like; the widget follows.');
}

// What one takes along.

async function copyAndTell(text: string): Promise<void> {
  const done = await copy(text);
  const told = find('#copied');
  told.dataset['tone'] = done ? '' : 'refused';
  told.textContent = done
    ? say('已复制', 'Copied')
    : say('浏览器不允许复制，请按 Ctrl+C。', 'Copying is not allowed here: press Ctrl+C.');
  if (done) return;
  find<HTMLDetailsElement>('#code-box').open = true;
  code.value = text;
  code.focus();
  code.select();
}

const json = () => JSON.stringify(reading.data, null, 2);
find('#copy-html').addEventListener(
  'click',
  () => void copyAndTell(snippetOf(kinds[kind].tag, reading.data)),
);
find('#copy-json').addEventListener('click', () => void copyAndTell(json()));
find('#download').addEventListener('click', () =>
  download(json(), fileName((reading.data as { title?: unknown }).title, kind)),
);

followLanguage(() => {
  showWords();
  if (isGrid()) grid.draw();
  read();
});
// A page that was left and come back to keeps what was typed and chosen.
setKind(kindNames.find((name) => find<HTMLInputElement>(`input[value="${name}"]`).checked) ?? 'tasks');
showSource(lines.text);
read();
void fetchParts();
