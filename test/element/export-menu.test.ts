import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { copyTable } from '../../src/element/copy-table.js';
import type { CivicRankingBoard } from '../../src/ranking-board/define.js';
import type { CivicTaskTable } from '../../src/task-table/define.js';
import { all, button, hasButton, one, text } from '../support/find.js';
import { loadTheme } from '../support/themes.js';
import { waitUntil } from '../support/wait-until.js';

const data = {
  title: '整改率排行',
  asOf: '2021-05-10',
  measures: [{ id: 'rate', name: '整改率', unit: '%', digits: 1 }],
  entries: [
    { name: '甲<b>', values: { rate: 0.998 } },
    { name: '=1+1', values: { rate: 0.5 } },
  ],
};

const open = async () => {
  const element = await fixture<CivicRankingBoard>(
    html`<civic-ranking-board .data=${data}></civic-ranking-board>`,
  );
  await element.updateComplete;
  return element;
};

const opener = (element: Element) => button(element, '导出');
const items = (element: Element) => all(element, '[role="menu"] [role="menuitem"]');
const focused = (element: Element) => text(element.shadowRoot?.activeElement);
const note = (element: Element) => text(one(element, '.export [role="status"]'));

async function openMenu(element: Element): Promise<void> {
  opener(element).click();
  await waitUntil(() => items(element).length > 0, 'the menu is open');
}

async function choose(element: Element, name: string): Promise<void> {
  await openMenu(element);
  items(element)
    .find((item) => text(item).startsWith(name))!
    .click();
}

/** Presses a key where the focus is; whether the page was kept from doing what it does by itself. */
function press(element: Element, key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  element.shadowRoot!.activeElement!.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Files that are handed out, by name. */
function catchDownloads() {
  const files = new Map<string, string>();
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.set(this.download, this.href);
  };
  return { files, restore: () => void (HTMLAnchorElement.prototype.click = click) };
}

/** What is put into the clipboard by the old command, which no test can give a click for. */
function catchCopies({ allowed = true } = {}) {
  const copied = new Map<string, string>();
  const { execCommand } = document;
  document.execCommand = (command: string) => {
    if (command !== 'copy' || !allowed) return false;
    expect(getSelection()?.isCollapsed, 'something is selected').to.be.false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, value: string) => void copied.set(type, value) };
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { copied, restore: () => void (document.execCommand = execCommand) };
}

describe('the menu of exports', () => {
  describe('roles', () => {
    it('is a menu behind a button that says so', async () => {
      const element = await open();
      expect(opener(element).getAttribute('aria-haspopup')).to.equal('menu');
      expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
      await openMenu(element);
      expect(opener(element).getAttribute('aria-expanded')).to.equal('true');
      expect(one(element, '[role="menu"]').getAttribute('aria-label')).to.equal('导出');
      expect(items(element).map(text)).to.deep.equal([
        'Excel 表格（.xlsx）',
        'CSV 文件（.csv）',
        '复制为表格',
        '打印表格',
      ]);
      expect(items(element).map((item) => item.tabIndex)).to.deep.equal([-1, -1, -1, -1]);
      await expect(element).to.be.accessible();
    });

    it('offers files alone where a table would say less than the drawing', async () => {
      const element = await fixture(
        html`<civic-timeline .data=${{ phases: [{ name: '筹备', period: '2021年5月' }] }}></civic-timeline>`,
      );
      await (element as CivicRankingBoard).updateComplete;
      await openMenu(element);
      expect(items(element)).to.have.length(2);
    });

    it('speaks English, also when the page changes its mind', async () => {
      const element = await open();
      await openMenu(element);
      element.lang = 'en';
      await waitUntil(() => text(items(element)[0]) === 'Excel workbook (.xlsx)', 'in English');
      expect(hasButton(element, 'Export')).to.be.true;
    });

    it('can be taken away by its part', async () => {
      const element = await open();
      expect(opener(element).part.contains('export')).to.be.true;
    });

    it('is not offered where nothing is shown', async () => {
      const element = await open();
      await openMenu(element);
      element.data = { measures: [], entries: [] };
      await element.updateComplete;
      expect(all(element, '.export')).to.be.empty;
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    });
  });

  describe('keyboard', () => {
    it('opens on its first entry by a click, on its last by the up arrow', async () => {
      const element = await open();
      await openMenu(element);
      expect(focused(element)).to.contain('Excel');
      press(element, 'Escape');
      expect(press(element, 'ArrowUp')).to.be.true;
      await waitUntil(() => focused(element) === '打印表格', 'the last entry has the focus');
      press(element, 'Escape');
      expect(press(element, 'ArrowDown')).to.be.true;
      await waitUntil(() => focused(element).includes('Excel'), 'the first entry has the focus');
    });

    it('goes round with the arrows, to the ends with Home and End, to an entry by its letter', async () => {
      const element = await open();
      await openMenu(element);
      const walk = ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home', 'c', 'e'].map((key) => {
        press(element, key);
        return focused(element).slice(0, 3);
      });
      expect(walk).to.deep.equal(['CSV', 'Exc', '打印表', 'Exc', '打印表', 'Exc', 'CSV', 'Exc']);
    });

    it('shuts by Escape, with the focus back on the button, and by Tab, which goes on from there', async () => {
      const element = await open();
      for (const [key, prevented] of [
        ['Escape', true],
        ['Tab', false],
      ] as const) {
        await openMenu(element);
        expect(press(element, key)).to.equal(prevented);
        expect(items(element)).to.be.empty;
        expect(element.shadowRoot!.activeElement).to.equal(opener(element));
        expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
      }
    });

    it('leaves other keys to the page', async () => {
      const element = await open();
      opener(element).focus();
      expect(press(element, 'End')).to.be.false;
      await openMenu(element);
      expect(press(element, 'F5')).to.be.false;
      expect(press(element, 'x')).to.be.false;
    });
  });

  describe('shuts', () => {
    it('by its button, by a press elsewhere, and when the focus goes elsewhere', async () => {
      const element = await open();
      await openMenu(element);
      opener(element).click();
      await waitUntil(() => items(element).length === 0, 'shut by its button');
      await openMenu(element);
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
      expect(items(element)).to.be.empty;
      await openMenu(element);
      const outside = await fixture<HTMLButtonElement>(html`<button>外</button>`);
      outside.focus();
      expect(items(element)).to.be.empty;
      expect(document.activeElement).to.equal(outside);
    });

    it('when the element leaves the page, and opens again when it is back', async () => {
      const element = await open();
      const parent = element.parentElement!;
      await openMenu(element);
      element.remove();
      expect(items(element)).to.be.empty;
      parent.append(element);
      await element.updateComplete;
      await openMenu(element);
      expect(items(element)).to.have.length(4);
    });

    it('not by new data', async () => {
      const element = await open();
      await openMenu(element);
      press(element, 'ArrowDown');
      element.data = structuredClone(data);
      await element.updateComplete;
      expect(focused(element)).to.contain('CSV');
    });
  });

  describe('place', () => {
    it('is whole in the window, whatever clips, moves or turns around it', async () => {
      const places = [
        'width: 200px; overflow: hidden; height: 60px',
        'position: absolute; right: 0; width: 260px',
        'position: absolute; left: 0; bottom: 0; width: 260px',
        'transform: translate(40px, 30px); width: 300px',
      ];
      for (const place of places) {
        const holder = await fixture<HTMLElement>(html`<div></div>`);
        holder.style.cssText = place;
        const element = document.createElement('civic-ranking-board');
        element.data = data;
        holder.append(element);
        await waitUntil(() => hasButton(element, '导出'), 'drawn');
        await element.updateComplete;
        await openMenu(element);
        const box = one(element, '[role="menu"]').getBoundingClientRect();
        const anchor = opener(element).getBoundingClientRect();
        expect(box.left, place).to.be.at.least(0);
        expect(box.right, place).to.be.at.most(innerWidth);
        expect(box.top, place).to.be.at.least(0);
        expect(box.bottom, place).to.be.at.most(innerHeight);
        const apart = Math.min(Math.abs(box.top - anchor.bottom), Math.abs(anchor.top - box.bottom));
        expect(apart, place).to.be.lessThan(6);
        press(element, 'Escape');
        holder.remove();
      }
    });

    it('has targets of 24 px at least, and of 60 px in the elder theme', async () => {
      const element = await open();
      await openMenu(element);
      const heights = () => items(element).map((item) => Math.round(item.getBoundingClientRect().height));
      expect(Math.min(...heights())).to.be.at.least(24);
      const theme = await loadTheme('elder');
      try {
        expect(Math.min(...heights())).to.be.at.least(60);
      } finally {
        theme.remove();
      }
    });
  });

  describe('files', () => {
    let downloads: ReturnType<typeof catchDownloads>;
    beforeEach(() => {
      downloads = catchDownloads();
    });
    afterEach(() => downloads.restore());

    it('come by the menu, named after the heading, and are told of', async () => {
      const element = await open();
      element.heading = '整改/率:排行';
      await element.updateComplete;
      for (const [entry, name] of [
        ['Excel', '整改_率_排行.xlsx'],
        ['CSV', '整改_率_排行.csv'],
      ] as const) {
        await choose(element, entry);
        await waitUntil(() => downloads.files.has(name), name);
        await waitUntil(() => note(element) === `已导出：${name}`, 'told');
        expect(items(element)).to.be.empty;
        expect(element.shadowRoot!.activeElement).to.equal(opener(element));
      }
    });

    it('that could not be made are told of', async () => {
      const element = await open();
      element.exportXlsx = () => Promise.reject(new Error('no'));
      await choose(element, 'Excel');
      await waitUntil(() => note(element) === '导出失败，请重试', 'told');
      expect(downloads.files.size).to.equal(0);
    });

    for (const tag of ['roster', 'timeline', 'task-table', 'grid-map', 'ranking-board']) {
      it(`come from <civic-${tag}> without data too`, async () => {
        const element = document.createElement(`civic-${tag}`) as CivicTaskTable;
        document.body.append(element);
        const bytes = new Uint8Array(await (await element.exportXlsx()).arrayBuffer());
        expect(bytes.slice(0, 2)).to.deep.equal(new Uint8Array([0x50, 0x4b]));
        element.remove();
      });
    }
  });

  describe('copying', () => {
    it('gives a table with lines and text for plain fields, and tells so', async () => {
      const { copied, restore } = catchCopies();
      try {
        const element = await open();
        await choose(element, '复制');
        await waitUntil(() => note(element).startsWith('已复制 2 行'), 'told');
        const table = new DOMParser().parseFromString(copied.get('text/html') ?? '', 'text/html');
        expect([...table.querySelectorAll('th')].map(text)).to.deep.equal(['名次', '名称', '整改率']);
        expect([...table.querySelectorAll('td')].map(text)).to.deep.equal([
          '1',
          '甲<b>',
          '99.8%',
          '2',
          "'=1+1",
          '50.0%',
        ]);
        expect(copied.get('text/plain')).to.equal("名次\t名称\t整改率\n1\t甲<b>\t0.998\n2\t'=1+1\t0.5");
        expect(document.body.textContent).not.to.contain('甲<b>');
      } finally {
        restore();
      }
    });

    it('keeps what was selected on the page', async () => {
      const { restore } = catchCopies();
      try {
        const words = await fixture(html`<p>所选文字</p>`);
        getSelection()?.selectAllChildren(words);
        expect(await copyTable({ headings: ['名称'], rows: [] })).to.be.true;
        expect(String(getSelection())).to.equal('所选文字');
        getSelection()?.removeAllRanges();
      } finally {
        restore();
      }
    });

    it('takes the new way where the old is refused, and says when neither is let', async () => {
      const { restore } = catchCopies({ allowed: false });
      const written: string[][] = [];
      const give = (write: unknown) =>
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: write && { write } });
      const known = typeof ClipboardItem !== 'undefined';
      try {
        const element = await open();
        if (known) {
          give(async (all: ClipboardItem[]) => void written.push(...all.map(({ types }) => [...types])));
          await choose(element, '复制');
          await waitUntil(() => note(element).startsWith('已复制'), 'told');
          expect(written).to.deep.equal([['text/html', 'text/plain']]);
        }
        give(undefined);
        await choose(element, '复制');
        await waitUntil(() => note(element) === '复制失败：浏览器不允许写入剪贴板', 'told');
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
        restore();
      }
    });
  });

  describe('printing', () => {
    it('prints the table alone, from a frame that goes when it is done', async () => {
      const element = await fixture<CivicTaskTable>(
        html`<civic-task-table
          .data=${{
            title: '重点任务',
            asOf: '2021-05-10',
            tasks: [
              { title: '平安校园', category: '一、安全', lead: ['综治安全股'], due: '2021年5月31日' },
              { title: '心理健康', category: '二、教育', lead: ['基教股'] },
            ],
          }}
        ></civic-task-table>`,
      );
      await element.updateComplete;
      let paper: Document | null = null;
      let page: Window | null = null;
      const append = element.shadowRoot!.appendChild;
      // The frame may be loaded before its parent has taken it: print is put out of work first.
      element.shadowRoot!.appendChild = function <T extends Node>(this: Node, node: T): T {
        node.addEventListener(
          'load',
          () => {
            page = (node as unknown as HTMLIFrameElement).contentWindow;
            page!.print = () => void (paper = page!.document);
          },
          { capture: true, once: true },
        );
        return append.call(this, node) as T;
      };
      await choose(element, '打印');
      await waitUntil(() => paper !== null, 'printed');
      const printed = paper as unknown as Document;
      expect(text(printed.querySelector('h1'))).to.equal('重点任务');
      expect(text(printed.querySelector('p'))).to.equal('数据截至：2021-05-10');
      expect([...printed.querySelectorAll('thead th')].map(text)).to.deep.equal(
        all(element, 'thead th').map(text),
      );
      expect([...printed.querySelectorAll('tbody > tr:first-child')].map(text)).to.deep.equal([
        '一、安全',
        '二、教育',
      ]);
      expect(printed.documentElement.lang).to.equal('zh-CN');
      expect(printed.adoptedStyleSheets).to.have.length(1);
      (page as unknown as Window).dispatchEvent(new Event('afterprint'));
      await aTimeout(20);
      expect(all(element, 'iframe')).to.be.empty;
      expect(note(element)).to.equal('');
    });
  });
});
