import { expect, fixture, html } from '@open-wc/testing';
import type { CivicTaskTable, Task } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, button, hasButton, one, rowNames, text } from '../support/find.js';
import { waitUntil } from '../support/wait-until.js';

function tasks(count: number, change: (index: number) => Partial<Task> = () => ({})): Task[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    title: `第${index + 1}项任务`,
    lead: [`牵头单位${index % 3}`],
    progress: 0.2,
    due: '2021年8月',
    state: 'in-progress',
    ...change(index),
  }));
}

async function open(count: number, properties: Partial<CivicTaskTable> = {}): Promise<CivicTaskTable> {
  const element = await fixture<CivicTaskTable>(
    html`<civic-task-table as-of="2021-06-01" .data=${{ tasks: tasks(count) }}></civic-task-table>`,
  );
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

const marked = (element: CivicTaskTable) =>
  all(element, '[part="row"].news').map((row) => text(row.querySelector('button.title')));
const said = (element: CivicTaskTable) => all(element, '[role="status"]').map(text).filter(Boolean);
const half = (index: number) => (index === 1 || index === 4 ? { progress: 0.5 } : {});

describe('New data in <civic-task-table>', () => {
  it('marks the rows and cells that changed, and says so once', async () => {
    const element = await open(6);
    expect(marked(element)).to.deep.equal([]);
    expect(said(element)).to.deep.equal([]);
    element.data = { tasks: tasks(6, half) };
    await element.updateComplete;
    expect(marked(element)).to.deep.equal(['第2项任务', '第5项任务']);
    expect(said(element)).to.deep.equal(['2 项有更新']);
    expect(all(element, 'td.new').length).to.equal(2);
    const row = all(element, '[part="row"].news')[0]!;
    expect(text(row.querySelector('th'))).to.contain('有更新：进展');
  });

  it('moves no row when it marks', async () => {
    const element = await open(6);
    const places = () => all(element, '[part="row"]').map((row) => row.getBoundingClientRect().top);
    const before = places();
    element.data = { tasks: tasks(6, half) };
    await element.updateComplete;
    expect(places()).to.deep.equal(before);
  });

  it('shows what changed alone, and forgets it when told so', async () => {
    const element = await open(6);
    element.data = { tasks: tasks(6, half) };
    await element.updateComplete;
    button(element, '只看更新').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['第2项任务', '第5项任务']);
    button(element, '知道了').click();
    await element.updateComplete;
    expect(rowNames(element).length).to.equal(6);
    expect(marked(element)).to.deep.equal([]);
    expect(hasButton(element, '只看更新')).to.equal(false);
  });

  it('exports, copies and prints what is shown, where that is what changed alone', async () => {
    const element = await open(6);
    element.data = { tasks: tasks(6, half) };
    await element.updateComplete;
    button(element, '只看更新').click();
    await element.updateComplete;
    const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[0]?.replace('\uFEFF', ''))).to.deep.equal([
      '工作任务',
      '第2项任务',
      '第5项任务',
    ]);
    expect(text(one(element, '[part="meta"]'))).to.equal('共 6 项，显示 2 项');
    dispatchEvent(new Event('beforeprint'));
    expect(rowNames(element)).to.deep.equal(['第2项任务', '第5项任务']);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    button(element, '只看更新').click();
    await element.updateComplete;
    expect((await (await element.exportCsv()).text()).trim().split('\r\n').length).to.equal(7);
  });

  it('keeps a row that is opened while what changed is shown alone', async () => {
    const element = await open(6);
    element.data = { tasks: tasks(6, half) };
    await element.updateComplete;
    button(element, '只看更新').click();
    await element.updateComplete;
    button(element, '第2项任务').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['第2项任务', '第5项任务']);
    expect(marked(element)).to.deep.equal(['第5项任务']);
    button(element, '第5项任务').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['第2项任务', '第5项任务']);
    button(element, '只看更新').click();
    await element.updateComplete;
    expect(rowNames(element).length).to.equal(6);
    expect(hasButton(element, '只看更新')).to.equal(false);
  });

  it('takes the mark from a row that is opened', async () => {
    const element = await open(6);
    element.data = { tasks: tasks(6, half) };
    await element.updateComplete;
    button(element, '第2项任务').click();
    await element.updateComplete;
    expect(marked(element)).to.deep.equal(['第5项任务']);
    expect(said(element)).to.deep.equal(['2 项有更新']);
  });

  it('leaves focus, open rows, closed groups and filters with their tasks', async () => {
    const element = await open(6, { groupBy: 'lead', filters: { status: ['on-track', 'due-soon'] } });
    button(element, '牵头单位2').click();
    button(element, '第4项任务').click();
    await element.updateComplete;
    button(element, '第5项任务').focus();
    element.data = { tasks: [...tasks(6, half)].reverse() };
    await element.updateComplete;
    expect(text(element.shadowRoot!.activeElement)).to.equal('第5项任务');
    expect(all(element, '.details-row').length).to.equal(1);
    expect(one(element, '.details-row').previousElementSibling!.textContent).to.contain('第4项任务');
    expect(button(element, '牵头单位2').getAttribute('aria-expanded')).to.equal('false');
    expect(element.filters.status).to.deep.equal(['on-track', 'due-soon']);
  });

  it('marks nothing when another list comes, or the same again', async () => {
    const element = await open(6);
    element.data = { tasks: tasks(6) };
    await element.updateComplete;
    expect(said(element)).to.deep.equal([]);
    element.data = { tasks: [{ id: 'x', title: '另一张表', lead: [] }] };
    await element.updateComplete;
    expect(marked(element)).to.deep.equal([]);
  });

  it('marks cards on a phone, and rows of a table that is drawn in part', async () => {
    const element = await open(300);
    element.data = { tasks: tasks(300, half) };
    await element.updateComplete;
    // Rows below what is seen come once that is on screen.
    await waitUntil(() => marked(element).length === 2, 'both rows');
    expect(marked(element)).to.deep.equal(['第2项任务', '第5项任务']);
    element.style.display = 'block';
    element.style.width = '360px';
    await waitUntil(() => all(element, '.card').length > 0 && marked(element).length === 2, 'both cards');
    expect(marked(element)).to.deep.equal(['第2项任务', '第5项任务']);
  });
});
