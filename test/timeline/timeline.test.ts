import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { dashboardContext, type DashboardState } from '../../src/element/dashboard-context.js';
import type { CivicSelectEvent } from '../../src/element/events.js';
import type { CivicTimeline } from '../../src/timeline/define.js';
import '../../src/timeline/define.js';
import { UnitDirectory } from '../../src/model/units.js';
import type { TimelineData } from '../../src/model/timeline.js';
import { expectAccessible } from '../support/axe.js';
import { inEveryTheme } from '../support/themes.js';
import { educationPilot, everyState, streetCampaign } from './plans.js';

interface Setting {
  data?: unknown;
  width?: number;
  view?: CivicTimeline['view'];
  lang?: string;
}

async function show({ data = streetCampaign, width = 900, view = 'auto', lang = 'zh-CN' }: Setting = {}) {
  const timeline = await fixture<CivicTimeline>(
    html`<civic-timeline lang=${lang} .data=${data as TimelineData} .view=${view}></civic-timeline>`,
  );
  timeline.style.width = `${width}px`;
  await settled(timeline);
  return timeline;
}

/** Sizes reach the element by a ResizeObserver, and a frame after it. */
async function settled(timeline: CivicTimeline): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await timeline.updateComplete;
}

const root = (timeline: CivicTimeline) => timeline.shadowRoot as ShadowRoot;
const all = (timeline: CivicTimeline, selector: string) => [
  ...root(timeline).querySelectorAll<HTMLElement>(selector),
];
const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const phases = (timeline: CivicTimeline) =>
  all(timeline, 'ol > li').filter((item) => item.querySelector('button'));
const phaseNames = (timeline: CivicTimeline) =>
  phases(timeline).map((item) => words(item.querySelector('button')));
const phase = (timeline: CivicTimeline, name: string) =>
  phases(timeline).find((item) => words(item.querySelector('button')) === name) as HTMLElement;
const button = (timeline: CivicTimeline, name: string) =>
  all(timeline, 'button').find((each) => words(each) === name) as HTMLButtonElement;
const chosen = (timeline: CivicTimeline) => all(timeline, 'li button[aria-pressed="true"]').map(words);
const pressed = (timeline: CivicTimeline) => all(timeline, '[role="group"] [aria-pressed="true"]').map(words);

describe('<civic-timeline>', () => {
  describe('data', () => {
    it('lists the phases in their order, each with its period as written and its state', async () => {
      const timeline = await show();
      expect(phaseNames(timeline)).to.deep.equal(streetCampaign.phases.map(({ name }) => name));
      expect(words(phase(timeline, '动员部署阶段')))
        .to.contain('2017年9月15日前')
        .and.contain('已结束')
        .and.not.contain('已完成');
      expect(words(phase(timeline, '集中整治阶段')))
        .to.contain('2017年9月16日至2018年12月31日')
        .and.contain('进行中');
      expect(words(phase(timeline, '长效保障阶段')))
        .to.contain('2019年1月—2020年')
        .and.contain('未开始');
    });

    it('counts the phases and names the current one', async () => {
      expect(words(root(await show()).querySelector('header'))).to.contain('5 个阶段 · 当前：集中整治阶段');
    });

    it('shows targets and recurring duties', async () => {
      const timeline = await show();
      const text = words(root(timeline).querySelector('section'));
      for (const part of [
        '节点目标',
        '三无五有目标',
        '力争至2019年8月底',
        '2017年底',
        '定期工作',
        '每月最后一周星期五',
      ]) {
        expect(text).to.contain(part);
      }
    });

    it('reads inline JSON and an as-of attribute', async () => {
      const timeline = await fixture<CivicTimeline>(
        html`<civic-timeline as-of="2019-03-01"
          ><script type="application/json">
            { "phases": [{ "name": "甲", "period": "2019年1月—2019年6月" }] }
          </script></civic-timeline
        >`,
      );
      await timeline.updateComplete;
      expect(phaseNames(timeline)).to.deep.equal(['甲']);
      expect(words(phase(timeline, '甲'))).to.contain('还剩 121 天');
    });

    it('tells how much it shows', async () => {
      const timeline = await show({ data: null });
      setTimeout(() => (timeline.data = streetCampaign));
      const { detail } = await oneEvent(timeline, 'civic-load');
      expect(detail.count).to.equal(8);
      expect(detail.issues.map(({ code }: { code: string }) => code)).to.deep.equal(['impossible-date']);
    });

    it('exports a row for each phase, step, target and duty', async () => {
      const timeline = await show({ data: everyState });
      const lines = (await (await timeline.exportCsv()).text()).trim().split('\r\n');
      expect(lines).to.have.length(1 + 8 + 2 + 2 + 1);
      expect(lines[0]).to.contain('类别,名称,起止时间,状态,进度,相关单位');
      expect(lines[2]).to.equal('阶段,集中整治,2023年4月—2024年9月,进行中,64%,综治中心、派出所');
      expect(lines[3]).to.equal('步骤,摸底排查,2023年4月—2023年9月,已结束,,');
      expect(lines[13]).to.equal('定期工作,例会,每季度,,,领导小组办公室');
    });
  });

  describe('views', () => {
    it('draws an axis where it is wide, steps where it is narrow', async () => {
      const timeline = await show({ width: 900 });
      expect(pressed(timeline)).to.deep.equal(['时间轴']);
      timeline.style.width = '360px';
      await settled(timeline);
      expect(pressed(timeline)).to.deep.equal(['步骤']);
    });

    it('switches by its buttons and keeps the choice', async () => {
      const timeline = await show();
      button(timeline, '步骤').click();
      await timeline.updateComplete;
      expect(timeline.view).to.equal('steps');
      expect(all(timeline, 'h3').map(words)).to.include('集中整治阶段');
    });

    it('says in the steps how far off each phase is, its objectives, units and progress', async () => {
      const timeline = await show({ data: everyState, view: 'steps' });
      const main = words(phase(timeline, '集中整治'));
      for (const part of ['还剩 92 天', '64%', '排查率达到100%', '综治中心、派出所'])
        expect(main).to.contain(part);
      expect(words(phase(timeline, '考核验收'))).to.contain('93 天后开始');
      expect(words(phase(timeline, '试点推广')))
        .to.contain('已逾期')
        .and.contain('逾期 91 天');
    });

    it('marks what is under way as the current step, in both views', async () => {
      for (const view of ['axis', 'steps'] as const) {
        const timeline = await show({ view });
        const current = all(timeline, '[aria-current="step"]');
        expect(current.map((item) => words(item.querySelector('button')))).to.deep.equal(['集中整治阶段']);
      }
    });

    it('says the same of a phase in both views, whatever the bars show', async () => {
      for (const view of ['axis', 'steps'] as const) {
        const timeline = await show({ data: everyState, view });
        expect(words(phase(timeline, '长效机制'))).to.contain('长期坚持');
        expect(words(phase(timeline, '日常巡查'))).to.contain('结束日未列明');
        expect(words(phase(timeline, '平台建设')))
          .to.contain('已暂停')
          .and.not.contain('%');
        expect(words(phase(timeline, '动员部署')))
          .to.contain('已完成')
          .and.contain('100%');
      }
    });

    it('does not scroll sideways, whatever the width and the size of text', async () => {
      for (const width of [320, 360, 700, 1200]) {
        for (const size of ['14px', '20px']) {
          for (const view of ['axis', 'steps', 'auto'] as const) {
            const timeline = await show({ data: everyState, width, view });
            timeline.style.setProperty('--civic-font-size', size);
            await settled(timeline);
            const scroller = root(timeline).querySelector('[part="scroller"]') as HTMLElement;
            const spare = scroller.scrollWidth - scroller.clientWidth;
            expect(spare, `${view} at ${width} px, ${size}`).to.be.at.most(0);
          }
        }
      }
    });

    it('scrolls a scale that needs more room inside the axis only', async () => {
      const timeline = await show({ width: 700, view: 'axis' });
      timeline.scale = 'month';
      await timeline.updateComplete;
      const axis = root(timeline).querySelector('[part="axis"]') as HTMLElement;
      const scroller = root(timeline).querySelector('[part="scroller"]') as HTMLElement;
      expect(axis.scrollWidth).to.be.above(axis.clientWidth);
      expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    });
  });

  describe('selection', () => {
    it('tells which phase was chosen, with its units, and shows it', async () => {
      const timeline = await show({ data: everyState });
      const event = oneEvent(timeline, 'civic-select');
      button(timeline, '集中整治').click();
      const { detail } = (await event) as CivicSelectEvent;
      await timeline.updateComplete;
      expect(detail).to.deep.include({ kind: 'phase', id: 'main', units: ['综治中心', '派出所'] });
      expect(detail.item).to.deep.equal(everyState.phases[1]);
      expect(chosen(timeline)).to.deep.equal(['集中整治']);
      expect(timeline.selection).to.deep.equal({ kind: 'phase', id: 'main' });
    });

    it('chooses a step, not the phase around it', async () => {
      for (const view of ['axis', 'steps'] as const) {
        const timeline = await show({ data: everyState, view });
        button(timeline, '回头看').click();
        await timeline.updateComplete;
        expect(timeline.selection?.id).to.equal('review');
      }
    });

    it('takes a click anywhere on the row, and takes a second choice back', async () => {
      const timeline = await show({ data: everyState });
      const row = () => root(timeline).querySelectorAll<HTMLElement>('[part="phase"]')[1] as HTMLElement;
      row().click();
      await timeline.updateComplete;
      expect(chosen(timeline)).to.deep.equal(['集中整治']);
      row().click();
      await timeline.updateComplete;
      expect(chosen(timeline)).to.deep.equal([]);
    });

    it('leaves the selection as it was when the event is cancelled', async () => {
      const timeline = await show();
      timeline.addEventListener('civic-select', (event) => event.preventDefault());
      button(timeline, '集中整治阶段').click();
      await timeline.updateComplete;
      expect(chosen(timeline)).to.deep.equal([]);
    });

    it('follows a selection set by the page', async () => {
      const timeline = await show({ data: everyState });
      timeline.selection = { kind: 'phase', id: 'late' };
      await timeline.updateComplete;
      expect(chosen(timeline)).to.deep.equal(['试点推广']);
    });
  });

  describe('in a dashboard', () => {
    it('reports the units of phases, steps and duties, and highlights the phases of a chosen one', async () => {
      const reported: string[][] = [];
      const state: DashboardState = {
        version: 1,
        asOf: undefined,
        locale: undefined,
        selection: { kind: 'unit', id: '派出所' },
        units: ['派出所'],
        unitFilter: [],
        directory: new UnitDirectory(['综治中心', '派出所', '街道办事处']),
        select: () => {},
        clear: () => {},
        reportUnits: (_, report) => reported.push([...(report?.names ?? [])]),
      };
      const dashboard = await fixture(html`<div></div>`);
      void new ContextProvider(dashboard as HTMLElement, { context: dashboardContext, initialValue: state });
      const timeline = document.createElement('civic-timeline');
      timeline.data = everyState;
      dashboard.append(timeline);
      await settled(timeline);
      expect(reported[reported.length - 1]).to.deep.equal([
        '综治中心',
        '派出所',
        '街道办事处',
        '领导小组办公室',
      ]);
      expect(all(timeline, '.marked').map((row) => words(row.querySelector('button')))).to.deep.equal([
        '集中整治',
      ]);
    });
  });

  describe('keyboard', () => {
    it('reaches every phase, and the switch of views, by real buttons', async () => {
      const timeline = await show({ data: everyState });
      for (const name of [...phaseNames(timeline), '时间轴', '步骤']) {
        const target = button(timeline, name);
        target.focus();
        expect(root(timeline).activeElement, name).to.equal(target);
      }
    });

    it('keeps the focus on the phase that was chosen', async () => {
      const timeline = await show();
      const target = button(timeline, '集中整治阶段');
      target.focus();
      target.click();
      await timeline.updateComplete;
      expect(root(timeline).activeElement).to.equal(button(timeline, '集中整治阶段'));
    });
  });

  describe('errors', () => {
    const one = (period: unknown) => ({
      asOf: '2024-06-30',
      phases: [
        { name: '甲', period },
        { name: '乙', period: '2024年' },
      ],
    });

    it('shows an impossible date as written, with the reason as text', async () => {
      for (const view of ['axis', 'steps'] as const) {
        const text = words(phase(await show({ view }), '巩固提升阶段'));
        expect(text).to.contain('2019年1月至2019年6月31日').and.contain('日期有误');
        expect(text).to.contain('不存在').and.contain('2019-06-30');
      }
    });

    it('keeps a phase whose end is before its start, and says so', async () => {
      const timeline = await show({ data: one('2024年9月1日至2024年3月1日') });
      expect(words(phase(timeline, '甲')))
        .to.contain('日期有误')
        .and.contain('早于开始日期');
      expect(phaseNames(timeline)).to.deep.equal(['甲', '乙']);
    });

    it('shows a period it cannot read as written, with no state made up', async () => {
      const timeline = await show({ data: one('另行通知') });
      const text = words(phase(timeline, '甲'));
      expect(text).to.contain('另行通知').and.contain('时间待明确').and.not.contain('进行中');
    });

    it('leaves out a phase without a name and shows the rest', async () => {
      const timeline = await show({
        data: { phases: [{ period: '2024年' }, { name: '乙', period: '2024年' }] },
      });
      expect(phaseNames(timeline)).to.deep.equal(['乙']);
    });

    it('says in place that data is unusable', async () => {
      for (const data of ['oops', [], { phases: 'none' }]) {
        const timeline = await show({ data });
        expect(words(root(timeline).querySelector('[role="alert"]'))).to.contain('数据无法');
      }
    });

    it('is empty, and no fault, without data or phases', async () => {
      const none = await show({ data: null });
      expect(root(none).querySelector('[role="alert"]')).to.equal(null);
      const empty = await show({ data: { phases: [] } });
      expect(empty.hasAttribute('empty')).to.equal(true);
    });

    it('survives dates that name no time at all', async () => {
      const timeline = await show({
        data: { asOf: '2024-06-30', phases: [{ name: '常态化', period: '长期坚持' }] },
        view: 'axis',
      });
      expect(words(phase(timeline, '常态化'))).to.contain('长期坚持');
    });
  });

  describe('locale', () => {
    it('speaks English around the data', async () => {
      const timeline = await show({ lang: 'en' });
      const text = words(root(timeline).querySelector('section'));
      for (const part of [
        '5 phases · Now: 集中整治阶段',
        'Under way',
        'Not started',
        'Check date',
        'does not exist',
        'Targets',
      ]) {
        expect(text).to.contain(part);
      }
      expect(text).to.not.match(/季度|进行中|节点目标/);
    });
  });

  describe('accessibility', () => {
    it('has no fault that axe finds, in either view and any theme', async () => {
      const settings: Setting[] = [
        { data: everyState, view: 'axis' },
        { data: everyState, view: 'steps' },
        { data: streetCampaign, view: 'axis', width: 340 },
        { data: educationPilot, view: 'steps', width: 340 },
      ];
      for (const setting of settings) {
        const timeline = await show(setting);
        timeline.selection = { kind: 'phase', id: 'main' };
        await inEveryTheme(async () => {
          await settled(timeline);
          await expectAccessible(timeline);
        });
      }
    }).timeout(60_000);

    it('hides what is only drawn', async () => {
      const timeline = await show();
      for (const part of all(timeline, '.scale, .lines, .bar, .diamond')) {
        expect(part.closest('[aria-hidden="true"]'), part.className).to.not.equal(null);
      }
    });
  });
});
