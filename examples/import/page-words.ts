// What the page says around the source and where the widget will be.
import { say } from './words.js';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;

/** Says what can be done with the source, which stands there as a table or as text. */
export function showWords(isGrid: boolean): void {
  const field = find('#source') as HTMLTextAreaElement;
  field.placeholder = say(
    '点这里，按 Ctrl+V 粘贴（手机上长按）。\n是清单、名单、阶段还是通报，会自动认出。\n也可以把 CSV、TXT、HTML 文件拖到页面上。',
    'Click here and press Ctrl+V (on a phone, press and hold).\nWhat it is is found out by itself.\nOr drop a CSV, TXT or HTML file on the page.',
  );
  field.setAttribute('aria-label', say('原文，可直接修改', 'The source; edit it here'));
  find('#code').setAttribute('aria-label', say('代码', 'The code'));
  find('#hint').textContent = isGrid
    ? say(
        '点单元格即可修改，改完按回车；看板随时更新。按 Esc 回到提示。',
        'Choose a cell to change it, Enter to finish; the widget follows. Esc leads back to what is to check.',
      )
    : say(
        '可以直接修改文字；看板随时更新。按 Esc 回到提示。',
        'Change the text as you like; the widget follows. Esc leads back to what is to check.',
      );
}

/** Says why there is no widget yet. */
export function showPlaceholder(state: 'empty' | 'reading' | 'nothing' | 'read'): void {
  find('#placeholder').textContent = {
    empty: say(
      '粘贴之后，这里显示看板。可以读四类内容：',
      'Paste something, and the widget appears here. Four kinds can be read:',
    ),
    reading: say('正在读取……', 'Reading …'),
    nothing: say(
      '没有读出内容，所以还没有看板。可以读四类内容：',
      'Nothing was read, so there is no widget yet. Four kinds can be read:',
    ),
    read: '',
  }[state];
}
