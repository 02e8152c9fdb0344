import { expect, fixture, html } from '@open-wc/testing';
import type { CivicTaskTable, Column } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, button, one, rowNames, tableRows, text, words } from '../support/find.js';

async function open(tasks: unknown[], properties: Partial<CivicTaskTable> = {}): Promise<CivicTaskTable> {
  const element = await fixture<CivicTaskTable>(
    html`<civic-task-table as-of="2021-06-01" .data=${{ tasks }}></civic-task-table>`,
  );
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

const issues = (element: CivicTaskTable) => all(element, '[part="issues"] li').map(text);
const fitsIn = (element: CivicTaskTable) => element.scrollWidth <= element.clientWidth + 1;

describe('Odd tasks in <civic-task-table>', () => {
  it('shows both rows of a duplicate id, and makes missing ids of content and position', async () => {
    const element = await open([
      { id: 'a', title: '甲', lead: ['办公室'] },
      { id: 'a', title: '乙', lead: ['办公室'] },
      { title: '丙', lead: ['办公室'] },
      { title: '丙', lead: ['办公室'] },
    ]);
    expect(rowNames(element)).to.deep.equal(['甲', '乙', '丙', '丙']);
    expect(issues(element).length).to.equal(1);
    expect(issues(element)[0]).to.contain('重复');
    const keys = all(element, '[part="row"]').map((row) => row.dataset['key']);
    expect(new Set(keys).size).to.equal(4);
    const chosen: string[] = [];
    element.addEventListener('civic-select', ({ detail }) => chosen.push(detail.id));
    const [, , third, fourth] = all(element, 'button.title');
    third!.click();
    await element.updateComplete;
    fourth!.click();
    await element.updateComplete;
    expect(new Set(chosen).size).to.equal(2);
    expect(all(element, '.details-row').length).to.equal(1);
  });

  it('cuts a title of 5 000 signs in its row, and tells it whole in the details', async () => {
    const title = '防范化解矛盾纠纷，'.repeat(600).slice(0, 5000);
    const element = await open([{ id: 'long', title, lead: ['办公室'] }]);
    expect(one(element, '[part="row"]').getBoundingClientRect().height).to.be.lessThan(400);
    expect(fitsIn(element)).to.equal(true);
    one(element, 'button.title').click();
    await element.updateComplete;
    expect(text(one(element, '.details-row'))).to.contain(title);
  });

  it('shows text from right to left, signs of every kind, and words without a blank', async () => {
    const titles = ['متابعة تنفيذ المهام', '🏫👩‍🏫 校园安全 👨‍👩‍👧‍👦', 'Averylongword'.repeat(20)];
    const element = await open(titles.map((title) => ({ title, lead: ['مكتب التنسيق'] })));
    expect(rowNames(element)).to.deep.equal(titles);
    expect(text(one(element, 'td.cell-units'))).to.equal('مكتب التنسيق');
    expect(fitsIn(element)).to.equal(true);
    element.style.display = 'block';
    element.style.width = '320px';
    await new Promise((resolve) => setTimeout(resolve, 100));
    await element.updateComplete;
    expect(fitsIn(element)).to.equal(true);
  });

  it('splits units that are one text, with a warning', async () => {
    const element = await open([{ title: '甲', lead: '综治安全股、基教股', responsible: '各学校' }]);
    expect(all(element, 'td.cell-units')[0]!.querySelectorAll('button.unit').length).to.equal(2);
    expect(issues(element).length).to.equal(2);
  });

  it('knows no progress of 1.7, and dates that are none', async () => {
    const element = await open([
      { title: '甲', lead: ['办公室'], progress: 1.7, due: '2021年13月45日' },
      { title: '乙', lead: ['办公室'], progress: 0.5, completedOn: '昨天', due: '2021-02-30' },
      { title: '丙', lead: ['办公室'], due: '择机' },
    ]);
    const rows = tableRows(element);
    expect(rows.map((row) => row['进展'])).to.deep.equal(['—', '50%', '—']);
    expect(rows.map((row) => row['完成时效']!.slice(0, 4))).to.deep.equal(['2021', '2021', '择机时限']);
    expect(words(element)).to.contain('时限待核对');
    expect(issues(element).some((issue) => issue.includes('tasks[0].progress'))).to.equal(true);
    expect(issues(element).some((issue) => issue.includes('tasks[1].completedOn'))).to.equal(true);
  });

  it('shows dashes in a column that no row has', async () => {
    const columns: Column[] = [
      { key: 'nowhere', heading: '无此字段', type: 'number' },
      { key: 'constructor', heading: '构造' },
    ];
    const element = await open([{ title: '甲', lead: ['办公室'] }], { columns });
    expect(tableRows(element).map((row) => [row['无此字段'], row['构造']])).to.deep.equal([['—', '—']]);
    button(element, '无此字段').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['甲']);
  });

  it('says that there is nothing, and shows one row', async () => {
    const none = await open([]);
    expect(none.hasAttribute('empty')).to.equal(true);
    expect(all(none, '[part="empty"]').length).to.equal(1);
    const one = await open([{ title: '甲', lead: [] }]);
    expect(rowNames(one)).to.deep.equal(['甲']);
    expect(all(one, '[part="summary"]').length).to.equal(0);
  });

  it('never loads pinyin for a query without Latin letters', async () => {
    const loaded = () =>
      performance.getEntriesByType('resource').filter(({ name }) => /pinyin/.test(name)).length;
    const before = loaded();
    const element = await open([{ title: '平安校园创建', lead: ['综治安全股'] }]);
    for (const query of ['平', '平安 校园', '2021', '（一）', '🏫', 'ё', '　']) {
      element.query = query;
      // One after the other, as they are typed.
      // oxlint-disable-next-line no-await-in-loop
      await element.updateComplete;
    }
    expect(loaded()).to.equal(before);
    element.query = 'zzaqg';
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await element.updateComplete;
    expect(loaded()).to.be.greaterThan(before);
    expect(rowNames(element)).to.deep.equal(['平安校园创建']);
  });
});
