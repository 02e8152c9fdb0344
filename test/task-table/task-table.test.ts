import { expect, fixture, html } from '@open-wc/testing';
import type { CivicSelectEvent } from '../../src/element/events.js';
import type { CivicTaskTable, Task, TaskTableData } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { deepFreeze } from '../support/deep-freeze.js';
import {
  all,
  button,
  hasButton,
  nameOf,
  one,
  pressed,
  rowNames,
  tableRows,
  text,
  words,
} from '../support/find.js';
import { hear, overhearConsole } from '../support/listen.js';
import { sample } from '../support/sample.js';
import { waitUntil } from '../support/wait-until.js';

/** An element in a box of the given width. */
async function open(data: unknown, width = 1100): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(
    html`<div style=${`width: ${width}px`}>
      <civic-task-table .data=${data as TaskTableData}></civic-task-table>
    </div>`,
  );
  const element = box.querySelector('civic-task-table')!;
  await element.updateComplete;
  return element;
}

const education = () => sample<TaskTableData>('education-pilot/tasks.json');
const street = () => sample<TaskTableData>('street-campaign/tasks.json');
const invented = async () => {
  const { asOf, tasks } = await sample<{ asOf: string; tasks: TaskTableData }>(
    'invented-sample/dashboard.json',
  );
  return { ...tasks, asOf };
};
const numbers = (element: CivicTaskTable) => tableRows(element).map((row) => row['序号']);
const groups = (element: CivicTaskTable) =>
  all(element, 'tbody th[scope="rowgroup"]').map((head) => nameOf(head.querySelector('button')!));
const titles = (element: CivicTaskTable) => all<HTMLButtonElement>(element, 'tbody th[scope="row"] button');
const title = (element: CivicTaskTable, name: string) => titles(element).find((each) => text(each) === name)!;

async function type(element: CivicTaskTable, value: string, init: InputEventInit = {}): Promise<void> {
  const field = one<HTMLInputElement>(element, 'input[type="search"]');
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, ...init }));
  await element.updateComplete;
}

async function pick(element: CivicTaskTable, value: string): Promise<void> {
  const select = one<HTMLSelectElement>(element, 'select');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function press(element: CivicTaskTable, name: string | RegExp): Promise<void> {
  button(element, name).click();
  await element.updateComplete;
}

describe('<civic-task-table>', () => {
  describe('data', () => {
    it('shows all thirteen tasks of the education plan under their categories, in order', async () => {
      const element = await open(deepFreeze(await education()));
      expect(numbers(element)).to.deep.equal(Array.from({ length: 13 }, (_, index) => String(index + 1)));
      expect(groups(element)).to.deep.equal([
        '(一)党组统揽全局',
        '(二)打造教育特色和亮点',
        '(三)配合落实试点重点工作',
      ]);
      expect(
        all(element, 'tbody').map((body) => body.querySelectorAll('th[scope="row"]').length),
      ).to.deep.equal([1, 7, 5]);
      expect(words(element)).to.contain('共 13 项');
    });

    it('shows lead units, responsible units and deadline of each', async () => {
      const element = await open(await education());
      expect(Object.keys(tableRows(element)[0]!)).to.deep.equal([
        '序号',
        '工作任务',
        '牵头单位',
        '责任单位',
        '完成时效',
        '状态',
      ]);
      expect(tableRows(element)[1]).to.include({
        工作任务: '特殊人群服务管理',
        牵头单位: '综治安全股、 基教股、 资助中心',
        责任单位: '局相关股室、 各中小学幼儿园、 上饶市广信区综合高中',
      });
      expect(tableRows(element)[1]!['完成时效']).to.match(/^2021年5月\s*[,，、]?\s*并长期坚持/);
      expect(tableRows(element)[12]).to.include({ 牵头单位: '职教股', 责任单位: '市域内大专院校' });
    });

    it('says how each task stands on the as-of day', async () => {
      const element = await open(await education());
      const statuses = () => tableRows(element).map((row) => row['状态']);
      expect(statuses().filter((status) => status === '临期')).to.have.length(12);
      expect(tableRows(element)[2]).to.include({ 工作任务: '平安校园创建', 状态: '未开始' });
      element.asOf = '2021-06-01';
      await element.updateComplete;
      expect(statuses().filter((status) => status === '长期坚持')).to.have.length(12);
      element.asOf = '2021-09-01';
      await element.updateComplete;
      expect(statuses().filter((status) => status === '长期坚持')).to.have.length(13);
    });

    it('sets a note of a deadline below the words it is of', async () => {
      const element = await open({
        asOf: '2021-06-10',
        tasks: [
          { title: '甲', lead: ['甲科'], due: '项目开工前' },
          { title: '乙', lead: ['乙科'], due: '2021年5月' },
        ],
      });
      for (const note of ['时限待核对', '逾期 10 天']) {
        const place = all(element, 'small').find((each) => text(each) === note)!;
        const cell = place.closest('td')!;
        const left = cell.getBoundingClientRect().left + parseFloat(getComputedStyle(cell).paddingLeft);
        expect(place.getBoundingClientRect().left, note).to.be.closeTo(left, 1);
      }
    });

    it('keeps a short deadline on one line where there is room', async () => {
      const due = '每月最后一周星期五';
      const element = await open(await invented(), 1352);
      const place = all(element, 'td span').find((each) => each.children.length === 0 && text(each) === due)!;
      const range = document.createRange();
      range.selectNodeContents(place);
      expect(range.getClientRects()).to.have.length(1);
    });

    it('leaves out columns that hold nothing', async () => {
      const element = await open(await street());
      expect(all(element, 'thead th').map(text)).to.deep.equal(['序号', '工作任务', '责任单位', '配合单位']);
      expect(tableRows(element)).to.have.length(7);
      expect(tableRows(element)[1]!['配合单位']).to.equal('—');
      expect(all(element, 'select')).to.be.empty;
    });

    it('shows every status in words, late days and progress', async () => {
      const element = await open(await invented());
      expect(tableRows(element).map((row) => row['状态'])).to.deep.equal([
        '推进中',
        '临期',
        '逾期',
        '已完成',
        '已销号',
        '推进中',
        '已暂停',
        '长期坚持',
        '长期坚持',
      ]);
      expect(tableRows(element)[2]!['完成时效']).to.contain('逾期 8 天');
      expect(tableRows(element)[1]!['完成时效']).to.contain('还剩 23 天');
      expect(tableRows(element)[3]!['完成时效']).to.contain('2018-08-20 完成');
      expect(tableRows(element)[0]!['进展']).to.equal('72%');
    });

    it('shows extra columns of the data, formatted by their type, and hides those it is told to', async () => {
      const element = await open({
        columns: [
          { key: 'budget', heading: '资金', type: 'number' },
          { key: 'rate', heading: '完成率', type: 'percent' },
          { key: 'lead', heading: '主责单位' },
          { key: 'due', heading: '时限', hidden: true },
        ],
        tasks: [{ title: '甲', lead: ['一科'], due: '2021年5月', budget: 12000, rate: 0.25 }],
      });
      expect(tableRows(element)).to.deep.equal([
        {
          工作任务: '甲',
          主责单位: '一科',
          状态: tableRows(element)[0]!['状态'],
          资金: '12,000',
          完成率: '25%',
        },
      ]);
    });

    it('says that there are no tasks', async () => {
      const element = await open({ tasks: [] });
      expect(words(element)).to.contain('暂无数据');
    });
  });

  describe('sorting', () => {
    const sortOf = (element: CivicTaskTable, heading: string) =>
      all(element, 'thead th')
        .find((head) => text(head) === heading)
        ?.getAttribute('aria-sort');

    it('goes up, down and back to the order of the data, and tells which', async () => {
      const data = await education();
      const element = await open({
        ...data,
        tasks: data.tasks.map((task): Task => ({ ...task, category: '' })),
      });
      const given = numbers(element);
      expect(sortOf(element, '完成时效')).to.equal('none');
      await press(element, '完成时效');
      expect(sortOf(element, '完成时效')).to.equal('ascending');
      expect(numbers(element)[12]).to.equal('3');
      expect(numbers(element).slice(0, 12)).to.deep.equal(given.filter((no) => no !== '3'));
      await press(element, '完成时效');
      expect(sortOf(element, '完成时效')).to.equal('descending');
      expect(numbers(element)[0]).to.equal('3');
      expect(element.sort).to.deep.equal({ key: 'due', direction: 'descending' });
      await press(element, '完成时效');
      expect(sortOf(element, '完成时效')).to.equal('none');
      expect(numbers(element)).to.deep.equal(given);
    });

    it('sorts numbers as numbers and names by pinyin, unknown last both ways', async () => {
      const names = ['张', '安', '李'];
      const element = await open({
        tasks: [
          ...names.map((title, index) => ({ no: String([10, 2, 1][index]), title, lead: [], owner: title })),
          { title: '无', lead: [] },
        ],
      });
      await press(element, '序号');
      expect(rowNames(element)).to.deep.equal(['李', '安', '张', '无']);
      await press(element, '责任人');
      expect(rowNames(element)).to.deep.equal(['安', '李', '张', '无']);
      await press(element, '责任人');
      expect(rowNames(element)).to.deep.equal(['张', '李', '安', '无']);
    });

    it('sorts by several keys that the page sets', async () => {
      const element = await open(await invented());
      element.groupBy = 'none';
      element.sort = [
        { key: 'status', direction: 'ascending' },
        { key: 'progress', direction: 'descending' },
      ];
      await element.updateComplete;
      expect(rowNames(element)[0]).to.equal('沿街经营门店整治');
      expect(rowNames(element)).to.have.length(9);
    });
  });

  describe('searching', () => {
    it('finds words in titles and units, all of which must occur', async () => {
      const element = await open(await education());
      await type(element, '基教股');
      expect(numbers(element)).to.deep.equal(['2', '5', '8', '9']);
      expect(words(element)).to.contain('共 13 项，显示 4 项');
      await type(element, '基教股 道德');
      expect(numbers(element)).to.deep.equal(['8']);
      expect(element.query).to.equal('基教股 道德');
    });

    it('waits for an input method to finish', async () => {
      const element = await open(await education());
      await type(element, 'ji', { isComposing: true });
      expect(numbers(element)).to.have.length(13);
      const field = one<HTMLInputElement>(element, 'input[type="search"]');
      field.value = '基教';
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await element.updateComplete;
      expect(numbers(element)).to.deep.equal(['2', '5', '8', '9']);
    });

    it('says that nothing matches, and offers a way back', async () => {
      const element = await open(await education());
      await type(element, '没有这样的任务');
      expect(words(element)).to.contain('没有符合条件的任务');
      await press(element, '清除全部条件');
      expect(numbers(element)).to.have.length(13);
      expect(one<HTMLInputElement>(element, 'input[type="search"]').value).to.equal('');
    });

    it('announces how many are shown', async () => {
      const element = await open(await education());
      await type(element, '基教股');
      expect(all(element, '[role="status"]').map(text)).to.include('显示 4 项，共 13 项');
    });
  });

  describe('status filter', () => {
    const chips = (element: CivicTaskTable) =>
      all(one(element, '[aria-label="按状态筛选"]'), 'button').map(nameOf);
    const chipNames = (element: CivicTaskTable) =>
      [...one(element, '[aria-label="按状态筛选"]').querySelectorAll('button')].map(nameOf);

    it('counts each status, and shows those that are pressed', async () => {
      const element = await open(await education());
      expect(chipNames(element)).to.deep.equal(['总数 13', '临期 12', '未开始 1']);
      expect(chips(element)).to.be.empty;
      await press(element, '未开始 1');
      expect(numbers(element)).to.deep.equal(['3']);
      expect(pressed(element)).to.deep.equal(['未开始 1']);
      await press(element, '临期 12');
      expect(numbers(element)).to.have.length(13);
      expect(element.filters.status).to.have.members(['not-started', 'due-soon']);
      await press(element, '总数 13');
      expect(element.filters.status).to.deep.equal([]);
      expect(pressed(element)).to.deep.equal(['总数 13']);
    });

    it('counts under the other conditions', async () => {
      const element = await open(await education());
      await type(element, '综治安全股');
      expect(chipNames(element)).to.deep.equal(['总数 5', '临期 4', '未开始 1']);
    });

    it('has no chips where all tasks stand alike', async () => {
      const element = await open(await street());
      expect(hasButton(element, /^总数/)).to.be.false;
    });
  });

  describe('grouping', () => {
    it('groups by lead unit, status or not at all', async () => {
      const element = await open(await education());
      const select = one<HTMLSelectElement>(element, 'select');
      expect(text(select.closest('label')!.querySelector('span'))).to.equal('分组');
      expect([...select.options].map((each) => text(each))).to.deep.equal([
        '按任务类别',
        '按牵头单位',
        '按状态',
        '不分组',
      ]);
      expect(select.value).to.equal('category');
      await pick(element, 'status');
      expect(groups(element)).to.deep.equal(['临期', '未开始']);
      await pick(element, 'lead');
      expect(groups(element)).to.have.length(
        new Set((await education()).tasks.map(({ lead }) => lead.join())).size,
      );
      await pick(element, 'none');
      expect(groups(element)).to.be.empty;
      expect(numbers(element)).to.have.length(13);
    });

    it('counts what is done and late in a group', async () => {
      const element = await open(await invented());
      const sums = all(element, 'tbody th[scope="rowgroup"]').map(text);
      expect(sums[1]).to.contain('5 项 · 完成 2 · 逾期 1');
    });

    it('closes and opens a group', async () => {
      const element = await open(await education());
      const head = button(element, '(二)打造教育特色和亮点');
      expect(head.getAttribute('aria-expanded')).to.equal('true');
      head.click();
      await element.updateComplete;
      expect(head.getAttribute('aria-expanded')).to.equal('false');
      expect(numbers(element)).to.deep.equal(['1', '9', '10', '11', '12', '13']);
      head.click();
      await element.updateComplete;
      expect(numbers(element)).to.have.length(13);
    });
  });

  describe('unit filter', () => {
    it('shows the tasks of a unit that is chosen, with an offer for what collective units may add', async () => {
      const element = await open(await education());
      const heard = hear('civic-select');
      await press(element, '基教股');
      heard.stop();
      expect(heard.events.map(({ detail }) => [detail.kind, detail.id, detail.units])).to.deep.equal([
        ['unit', '基教股', ['基教股']],
      ]);
      expect(numbers(element)).to.deep.equal(['2', '5', '8', '9']);
      expect(words(element)).to.contain('仅看：基教股').and.to.contain('另有 8 项由集体单位');
      await press(element, '一并显示');
      expect(numbers(element)).to.have.length(12).and.to.not.include('13');
      expect(tableRows(element)[0]!['工作任务']).to.contain('是否包含未列明');
      await press(element, '不再显示');
      expect(numbers(element)).to.have.length(4);
      await press(element, /取消单位筛选/);
      expect(numbers(element)).to.have.length(13);
      expect(element.selection).to.be.null;
    });

    it('counts in the tasks of a collective unit that the directory says holds it', async () => {
      const element = await open(await invented());
      element.filters = { unit: ['靶场社区居委会'] };
      await element.updateComplete;
      expect(numbers(element)).to.have.length(9);
      expect(words(element)).not.to.contain('另有');
      expect(tableRows(element)[0]!['工作任务']).to.contain('含在“各社区居委会”中');
      element.filters = { unit: ['靶场社区居委会'], unitRole: 'lead' };
      await element.updateComplete;
      expect(numbers(element)).to.have.members(['9', '1', '2']);
    });

    it('takes the choice back when the same unit is chosen again', async () => {
      const element = await open(await education());
      await press(element, '党务办');
      expect(numbers(element)).to.deep.equal(['1']);
      await press(element, '党务办');
      expect(numbers(element)).to.have.length(13);
    });

    it('filters by what the page sets: status, category, unit', async () => {
      const element = await open(await education());
      element.filters = { category: ['(三)配合落实试点重点工作'], unit: ['综治安全股'] };
      await element.updateComplete;
      expect(numbers(element)).to.deep.equal(['9']);
    });
  });

  describe('selection', () => {
    it('tells the task that is chosen, its item and units, and takes it back', async () => {
      const element = await open(await education());
      const heard = hear('civic-select');
      title(element, '党组总揽全局、协调各方').click();
      await element.updateComplete;
      heard.stop();
      const [event] = heard.events;
      expect(heard.events).to.have.length(1);
      expect(event).to.include({ bubbles: true, composed: true, cancelable: true });
      expect(event?.detail).to.deep.include({
        kind: 'task',
        units: ['党务办', '区教体局相关股室', '各中小学幼儿园'],
      });
      expect(element.selection).to.deep.equal({ kind: 'task', id: event?.detail.id });
      expect(title(element, '党组总揽全局、协调各方').getAttribute('aria-expanded')).to.equal('true');
      expect(one(element, 'table').getAttribute('aria-label')).to.equal('任务责任清单');
      title(element, '党组总揽全局、协调各方').click();
      await element.updateComplete;
      expect(element.selection).to.be.null;
    });

    it('leaves the selection as it was when the event is cancelled', async () => {
      const element = await open(await education());
      element.addEventListener('civic-select', (event: CivicSelectEvent) => event.preventDefault());
      title(element, '平安校园创建').click();
      await press(element, '党务办');
      expect(element.selection).to.be.null;
      expect(numbers(element)).to.have.length(13);
    });

    it('shows what happened so far below the chosen task, newest first', async () => {
      const element = await open(await invented());
      title(element, '背街小巷、居民小区及脏源死角整治').click();
      await element.updateComplete;
      expect(all(element, 'ol li time').map(text)).to.deep.equal(['2018-10-06', '2018-09-12']);
      expect(words(element)).to.contain('剩余 9 处点位');
    });

    it('hands back extra fields in the item', async () => {
      const element = await open({ tasks: [{ id: 't', title: '甲', lead: [], ledger: { no: 7 } }] });
      const heard = hear('civic-select');
      title(element, '甲').click();
      heard.stop();
      expect(heard.events[0]?.detail.item).to.deep.include({ id: 't', ledger: { no: 7 } });
    });

    it('shows a selection that the page sets', async () => {
      const element = await open({ tasks: [{ id: 't', title: '甲', lead: [] }] });
      element.selection = { kind: 'task', id: 't' };
      await element.updateComplete;
      expect(title(element, '甲').getAttribute('aria-expanded')).to.equal('true');
      expect(title(element, '甲').hasAttribute('aria-pressed'), 'it opens, it is no switch').to.be.false;
    });
  });

  describe('keyboard', () => {
    /** What is read out of the focused control. */
    const focused = (element: CivicTaskTable) => {
      const control = element.shadowRoot!.activeElement?.cloneNode(true) as Element | undefined;
      control?.querySelectorAll('[aria-hidden="true"]').forEach((part) => part.remove());
      return text(control ?? null);
    };
    async function key(element: CivicTaskTable, name: string): Promise<void> {
      const event = new KeyboardEvent('keydown', {
        key: name,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      element.shadowRoot!.activeElement!.dispatchEvent(event);
      await element.updateComplete;
    }

    it('is tabbed into once, and moves among rows and their units with the arrows', async () => {
      const element = await open(await education());
      expect(all(element, 'tbody [tabindex="0"]')).to.have.length(1);
      titles(element)[0]!.focus();
      await key(element, 'ArrowDown');
      expect(focused(element)).to.equal('特殊人群服务管理');
      await key(element, 'ArrowRight');
      expect(focused(element)).to.equal('综治安全股');
      await key(element, 'ArrowRight');
      expect(focused(element)).to.equal('基教股');
      await key(element, 'ArrowLeft');
      await key(element, 'ArrowLeft');
      expect(focused(element)).to.equal('特殊人群服务管理');
      await key(element, 'End');
      expect(focused(element)).to.equal('社会治理理论研究与队伍培训');
      await key(element, 'ArrowDown');
      expect(focused(element)).to.equal('社会治理理论研究与队伍培训');
      await key(element, 'Home');
      expect(focused(element)).to.equal('党组总揽全局、协调各方');
      await key(element, 'ArrowUp');
      expect(focused(element)).to.equal('党组总揽全局、协调各方');
    });

    it('tells how far a group is, which its counts do not', async () => {
      const element = await open({
        tasks: [0.5, 1].map((progress) => ({ title: `${progress}`, lead: [], category: '甲', progress })),
      });
      const [meter] = all(element, '[role="meter"]');
      expect(meter!.getAttribute('aria-label')).to.equal('平均进展 75%');
      expect(meter!.getAttribute('aria-valuenow')).to.equal('75');
    });

    it('goes from the heading of a group to its rows, and folds it', async () => {
      const element = await open(await education());
      const [, second] = all(element, '.group-button');
      second!.focus();
      await key(element, 'ArrowLeft');
      expect(second!.getAttribute('aria-expanded')).to.equal('false');
      expect(focused(element)).to.equal('(二)打造教育特色和亮点');
      await key(element, 'ArrowDown');
      expect(focused(element)).to.equal('(三)配合落实试点重点工作');
      await key(element, 'ArrowUp');
      await key(element, 'ArrowRight');
      expect(second!.getAttribute('aria-expanded')).to.equal('true');
      await key(element, 'ArrowDown');
      expect(focused(element)).to.equal('特殊人群服务管理');
    });

    it('comes back to the row it left', async () => {
      const element = await open(await education());
      titles(element)[0]!.focus();
      await key(element, 'End');
      expect(all(element, 'tbody [tabindex="0"]').map(text)).to.deep.equal(['社会治理理论研究与队伍培训']);
    });

    it('leaves keys with a modifier to the browser', async () => {
      const element = await open(await education());
      titles(element)[0]!.focus();
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        altKey: true,
        bubbles: true,
        cancelable: true,
      });
      titles(element)[0]!.dispatchEvent(event);
      expect(event.defaultPrevented).to.be.false;
      expect(focused(element)).to.equal('党组总揽全局、协调各方');
    });

    it('keeps the focus on the row when sorting moves it', async () => {
      const element = await open(await education());
      titles(element)[2]!.focus();
      element.groupBy = 'none';
      element.sort = { key: 'due', direction: 'descending' };
      await element.updateComplete;
      expect(rowNames(element)[0]).to.equal('平安校园创建');
    });
  });

  describe('narrow places', () => {
    const cards = (element: CivicTaskTable) => all(element, 'li[part="row"]');

    it('shows the same tasks as cards below 640 px, with the same words', async () => {
      const element = await open(await education(), 600);
      expect(all(element, 'table')).to.be.empty;
      expect(cards(element)).to.have.length(13);
      expect(text(cards(element)[1]))
        .to.contain('特殊人群服务管理')
        .and.to.contain('综治安全股')
        .and.to.contain('局相关股室')
        .and.to.contain('临期');
      expect(all(element, 'dt').map(text)).to.include.members(['牵头单位', '责任单位', '完成时效']);
    });

    it('turns into cards and back when its room changes', async () => {
      const element = await open(await education(), 1000);
      element.parentElement!.style.width = '500px';
      await waitUntil(() => cards(element).length === 13, 'cards');
      element.parentElement!.style.width = '1000px';
      await waitUntil(() => all(element, 'table').length === 1, 'table');
    });

    it('chooses and moves among cards as among rows', async () => {
      const element = await open(await education(), 500);
      const names = all<HTMLButtonElement>(element, 'li[part="row"] button[tabindex="0"]');
      expect(names).to.have.length(1);
      names[0]!.focus();
      names[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      expect(text(element.shadowRoot!.activeElement)).to.equal('特殊人群服务管理');
      (element.shadowRoot!.activeElement as HTMLElement).click();
      await element.updateComplete;
      expect(element.selection?.kind).to.equal('task');
    });
  });

  describe('CSV', () => {
    it('holds what is shown, filters applied, in words', async () => {
      const element = await open(await education());
      await type(element, '基教股');
      const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
      expect(lines).to.have.length(5);
      expect(lines[0]).to.equal('任务类别,序号,工作任务,牵头单位,责任单位,完成时效,状态');
      expect(lines[2]).to.match(
        /^\(二\)打造教育特色和亮点,5,校园心理健康教育,基教股,局相关股室、各中小学幼儿园,.*,临期$/,
      );
    });

    it('leaves out what is in closed groups no less than what is open', async () => {
      const element = await open(await education());
      await press(element, '(二)打造教育特色和亮点');
      const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
      expect(lines).to.have.length(14);
    });
  });

  describe('errors', () => {
    let overheard: ReturnType<typeof overhearConsole>;
    beforeEach(() => {
      overheard = overhearConsole();
    });
    afterEach(() => {
      overheard.restore();
      expect(overheard.errors).to.deep.equal([]);
    });

    const bad = [
      { title: '好的', lead: ['一科'], due: '2021年5月', progress: 0.5 },
      { lead: ['一科'] },
      { title: '状态不对', lead: [], state: '搞定了' },
      { id: 'a', title: '重号一', lead: [] },
      { id: 'a', title: '重号二', lead: [] },
      { title: '文字单位', lead: '一科、二科' },
      { title: '文字进度', lead: [], progress: '80%' },
      { title: '日期不存在', lead: [], due: '2019年6月31日' },
      '不是任务',
      { title: '没有牵头' },
      null,
    ];

    it('shows the good rows, and of the bad ones what can be shown', async () => {
      const element = await open({ asOf: '2021-01-01', tasks: bad });
      expect(rowNames(element)).to.deep.equal([
        '好的',
        '状态不对',
        '重号一',
        '重号二',
        '文字单位',
        '文字进度',
        '日期不存在',
        '没有牵头',
      ]);
      expect(tableRows(element)[4]!['牵头单位']).to.equal('一科、 二科');
      expect(all(element, 'tbody button').map(text)).to.include.members(['一科', '二科']);
      expect(tableRows(element)[5]!['进展']).to.equal('—');
      expect(tableRows(element)[6]!['完成时效']).to.contain('2019年6月31日').and.to.contain('时限待核对');
    });

    it('says where and what', async () => {
      const heard = hear('civic-error');
      const element = await open({ asOf: '2021-01-01', tasks: bad });
      heard.stop();
      expect(heard.events).to.have.length(1);
      expect(heard.events[0]!.detail.issues.map(({ path, code }) => `${path} ${code}`)).to.have.members([
        'tasks[1].title missing',
        'tasks[2].state not-one-of',
        'tasks[4].id duplicate-id',
        'tasks[5].lead list-from-text',
        'tasks[6].progress expected-number',
        'tasks[7].due impossible-date',
        'tasks[8] expected-object',
        'tasks[9].lead assumed-empty',
        'tasks[10] expected-object',
      ]);
      expect(words(element)).to.contain('tasks[6].progress').and.to.contain('80%');
    });

    it('works on with conditions that make no sense', async () => {
      const element = await open(await education());
      Object.assign(element, {
        query: null,
        sort: { key: 'nothing', direction: 'ascending' },
        groupBy: 'nothing',
        filters: null,
        columns: 'x',
        density: 'odd',
      });
      await element.updateComplete;
      expect(rowNames(element)).to.have.length(13);
    });
  });
});
