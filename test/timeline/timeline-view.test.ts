import { describe, expect, it } from 'vitest';
import type { Translate } from '../../src/element/locale.js';
import type { Message } from '../../src/locales/message.js';
import { zhCN } from '../../src/locales/zh-CN.js';
import { validateTimeline, type TimelineData } from '../../src/model/timeline.js';
import { barOf, placeWords, timeAxis, type Scale, type Span } from '../../src/timeline/axis.js';
import { textEms } from '../../src/element/text-ems.js';
import { progressText } from '../../src/timeline/phase-state.js';
import {
  allRows,
  timelineView,
  type TimelineView,
  type TimelineViewOptions,
} from '../../src/timeline/timeline-view.js';
import { educationPilot, everyState, streetCampaign } from './plans.js';

const t: Translate = (key, params = {}) => {
  const message: Message = zhCN[key];
  if (typeof message === 'function') return message(params);
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
};

const view = (data: TimelineData, options: Partial<TimelineViewOptions> = {}) =>
  timelineView(data, { asOf: data.asOf ?? '2024-06-30', t, ems: 50, ...options });

/** Shares as thousandths: whole numbers to read and to compare. */
const mille = (share: number | null | undefined) =>
  share === null || share === undefined ? null : Math.round(share * 1000);

const ticks = ({ axis }: TimelineView) =>
  axis.ticks.map(({ year, n, share, width }) => [year, n, mille(share), mille(width)]);
const years = ({ axis }: TimelineView) =>
  axis.years.map(({ year, share, width }) => [year, mille(share), mille(width)]);
const bars = ({ phases }: TimelineView) =>
  allRows(phases).map(({ name, depth, bar, words }) => [
    name,
    depth,
    mille(bar?.from),
    mille(bar?.to),
    `${bar?.fadeStart ? '<' : ''}${bar?.fadeEnd ? '>' : ''}`,
    words,
  ]);
const states = ({ phases }: TimelineView) =>
  allRows(phases).map(({ name, mark, progressText: progress, distance }) => [
    name,
    mark.state,
    mark.text,
    progress,
    distance,
  ]);

describe('timelineView of the street campaign (text 5)', () => {
  const street = view(streetCampaign);

  it('lays quarters from the open start to the end of 长效保障', () => {
    expect([street.axis.start, street.axis.end, street.axis.unit]).toEqual([
      '2017-07-01',
      '2021-01-01',
      'quarter',
    ]);
    expect(ticks(street)).toEqual([
      [2017, 3, 0, 72],
      [2017, 4, 72, 72],
      [2018, 1, 144, 70],
      [2018, 2, 214, 71],
      [2018, 3, 285, 72],
      [2018, 4, 357, 72],
      [2019, 1, 429, 70],
      [2019, 2, 499, 71],
      [2019, 3, 570, 72],
      [2019, 4, 642, 72],
      [2020, 1, 714, 71],
      [2020, 2, 785, 71],
      [2020, 3, 856, 72],
      [2020, 4, 928, 72],
    ]);
    expect(years(street)).toEqual([
      [2017, 0, 144],
      [2018, 144, 285],
      [2019, 429, 285],
      [2020, 714, 286],
    ]);
  });

  it('gives each phase a bar on its own row: an open start fades, 6月31日 ends on 6月30日', () => {
    expect(bars(street)).toEqual([
      ['动员部署阶段', 0, 0, 60, '<', 'after'],
      ['集中整治阶段', 0, 60, 429, '', 'inside'],
      ['巩固提升阶段', 0, 429, 570, '', 'after'],
      ['总结验收阶段', 0, 570, 714, '', 'after'],
      ['长效保障阶段', 0, 429, 1000, '', 'inside'],
    ]);
  });

  it('says each state on the as-of day; what is past without progress has ended, not been completed', () => {
    expect(states(street)).toEqual([
      ['动员部署阶段', 'ended', '已结束', null, '已过 388 天'],
      ['集中整治阶段', 'active', '进行中', null, '还剩 84 天'],
      ['巩固提升阶段', 'planned', '未开始', null, '85 天后开始'],
      ['总结验收阶段', 'planned', '未开始', null, '266 天后开始'],
      ['长效保障阶段', 'planned', '未开始', null, '85 天后开始'],
    ]);
    expect(street.current).toEqual(['集中整治阶段']);
    expect(mille(street.asOfShare)).toBe(363);
  });

  it('shows each period as written, with the fault of the impossible date', () => {
    expect(street.phases.map(({ period, issues }) => [period, ...issues.map(({ code }) => code)])).toEqual([
      ['2017年9月15日前'],
      ['2017年9月16日至2018年12月31日'],
      ['2019年1月至2019年6月31日', 'impossible-date'],
      ['2019年7月—2019年12月'],
      ['2019年1月—2020年'],
    ]);
    expect(street.phases.map(({ openness }) => openness)).toEqual(['起始日未列明', null, null, null, null]);
  });

  it('puts targets on their last day and lists the recurring duty', () => {
    expect(
      street.milestones.map(({ name, date, share, distance }) => [name, date, mille(share), distance]),
    ).toEqual([
      ['三无五有目标', '力争至2019年8月底', 618, '还剩 327 天'],
      ['靶场社区物业全覆盖', '2017年底', 143, '已过 281 天'],
    ]);
    expect(street.duties.map(({ name, period }) => [name, period])).toEqual([
      ['规模化集中整治', '每月最后一周星期五'],
    ]);
  });

  it('takes years where quarters have no room, and steps where names have none beside bars', () => {
    const narrow = view(streetCampaign, { ems: 24 });
    expect([narrow.mode, narrow.axis.unit, narrow.layout.labelEms]).toEqual(['steps', 'year', 0]);
    expect(ticks(narrow)).toEqual([
      [2017, 0, 0, 250],
      [2018, 0, 250, 250],
      [2019, 0, 500, 250],
      [2020, 0, 749, 251],
    ]);
    expect(years(narrow)).toEqual([]);
  });

  it('keeps a scale that was asked for, and scrolls', () => {
    const months = view(streetCampaign, { scale: 'month' });
    expect([months.axis.unit, months.axis.ticks.length, months.axis.start]).toEqual([
      'month',
      41,
      '2017-08-01',
    ]);
    expect(months.layout).toMatchObject({ scrolls: true, plotEms: 41 * 2.5 });
    expect(street.layout.scrolls).toBe(false);
  });

  it('keeps a view that was asked for', () => {
    expect(view(streetCampaign, { ems: 24, view: 'axis' }).mode).toBe('axis');
    expect(view(streetCampaign, { ems: 90, view: 'steps' }).mode).toBe('steps');
  });
});

describe('timelineView of the education pilot (text 3)', () => {
  const pilot = view(educationPilot);

  it('lays twelve quarters and lets the first two phases overlap', () => {
    expect([pilot.axis.start, pilot.axis.end, pilot.axis.unit, pilot.axis.ticks.length]).toEqual([
      '2020-01-01',
      '2023-01-01',
      'quarter',
      12,
    ]);
    expect(bars(pilot)).toEqual([
      ['部署启动阶段', 0, 0, 472, '', 'inside'],
      ['全面实施阶段', 0, 334, 805, '', 'inside'],
      ['验收阶段', 0, 805, 1000, '', 'inside'],
    ]);
    expect(states(pilot)).toEqual([
      ['部署启动阶段', 'active', '进行中', null, '还剩 11 天'],
      ['全面实施阶段', 'active', '进行中', null, '还剩 376 天'],
      ['验收阶段', 'planned', '未开始', null, '377 天后开始'],
    ]);
  });

  it('writes the days left on bars that have room for them', () => {
    expect(pilot.phases.map(({ saysDistance }) => saysDistance)).toEqual([true, true, false]);
  });

  it('has no as-of line where the day lies outside', () => {
    expect(view(educationPilot, { asOf: '2018-10-08' }).asOfShare).toBeNull();
    expect(view(educationPilot, { asOf: '2023-01-01' }).asOfShare).toBeNull();
    expect(view(educationPilot, { asOf: '2020-01-01' }).asOfShare).toBe(0);
  });
});

describe('timelineView of every state', () => {
  const all = view(everyState);

  it('tells them apart in words', () => {
    expect(states(all)).toEqual([
      ['动员部署', 'done', '已完成', '100%', null],
      ['集中整治', 'active', '进行中', '64%', '还剩 92 天'],
      ['摸底排查', 'ended', '已结束', null, '已过 274 天'],
      ['回头看', 'active', '进行中', null, '还剩 92 天'],
      ['试点推广', 'overdue', '已逾期', '40%', '逾期 91 天'],
      ['平台建设', 'paused', '已暂停', null, null],
      ['日常巡查', 'active', '进行中', null, null],
      ['长效机制', 'active', '进行中 · 长期坚持', null, null],
      ['考核验收', 'planned', '未开始', null, '93 天后开始'],
      ['经验总结', 'unknown', '时间待明确', null, null],
    ]);
  });

  it('fades what is open or goes on, sets steps in, and draws no bar for a time it cannot read', () => {
    expect([all.axis.start, all.axis.end, all.axis.unit]).toEqual(['2023-01-01', '2025-01-01', 'quarter']);
    expect(bars(all)).toEqual([
      ['动员部署', 0, 0, 123, '', 'after'],
      ['集中整治', 0, 123, 874, '', 'inside'],
      ['摸底排查', 1, 123, 373, '', 'after'],
      ['回头看', 1, 707, 874, '', 'before'],
      ['试点推广', 0, 373, 624, '', 'inside'],
      ['平台建设', 0, 581, 1000, '', 'inside'],
      ['日常巡查', 0, 499, 1000, '>', 'inside'],
      ['长效机制', 0, 665, 1000, '>', 'before'],
      ['考核验收', 0, 874, 1000, '', 'before'],
      ['经验总结', 0, null, null, '', 'after'],
    ]);
  });

  it('calls a target reached only where the data does', () => {
    expect(all.milestones.map(({ name, reached, distance }) => [name, reached, distance])).toEqual([
      ['台账建成', true, null],
      ['重点问题清零', false, '当日到期'],
    ]);
  });

  it('leaves progress unknown where it is null, and shows a known nought', () => {
    const data = {
      phases: [null, undefined, 0].map((progress, n) => ({ name: `${n}`, period: '2024年', progress })),
    };
    const rows = view(validateTimeline(data).data as TimelineData).phases;
    expect(rows.map(({ progress, progressText: text }) => [progress, text])).toEqual([
      [null, null],
      [null, null],
      [0, '0%'],
    ]);
  });

  it('says 100 % of nothing unfinished', () => {
    expect([0, 0.004, 0.29, 0.646, 0.999, 1].map(progressText)).toEqual([
      '0%',
      '0%',
      '29%',
      '64%',
      '99%',
      '100%',
    ]);
  });
});

describe('timeAxis', () => {
  const span = (start: string | null, end: string | null, ongoing = false): Span => ({ start, end, ongoing });
  const axis = (spans: Span[], scale: Scale = 'auto', ems = 40) => {
    const { start, end, unit, ticks: all } = timeAxis(spans, { scale, asOf: '2024-06-30', ems });
    return [start, end, unit, all.length];
  };

  it('takes the year of the as-of day where no date is known', () => {
    expect(axis([])).toEqual(['2024-01-01', '2025-01-01', 'month', 12]);
    expect(axis([span(null, null, true)])).toEqual(['2024-01-01', '2025-01-01', 'month', 12]);
  });

  it('gives a single day some axis around it', () => {
    expect(axis([span('2024-05-01', '2024-05-01')])).toEqual(['2024-05-01', '2024-08-01', 'month', 3]);
    expect(axis([span('2024-12-31', '2024-12-31')], 'year')).toEqual(['2024-01-01', '2025-01-01', 'year', 1]);
  });

  it('adds a tick where an open start or an end that goes on had no room to fade', () => {
    expect(axis([span(null, '2024-01-03'), span('2024-01-04', '2024-06-30')])).toEqual([
      '2023-12-01',
      '2024-07-01',
      'month',
      7,
    ]);
    expect(axis([span('2024-01-01', '2024-06-30', true)])).toEqual(['2024-01-01', '2024-08-01', 'month', 7]);
    expect(axis([span('2024-01-01', '2024-03-31'), span('2024-03-25', null)])).toEqual([
      '2024-01-01',
      '2024-05-01',
      'month',
      4,
    ]);
  });

  it('goes from months to centuries as the span grows', () => {
    const units = ['2024-12-31', '2026-12-31', '2029-12-31', '2033-12-31', '2060-12-31', '2524-12-31'].map(
      (end) => axis([span('2024-01-01', end)]),
    );
    expect(units).toEqual([
      ['2024-01-01', '2025-01-01', 'month', 12],
      ['2024-01-01', '2027-01-01', 'quarter', 12],
      ['2024-01-01', '2030-01-01', 'year', 6],
      ['2024-01-01', '2034-01-01', 'year', 10],
      ['2020-01-01', '2065-01-01', 'year', 9],
      ['2000-01-01', '2550-01-01', 'year', 11],
    ]);
  });

  it('holds ten thousand phases', () => {
    const many = Array.from({ length: 10_000 }, () => span('2020-01-01', '2024-12-31'));
    expect(axis(many)).toEqual(['2020-01-01', '2025-01-01', 'half', 10]);
  });

  it('has no bar for what names no time', () => {
    const year = timeAxis([], { scale: 'auto', asOf: '2024-06-30', ems: 40 });
    expect(barOf(span(null, null), year)).toBeNull();
    expect(barOf(span(null, null, true), year)).toEqual({ from: 0, to: 1, fadeStart: true, fadeEnd: true });
  });
});

describe('placeWords', () => {
  it('writes on the bar, else after it, else before it, else over the end of the axis', () => {
    const place = (from: number, to: number, inside = true) =>
      placeWords({ from, to }, { need: 6, ems: 20, inside });
    expect([
      place(0, 0.4),
      place(0, 0.2),
      place(0.8, 0.9),
      place(0, 0.4, false),
      place(0.75, 0.76),
      place(0.2, 0.49),
    ]).toEqual(['inside', 'after', 'before', 'after', 'before', 'after']);
    expect(placeWords({ from: 0.2, to: 0.8 }, { need: 13, ems: 20, inside: true })).toBe('end');
  });

  it('counts an ideograph as one em', () => {
    expect([textEms('进行中'), Math.round(textEms('Under way') * 10)]).toEqual([3, 52]);
  });
});

describe('timeAxis of odd requests', () => {
  const span = (start: string, end: string): Span => ({ start, end, ongoing: false });

  it('takes a scale that is none of ours for auto', () => {
    const options = { asOf: '2021-05-10', ems: 60 };
    const spans = [span('2021-01-01', '2021-12-31')];
    expect(timeAxis(spans, { ...options, scale: 'oops' as Scale })).toEqual(
      timeAxis(spans, { ...options, scale: 'auto' }),
    );
  });

  it('draws no month of nine thousand years, however it was asked for', () => {
    const axis = timeAxis([span('0001-01-01', '9999-12-31')], {
      scale: 'month',
      asOf: '2021-05-10',
      ems: 60,
    });
    expect(axis.unit).toBe('year');
    expect(axis.ticks.length).toBeLessThan(20);
  });
});
