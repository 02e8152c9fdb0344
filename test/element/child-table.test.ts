import { expect, fixture, html } from '@open-wc/testing';
import type { CivicTaskTable } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import '../../src/ranking-board/define.js';
import { all, rowNames, tableRows, words } from '../support/find.js';
import { waitUntil } from '../support/wait-until.js';

const tasks = html`<table>
  <caption>
    工作任务清单
  </caption>
  <tr>
    <th>序号</th>
    <th>工作任务</th>
    <th>牵头单位</th>
    <th>完成时限</th>
  </tr>
  <tr>
    <td>1</td>
    <td>平安校园创建</td>
    <td>综治安全股、基教股</td>
    <td>2021年5月</td>
  </tr>
  <tr>
    <td>2</td>
    <td>法治宣传教育</td>
    <td>法规股</td>
    <td>长期坚持</td>
  </tr>
</table>`;

const hasRows = (element: Element, count: number) => rowNames(element).length === count;

describe('Data from a child table', () => {
  it('reads the tasks of the table, and tells of the load', async () => {
    const loads: number[] = [];
    const element = document.createElement('civic-task-table');
    element.addEventListener('civic-load', ({ detail }) => loads.push(detail.count));
    const box = await fixture<HTMLDivElement>(tasks);
    box.replaceWith(element);
    element.append(box);
    await waitUntil(() => hasRows(element, 2));
    expect(tableRows(element).map((row) => [row['序号'], row['工作任务'], row['牵头单位']])).to.deep.equal([
      ['1', '平安校园创建', '综治安全股、 基教股'],
      ['2', '法治宣传教育', '法规股'],
    ]);
    expect(loads).to.deep.equal([2]);
    expect(element.data?.tasks.length).to.equal(2);
    element.remove();
  });

  it('leaves the table in view until it has been read', async () => {
    const element = await fixture<CivicTaskTable>(html`<civic-task-table>${tasks}</civic-task-table>`);
    expect(all(element, 'slot:not([name])').length).to.equal(1);
    await waitUntil(() => hasRows(element, 2));
    expect(all(element, 'slot:not([name])').length).to.equal(0);
  });

  it('follows changes of the table', async () => {
    const element = await fixture<CivicTaskTable>(html`<civic-task-table>${tasks}</civic-task-table>`);
    await waitUntil(() => hasRows(element, 2));
    element.querySelectorAll('td')[1]!.textContent = '平安校园巩固';
    await waitUntil(() => rowNames(element)[0] === '平安校园巩固');
    const table = element.querySelector('table')!;
    table.rows[2]!.remove();
    await waitUntil(() => hasRows(element, 1));
    table.remove();
    await waitUntil(() => element.data === null);
  });

  it('reads a table that comes later, and one that has moved with its element', async () => {
    const element = await fixture<CivicTaskTable>(html`<civic-task-table></civic-task-table>`);
    const table = await fixture<HTMLTableElement>(tasks);
    element.append(table);
    await waitUntil(() => hasRows(element, 2));
    const parent = element.parentElement!;
    element.remove();
    table.rows[1]!.remove();
    parent.append(element);
    await waitUntil(() => hasRows(element, 1));
  });

  it('gives way to data of the page, inline JSON and an address', async () => {
    const data = { tasks: [{ title: '门户给出的任务', lead: ['办公室'] }] };
    const given = await fixture<CivicTaskTable>(
      html`<civic-task-table .data=${data}>${tasks}</civic-task-table>`,
    );
    const inline = document.createElement('civic-task-table');
    inline.append(given.querySelector('table')!.cloneNode(true));
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(data);
    inline.append(script);
    given.after(inline);
    await waitUntil(() => hasRows(given, 1) && hasRows(inline, 1));

    const later = await fixture<CivicTaskTable>(html`<civic-task-table>${tasks}</civic-task-table>`);
    await waitUntil(() => hasRows(later, 2));
    later.data = data;
    await later.updateComplete;
    later.querySelectorAll('td')[1]!.textContent = '改动';
    await new Promise((resolve) => setTimeout(resolve, 50));
    await later.updateComplete;
    expect(rowNames(later)).to.deep.equal(['门户给出的任务']);

    const address = `data:application/json,${encodeURIComponent(JSON.stringify(data))}`;
    const sourced = await fixture<CivicTaskTable>(
      html`<civic-task-table src=${address}>${tasks}</civic-task-table>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(rowNames(sourced)).not.to.include('平安校园创建');
    inline.remove();
  });

  it('names in place what it could not read, and keeps the table where nothing can be', async () => {
    const partly = await fixture<CivicTaskTable>(
      html`<civic-task-table
        ><table>
          <tr>
            <th>工作任务</th>
            <th>完成时限</th>
          </tr>
          <tr>
            <td>平安校园创建</td>
            <td>2021年13月</td>
          </tr>
        </table></civic-task-table
      >`,
    );
    await waitUntil(() => hasRows(partly, 1));
    await waitUntil(() => all(partly, '[part="issues"]').length === 1);

    const none = await fixture<CivicTaskTable>(
      html`<civic-task-table
        ><table>
          <tr>
            <th>工作任务</th>
            <th>牵头单位</th>
          </tr>
        </table></civic-task-table
      >`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await none.updateComplete;
    expect(none.data).to.equal(null);
    expect(all(none, 'slot:not([name])').length).to.equal(1);
  });

  it('fills the ranking board, too', async () => {
    const board = await fixture(
      html`<civic-ranking-board
        ><table>
          <tr>
            <th>单位</th>
            <th>完成率（%）</th>
          </tr>
          <tr>
            <td>甲街道</td>
            <td>98</td>
          </tr>
          <tr>
            <td>乙街道</td>
            <td>91.5</td>
          </tr>
        </table></civic-ranking-board
      >`,
    );
    await waitUntil(() => words(board).includes('91.5'));
    expect(words(board)).to.match(/甲街道.*乙街道/);
  });
});
