import { expect, fixture, html } from '@open-wc/testing';
import type { ViewState } from '../../src/element/events.js';
import type { CivicTaskTable, Task, TaskTableData } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { axeRunsHere, expectAccessible } from '../support/axe.js';
import { all, button, nameOf, one, text } from '../support/find.js';
import { hear } from '../support/listen.js';
import { waitUntil } from '../support/wait-until.js';

const extra = [
  { key: 'cost', heading: '经费', type: 'number' as const },
  { key: 'note', heading: '备注', width: '14em' },
  { key: 'code', heading: '内部编号', hidden: true },
];

function data(count: number, more: Partial<TaskTableData> = {}): TaskTableData {
  const tasks: Task[] = Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    no: String(index + 1),
    title: `任务${index + 1}：落实网格巡查`,
    category: `第${Math.floor(index / 20) + 1}类`,
    lead: ['综治安全股'],
    responsible: ['各社区', '物业公司'],
    due: '2021年5月31日',
    progress: (index % 11) / 10,
    cost: index,
    note: '由街道统一组织，逐月通报',
    code: `N${index}`,
  }));
  return { tasks, ...more };
}

interface Options {
  width?: number;
  remember?: string;
  viewState?: ViewState;
}

async function open(
  given: TaskTableData,
  { width = 1100, remember, viewState }: Options = {},
): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = document.createElement('civic-task-table');
  element.asOf = '2021-05-01';
  if (remember) element.remember = remember;
  if (viewState) element.viewState = viewState;
  element.data = given;
  box.append(element);
  await settle(element);
  return element;
}

async function settle(element: CivicTaskTable): Promise<void> {
  await element.updateComplete;
  for (let each = 0; each < 2; each += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}

const heads = (element: CivicTaskTable) => all(element, 'thead th').map(text);
const head = (element: CivicTaskTable, name: string) =>
  all(element, 'thead th').find((each) => text(each) === name)!;
const widthOf = (element: CivicTaskTable, name: string) => head(element, name).getBoundingClientRect().width;
const grip = (element: CivicTaskTable, name: string) => head(element, name).querySelector('.grip')!;
const scroller = (element: CivicTaskTable) => one(element, '[part="scroller"]');

async function openSettings(element: CivicTaskTable): Promise<HTMLElement> {
  button(element, '列设置').click();
  await waitUntil(() => all(element, '[role="dialog"]').length > 0, 'the settings open');
  return one(element, '[role="dialog"]');
}

const press = async (element: CivicTaskTable, name: string) => {
  button(element, name).click();
  await settle(element);
};

const box = (element: CivicTaskTable, name: string) =>
  all<HTMLInputElement>(element, '[role="dialog"] input').find(
    (each) => text(each.closest('label')) === name,
  )!;

function pointer(target: EventTarget, type: string, x: number, more: PointerEventInit = {}): void {
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      cancelable: true,
      clientX: x,
      clientY: 100,
      pointerId: 7,
      pointerType: 'mouse',
      ...more,
    }),
  );
}

/** Presses a thing, once what handles that has come, and moves it. */
async function drag(
  element: CivicTaskTable,
  target: Element,
  [from, ...to]: number[],
  { end = 'pointerup' as 'pointerup' | 'Escape', pointerType = 'mouse' } = {},
): Promise<void> {
  pointer(target, 'pointerenter', from!);
  target.closest('thead')!.dispatchEvent(new PointerEvent('pointerenter'));
  await import('../../src/task-table/column-drag.js');
  pointer(target, 'pointerdown', from!, { pointerType });
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const x of to) pointer(window, 'pointermove', x, { pointerType });
  await settle(element);
  if (end === 'Escape') dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  else pointer(window, 'pointerup', to[to.length - 1]!, { pointerType });
  await settle(element);
}

describe('columns of <civic-task-table>', () => {
  describe('settings', () => {
    it('hide and show columns, all but the title, by keyboard or pointer', async () => {
      const element = await open(data(3, { columns: extra }));
      const told = hear('civic-view-change');
      expect(heads(element)).to.not.contain('内部编号');
      const dialog = await openSettings(element);
      expect(nameOf(dialog)).to.equal('列设置');
      expect((element.shadowRoot!.activeElement as HTMLElement).closest('label')!.textContent).to.contain(
        '序号',
      );
      expect(box(element, '工作任务').disabled).to.equal(true);
      box(element, '责任单位').click();
      await settle(element);
      box(element, '内部编号').click();
      await settle(element);
      expect(heads(element)).to.deep.equal([
        '序号',
        '工作任务',
        '牵头单位',
        '完成时效',
        '状态',
        '进展',
        '经费',
        '备注',
        '内部编号',
      ]);
      expect(told.events.map(({ detail }) => detail.columns?.hidden)).to.deep.equal([
        ['responsible', 'code'],
        ['responsible'],
      ]);
      expect(text(one(element, '.columns [role="status"]'))).to.equal('已显示：内部编号');
      told.stop();
    });

    it('move columns, and the focus with them', async () => {
      const element = await open(data(3));
      await openSettings(element);
      const earlier = button(element, '前移：状态');
      earlier.focus();
      await press(element, '前移：状态');
      expect(heads(element)).to.deep.equal([
        '序号',
        '工作任务',
        '牵头单位',
        '责任单位',
        '状态',
        '完成时效',
        '进展',
      ]);
      expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('前移：状态');
      expect(text(one(element, '.columns [role="status"]'))).to.equal('状态：第 5 列，共 7 列');
      for (let times = 0; times < 4; times += 1) await press(element, '前移：状态');
      expect(heads(element).slice(0, 3)).to.deep.equal(['状态', '序号', '工作任务']);
      expect(button(element, '前移：状态').getAttribute('aria-disabled')).to.equal('true');
      await press(element, '前移：状态');
      expect(heads(element)[0]).to.equal('状态');
      const cells = [...one<HTMLTableRowElement>(element, 'tr[part="row"]').cells].map(text);
      expect(cells[0]).to.equal('临期');
    });

    it('move the title, which stays the heading of its row, and the number', async () => {
      const element = await open(data(3));
      await openSettings(element);
      await press(element, '前移：工作任务');
      await press(element, '后移：序号');
      expect(heads(element).slice(0, 3)).to.deep.equal(['工作任务', '牵头单位', '序号']);
      for (const row of all<HTMLTableRowElement>(element, 'tr[part="row"]')) {
        expect(row.cells[0]!.getAttribute('scope')).to.equal('row');
        expect([...row.cells].filter(({ localName }) => localName === 'th')).to.have.length(1);
      }
      expect(element.viewState.columns!.order!.slice(0, 3)).to.deep.equal(['title', 'lead', 'no']);
      const sheet = await (await element.exportCsv()).text();
      expect(sheet.split('\r\n')[0]).to.contain('工作任务,牵头单位,序号');
      await press(element, '恢复默认列');
      expect(heads(element).slice(0, 2)).to.deep.equal(['序号', '工作任务']);
    });

    it('widen, narrow and fit columns, and take all of it back', async () => {
      const element = await open(data(3));
      const natural = widthOf(element, '牵头单位');
      await openSettings(element);
      await press(element, '加宽：牵头单位');
      expect(widthOf(element, '牵头单位')).to.be.closeTo(natural + 21, 2);
      for (let times = 0; times < 9; times += 1) await press(element, '变窄：牵头单位');
      expect(widthOf(element, '牵头单位'), 'least').to.be.within(40, 70);
      await press(element, '适合内容：牵头单位');
      expect(widthOf(element, '牵头单位')).to.be.within(75, 130);
      await press(element, '恢复默认列');
      expect(widthOf(element, '牵头单位')).to.be.closeTo(natural, 1);
      expect(element.viewState).to.deep.equal({});
      expect(button(element, '恢复默认列').getAttribute('aria-disabled')).to.equal('true');
    });

    it('close by Escape, which gives the focus back, and by a press beside them', async () => {
      const element = await open(data(3));
      const dialog = await openSettings(element);
      dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      expect(all(element, '[role="dialog"]')).to.have.length(0);
      expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('列设置');
      expect(button(element, '列设置').getAttribute('aria-expanded')).to.equal('false');
      await openSettings(element);
      pointer(document.body, 'pointerdown', 5);
      expect(all(element, '[role="dialog"]')).to.have.length(0);
    });

    it('are there for cards as well, without widths', async () => {
      const element = await open(data(3), { width: 340 });
      await openSettings(element);
      expect(all(element, '[data-act="wider"]')).to.have.length(0);
      box(element, '完成时效').click();
      await settle(element);
      expect(text(one(element, '.card'))).to.not.contain('5月');
    });
  });

  describe('dragged', () => {
    it('get wider at the edge of a heading while nothing before them moves, and tell the page once', async () => {
      const element = await open(data(3));
      const told = hear('civic-view-change');
      const [before, left] = [
        widthOf(element, '责任单位'),
        head(element, '责任单位').getBoundingClientRect().left,
      ];
      await drag(element, grip(element, '责任单位'), [500, 520, 560]);
      expect(widthOf(element, '责任单位')).to.be.closeTo(before + 60, 2);
      expect(head(element, '责任单位').getBoundingClientRect().left).to.be.closeTo(left, 1.5);
      expect(told.events).to.have.length(1);
      expect(told.events[0]!.detail.columns!.widths!['responsible']).to.be.greaterThan(10);
      told.stop();
    });

    it('stay as they were when Escape is pressed, or a finger scrolls over them but at the edge', async () => {
      const element = await open(data(3));
      const before = widthOf(element, '责任单位');
      await drag(element, grip(element, '责任单位'), [500, 560], { end: 'Escape' });
      expect(widthOf(element, '责任单位')).to.be.closeTo(before, 1);
      await drag(element, button(element, '状态'), [800, 300], { pointerType: 'touch' });
      expect(element.viewState).to.deep.equal({});
      await drag(element, grip(element, '责任单位'), [500, 540], { pointerType: 'touch' });
      expect(widthOf(element, '责任单位')).to.be.closeTo(before + 40, 2);
    });

    it('come to stand where a heading is let go, and do not sort by that', async () => {
      const element = await open(data(3));
      const to = head(element, '牵头单位').getBoundingClientRect().left + 4;
      const from = head(element, '状态').getBoundingClientRect().left + 10;
      await drag(element, button(element, '状态'), [from, from - 20, to]);
      expect(heads(element)).to.deep.equal([
        '序号',
        '工作任务',
        '状态',
        '牵头单位',
        '责任单位',
        '完成时效',
        '进展',
      ]);
      expect(element.sort).to.equal(null);
    });

    it('are taken along by the title as well, before the number', async () => {
      const element = await open(data(3));
      const to = head(element, '序号').getBoundingClientRect().left + 3;
      const from = head(element, '工作任务').getBoundingClientRect().left + 20;
      await drag(element, button(element, '工作任务'), [from, from - 10, to]);
      expect(heads(element).slice(0, 3)).to.deep.equal(['工作任务', '序号', '牵头单位']);
    });

    it('follow a finger that rests on them first, which then neither scrolls nor sorts', async () => {
      const element = await open(data(3));
      const target = button(element, '状态');
      const to = head(element, '牵头单位').getBoundingClientRect().left + 4;
      const from = head(element, '状态').getBoundingClientRect().left + 10;
      target.closest('thead')!.dispatchEvent(new PointerEvent('pointerenter'));
      await import('../../src/task-table/column-drag.js');
      const scrolls = () =>
        target.dispatchEvent(new Event('touchmove', { bubbles: true, composed: true, cancelable: true }));
      pointer(target, 'pointerdown', from, { pointerType: 'touch' });
      expect(scrolls(), 'at first').to.equal(true);
      await waitUntil(() => !scrolls(), 'the heading is taken');
      pointer(window, 'pointermove', to, { pointerType: 'touch' });
      pointer(window, 'pointerup', to, { pointerType: 'touch' });
      target.click();
      await settle(element);
      expect(heads(element).slice(0, 4)).to.deep.equal(['序号', '工作任务', '状态', '牵头单位']);
      expect(element.sort).to.equal(null);
      expect(scrolls(), 'afterwards').to.equal(true);
    });

    it('fit their content when the edge is pressed twice', async () => {
      const element = await open(data(3));
      grip(element, '责任单位').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
      await waitUntil(() => element.viewState.columns !== undefined, 'the column is fitted');
      await settle(element);
      expect(widthOf(element, '责任单位')).to.be.within(70, 130);
    });
  });

  describe('in too little room', () => {
    const wide = { title: 30, lead: 20, responsible: 20, due: 20 };

    it('scroll sideways under number and title, headings and rows in step', async () => {
      for (const count of [3, 300]) {
        const element = await open(data(count), { viewState: { columns: { widths: wide } } });
        expect(scroller(element).scrollWidth).to.be.greaterThan(scroller(element).clientWidth + 100);
        scroller(element).scrollLeft = 300;
        await settle(element);
        const left = scroller(element).getBoundingClientRect().left;
        const [row] = all<HTMLTableRowElement>(element, 'tr[part="row"]');
        const lefts = (cells: Iterable<Element>) =>
          [...cells].map((cell) => Math.round(cell.getBoundingClientRect().left));
        expect(lefts(row!.cells), `${count} rows`).to.deep.equal(lefts(all(element, 'thead th')));
        expect(row!.cells[0]!.getBoundingClientRect().left).to.be.closeTo(left, 4);
        expect(row!.cells[1]!.getBoundingClientRect().left).to.be.closeTo(
          left + row!.cells[0]!.offsetWidth,
          4,
        );
        expect(row!.cells[2]!.getBoundingClientRect().left).to.be.lessThan(left + 400);
        expect(one(element, '.group-button').getBoundingClientRect().left).to.be.within(left, left + 20);
        expect(one(element, 'input[type="search"]').getBoundingClientRect().left).to.be.within(
          left,
          left + 20,
        );
      }
    });

    it('keep the first column and the title in view wherever they were moved', async () => {
      for (const order of [
        ['title', 'no', 'lead'],
        ['status', 'no', 'title'],
      ]) {
        const element = await open(data(300), { viewState: { columns: { widths: wide, order } } });
        element.scrollIntoView();
        scroller(element).scrollLeft = 700;
        await settle(element);
        const left = scroller(element).getBoundingClientRect().left;
        const row = one<HTMLTableRowElement>(element, 'tr[part="row"]');
        const title = row.querySelector('th')!;
        const lefts = [row.cells[0]!, title].map((cell) => cell.getBoundingClientRect().left);
        expect(lefts[0], order.join()).to.be.closeTo(left, 4);
        expect(lefts[1], order.join()).to.be.closeTo(
          title === row.cells[0] ? left : left + row.cells[0]!.offsetWidth,
          4,
        );
        const { x, y, width } = title.getBoundingClientRect();
        const onTop = element.shadowRoot!.elementFromPoint(x + width - 8, y + 4);
        expect(title.contains(onTop), `${order.join()}: over the others`).to.equal(true);
        expect(head(element, '工作任务').getBoundingClientRect().left).to.be.closeTo(lefts[1]!, 1);
      }
    });

    it('do not where they fit, and let go of the first where it would take most of the room', async () => {
      const fits = await open(data(3));
      expect(scroller(fits).scrollWidth).to.be.at.most(scroller(fits).clientWidth);
      const element = await open(data(3), { width: 700, viewState: { columns: { widths: { title: 40 } } } });
      scroller(element).scrollLeft = 300;
      await settle(element);
      const left = scroller(element).getBoundingClientRect().left;
      expect(one(element, 'tbody th[scope="row"]').getBoundingClientRect().left).to.be.lessThan(left - 100);
    });

    it('have the width that the host gave, and no less than can be read without', async () => {
      const element = await open(data(3, { columns: extra }));
      expect(widthOf(element, '备注')).to.be.closeTo(14 * 14, 2);
      const many = Array.from({ length: 9 }, (_, index) => ({ key: 'note', heading: `说明${index}` }));
      const keyed = many.map((column, index) => ({ ...column, key: index === 0 ? 'note' : `note${index}` }));
      const crowded = await open(data(3, { columns: keyed }));
      expect(widthOf(crowded, '说明3')).to.be.greaterThan(80);
    });
  });

  describe('remembered', () => {
    const key = 'columns-test';
    const name = `civicboard:columns:${key}`;
    afterEach(() => localStorage.removeItem(name));

    it('are as the user left them when the table is opened again, until they are restored', async () => {
      const element = await open(data(3), { remember: key });
      await openSettings(element);
      box(element, '状态').click();
      await settle(element);
      const again = await open(data(3), { remember: key });
      expect(heads(again)).to.not.contain('状态');
      await openSettings(again);
      await press(again, '恢复默认列');
      expect(localStorage.getItem(name)).to.equal(null);
    });

    it('are forgotten where what was kept is none, and give way to the view that the page sets', async () => {
      for (const kept of ['{', '3', '{"order":3,"hidden":{},"widths":[1]}', '{"widths":{"title":"x"}}']) {
        localStorage.setItem(name, kept);
        const element = await open(data(3), { remember: key });
        expect(heads(element), kept).to.have.length(7);
      }
      localStorage.setItem(name, '{"hidden":["due"]}');
      const element = await open(data(3), { remember: key, viewState: { columns: { hidden: ['lead'] } } });
      expect(heads(element)).to.contain('完成时效').and.not.contain('牵头单位');
    });

    it('are arranged all the same where the browser keeps nothing', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const element = await open(data(3), { remember: key });
        await openSettings(element);
        box(element, '状态').click();
        await settle(element);
        expect(heads(element)).to.not.contain('状态');
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  it('leave the table what it is to assistive technology', async () => {
    const element = await open(data(300), {
      viewState: { columns: { order: ['due'], hidden: ['lead'], widths: { title: 20 } } },
    });
    const table = one(element, 'table');
    expect(table.getAttribute('aria-rowcount')).to.equal(String(1 + 300 + 15));
    expect(all(element, 'thead th').map((each) => each.getAttribute('aria-sort'))).to.deep.equal(
      Array.from({ length: 6 }, () => 'none'),
    );
    expect(all(element, 'thead th').every((each) => each.getAttribute('scope') === 'col')).to.equal(true);
    expect(all(element, 'col')).to.have.length(6);
    if (axeRunsHere) await expectAccessible(element);
    await openSettings(element);
    if (axeRunsHere) await expectAccessible(element);
  });
});
