import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { CivicDashboard, type DashboardData } from '../../src/dashboard/dashboard.js';
import type { CivicSelectEvent } from '../../src/element/events.js';
import '../../src/index.js';
import type {
  CivicRankingBoard,
  CivicRoster,
  CivicTaskTable,
  RosterData,
  TaskTableData,
} from '../../src/index.js';
import { CivicRoster as RosterClass } from '../../src/roster/roster.js';
import { FakeServer } from '../support/fake-server.js';
import { all, button, hasButton, nameOf, one, rowNames, tableRows, text, words } from '../support/find.js';
import { hear, overhearConsole } from '../support/listen.js';
import { openParser } from '../support/page-frame.js';
import { sample } from '../support/sample.js';

interface Drawn extends Element {
  updateComplete: Promise<boolean>;
}

/** Waits until the dashboard and everything in it is drawn. */
async function settled(dashboard: CivicDashboard): Promise<void> {
  // What one element reports reaches the others through the dashboard: two rounds.
  for (let round = 1; round <= 2; round += 1) {
    await dashboard.updateComplete;
    const inside = [...dashboard.querySelectorAll('*'), ...all(dashboard, '*')] as Drawn[];
    await Promise.all(inside.map((element) => element.updateComplete));
  }
}

async function education(): Promise<{
  dashboard: CivicDashboard;
  roster: CivicRoster;
  table: CivicTaskTable;
}> {
  const [rosterData, tasks, timeline] = await Promise.all(
    ['roster', 'tasks', 'timeline'].map((name) => sample(`education-pilot/${name}.json`)),
  );
  const dashboard = await fixture<CivicDashboard>(
    html`<civic-dashboard heading="试点" as-of="2021-05-10">
      <civic-roster .data=${rosterData as RosterData}></civic-roster>
      <civic-timeline .data=${timeline}></civic-timeline>
      <civic-task-table .data=${tasks as TaskTableData}></civic-task-table>
    </civic-dashboard>`,
  );
  await settled(dashboard);
  return {
    dashboard,
    roster: dashboard.querySelector('civic-roster')!,
    table: dashboard.querySelector('civic-task-table')!,
  };
}

async function invented(): Promise<CivicDashboard> {
  const overheard = overhearConsole();
  const data = await sample<DashboardData>('invented-sample/dashboard.json');
  const dashboard = await fixture<CivicDashboard>(html`<civic-dashboard .data=${data}></civic-dashboard>`);
  await settled(dashboard);
  overheard.restore();
  return dashboard;
}

const part = <T extends Element>(dashboard: CivicDashboard, tag: string) =>
  one<T & HTMLElement>(dashboard, tag);
const parts = (dashboard: CivicDashboard) => ({
  roster: part(dashboard, 'civic-roster'),
  table: part(dashboard, 'civic-task-table'),
  map: part(dashboard, 'civic-grid-map'),
  board: part(dashboard, 'civic-ranking-board'),
});
const numbers = (table: Element) => tableRows(table).map((row) => row['序号']);
const pressedIn = (element: Element, selector: string) =>
  all(element, `${selector}[aria-pressed="true"]`).map(nameOf);
/** Names on things that are marked as belonging to what is chosen elsewhere. */
const marked = (element: Element) => all(element, '.marked').map(text);

async function choose(dashboard: CivicDashboard, element: Element, name: string | RegExp): Promise<void> {
  button(element, name).click();
  await settled(dashboard);
}

describe('<civic-dashboard>', () => {
  describe('data', () => {
    it('draws a layout of its own where the page gives none, with heading and as-of date', async () => {
      const dashboard = await invented();
      expect(all(dashboard, '.layout > *').map((element) => element.localName)).to.deep.equal([
        'civic-roster',
        'civic-timeline',
        'civic-task-table',
        'civic-grid-map',
        'civic-ranking-board',
      ]);
      expect(text(one(dashboard, 'h1'))).to.equal('街道全域无垃圾专项行动（示例数据）');
      expect(text(one(dashboard, '[part="head"]'))).to.contain('2018-10-08');
      expect(numbers(part(dashboard, 'civic-task-table'))).to.have.length(9);
      expect(rowNames(part(dashboard, 'civic-ranking-board'))[0]).to.equal('靶场社区');
    });

    it('leaves the banner of the page to the page', async () => {
      const dashboard = await invented();
      expect(all(dashboard, 'header, [role="banner"]')).to.be.empty;
      expect(text(one(dashboard, 'h1'))).not.to.equal('');
    });

    it('leaves parts out that the data does not have', async () => {
      const { ranking } = await sample<DashboardData>('invented-sample/dashboard.json');
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard .data=${{ ranking }}></civic-dashboard>`,
      );
      expect(all(dashboard, '.layout > *').map((element) => element.localName)).to.deep.equal([
        'civic-ranking-board',
      ]);
    });

    it("fills the page's own elements, wherever they stand in it", async () => {
      const data = await sample<DashboardData>('invented-sample/dashboard.json');
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard .data=${data}>
          <div>
            <p><civic-ranking-board></civic-ranking-board></p>
          </div>
        </civic-dashboard>`,
      );
      await settled(dashboard);
      expect(rowNames(dashboard.querySelector('civic-ranking-board')!)).to.have.length(5);
      expect(all(dashboard, 'civic-roster')).to.be.empty;
    });

    it('fills elements added later', async () => {
      const data = await sample<DashboardData>('invented-sample/dashboard.json');
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard .data=${data}><p></p></civic-dashboard>`,
      );
      const board = document.createElement('civic-ranking-board');
      dashboard.querySelector('p')!.append(board);
      await waitUntil(() => rowNames(board).length === 5, 'board filled');
    });

    it('hands new data on', async () => {
      const dashboard = await invented();
      const data = await sample<DashboardData>('invented-sample/dashboard.json');
      data.ranking!.entries.pop();
      dashboard.data = data;
      await settled(dashboard);
      expect(rowNames(part(dashboard, 'civic-ranking-board'))).to.have.length(4);
    });

    it('takes back what it gave when the part is no longer there', async () => {
      const data = await sample<DashboardData>('invented-sample/dashboard.json');
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard .data=${data}><civic-ranking-board></civic-ranking-board></civic-dashboard>`,
      );
      await settled(dashboard);
      dashboard.data = { tasks: data.tasks! };
      await settled(dashboard);
      const board = dashboard.querySelector('civic-ranking-board')!;
      expect(rowNames(board)).to.be.empty;
      dashboard.data = data;
      await settled(dashboard);
      expect(rowNames(board)).to.have.length(5);
      dashboard.data = null;
      await settled(dashboard);
      expect(rowNames(board)).to.be.empty;
    });

    it('leaves data alone that the page gave to an element itself', async () => {
      const data = await sample<DashboardData>('invented-sample/dashboard.json');
      const own = { measures: [{ id: 'x', name: '得分' }], entries: [{ name: '自己的', values: { x: 1 } }] };
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard .data=${{ tasks: data.tasks }}>
          <civic-ranking-board .data=${own}></civic-ranking-board><civic-task-table></civic-task-table>
        </civic-dashboard>`,
      );
      await settled(dashboard);
      expect(rowNames(dashboard.querySelector('civic-ranking-board')!)).to.deep.equal(['自己的']);
      const table = dashboard.querySelector('civic-task-table')!;
      table.data = { tasks: [{ title: '自己的任务', lead: [] }] };
      dashboard.append(document.createElement('p'));
      await new Promise((resolve) => setTimeout(resolve));
      await settled(dashboard);
      expect(rowNames(table)).to.deep.equal(['自己的任务']);
    });

    it('reads inline JSON, and JSON from an address', async () => {
      const { ranking } = await sample<DashboardData>('invented-sample/dashboard.json');
      const holder = await fixture<HTMLDivElement>(html`<div></div>`);
      holder.innerHTML = `<civic-dashboard><script type="application/json">${JSON.stringify({ ranking })}</script></civic-dashboard>`;
      const inline = holder.querySelector('civic-dashboard')!;
      await settled(inline);
      expect(rowNames(part(inline, 'civic-ranking-board'))).to.have.length(5);
      const server = new FakeServer();
      try {
        const dashboard = await fixture<CivicDashboard>(
          html`<civic-dashboard src="/all.json"></civic-dashboard>`,
        );
        server.last.answer({ ranking });
        await waitUntil(() => all(dashboard, 'civic-ranking-board').length === 1, 'layout drawn');
      } finally {
        server.restore();
      }
    });

    for (const bad of ['oops', [], 42] as unknown[]) {
      it(`says that ${JSON.stringify(bad)} is no data, in place and in civic-error`, async () => {
        const overheard = overhearConsole();
        const heard = hear('civic-error');
        const dashboard = await fixture<CivicDashboard>(
          html`<civic-dashboard .data=${bad as DashboardData}></civic-dashboard>`,
        );
        heard.stop();
        overheard.restore();
        expect(text(one(dashboard, '[role="alert"]'))).to.contain('应为对象');
        expect(heard.events.map(({ detail }) => detail.issues[0]?.code)).to.deep.equal(['expected-object']);
        expect(overheard.errors).to.be.empty;
      });
    }

    it('says that its address cannot be read', async () => {
      const server = new FakeServer();
      try {
        const heard = hear('civic-error');
        const dashboard = await fixture<CivicDashboard>(
          html`<civic-dashboard src="/all.json"></civic-dashboard>`,
        );
        server.last.answer('', { status: 500 });
        await waitUntil(() => heard.events.length > 0, 'fault is told');
        heard.stop();
        expect(text(one(dashboard, '[role="alert"]'))).to.contain('500');
      } finally {
        server.restore();
      }
    });

    it('keeps one bad part from the others', async () => {
      const overheard = overhearConsole();
      const data = await sample<DashboardData>('invented-sample/dashboard.json');
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard
          .data=${{ ...data, roster: 'oops' } as unknown as DashboardData}
        ></civic-dashboard>`,
      );
      await settled(dashboard);
      overheard.restore();
      expect(all(part(dashboard, 'civic-roster'), '[role="alert"]')).to.have.length(1);
      expect(rowNames(part(dashboard, 'civic-ranking-board'))).to.have.length(5);
      expect(overheard.errors).to.be.empty;
    });
  });

  describe('choosing a member of the education plan', () => {
    it("filters the task table to that member's unit, and offers what collective units may add", async () => {
      const { dashboard, roster, table } = await education();
      expect(numbers(table)).to.have.length(13);
      await choose(dashboard, roster, /局基教股股长/);
      expect(numbers(table)).to.deep.equal(['2', '5', '8', '9']);
      expect(words(table)).to.contain('仅看：基教股').and.to.contain('另有 8 项由集体单位');
      expect(text(one(dashboard, '[part="selected"]')))
        .to.contain('已选：冯某某')
        .and.to.contain('基教股');
      await choose(dashboard, table, '一并显示');
      expect(numbers(table)).to.have.length(12);
      await choose(dashboard, table, '不再显示');
      expect(numbers(table)).to.deep.equal(['2', '5', '8', '9']);
    });

    it('shows all again when it is cleared, in the dashboard or in the table', async () => {
      const { dashboard, roster, table } = await education();
      await choose(dashboard, roster, /局基教股股长/);
      await choose(dashboard, dashboard, '取消选择');
      expect(numbers(table)).to.have.length(13);
      expect(pressedIn(roster, '[part="member"]')).to.be.empty;
      await choose(dashboard, roster, /局基教股股长/);
      await choose(dashboard, table, /取消单位筛选/);
      expect(numbers(table)).to.have.length(13);
      expect(dashboard.selection).to.be.null;
    });

    it('takes it back when the same member is chosen again', async () => {
      const { dashboard, roster, table } = await education();
      await choose(dashboard, roster, /局基教股股长/);
      await choose(dashboard, roster, /局基教股股长/);
      expect(numbers(table)).to.have.length(13);
      expect(dashboard.selection).to.be.null;
    });

    it('finds the unit of each post that has tasks, and filters by none that has not', async () => {
      const { dashboard, roster, table } = await education();
      const found: Record<string, string[]> = {};
      for (const post of [
        '局办公室主任',
        '局党务办主任',
        '局人事股股长',
        '局综治安全股股长',
        '局高招办主任',
        '局勤办主任',
        '局资助中心主任',
        '局职教股股长',
        '局校建办主任',
      ]) {
        await choose(dashboard, roster, new RegExp(post));
        found[post] = numbers(table).length === 13 ? [] : (numbers(table) as string[]);
        await choose(dashboard, dashboard, '取消选择');
      }
      expect(found).to.deep.equal({
        局办公室主任: ['10'],
        局党务办主任: ['1'],
        局人事股股长: ['4', '9'],
        局综治安全股股长: ['2', '3', '4', '6', '9'],
        局高招办主任: ['7'],
        局勤办主任: ['12'],
        局资助中心主任: ['2', '11'],
        局职教股股长: ['13'],
        局校建办主任: [],
      });
    });

    it('marks whose task it is when a task is chosen, and keeps all tasks in sight', async () => {
      const { dashboard, roster, table } = await education();
      button(table, '教育考试等领域执法').click();
      await settled(dashboard);
      expect(numbers(table)).to.have.length(13);
      expect(marked(roster).map((name) => /局\S+主任/.exec(name)?.[0])).to.deep.equal([
        '局高招办主任',
        '局中招办主任',
      ]);
      expect(dashboard.selection?.kind).to.equal('task');
    });

    it('filters by a unit chosen in the table, and marks the member who heads it', async () => {
      const { dashboard, roster, table } = await education();
      await choose(dashboard, table, '资助中心');
      expect(numbers(table)).to.deep.equal(['2', '11']);
      expect(marked(roster).join()).to.contain('局资助中心主任');
    });

    it('leaves everything as it was when the event is cancelled', async () => {
      const { dashboard, roster, table } = await education();
      dashboard.addEventListener('civic-select', (event: CivicSelectEvent) => event.preventDefault());
      await choose(dashboard, roster, /局基教股股长/);
      expect(dashboard.selection).to.be.null;
      expect(numbers(table)).to.have.length(13);
    });
  });

  describe('choosing in the invented sample', () => {
    it('filters and marks by other names and by collective units when an area is chosen', async () => {
      const dashboard = await invented();
      const { roster, table, map, board } = parts(dashboard);
      await choose(dashboard, map, /^靶场/);
      expect(dashboard.selection).to.deep.equal({ kind: 'area', id: 'A1' });
      expect(marked(board).join()).to.contain('靶场社区').and.not.to.contain('仓巷社区');
      expect(marked(roster).join()).to.contain('靶场社区党委书记').and.not.to.contain('仓巷');
      expect(words(table))
        .to.contain('仅看：靶场社区居委会')
        .and.to.contain('含在“各社区居委会”中')
        .and.not.to.contain('另有');
      expect(numbers(table)).to.have.length(9);
    });

    it('does the same from the ranking and from the roster', async () => {
      const dashboard = await invented();
      const { roster, table, map, board } = parts(dashboard);
      await choose(dashboard, board, '仓巷社区');
      expect(marked(roster).join()).to.contain('仓巷社区党委书记').and.not.to.contain('靶场');
      expect(marked(map).join()).to.contain('仓巷').and.not.to.contain('靶场');
      expect(words(table)).to.contain('仅看：仓巷社区居委会');
      await choose(dashboard, roster, /达府社区党委书记/);
      expect(marked(board).join()).to.contain('达府社区').and.not.to.contain('仓巷');
      expect(words(table)).to.contain('仅看：达府社区居委会');
    });

    it('filters by a plain unit without its collective neighbours', async () => {
      const dashboard = await invented();
      const table = part(dashboard, 'civic-task-table');
      await choose(dashboard, part(dashboard, 'civic-roster'), /工商所所长/);
      expect(numbers(table)).to.deep.equal(['3', '4', '5']);
    });
  });

  describe('as-of date and language', () => {
    it('sets the day for statuses and phases alike', async () => {
      const { dashboard, table } = await education();
      const timeline = dashboard.querySelector('civic-timeline')!;
      expect(tableRows(table).filter((row) => row['状态'] === '临期')).to.have.length(12);
      const before = words(timeline);
      dashboard.asOf = '2022-12-01';
      await settled(dashboard);
      expect(tableRows(table).filter((row) => row['状态'] === '长期坚持')).to.have.length(13);
      expect(words(timeline)).not.to.equal(before);
      expect(words(timeline)).to.contain('2022-12-01');
    });

    it("sets the language of all elements, there and back; an element's own lang wins", async () => {
      const { dashboard, roster, table } = await education();
      roster.lang = 'zh-CN';
      dashboard.locale = 'en';
      await waitUntil(() => words(table).includes('13 tasks'), 'table speaks English');
      expect(words(roster)).to.contain('共 20 人');
      await settled(dashboard);
      await choose(dashboard, roster, /局基教股股长/);
      expect(text(one(dashboard, '[part="selected"]'))).to.contain('Selected');
      dashboard.locale = undefined;
      await waitUntil(() => words(table).includes('共 13 项'), 'table speaks Chinese');
    });
  });

  describe('selection', () => {
    it('is read from the page, and set by it', async () => {
      const { dashboard, table } = await education();
      dashboard.selection = { kind: 'unit', id: '基教股' };
      await settled(dashboard);
      expect(numbers(table)).to.deep.equal(['2', '5', '8', '9']);
      expect(dashboard.selection).to.deep.equal({ kind: 'unit', id: '基教股' });
      dashboard.selection = null;
      await settled(dashboard);
      expect(numbers(table)).to.have.length(13);
    });

    it('sends one event, heard outside of the dashboard', async () => {
      const { dashboard, roster } = await education();
      const heard = hear('civic-select');
      await choose(dashboard, roster, /局基教股股长/);
      heard.stop();
      expect(heard.events.map(({ detail }) => [detail.kind, detail.units])).to.deep.equal([
        ['member', ['基教股']],
      ]);
    });

    it('is of one dashboard only', async () => {
      const first = await education();
      const second = await education();
      await choose(first.dashboard, first.roster, /局基教股股长/);
      expect(numbers(second.table)).to.have.length(13);
      expect(second.dashboard.selection).to.be.null;
    });
  });

  describe('coming and going', () => {
    it('drops the link to an element that is moved out, and forgets its units', async () => {
      const { dashboard, roster, table } = await education();
      const outside = await fixture<HTMLDivElement>(html`<div></div>`);
      outside.append(table);
      await settled(dashboard);
      await table.updateComplete;
      await choose(dashboard, roster, /局基教股股长/);
      await table.updateComplete;
      expect(numbers(table), 'tasks outside').to.have.length(13);
      expect(hasButton(table, /取消单位筛选/)).to.be.false;
      button(table, '党务办').click();
      await settled(dashboard);
      await table.updateComplete;
      expect(dashboard.selection?.kind, 'choice inside').to.equal('member');
      expect(numbers(table), 'own filter').to.deep.equal(['1']);
    });

    it('links an element that is moved back in, or into another dashboard', async () => {
      const { dashboard, roster, table } = await education();
      const outside = await fixture<HTMLDivElement>(html`<div></div>`);
      outside.append(table);
      dashboard.append(table);
      await settled(dashboard);
      await choose(dashboard, roster, /局基教股股长/);
      expect(numbers(table)).to.deep.equal(['2', '5', '8', '9']);
      const other = await education();
      other.dashboard.append(table);
      await settled(other.dashboard);
      expect(numbers(table)).to.have.length(13);
      await choose(other.dashboard, other.roster, /局党务办主任/);
      expect(numbers(table)).to.deep.equal(['1']);
    });

    it('forgets the units of an element that is removed', async () => {
      const { dashboard, roster, table } = await education();
      table.remove();
      await settled(dashboard);
      const heard = hear('civic-select');
      await choose(dashboard, roster, /局基教股股长/);
      heard.stop();
      expect(heard.events[0]?.detail.units).to.deep.equal([]);
    });
  });

  describe('order of definition', () => {
    it('links elements that were there before the dashboard was', async () => {
      const data = await sample<RosterData>('education-pilot/roster.json');
      const tasks = await sample<TaskTableData>('education-pilot/tasks.json');
      const holder = await fixture<HTMLDivElement>(
        html`<div>
          <civic-later-dashboard>
            <civic-roster .data=${data}></civic-roster><civic-task-table .data=${tasks}></civic-task-table>
          </civic-later-dashboard>
        </div>`,
      );
      const [roster, table] = [
        holder.querySelector('civic-roster')!,
        holder.querySelector('civic-task-table')!,
      ];
      await table.updateComplete;
      (class extends CivicDashboard {}).define('civic-later-dashboard');
      const dashboard = holder.firstElementChild as CivicDashboard;
      await settled(dashboard);
      await choose(dashboard, roster, /局基教股股长/);
      expect(numbers(table)).to.deep.equal(['2', '5', '8', '9']);
    });

    it('fills and links elements that are defined after it', async () => {
      const [roster, tasks] = await Promise.all(
        ['roster', 'tasks'].map((name) => sample(`education-pilot/${name}.json`)),
      );
      const dashboard = await fixture<CivicDashboard>(
        html`<civic-dashboard .data=${{ roster, tasks } as DashboardData}>
          <civic-later-roster></civic-later-roster><civic-task-table></civic-task-table>
        </civic-dashboard>`,
      );
      (class extends RosterClass {}).define('civic-later-roster');
      await new Promise((resolve) => setTimeout(resolve));
      await settled(dashboard);
      const later = dashboard.querySelector('civic-later-roster')!;
      await choose(dashboard, later, /局基教股股长/);
      expect(numbers(dashboard.querySelector('civic-task-table')!)).to.deep.equal(['2', '5', '8', '9']);
    });

    for (const order of [
      ['roster', 'task-table', 'dashboard'],
      ['dashboard', 'task-table', 'roster'],
      ['task-table', 'dashboard', 'roster'],
    ]) {
      it(`works with modules loaded as ${order.join(', ')}`, async () => {
        const [roster, tasks] = await Promise.all(
          ['roster', 'tasks'].map((name) => sample(`education-pilot/${name}.json`)),
        );
        const page = openParser();
        try {
          const json = JSON.stringify({ roster, tasks });
          page.document.write(
            `<civic-dashboard><script type="application/json">${json}</script><civic-roster></civic-roster><civic-task-table></civic-task-table></civic-dashboard>`,
          );
          const imports = order.map((name) => `await import('/src/${name}/define.ts');`).join('\n');
          page.document.write(`<script type="module">${imports}</script>`);
          page.document.close();
          const dashboard = page.document.querySelector('civic-dashboard')!;
          const find = (tag: string) => dashboard.querySelector(tag)!;
          await waitUntil(
            () => order.every((name) => page.window.customElements.get(`civic-${name}`)),
            'defined',
          );
          await waitUntil(
            () =>
              numbers(find('civic-task-table')).length === 13 &&
              hasButton(find('civic-roster'), /局基教股股长/),
            'drawn',
          );
          await choose(dashboard, find('civic-roster'), /局基教股股长/);
          expect(numbers(find('civic-task-table'))).to.deep.equal(['2', '5', '8', '9']);
          expect(page.errors).to.deep.equal([]);
        } finally {
          page.remove();
        }
      });
    }
  });

  it('keeps a board in it working as one outside of it', async () => {
    const dashboard = await invented();
    const board = part<CivicRankingBoard>(dashboard, 'civic-ranking-board');
    const lines = (await (await board.exportCsv()).text()).trim().split('\r\n');
    expect(lines).to.have.length(6);
  });
});
