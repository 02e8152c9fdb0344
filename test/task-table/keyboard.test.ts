import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CivicTaskTable, Task } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, nameOf, one, text } from '../support/find.js';
import { waitUntil } from '../support/wait-until.js';

const tasks: Task[] = ['一、党建/（一）组织', '一、党建/（二）宣传', '二、民生'].flatMap((category, at) =>
  Array.from({ length: 3 }, (_, index) => ({
    id: `t${at}${index}`,
    no: String(at * 3 + index + 1),
    title: `任务${at * 3 + index + 1}`,
    category,
    lead: ['综治安全股'],
    responsible: ['各社区'],
    due: `2021年${5 + index}月30日`,
    progress: index / 3,
  })),
);

/** What has the focus, by its name. */
const focused = (element: CivicTaskTable) => {
  const { activeElement } = element.shadowRoot!;
  return activeElement ? nameOf(activeElement) || text(activeElement.closest('label')) : '';
};

/** Real keys, as the browser gets them; then what follows from them is drawn. */
async function keys(element: CivicTaskTable, ...presses: string[]): Promise<void> {
  for (const press of presses) {
    const [key = '', modifier] = press.split('+').reverse();
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    if (modifier) await sendKeys({ up: modifier });
    await element.updateComplete;
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}

async function tabTo(element: CivicTaskTable, name: string, press = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 60; times += 1) {
    if (focused(element) === name) return;
    await keys(element, press);
    passed.push(focused(element));
  }
  throw new Error(`No ${name} among ${passed.join(' | ')}`);
}

describe('<civic-task-table> by keyboard alone', () => {
  it('arranges columns, folds groups, sorts, selects, opens and takes along', async function () {
    this.timeout(120_000);
    const box = await fixture<HTMLDivElement>(
      html`<div>
        <button>Before</button>
        <civic-task-table as-of="2021-05-01" selectable .data=${{ title: '清单', tasks }}></civic-task-table>
      </div>`,
    );
    const element = box.querySelector('civic-task-table')!;
    await element.updateComplete;
    box.querySelector('button')!.focus();

    await tabTo(element, '列设置');
    await keys(element, 'Enter');
    await waitUntil(() => all(element, '[role="dialog"]').length > 0, 'the settings of columns open');
    expect(focused(element)).to.equal('序号');
    await keys(element, 'ArrowDown', 'Space');
    expect(all(element, 'thead th').map(text)).to.not.contain('牵头单位');
    await keys(element, 'Space');
    await tabTo(element, '后移：牵头单位');
    await keys(element, 'Enter');
    await waitUntil(() => text(all(element, 'thead th')[4]) === '牵头单位', 'the column has moved');
    expect(focused(element)).to.equal('后移：牵头单位');
    const wide = () => one(element, 'th[data-column="lead"]').getBoundingClientRect().width;
    const before = wide();
    await tabTo(element, '加宽：牵头单位');
    await keys(element, 'Enter', 'Enter');
    await waitUntil(() => wide() > before + 20, 'the column is wider');
    await keys(element, 'Escape');
    expect(focused(element)).to.equal('列设置');

    await tabTo(element, '进展');
    await keys(element, 'Enter');
    expect(element.sort).to.deep.equal({ key: 'progress', direction: 'ascending' });
    await keys(element, 'Shift+Tab', 'Shift+Enter');
    expect(element.sort).to.have.length(2);

    await tabTo(element, '一、党建');
    await keys(element, 'Enter');
    expect(all(element, '.group-button').map(nameOf)).to.deep.equal(['一、党建', '二、民生']);
    await keys(element, 'Enter');
    expect(all(element, '.group-button')).to.have.length(4);

    await tabTo(element, '选择：任务1');
    await keys(element, 'Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
    expect(element.selectedIds).to.deep.equal(['t00', 't01', 't02']);
    await keys(element, 'ArrowRight', 'Enter');
    await waitUntil(() => all(element, '.details').length === 1, 'the details open');
    expect(focused(element)).to.equal('任务3');

    await tabTo(element, '导出', 'Shift+Tab');
    await keys(element, 'Enter');
    await waitUntil(() => all(element, '[role="menuitem"]').length > 0, 'the menu opens');
    expect(focused(element)).to.equal('Excel 表格：所选 3 行');
    await keys(element, 'Escape');
    await tabTo(element, '清除选择');
    await keys(element, 'Enter');
    expect(element.selectedIds).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });
});
