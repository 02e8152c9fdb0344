// What the page says of itself below the source: what it took the source for, what it cannot read.
import { mostSigns, type Refusal } from './incoming.js';
import type { Look } from './kind-detection.js';
import { kindName } from './kinds.js';
import { say } from './words.js';

/** Something that can be done about it, by a button beside the words. */
export interface Action {
  label: string;
  run(): void;
}

interface Told {
  action?: Action | null;
  isRefusal?: boolean;
}

/** Says something, or nothing where the words are empty. */
export function tell(words: string, { action = null, isRefusal = false }: Told = {}): void {
  const box = document.querySelector<HTMLElement>('.notice')!;
  box.querySelector('p')!.textContent = words;
  box.classList.toggle('silent', words === '');
  box.classList.toggle('refusal', isRefusal);
  const button = box.querySelector('button')!;
  button.hidden = action === null;
  button.textContent = action?.label ?? '';
  button.onclick = action ? () => action.run() : null;
}

/** Says what a source was taken for, and what else stands in it. */
export function tellFound({ likely, also }: Look, action: Action | null): void {
  if (!likely) return;
  const name = kindName(likely);
  const others = also.map(kindName);
  const more =
    others.length > 0
      ? say(
          `里面还有${others.join('、')}，点上面的类型就能看到。`,
          ` It also holds a ${others.join(' and a ')}: choose that kind above to see it.`,
        )
      : '';
  tell(say(`看起来是${name}，已按${name}读取。${more}`, `Read as a ${name}.${more}`), { action });
}

/** Says why a source was not taken, and what to do instead. */
export function tellRefusal(refusal: Refusal): void {
  const words = {
    'too-long': say(
      `内容太长，本页最多读 ${mostSigns / 10_000} 万字。请只复制需要的表格。`,
      `Too long: the page reads up to ${mostSigns / 1_000_000} million characters. Copy only the table you need.`,
    ),
    'office-file': say(
      '不能直接读取 Word、Excel、WPS 或 PDF 文件。请打开文件，选中表格复制，再粘贴到这里。',
      'Word, Excel, WPS and PDF files cannot be read. Open the file, copy its table and paste it here.',
    ),
    'other-file': say(
      '这不是文字文件，读不出来。可以读 CSV、TSV、TXT 和网页（HTML）文件。',
      'This is no text file. CSV, TSV, TXT and HTML files can be read.',
    ),
    'several-files': say(
      '一次读一个文件。请分别拖进来。',
      'One file at a time: drop them one after the other.',
    ),
    empty: say(
      '里面没有文字。图片里的文字读不出来。',
      'There is no text in it. Text in pictures cannot be read.',
    ),
  };
  tell(words[refusal], { isRefusal: true });
}
