// Paste a document, see the element it gives, mend what was not read, take the snippet with you.
import { isTabbed } from '../../src/import/delimited-text.js';
import type { Issue } from '../../src/model/issue.js';
import { GridEditor } from './grid-editor.js';
import { SourceHistory, type Version } from './history.js';
import { incomingText, listenForSources, mostSigns, type Incoming, type Refusal } from './incoming.js';
import { IssueList, placeIssues } from './issue-list.js';
import { PlaceFinder } from './issue-places.js';
import { followLanguage } from './issue-words.js';
import { countsOf, kindName, kindNames, kinds, previewed, type Kind, type Reading } from './kinds.js';
import { lookAt } from './kind-detection.js';
import { LineEditor } from './line-editor.js';
import { tell, tellFound, tellRefusal } from './notice.js';
import { fetchParts } from './offline.js';
import { sample } from './samples.js';
import { htmlOfRows, rowsOfDelimited, textOfRows, type Row } from './source-table.js';
import { offerToTakeAlong, showOutcome } from './take-along.js';
import { showPlaceholder, showWords } from './page-words.js';
import { listenForUndo } from './undo-keys.js';
import { say } from './words.js';

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const workbench = find('.workbench');
const dashboard = find('civic-dashboard');
const asOf = find<HTMLInputElement>('#as-of');

const lines = new LineEditor(find('.lines'));
const grid = new GridEditor(find('.grid'), { changed: () => readSoon(), moved: rowEntered });
const issueList = new IssueList(find('#issues'), (place) => {
  if (isGrid()) grid.select(place);
  else lines.select(place.row, place.start, place.end);
});
const history = new SourceHistory();

/** What the source is; `null` while neither the user nor the page could say. */
let kind: Kind | null = null;
/** Whether the user said what the source is; if not, it is told from the source. */
let isChosen = false;
/** A pasted table; `null` once its text was changed, or where there is none. */
let rows: Row[] | null = null;
const nothing: Reading = { data: {}, issues: [], count: 0, substance: 0, counts: [], leavesYearsOut: false };
let reading = nothing;
let sampleText = '';

const spec = () => kinds[kind ?? 'tasks'];
const isGrid = () => rows !== null && spec().readsTables;
const sourceText = () => (isGrid() && rows ? textOfRows(rows) : lines.text);
const isEmpty = () => sourceText().trim() === '';
const source = () => ({ text: sourceText(), html: isGrid() && rows ? htmlOfRows(rows) : null });

// The source comes in.

/** Takes a source in place of what stands there; of which kind it is may be known. */
function take({ text, rows: taken }: Incoming, known?: Kind): void {
  keepVersion();
  const isReplaced = !isEmpty() && sourceText() !== sampleText;
  // What was said of one source holds for the next only where it was said before there was any.
  if (!isEmpty()) isChosen = false;
  const look = known ? null : lookAt({ text, html: taken ? htmlOfRows(taken) : null });
  const likely = known ?? look?.likely ?? null;
  const isFound = look !== null && likely !== null && !isChosen && (likely !== kind || look.also.length > 0);
  rows = taken;
  readAs(known ?? (isChosen ? kind : likely), text);
  const action = isReplaced ? { label: say('恢复原来的内容', 'Bring the old one back'), run: undo } : null;
  if (isFound) tellFound(look, action);
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
find('#sample').addEventListener('click', () => takeSample(kind ?? 'tasks'));
for (const button of document.querySelectorAll<HTMLElement>('[data-sample]'))
  button.addEventListener('click', () => {
    takeSample(button.dataset['sample'] as Kind);
    // The button makes way for the widget; the focus goes to where one reads on, and nothing scrolls.
    find('#source-heading').focus({ preventScroll: true });
  });

function takeSample(of: Kind): void {
  const incoming = incomingText(sample(of, new Date().getFullYear()));
  take(incoming, of);
  sampleText = sourceText();
}

find('#clear').addEventListener('click', () => {
  isChosen = false;
  take({ text: '', rows: null });
  lines.field.focus();
});

// The source is shown and changed.

function setKind(next: Kind | null): void {
  kind = next;
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="kind"]'))
    radio.checked = radio.value === next;
}

function showSource(text: string): void {
  find('.lines').hidden = isGrid();
  find('.grid').hidden = !isGrid();
  if (isGrid() && rows) grid.rows = rows;
  lines.text = text;
  showWords(isGrid());
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
    return takeSample(next);
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

function rowEntered(row: number): void {
  const button = find('#remove-row');
  button.hidden = !isGrid() || row < 0;
  button.textContent = say(`删除第 ${row + 1} 行`, `Delete row ${row + 1}`);
  issueList.mark(row);
}

document.addEventListener('selectionchange', () => {
  if (document.activeElement === lines.field) issueList.mark(lines.row);
});
find('.source').addEventListener('keydown', (event) => {
  const target = event.target as Element;
  const isSource = target === lines.field || target.matches('.grid td');
  if (event.key === 'Escape' && isSource && !event.isComposing && issueList.focus()) event.preventDefault();
});

// What stood there before.

function keepVersion(): void {
  const { text, html } = source();
  history.keep({ text, rows: isGrid() ? rows : null, kind, isChosen, key: html ?? text });
  find('#undo').hidden = !history.canUndo;
  find('#redo').hidden = !history.canRedo;
}

function restore(version: Version | null): void {
  if (!version) return;
  const wasGrid = isGrid();
  ({ rows, isChosen } = version);
  setKind(version.kind);
  tell('');
  // What stays a text or a table is changed where it differs, so that nobody loses the place.
  if (wasGrid && isGrid() && rows) grid.restore(rows);
  else if (wasGrid || isGrid()) showSource(version.text);
  else lines.restore(version.text);
  read();
}

/** What was typed a moment ago is a version, too. */
function undo(): void {
  if (waiting !== undefined) read();
  restore(history.go(-1));
}

listenForUndo(lines.field, { undo, redo: () => restore(history.go(1)) });

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
  showPlaceholder(state);
  if (state === 'reading') showOutcome(null);
}

function read(): void {
  clearTimeout(waiting);
  waiting = undefined;
  if (sourceText().length > mostSigns) return tellRefusal('too-long');
  const empty = isEmpty();
  const from = performance.now();
  reading = empty || kind === null ? nothing : spec().read(source(), asOf.value);
  if (!empty && reading.count === 0 && !isAsFound()) return read();
  effort = performance.now() - from;
  const isRead = reading.count > 0;
  setState(empty ? 'empty' : isRead ? 'read' : 'nothing');
  showElement();
  find('.date').hidden = empty || (!reading.leavesYearsOut && asOf.value === '');
  showIssues(reading.issues);
  showOutcome(isRead ? outcome() : null);
  showTools();
  keepVersion();
}

const outcome = () => ({ tag: spec().tag, data: reading.data, name: kind ?? 'data' });
offerToTakeAlong(outcome);

function showElement(): void {
  const { tag } = spec();
  // An element that is made where it is not seen would lay itself out for no width, and then again.
  if (reading.count === 0) return dashboard.replaceChildren();
  let element = dashboard.querySelector(tag);
  if (!element) {
    element = document.createElement(tag);
    dashboard.replaceChildren(element);
  }
  Object.assign(element, { data: previewed(reading.data) });
}

function showTools(): void {
  find('#as-text').hidden = !isGrid();
  find('#as-table').hidden = isGrid() || !spec().readsTables || !isTabbed(lines.text);
  find<HTMLButtonElement>('#clear').disabled = isEmpty();
  if (!isGrid()) find('#remove-row').hidden = true;
}

function showIssues(issues: readonly Issue[]): void {
  const finder = isGrid() && rows ? PlaceFinder.ofRows(rows) : PlaceFinder.ofText(lines.text);
  const placed = placeIssues(issues, reading.data, finder);
  issueList.draw(placed);
  const places = placed.flatMap(({ place }) => place ?? []);
  lines.tint(new Set(places.map(({ row }) => row)));
  if (isGrid()) grid.tint(places);
  // Said once: a live region that is written anew with every letter would never be silent.
  const counts = isEmpty()
    ? say(
        '粘贴之后，拿不准和没读进的地方列在这里，点一条就找到原文。',
        'What is doubtful or was not read will be listed here, each with its line.',
      )
    : countsOf(kind, reading, placed.length);
  if (find('#counts').textContent !== counts) find('#counts').textContent = counts;
}

// What the page says of itself.

/**
 * Where nothing was read, whether it is still taken for what it is: what the user did not choose becomes what it
 * looks like, for what the user did choose that is offered.
 */
function isAsFound(): boolean {
  const look = lookAt(source());
  const { likely } = look;
  if (!likely || likely === kind) return true;
  if (!isChosen) {
    setKind(likely);
    tellFound(look, null);
    return false;
  }
  const name = kindName(likely);
  const label = say(`按${name}读取`, `Read it as a ${name}`);
  tell(say(`这更像${name}。`, `This looks more like a ${name}.`), {
    action: { label, run: () => readAs(likely, sourceText()) },
  });
  return true;
}

function readAs(next: Kind | null, text: string): void {
  setKind(next);
  tell('');
  showSource(text);
  read();
}

followLanguage(() => {
  showWords(isGrid());
  if (isGrid()) grid.draw();
  read();
});
// A page that was left and come back to keeps what was typed and chosen.
setKind(kindNames.find((name) => find<HTMLInputElement>(`input[value="${name}"]`).checked) ?? null);
showSource(lines.text);
read();
void fetchParts();
