import { expect, fixture, html } from '@open-wc/testing';
import type { CivicTaskTable, Task, TaskTableData } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, button, nameOf, one, text } from '../support/find.js';
import { hear } from '../support/listen.js';

const tasks = (count: number, from = 0): Task[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `t${from + at}`,
    no: String(from + at + 1),
    title: `任务${from + at + 1}`,
    category: `第${Math.floor((from + at) / 5) + 1}类`,
    lead: [at % 2 === 0 ? '综治安全股' : '基教股'],
    due: '2021年5月31日',
  }));

async function open(data: TaskTableData, { width = 1100, selectable = true } = {}): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = document.createElement('civic-task-table');
  element.asOf = '2021-05-01';
  element.selectable = selectable;
  element.data = data;
  box.append(element);
  await settle(element);
  return element;
}

async function settle(element: CivicTaskTable): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}

const boxes = (element: CivicTaskTable) =>
  all<HTMLInputElement>(element, '[part="row"] input[type="checkbox"]');
const boxOf = (element: CivicTaskTable, title: string) =>
  boxes(element).find((each) => nameOf(each) === `选择：${title}`)!;
const allBox = (element: CivicTaskTable) => one<HTMLInputElement>(element, 'thead input');
const told = (element: CivicTaskTable) => text(one(element, '.selected-bar [role="status"]'));

async function click(element: CivicTaskTable, target: HTMLElement, init: MouseEventInit = {}): Promise<void> {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
  await settle(element);
}

describe('rows of <civic-task-table> that are selected', () => {
  it('have no checkboxes unless asked for', async () => {
    const element = await open({ tasks: tasks(3) }, { selectable: false });
    expect(boxes(element)).to.have.length(0);
    element.selectable = true;
    await settle(element);
    expect(boxes(element)).to.have.length(3);
    expect(element.shadowRoot!.querySelectorAll('tr[part="row"] > *')).to.have.length(
      3 * all(element, 'thead th').length,
    );
  });

  it('are told to the page and to who listens, and do not open', async () => {
    const element = await open({ tasks: tasks(4) });
    const heard = hear('civic-selected-change');
    const chosen = hear('civic-select');
    await click(element, boxOf(element, '任务2'));
    await click(element, boxOf(element, '任务4'));
    expect(element.selectedIds).to.deep.equal(['t1', 't3']);
    expect(heard.events[1]!.detail.ids).to.deep.equal(['t1', 't3']);
    expect(heard.events[1]!.detail.items.map((item) => (item as Task).title)).to.deep.equal([
      '任务2',
      '任务4',
    ]);
    expect(told(element)).to.equal('已选 2 项');
    await click(element, boxOf(element, '任务2'));
    expect(element.selectedIds).to.deep.equal(['t3']);
    expect(chosen.events).to.have.length(0);
    button(element, '清除选择').click();
    await settle(element);
    expect(element.selectedIds).to.deep.equal([]);
    expect(boxes(element).some(({ checked }) => checked)).to.equal(false);
    heard.stop();
    chosen.stop();
  });

  it('are all that is shown by the box in the heading, which says when they are some', async () => {
    const element = await open({ tasks: tasks(6) });
    await click(element, boxOf(element, '任务3'));
    expect(allBox(element).indeterminate).to.equal(true);
    element.query = '任务1';
    await settle(element);
    expect(told(element)).to.equal('已选 1 项，其中 1 项不在当前显示范围');
    expect([allBox(element).checked, allBox(element).indeterminate]).to.deep.equal([false, false]);
    await click(element, allBox(element));
    expect(element.selectedIds).to.have.members(['t2', 't0']);
    expect(allBox(element).checked).to.equal(true);
    await click(element, allBox(element));
    expect(element.selectedIds).to.deep.equal(['t2']);
    element.query = '';
    await settle(element);
    expect(allBox(element).indeterminate).to.equal(true);
    await click(element, allBox(element));
    expect(element.selectedIds).to.have.length(6);
  });

  it('go from one to another with Shift, over what is folded away', async () => {
    const element = await open({ tasks: tasks(15) });
    button(element, '第2类').click();
    await settle(element);
    await click(element, boxOf(element, '任务3'));
    await click(element, boxOf(element, '任务12'), { shiftKey: true });
    expect(element.selectedIds).to.deep.equal(['t2', 't3', 't4', 't10', 't11']);
    await click(element, boxOf(element, '任务4'), { shiftKey: true });
    expect(element.selectedIds).to.deep.equal(['t2']);
  });

  it('are reached and changed by keys', async () => {
    const element = await open({ tasks: tasks(8) });
    const [first] = boxes(element);
    expect(boxes(element).map(({ tabIndex }) => tabIndex)).to.deep.equal([
      0,
      ...Array.from({ length: 7 }, () => -1),
    ]);
    first!.focus();
    first!.click();
    await settle(element);
    const key = (name: string, more: KeyboardEventInit = {}) => {
      const { activeElement } = element.shadowRoot!;
      activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
      );
      return settle(element);
    };
    await key('ArrowDown');
    expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('选择：任务2');
    await key('ArrowDown');
    await key(' ', { shiftKey: true });
    expect(element.selectedIds).to.deep.equal(['t0', 't1', 't2']);
    await key('ArrowRight');
    expect(text(element.shadowRoot!.activeElement)).to.equal('任务3');
    await key('ArrowDown');
    expect(text(element.shadowRoot!.activeElement)).to.equal('任务4');
  });

  it('stay through sorting, filters and new data, but not where their task is gone', async () => {
    const element = await open({ tasks: tasks(6) });
    element.selectedIds = ['t1', 't4', 'gone'];
    await settle(element);
    expect(told(element)).to.equal('已选 2 项');
    element.sort = { key: 'title', direction: 'descending' };
    element.groupBy = 'none';
    await settle(element);
    expect(
      boxes(element)
        .filter(({ checked }) => checked)
        .map(nameOf),
    ).to.deep.equal(['选择：任务5', '选择：任务2']);
    element.data = { tasks: tasks(6).filter(({ id }) => id !== 't4') };
    await settle(element);
    expect(told(element)).to.equal('已选 1 项');
    await click(element, boxOf(element, '任务1'));
    expect(element.selectedIds).to.have.members(['t1', 't0']);
  });

  it('are as good as none where the page gives something else', async () => {
    const element = await open({ tasks: tasks(3) });
    for (const odd of [null, 'x', 5, [null, 3], {}]) {
      element.selectedIds = odd as never;
      await settle(element);
      expect(told(element), String(odd)).to.equal('已选 0 项');
    }
  });

  it('are exported by themselves, whatever is filtered away', async () => {
    const element = await open({ tasks: tasks(8) });
    element.selectedIds = ['t7', 't1'];
    element.query = '任务2';
    await settle(element);
    const csv = await (await element.exportCsv({ selected: true })).text();
    expect(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').slice(0, 3).join(' ')),
    ).to.deep.equal(['第1类 2 任务2', '第2类 8 任务8']);
    expect((await (await element.exportCsv()).text()).trim().split('\r\n')).to.have.length(2);
    const one = await element.exportXlsx({ selected: true });
    expect(one.size).to.be.greaterThan(1000);
  });

  it('are offered in the menu of exports', async () => {
    const element = await open({ tasks: tasks(8) });
    element.selectedIds = ['t7', 't1'];
    await settle(element);
    button(element, '导出').click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(all(element, '[role="menuitem"]').map(text)).to.deep.equal([
      'Excel 表格：所选 2 行',
      '复制所选 2 行',
      'Excel 表格（.xlsx）',
      'CSV 文件（.csv）',
      '复制为表格',
      '打印表格',
    ]);
  });

  it('are so among virtual rows and cards, and tell it to assistive technology', async () => {
    const element = await open({ tasks: tasks(400) });
    await click(element, boxOf(element, '任务2'));
    one(element, '[part="scroller"]').scrollTop = 9000;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await settle(element);
    const last = boxes(element)[boxes(element).length - 1]!;
    await click(element, last, { shiftKey: true });
    expect(element.selectedIds.length).to.be.greaterThan(100);
    await click(element, allBox(element));
    expect(element.selectedIds).to.have.length(400);
    await expect(element).to.be.accessible();
    const cards = await open({ tasks: tasks(4) }, { width: 340 });
    await click(cards, boxOf(cards, '任务2'));
    expect(cards.selectedIds).to.deep.equal(['t1']);
    await expect(cards).to.be.accessible();
  });
});
