import { expect, fixture, html } from '@open-wc/testing';
import { memorySource } from '../../stories/memory-source.js';
import type { CivicTaskTable, Task, TaskRequest, TaskSource } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, button, hasButton, one, rowNames, text } from '../support/find.js';
import { waitUntil } from '../support/wait-until.js';

function tasks(count: number, change: (index: number) => Partial<Task> = () => ({})): Task[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    title: `第${index + 1}项任务`,
    category: `第${Math.floor((index * 4) / count) + 1}类`,
    lead: [`牵头单位${index % 3}`],
    progress: 0.2,
    due: '2021年8月',
    state: 'in-progress',
    ...change(index),
  }));
}

/** A source on rows that a test changes, and notes of what it was asked. */
function changing(first: Task[]) {
  const state = { tasks: first, fails: false };
  const asked: TaskRequest[] = [];
  const source: TaskSource = {
    query(request, signal) {
      asked.push(request);
      if (state.fails) return Promise.reject(new Error('网关超时'));
      return memorySource({ tasks: state.tasks }).query(request, signal);
    },
  };
  return { state, asked, source };
}

async function open(source: TaskSource, properties: Partial<CivicTaskTable> = {}): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = '1100px';
  const element = document.createElement('civic-task-table');
  element.asOf = '2021-06-01';
  element.style.height = '500px';
  Object.assign(element, { source, ...properties });
  box.append(element);
  await waitUntil(() => rowNames(element).length > 0 && all(element, '[aria-busy="true"]').length === 0);
  return element;
}

const marked = (element: CivicTaskTable) =>
  all(element, '[part="row"].news').map((row) => text(row.querySelector('button.title')));
const said = (element: CivicTaskTable) => all(element, '.rows > [role="status"]').map(text).filter(Boolean);
const two = (index: number) => (index === 1 || index === 4 ? { progress: 0.5 } : {});
const scroller = (element: CivicTaskTable) => one(element, '[part="scroller"]');

/** What is seen first below the headings, and where. */
function firstSeen(element: CivicTaskTable): [string, number] {
  const top = one(element, 'thead th').getBoundingClientRect().bottom;
  const row = all(element, '[part="row"]').find((each) => each.getBoundingClientRect().bottom > top + 1);
  return [
    text(row?.querySelector('button.title') ?? null),
    Math.round(row?.getBoundingClientRect().top ?? 0),
  ];
}

describe('New rows of a source in <civic-task-table>', () => {
  it('are marked and said once where another source gives the same rows anew, as with data', async () => {
    const { state, source } = changing(tasks(300));
    const element = await open(source);
    expect(marked(element)).to.deep.equal([]);
    state.tasks = tasks(300, two);
    element.source = { ...source };
    await waitUntil(() => marked(element).length === 2);
    expect(marked(element)).to.deep.equal(['第2项任务', '第5项任务']);
    expect(said(element)).to.deep.equal(['2 项有更新']);
    expect(text(all(element, '[part="row"].news')[0]!.querySelector('th'))).to.contain('有更新：进展');
    button(element, '只看更新').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['第2项任务', '第5项任务']);
    const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
    expect(lines.length).to.equal(3);
    button(element, '知道了').click();
    await element.updateComplete;
    expect(marked(element)).to.deep.equal([]);
    expect(hasButton(element, '只看更新')).to.equal(false);
  });

  it('come by themselves every so many seconds, until the table leaves the page', async () => {
    const { state, asked, source } = changing(tasks(300));
    const element = await open(source, { refresh: 0.1 });
    state.tasks = tasks(300, two);
    await waitUntil(() => marked(element).length === 2);
    expect(asked.length).to.be.greaterThan(1);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 150));
    const { length } = asked;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked.length).to.equal(length);
  });

  it('draw nothing where they are those that are there', async () => {
    const { asked, source } = changing(tasks(600));
    const element = await open(source);
    let loads = 0;
    element.addEventListener('civic-load', () => (loads += 1));
    const row = all(element, '[part="row"]')[3]!;
    const { length } = asked;
    element.refresh = 0.1;
    await waitUntil(() => asked.length >= length + 2);
    await element.updateComplete;
    expect(loads).to.equal(0);
    expect(row.isConnected).to.equal(true);
    expect(said(element)).to.deep.equal([]);
    element.refresh = 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { length: last } = asked;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked.length, 'no longer asked').to.equal(last);
  });

  it('leave the rows there are where they cannot be had, and offer to try again', async () => {
    const { state, source } = changing(tasks(300));
    const element = await open(source, { refresh: 0.1 });
    state.fails = true;
    await waitUntil(() => hasButton(element, '重试'));
    expect(rowNames(element)[0]).to.equal('第1项任务');
    expect(text(one(element, '[part="issues"]'))).to.contain('网关超时');
    state.fails = false;
    state.tasks = tasks(300, two);
    element.refresh = 0;
    button(element, '重试').click();
    await waitUntil(() => marked(element).length === 2);
    expect(hasButton(element, '重试')).to.equal(false);
  });

  it('leave what is read where it is when rows come above, and mark those', async () => {
    const { state, source } = changing(tasks(400));
    const element = await open(source, { groupBy: 'none' });
    scroller(element).scrollTop = 1500;
    await waitUntil(
      () =>
        all(element, '[aria-busy="true"]').length === 0 && !['', '第1项任务'].includes(firstSeen(element)[0]),
    );
    const [name, top] = firstSeen(element);
    const added = tasks(3).map((task, at) => ({ ...task, id: `new${at}`, title: `新任务${at + 1}` }));
    state.tasks = [...added, ...state.tasks];
    element.source = { ...source };
    await waitUntil(() => said(element).length > 0);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(said(element)).to.deep.equal(['3 项有更新']);
    expect(firstSeen(element)[0]).to.equal(name);
    expect(firstSeen(element)[1]).to.be.closeTo(top, 2);
    scroller(element).scrollTop = 0;
    await waitUntil(() => marked(element).length === 3);
    expect(marked(element)).to.deep.equal(['新任务1', '新任务2', '新任务3']);
  });

  it('are marked when they are scrolled to, without being said again', async () => {
    const { state, source } = changing(tasks(600));
    const element = await open(source, { groupBy: 'none' });
    // Heights are estimates at first: the end moves while one scrolls to it.
    const toEnd = () => (scroller(element).scrollTop = scroller(element).scrollHeight);
    await waitUntil(() => toEnd() > 0 && rowNames(element).includes('第600项任务'));
    scroller(element).scrollTop = 0;
    await waitUntil(() => rowNames(element).includes('第1项任务'));
    state.tasks = tasks(600, (index) => (index === 1 || index === 598 ? { owner: '示例新' } : {}));
    element.source = { ...source };
    await waitUntil(() => marked(element).length === 1);
    expect(said(element)).to.deep.equal(['1 项有更新']);
    await waitUntil(() => toEnd() > 0 && marked(element).includes('第599项任务'));
    expect(said(element)).to.deep.equal(['1 项有更新']);
  });

  it('are none where it is another list, or other conditions', async () => {
    const { state, source } = changing(tasks(300));
    const element = await open(source);
    element.sort = { key: 'title', direction: 'descending' };
    await waitUntil(() => rowNames(element)[0] !== '第1项任务');
    expect(marked(element)).to.deep.equal([]);
    state.tasks = tasks(300).map((task) => ({ ...task, id: `x${task.id}` }));
    element.source = { ...source };
    await new Promise((resolve) => setTimeout(resolve, 200));
    await element.updateComplete;
    expect(marked(element)).to.deep.equal([]);
    expect(said(element)).to.deep.equal([]);
  });

  it('keep focus, open details and selection with their tasks', async () => {
    const { state, source } = changing(tasks(300));
    const element = await open(source, { groupBy: 'none', selectable: true });
    const heard: unknown[] = [];
    element.addEventListener('civic-selected-change', ({ detail }) => heard.push(detail));
    button(element, '第4项任务').click();
    all<HTMLInputElement>(element, '[part="row"] input[type="checkbox"]')[4]!.click();
    await element.updateComplete;
    expect(heard).to.deep.equal([{ ids: ['t4'], items: [state.tasks[4]] }]);
    button(element, '第5项任务').focus();
    const now = tasks(300, two);
    state.tasks = [...now.slice(0, 8).reverse(), ...now.slice(8)];
    element.source = { ...source };
    await waitUntil(() => marked(element).length === 2);
    expect(text(element.shadowRoot!.activeElement)).to.equal('第5项任务');
    expect(one(element, '.details-row').previousElementSibling!.textContent).to.contain('第4项任务');
    expect(element.selectedIds).to.deep.equal(['t4']);
  });
});
