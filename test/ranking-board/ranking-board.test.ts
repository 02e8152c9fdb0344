import { expect, fixture, html } from '@open-wc/testing';
import type { CivicSelectEvent } from '../../src/element/events.js';
import type { CivicRankingBoard, RankingData } from '../../src/ranking-board/define.js';
import '../../src/ranking-board/define.js';
import { all, button, one, pressed, rowNames, tableRows, text, words } from '../support/find.js';
import { hear, overhearConsole } from '../support/listen.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { sample } from '../support/sample.js';

const open = (data: unknown, style = '') =>
  fixture<CivicRankingBoard>(
    html`<civic-ranking-board style=${style} .data=${data as RankingData}></civic-ranking-board>`,
  );

const basins = () => sample<RankingData>('basin-bulletin/basins.json');
const communities = async () =>
  (await sample<{ ranking: RankingData }>('invented-sample/dashboard.json')).ranking;
const column = (element: CivicRankingBoard, heading: string) => tableRows(element).map((row) => row[heading]);

describe('<civic-ranking-board>', () => {
  describe('data', () => {
    it('puts the lowest rate first when lower is better, with counts where the bulletin gives them', async () => {
      const element = await open(deepFreeze(await basins()));
      expect(tableRows(element)).to.deep.equal([
        { 名次: '1', 名称: '太湖', 未动工率: '5.5%共 255' },
        { 名次: '2', 名称: '巢湖', 未动工率: '17.4%共 46' },
        { 名次: '3', 名称: '滇池', 未动工率: '19.2%共 26' },
        { 名次: '4', 名称: '三峡库区及其上游', 未动工率: '20.1%共 338' },
        { 名次: '5', 名称: '辽河', 未动工率: '28.0%共 221' },
        { 名次: '6', 名称: '淮河', 未动工率: '28.9%141 / 488' },
        { 名次: '7', 名称: '南水北调东线', 未动工率: '29.6%共 260' },
        { 名次: '8', 名称: '海河', 未动工率: '30.7%共 496' },
      ]);
      expect(words(element)).to.contain('8 个单位').and.to.contain('数值越低越好');
    });

    it('says in words what the dashed line is', async () => {
      expect(words(await open(await basins()))).to.contain('虚线：三河三湖 24.9%');
      const own = await basins();
      delete own.measures[0]!.reference;
      own.entries = own.entries.filter(({ name }) => name === '太湖' || name === '巢湖');
      expect(words(await open(own))).to.contain('虚线：加权平均 7.3%');
      expect(
        words(
          await open({
            measures: [{ id: 'x', name: '得分' }],
            entries: [
              { name: '甲', values: { x: 1 } },
              { name: '乙', values: { x: 2 } },
            ],
          }),
        ),
      ).to.contain('虚线：平均 1.5');
      expect(words(await open(await sample('basin-bulletin/increase.json')))).not.to.contain('虚线');
    });

    it('keeps rows of the same masked name apart', async () => {
      const element = await open(await sample('basin-bulletin/huai-provinces.json'));
      expect(column(element, '未动工率')).to.deep.equal(['20.5%', '27.4%', '29.3%', '36.0%']);
      expect(rowNames(element)).to.deep.equal(['*省', '*省', '*省', '*省']);
      const names = all(element, 'tbody button');
      names[1]!.click();
      await element.updateComplete;
      expect(all(element, 'tbody button').map((each) => each.getAttribute('aria-pressed'))).to.deep.equal([
        'false',
        'true',
        'false',
        'false',
      ]);
    });

    it('gives equal figures the same rank, and counts on as the data asks', async () => {
      const data: RankingData = {
        measures: [{ id: 'x', name: '得分' }],
        entries: [9, 8, 8, 7].map((x, index) => ({ name: `单位${index}`, values: { x } })),
      };
      expect(column(await open(data), '名次')).to.deep.equal(['1', '2', '2', '4']);
      expect(column(await open({ ...data, ties: 'dense' }), '名次')).to.deep.equal(['1', '2', '2', '3']);
    });

    it('keeps a unit without a figure at the end, unranked, and says so', async () => {
      const element = await open({
        measures: [{ id: 'x', name: '得分' }],
        entries: [
          { name: '甲', values: { x: null } },
          { name: '乙', values: { x: 0 } },
        ],
      });
      expect(rowNames(element)).to.deep.equal(['乙', '甲']);
      expect(column(element, '名次')[1]).to.contain('无数据，不参与排名');
      expect(column(element, '得分')).to.deep.equal(['0', '—']);
    });

    it('says the change of rank in words beside its arrow', async () => {
      const element = await open(await communities());
      expect(tableRows(element).map((row) => [row['名次'], row['名称'], row['名次变化']])).to.deep.equal([
        ['1', '靶场社区 红榜', '3上升 3 位'],
        ['2', '达府社区', '1上升 1 位'],
        ['3', '东小井社区', '2下降 2 位'],
        ['3', '雨亭巷社区', '1下降 1 位'],
        ['5', '仓巷社区 黑榜', '持平'],
      ]);
      const spoken = all(element, '.visually-hidden').map(text);
      expect(spoken).to.include('上升 3 位');
    });

    it('leaves the change out where no row has an earlier figure', async () => {
      expect(all(await open(await basins()), 'thead th').map(text)).to.deep.equal([
        '名次',
        '名称',
        '未动工率',
      ]);
    });
  });

  describe('interaction', () => {
    it('ranks by another measure', async () => {
      const element = await open(await basins());
      expect(pressed(element)).to.deep.equal(['未动工率']);
      button(element, '项目数').click();
      await element.updateComplete;
      expect(element.rankBy).to.equal('projects');
      expect(
        tableRows(element)
          .map((row) => [row['名次'], row['名称'], row['项目数']])
          .slice(0, 3),
      ).to.deep.equal([
        ['1', '海河', '496 个'],
        ['2', '淮河', '488 个'],
        ['3', '三峡库区及其上游', '338 个'],
      ]);
    });

    it('shows one group, ranked within itself', async () => {
      const data = await basins();
      data.entries.slice(6).forEach((entry) => (entry.group = '其他'));
      const element = await open(data);
      const pick = one<HTMLSelectElement>(element, 'select');
      expect(pick.getAttribute('aria-label')).to.equal('分组');
      expect([...pick.options].map((each) => each.text)).to.deep.equal(['全部', '三河三湖', '其他']);
      pick.value = '其他';
      pick.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      expect(tableRows(element).map((row) => [row['名次'], row['名称']])).to.deep.equal([
        ['1', '三峡库区及其上游'],
        ['2', '南水北调东线'],
      ]);
      pick.value = '';
      pick.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      expect(rowNames(element)).to.have.length(8);
    });

    it('follows a group the page sets and takes away again', async () => {
      const data = await basins();
      data.entries.slice(6).forEach((entry) => (entry.group = '其他'));
      const element = await open(data);
      element.setAttribute('group', '其他');
      await element.updateComplete;
      expect(one<HTMLSelectElement>(element, 'select').value).to.equal('其他');
      element.removeAttribute('group');
      await element.updateComplete;
      expect(one<HTMLSelectElement>(element, 'select').value).to.equal('');
      expect(rowNames(element)).to.have.length(8);
    });

    it('tells what was chosen, by name or anywhere in the row, and takes it back', async () => {
      const element = await open(await basins());
      const heard = hear('civic-select');
      button(element, '淮河').click();
      await element.updateComplete;
      heard.stop();
      expect(heard.events.map(({ detail }) => [detail.kind, detail.units])).to.deep.equal([
        ['entry', ['淮河']],
      ]);
      expect(heard.events[0]?.detail.item).to.deep.include({ name: '淮河', group: '三河三湖' });
      expect(element.selection).to.deep.equal({ kind: 'entry', id: heard.events[0]?.detail.id });
      one<HTMLTableCellElement>(element, 'tbody tr:nth-child(6) td').click();
      await element.updateComplete;
      expect(element.selection).to.be.null;
    });

    it('leaves the selection as it was when the event is cancelled', async () => {
      const element = await open(await basins());
      element.addEventListener('civic-select', (event: CivicSelectEvent) => event.preventDefault());
      button(element, '淮河').click();
      await element.updateComplete;
      expect(element.selection).to.be.null;
    });

    it('keeps the focus on a unit that moves when new figures come', async () => {
      const element = await open(await basins());
      button(element, '淮河').focus();
      const next = await basins();
      next.entries[0]!.values.rate = 0.01;
      element.data = next;
      await element.updateComplete;
      expect(rowNames(element)[0]).to.equal('淮河');
      expect(text(element.shadowRoot!.activeElement)).to.equal('淮河');
    });

    it('exports the measure that is shown', async () => {
      const element = await open(await communities());
      const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
      expect(lines[0]).to.equal('名次,名次变化,名称,整改率');
      expect(lines[1]).to.match(/^1,3,靶场社区,/);
    });
  });

  describe('errors', () => {
    let overheard: ReturnType<typeof overhearConsole>;
    beforeEach(() => {
      overheard = overhearConsole();
    });
    afterEach(() => overheard.restore());

    it('shows the good rows beside bad ones', async () => {
      const element = await open({
        measures: [{ id: 'rate', name: '合格率', unit: '%' }],
        entries: [
          { name: '甲', values: { rate: 0.98 } },
          { name: '乙', values: { rate: '98%' } },
          { name: '丙', values: { rate: 98 } },
          { values: {} },
          null,
          { name: '丁' },
        ],
      });
      expect(tableRows(element).map((row) => [row['名称'], row['合格率']])).to.deep.equal([
        ['甲', '98.0%'],
        ['乙', '—'],
        ['丙', '—'],
        ['丁', '—'],
      ]);
      expect(all(element, 'details li').map(text)).to.have.length(4);
      expect(overheard.errors).to.deep.equal([]);
    });

    it('shows two rows of one id, and warns', async () => {
      const element = await open({
        measures: [{ id: 'x', name: '得分' }],
        entries: [
          { id: 'a', name: '甲', values: { x: 1 } },
          { id: 'a', name: '乙', values: { x: 2 } },
        ],
      });
      expect(rowNames(element)).to.deep.equal(['乙', '甲']);
      expect(words(element)).to.contain('重复');
    });

    it('ranks by the first measure when asked for one that is not there', async () => {
      const element = await open(await basins());
      element.rankBy = 'nothing';
      await element.updateComplete;
      expect(rowNames(element)[0]).to.equal('太湖');
    });

    it('takes the keys of the values for measures where none are given, and says so where they are no list', async () => {
      expect(column(await open({ entries: [{ name: '甲', values: { 得分: 3 } }] }), '得分')).to.deep.equal([
        '3',
      ]);
      const element = await open({ measures: 'x', entries: [{ name: '甲', values: { 得分: 3 } }] });
      expect(words(element)).to.contain('measures');
      expect(overheard.errors).to.deep.equal([]);
    });
  });
});
