// The third step: the snippet and the JSON are copied or handed over as a file.
import { copy, download, fileName, snippetOf } from './output.js';
import { say } from './words.js';

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

/** What there is to take along: the element's tag and its data, and what a file is called that has no title. */
export interface Outcome {
  tag: string;
  data: object;
  name: string;
}

/** Makes the buttons hand over what `outcome` gives at the time. */
export function offerToTakeAlong(outcome: () => Outcome): void {
  const snippet = () => snippetOf(outcome().tag, outcome().data);
  const json = () => JSON.stringify(outcome().data, null, 2);
  find('#copy-html').addEventListener('click', () => void copyAndTell(snippet()));
  find('#copy-json').addEventListener('click', () => void copyAndTell(json()));
  find('#download').addEventListener('click', () => {
    const { data, name } = outcome();
    download(json(), fileName((data as { title?: unknown }).title, name));
  });
}

/** Shows the snippet of an outcome, or nothing, and whether there is something to take. */
export function showOutcome(outcome: Outcome | null): void {
  find<HTMLTextAreaElement>('#code').value = outcome ? snippetOf(outcome.tag, outcome.data) : '';
  find('#copied').textContent = '';
  for (const id of ['copy-html', 'copy-json', 'download'])
    find<HTMLButtonElement>(`#${id}`).disabled = outcome === null;
}

async function copyAndTell(text: string): Promise<void> {
  const done = await copy(text);
  const told = find('#copied');
  told.dataset['tone'] = done ? '' : 'refused';
  told.textContent = done
    ? say('已复制', 'Copied')
    : say('浏览器不允许复制，请按 Ctrl+C。', 'Copying is not allowed here: press Ctrl+C.');
  if (done) return;
  const code = find<HTMLTextAreaElement>('#code');
  find<HTMLDetailsElement>('#code-box').open = true;
  code.value = text;
  code.focus();
  code.select();
}
