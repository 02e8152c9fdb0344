import { expect, fixture, html } from '@open-wc/testing';
import type { CivicTaskTable, TaskTableData } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
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
import { hear } from '../support/listen.js';
import { sample } from '../support/sample.js';
import { waitUntil } from '../support/wait-until.js';

async function open(data: unknown, { width = 1100, inside = html`` } = {}): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(
    html`<div style=${`width: ${width}px`}>
      <civic-task-table .data=${data as TaskTableData}>${inside}</civic-task-table>
    </div>`,
  );
  const element = box.querySelector('civic-task-table')!;
  await element.updateComplete;
  return element;
}

const education = () => sample<TaskTableData>('education-pilot/tasks.json');
const invented = async () => {
  const { asOf, tasks } = await sample<{ asOf: string; tasks: TaskTableData }>(
    'invented-sample/dashboard.json',
  );
  return { ...tasks, asOf };
};
const numbers = (element: CivicTaskTable) => tableRows(element).map((row) => row['序号']);
const marks = (element: CivicTaskTable) => [...new Set(all(element, 'mark').map(text))];
const field = (element: CivicTaskTable) => one<HTMLInputElement>(element, '.conditions input[type="search"]');
const focused = (element: CivicTaskTable) => element.shadowRoot!.activeElement;

async function type(element: CivicTaskTable, value: string, init: InputEventInit = {}): Promise<void> {
  field(element).value = value;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, ...init }));
  await element.updateComplete;
}

async function press(element: CivicTaskTable, name: string | RegExp, init: MouseEventInit = {}) {
  button(element, name).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  await element.updateComplete;
}

async function key(element: CivicTaskTable, name: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  focused(element)!.dispatchEvent(event);
  await element.updateComplete;
  return event;
}

async function tick(element: CivicTaskTable, name: string | RegExp): Promise<void> {
  const labels = all(element, '.filters label');
  const label = labels.find((each) =>
    typeof name === 'string' ? text(each) === name : name.test(text(each)),
  );
  if (!label) throw new Error(`No choice ${String(name)} among: ${labels.map(text).join(' | ')}`);
  label.querySelector('input')!.click();
  await element.updateComplete;
}

describe('conditions of <civic-task-table>', () => {
  describe('searching', () => {
    const readings = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('simplified_dict'));

    // First of all: what has been loaded stays loaded.
    it('loads no readings for a query without Latin letters', async () => {
      const element = await open(await education());
      await type(element, '2021 综治');
      element.query = '（一）';
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(readings()).to.be.empty;
    });

    it('finds by pinyin initials and full pinyin, once the readings have come, and marks the signs', async () => {
      const element = await open(await education());
      await type(element, 'zzaqg');
      await waitUntil(() => numbers(element).length === 5, 'found by initials');
      expect(marks(element)).to.deep.equal(['综治安全股']);
      await type(element, 'zongzhianquan');
      expect(numbers(element)).to.have.length(5);
      expect(marks(element)).to.deep.equal(['综治安全']);
      await type(element, 'jijiaogu daode');
      expect(numbers(element)).to.deep.equal(['8']);
      expect(marks(element)).to.have.members(['基教股', '道德']);
      await type(element, '');
      expect(marks(element)).to.be.empty;
    });

    it('marks what was typed, in cells, headings of groups and deadlines', async () => {
      const element = await open(await education());
      await type(element, '长期');
      expect(marks(element)).to.deep.equal(['长期']);
      expect(numbers(element)).to.have.length(13);
      await type(element, '特色');
      expect(all(element, 'tbody th[scope="rowgroup"] mark').map(text)).to.deep.equal(['特色']);
    });

    it('finds numbers, persons, deadlines and progress notes, and shows the note that was found', async () => {
      const element = await open({
        asOf: '2021-05-20',
        columns: [{ key: 'place', heading: '地点' }],
        tasks: [
          { no: 'A-7', title: '甲', lead: ['一科'], owner: '张某某', due: '2021年9月', place: '北门' },
          {
            title: '乙',
            lead: ['二科'],
            supporting: ['三科'],
            updates: [
              { date: '2021-05-01', text: '完成摸底', by: '李某某' },
              { date: '2021-04-01', text: '动员部署' },
            ],
          },
        ],
      });
      for (const [query, name] of [
        ['a-7', '甲'],
        ['张某', '甲'],
        ['9月', '甲'],
        ['北门', '甲'],
        ['三科', '乙'],
        ['摸底', '乙'],
        ['李某', '乙'],
      ] as const) {
        await type(element, query);
        expect(rowNames(element), query).to.deep.equal([name]);
      }
      expect(tableRows(element)[0]!['工作任务']).to.contain('2021-05-01 完成摸底 李某某');
    });

    it('neither searches nor touches the field while an input method is at work', async () => {
      const element = await open(await education());
      field(element).dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      await type(element, 'ji', { isComposing: true });
      element.data = await education();
      element.query = '别的';
      await element.updateComplete;
      expect(field(element).value).to.equal('ji');
      field(element).value = '基教';
      field(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await element.updateComplete;
      expect(field(element).value).to.equal('基教');
      expect(element.query).to.equal('基教');
      expect(numbers(element)).to.deep.equal(['2', '5', '8', '9']);
    });
  });

  describe('sorting by several keys', () => {
    const headings = (element: CivicTaskTable) =>
      all(element, 'thead th')
        .map((head) => `${text(head)} ${head.getAttribute('aria-sort') ?? ''}`)
        .filter((each) => !each.endsWith('none'));

    it('adds a key with Shift, says its place, and turns and drops it', async () => {
      const element = await open({ ...(await invented()), categories: [] });
      element.groupBy = 'none';
      await press(element, '牵头单位');
      await press(element, '完成时效', { shiftKey: true });
      expect(element.sort).to.deep.equal([
        { key: 'lead', direction: 'ascending' },
        { key: 'due', direction: 'ascending' },
      ]);
      expect(headings(element)).to.deep.equal(['牵头单位1 ascending', '完成时效2第 2 排序键，升序 ']);
      const dues = () =>
        tableRows(element)
          .filter((row) => row[Object.keys(row)[2]!] === '工商所')
          .map((row) => row['工作任务']);
      expect(dues()).to.deep.equal(['区域内市场专项整治', '市容市貌整治', '沿街经营门店整治']);
      await press(element, /^完成时效/, { shiftKey: true });
      expect(dues()).to.deep.equal(['沿街经营门店整治', '市容市貌整治', '区域内市场专项整治']);
      await press(element, /^完成时效/, { shiftKey: true });
      expect(element.sort).to.deep.equal({ key: 'lead', direction: 'ascending' });
      expect(headings(element)).to.deep.equal(['牵头单位 ascending']);
    });

    it('does the same by Shift and Enter', async () => {
      const element = await open(await invented());
      button(element, '状态').focus();
      await press(element, '状态');
      button(element, '进展').focus();
      expect((await key(element, 'Enter', { shiftKey: true })).defaultPrevented).to.be.true;
      expect(element.sort).to.have.length(2);
      expect((await key(element, 'Enter')).defaultPrevented).to.be.false;
    });
  });

  describe('summary', () => {
    it('shows total, done with its share, late, due soon and ongoing, and filters when pressed', async () => {
      const element = await open(await invented());
      const figures = () => all(element, '[part="summary"] button').map(text);
      expect(figures()).to.deep.equal([
        '总数 9',
        '完成 2 完成率 22%',
        '逾期 1',
        '临期 1',
        '长期 2',
        '推进中 2',
        '已暂停 1',
      ]);
      await press(element, /^完成/);
      expect(numbers(element)).to.deep.equal(['4', '5']);
      expect(element.filters.status).to.deep.equal(['done', 'closed']);
      expect(pressed(element)).to.deep.equal(['完成 2 完成率 22%']);
      await press(element, /^逾期/);
      expect(numbers(element)).to.deep.equal(['3', '4', '5']);
      await press(element, /^总数/);
      expect(numbers(element)).to.have.length(9);
      await type(element, '工商所');
      expect(figures().slice(0, 3)).to.deep.equal(['总数 3', '完成 2 完成率 67%', '逾期 1']);
    });

    it('tells that it is pressed in part where only some of what is done is shown', async () => {
      const element = await open(await invented());
      element.filters = { status: ['closed'] };
      await element.updateComplete;
      expect(button(element, /^完成/).getAttribute('aria-pressed')).to.equal('mixed');
      expect(numbers(element)).to.deep.equal(['5']);
    });
  });

  describe('panel of filters', () => {
    it('opens below its button, and closes by it or by Escape', async () => {
      const element = await open(await education());
      const opener = button(element, '筛选');
      expect(opener.getAttribute('aria-expanded')).to.equal('false');
      await press(element, '筛选');
      expect(opener.getAttribute('aria-expanded')).to.equal('true');
      const panel = one(element, '[role="group"][aria-label="筛选"]');
      expect(opener.getAttribute('aria-controls')).to.equal(panel.id);
      panel.querySelector('input')!.focus();
      await key(element, 'Escape');
      expect(all(element, '.filters')).to.be.empty;
      expect(focused(element)).to.equal(opener);
    });

    it('filters by category, counted live, and says what is set', async () => {
      const element = await open(await education());
      await press(element, '筛选');
      expect(all(element, '.filters fieldset:first-of-type label').map(text)).to.deep.equal([
        '(一)党组统揽全局 1',
        '(二)打造教育特色和亮点 7',
        '(三)配合落实试点重点工作 5',
      ]);
      await tick(element, /^\(三\)/);
      expect(numbers(element)).to.deep.equal(['9', '10', '11', '12', '13']);
      expect(element.filters.category).to.deep.equal(['(三)配合落实试点重点工作']);
      expect(hasButton(element, '筛选 1')).to.be.true;
      await press(element, /^取消类别/);
      expect(numbers(element)).to.have.length(13);
    });

    it('filters by an outer category, which takes in those within it', async () => {
      const rows = ['一/甲', '一/乙', '二'].map((category, index) => ({
        id: `t${index}`,
        no: String(index + 1),
        title: category,
        category,
        lead: ['办公室'],
      }));
      const element = await open({ tasks: rows });
      await press(element, '筛选');
      await tick(element, /^一 2/);
      expect(numbers(element)).to.deep.equal(['1', '2']);
      expect(element.filters.category).to.deep.equal(['一']);
      const included = all<HTMLInputElement>(element, '.filters input:disabled');
      expect(included.map((each) => [text(each.closest('label')), each.checked])).to.deep.equal([
        ['一 / 甲 1', true],
        ['一 / 乙 1', true],
      ]);
    });

    it('filters by units in any role, or as lead only', async () => {
      const element = await open(await invented());
      await press(element, '筛选');
      await tick(element, /^工商所/);
      expect(numbers(element)).to.deep.equal(['3', '4', '5']);
      await tick(element, /^环保局/);
      expect(numbers(element)).to.deep.equal(['3', '4', '5', '6']);
      expect(element.filters.unit).to.deep.equal(['工商所', '环保局']);
      await tick(element, /^工商所/);
      await tick(element, /^环保局/);
      await tick(element, /^各社区居委会/);
      const any = numbers(element).length;
      await press(element, '仅牵头');
      expect(numbers(element)).to.deep.equal(['1', '2']);
      expect(any).to.be.greaterThan(2);
      expect(words(element)).to.contain('仅看：各社区居委会牵头');
      expect(element.filters.unitRole).to.equal('lead');
    });

    it('finds a unit by its name or pinyin among many', async () => {
      const element = await open(await education());
      await press(element, '筛选');
      const finder = one<HTMLInputElement>(element, 'input[aria-label="查找单位"]');
      const units = () => all(element, '.units-list label').map(text);
      const before = units().length;
      finder.value = 'zhijiao';
      finder.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await waitUntil(() => units().length < before, 'fewer units');
      expect(units()).to.deep.equal(['职教股 1']);
      await tick(element, /^职教股/);
      expect(numbers(element)).to.deep.equal(['13']);
    });

    it('chooses the unit for the whole dashboard', async () => {
      const { asOf, tasks } = await sample<{ asOf: string; tasks: TaskTableData }>(
        'invented-sample/dashboard.json',
      );
      await import('../../src/dashboard/define.js');
      const dashboard = await fixture<HTMLElement & { selection: unknown }>(
        html`<civic-dashboard .data=${{ asOf, tasks }}
          ><civic-task-table></civic-task-table
        ></civic-dashboard>`,
      );
      const element = dashboard.querySelector('civic-task-table')!;
      await element.updateComplete;
      await press(element, '筛选');
      await tick(element, /^工商所/);
      expect(dashboard.selection).to.deep.equal({ kind: 'unit', id: '工商所' });
      expect(element.filters.unit ?? []).to.be.empty;
      expect(numbers(element)).to.deep.equal(['3', '4', '5']);
    });
  });

  describe('sheet of filters in narrow places', () => {
    const openSheet = async () => {
      const element = await open(await invented(), { width: 360 });
      button(element, '筛选').focus();
      await press(element, '筛选');
      await waitUntil(() => focused(element)?.getAttribute('role') === 'dialog', 'focus in the sheet');
      return element;
    };

    it('is a dialog that holds the focus and gives it back', async () => {
      const element = await openSheet();
      const sheet = one(element, '[role="dialog"]');
      expect(sheet.getAttribute('aria-modal')).to.equal('true');
      expect(sheet.getAttribute('aria-label')).to.equal('筛选');
      const inside = [...sheet.querySelectorAll<HTMLElement>('button, input, select')];
      inside[inside.length - 1]!.focus();
      expect((await key(element, 'Tab')).defaultPrevented).to.be.true;
      expect(focused(element)).to.equal(inside[0]);
      expect((await key(element, 'Tab', { shiftKey: true })).defaultPrevented).to.be.true;
      expect(focused(element)).to.equal(inside[inside.length - 1]);
      inside[1]!.focus();
      expect((await key(element, 'Tab')).defaultPrevented).to.be.false;
      await key(element, 'Escape');
      expect(all(element, '[role="dialog"]')).to.be.empty;
      expect(focused(element)).to.equal(button(element, '筛选'));
    });

    it('holds what has no room above the rows: grouping and further statuses', async () => {
      const element = await openSheet();
      expect(all(element, '[part="summary"] button').map(text)).to.deep.equal([
        '总数 9',
        '完成 2 完成率 22%',
        '逾期 1',
        '临期 1',
        '长期 2',
      ]);
      expect(all(element, '.filters fieldset:first-of-type label').map(text)).to.deep.equal([
        '推进中 2',
        '已暂停 1',
        '已完成 1',
        '已销号 1',
      ]);
      expect(one<HTMLSelectElement>(element, '.filters select').value).to.equal('category');
      await tick(element, /^推进中/);
      await press(element, '查看 2 项');
      expect(all(element, 'li[part="row"]')).to.have.length(2);
      expect(nameOf(focused(element)!)).to.equal('筛选 1');
    });

    it('takes back what was set', async () => {
      const element = await openSheet();
      await tick(element, /^推进中/);
      await tick(element, /^工商所/);
      await press(element, '清除全部条件');
      expect(element.viewState).to.deep.equal({});
      expect(all(element, 'li[part="row"]')).to.have.length(9);
    });
  });

  describe('view state', () => {
    const category = '(二)打造教育特色和亮点';

    it('tells of each change that a user makes', async () => {
      const element = await open(await education());
      const heard = hear('civic-view-change');
      expect(element.viewState).to.deep.equal({});
      await type(element, '安全');
      await press(element, '完成时效');
      await press(element, category);
      await press(element, category);
      await press(element, /^未开始/);
      const select = one<HTMLSelectElement>(element, 'select');
      select.value = 'lead';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      heard.stop();
      const sort = [{ key: 'due', direction: 'ascending' }];
      expect(heard.events.map(({ detail }) => detail)).to.deep.equal([
        { query: '安全' },
        { query: '安全', sort },
        { query: '安全', sort, closed: [category] },
        { query: '安全', sort },
        { query: '安全', sort, filters: { status: ['not-started'] } },
        { query: '安全', sort, filters: { status: ['not-started'] }, groupBy: 'lead' },
      ]);
      expect(heard.events[0]).to.include({ bubbles: true, composed: true, cancelable: false });
      expect(heard.events[5]!.detail).to.deep.equal(element.viewState);
    });

    it('takes what it told, and puts back what is left out', async () => {
      const element = await open(await education());
      const heard = hear('civic-view-change');
      element.viewState = {
        query: '股',
        sort: [{ key: 'no', direction: 'descending' }],
        filters: { unit: ['综治安全股'], unitRole: 'lead' },
        closed: [category],
      };
      await element.updateComplete;
      expect(field(element).value).to.equal('股');
      expect(numbers(element)).to.deep.equal(['9']);
      expect(button(element, category).getAttribute('aria-expanded')).to.equal('false');
      element.viewState = {};
      await element.updateComplete;
      expect(numbers(element)).to.have.length(13);
      expect(field(element).value).to.equal('');
      heard.stop();
      expect(heard.events).to.be.empty;
    });

    it('takes what is wrong for what is as at first', async () => {
      const element = await open(await education());
      for (const wrong of [
        null,
        'oops',
        5,
        [],
        { query: {}, sort: 5, filters: [], groupBy: 1, closed: {} },
      ]) {
        element.viewState = wrong as never;
        await element.updateComplete;
        expect(numbers(element)).to.have.length(13);
        expect(element.viewState).to.deep.equal({});
      }
    });

    it('is taken before the element is on the page', async () => {
      const element = document.createElement('civic-task-table');
      element.viewState = { query: '基教股' };
      element.data = await education();
      const box = await fixture<HTMLDivElement>(html`<div></div>`);
      box.append(element);
      await element.updateComplete;
      expect(numbers(element)).to.deep.equal(['2', '5', '8', '9']);
    });
  });

  describe('details', () => {
    const task = {
      id: 't1',
      title: '甲',
      category: '安全',
      lead: ['一科', '二科'],
      responsible: ['三科'],
      supporting: ['四科'],
      owner: '张某某',
      due: '2021年9月',
      problem: '经费不足',
      links: [{ text: '实施方案', href: '/plan.html' }],
    };
    const fields = (element: CivicTaskTable) => all(element, '.details dl > div').map((each) => text(each));

    it('tell all there is: units by role, deadline, problem, documents', async () => {
      const element = await open({ asOf: '2021-05-20', tasks: [task, { title: '乙', lead: [] }] });
      button(element, '甲').click();
      await element.updateComplete;
      expect(fields(element)).to.deep.equal([
        '任务类别 安全',
        '牵头单位 一科、二科',
        '责任单位 三科',
        '配合单位 四科',
        '责任人 张某某',
        '完成时效 2021年9月还剩 133 天',
      ]);
      expect(text(one(element, '.details .problem'))).to.equal('存在问题 经费不足');
      expect(text(one(element, '.details a'))).to.equal('实施方案');
    });

    it('show the page’s own content for the row that is open', async () => {
      const inside = html`<p slot="details-t1">附：现场照片</p>
        <p slot="details-other">别的</p>`;
      const element = await open({ tasks: [task] }, { inside });
      const shown = () =>
        all<HTMLSlotElement>(element, '.details slot').flatMap((slot) => slot.assignedElements().map(text));
      expect(shown()).to.be.empty;
      element.selection = { kind: 'task', id: 't1' };
      await element.updateComplete;
      expect(shown()).to.deep.equal(['附：现场照片']);
      expect(element.querySelector('[slot="details-t1"]')!.getBoundingClientRect().height).to.be.greaterThan(
        0,
      );
      expect(element.querySelector('[slot="details-other"]')!.getBoundingClientRect().height).to.equal(0);
    });

    it('stay open in a card when something in them is pressed', async () => {
      const element = await open({ tasks: [task] }, { width: 360 });
      button(element, '甲').click();
      await element.updateComplete;
      expect(fields(element)).to.deep.equal(['任务类别 安全']);
      one(element, '.details .problem').click();
      await element.updateComplete;
      expect(all(element, '.details')).to.have.length(1);
    });
  });
});
