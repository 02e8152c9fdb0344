import { expect, fixture, html } from '@open-wc/testing';
import { makeCopy } from '../../src/element/copy-table.js';
import type { CivicTaskTable, TaskTableData } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, button, nameOf, one, text } from '../support/find.js';
import { waitUntil } from '../support/wait-until.js';

const data = (count: number): TaskTableData => ({
  title: '台账',
  tasks: Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    no: String(index + 1),
    title: `任务${index + 1}：落实网格巡查`,
    category: `第${Math.floor(index / 500) + 1}类`,
    lead: ['综治安全股'],
    due: '2021年5月31日',
  })),
});

async function open(count: number): Promise<CivicTaskTable> {
  const element = await fixture<CivicTaskTable>(
    html`<civic-task-table as-of="2021-05-01" .data=${data(count)}></civic-task-table>`,
  );
  await element.updateComplete;
  return element;
}

async function choose(element: CivicTaskTable, name: string): Promise<void> {
  button(element, '导出').click();
  await waitUntil(() => all(element, '[role="menuitem"]').length > 0, 'the menu opens');
  all(element, '[role="menuitem"]')
    .find((each) => text(each) === name)!
    .click();
}

const told = (element: CivicTaskTable) => text(one(element, '.export [role="status"]'));

describe('an export of many rows', () => {
  it('tells how far it is, and leaves the page alive', async () => {
    const element = await open(12_000);
    for (const make of [element.exportCsv, element.exportXlsx]) {
      const shares: number[] = [];
      let beats = 0;
      const beat = setInterval(() => (beats += 1), 10);
      const blob = await make.call(element, { progress: (share) => void shares.push(share) });
      clearInterval(beat);
      expect(blob.size).to.be.greaterThan(10_000);
      expect(shares.length).to.be.greaterThan(2);
      expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
      expect(Math.min(...shares)).to.be.lessThan(0.5);
      expect(Math.max(...shares)).to.be.within(0.5, 1);
      expect(beats).to.be.greaterThan(1);
    }
  });

  it('has every row, as one of few has', async () => {
    const element = await open(6001);
    const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
    expect(lines).to.have.length(6002);
    expect(lines[6001]).to.contain('任务6001：');
  });

  it('ends with an AbortError where it is called off', async () => {
    const element = await open(12_000);
    for (const make of [element.exportCsv, element.exportXlsx]) {
      const stop = new AbortController();
      const made = make.call(element, { signal: stop.signal, progress: () => stop.abort() });
      const error = await made.then(
        () => null,
        (reason: unknown) => reason as Error,
      );
      expect(error?.name).to.equal('AbortError');
    }
  });

  it('makes a copy in slices as well', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [index, `甲${index}`]);
    const shares: number[] = [];
    const { types } = await makeCopy(
      { headings: ['序', '名称'], rows },
      { progress: (share) => void shares.push(share) },
    );
    expect(types.get('text/html')).to.contain('甲4999');
    expect(shares.every((share) => share >= 0.4 && share <= 1)).to.equal(true);
  });

  it('shows its progress in place of the menu, with a way to call it off', async () => {
    const element = await open(25_000);
    await choose(element, 'Excel 表格（.xlsx）');
    await waitUntil(() => all(element, '.export progress').length > 0, 'progress is shown');
    expect(told(element)).to.equal('正在准备导出');
    button(element, '取消').click();
    await waitUntil(() => told(element) === '已取消', 'it is called off');
    expect(all(element, '.export progress')).to.have.length(0);
  });

  it('asks before very many rows are printed, and prints none where that is not wanted', async () => {
    const element = await open(20_001);
    await choose(element, '打印表格');
    await waitUntil(() => all(element, '.job-yes').length > 0, 'the question is there');
    expect(told(element)).to.match(/^共 20001 行/);
    expect(text(element.shadowRoot!.activeElement)).to.equal('仍要打印');
    button(element, '取消').click();
    await waitUntil(() => told(element) === '已取消', 'it is called off');
    expect(all(element, 'iframe')).to.have.length(0);
    expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('导出');
  });
});
