import { describe, expect, it } from 'vitest';
import { resolvePeriod } from '../../src/model/period/resolve-period.js';
import { phaseState, validateTimeline, type Phase } from '../../src/model/timeline.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { told } from './issues.js';

function check(data: unknown) {
  const result = validateTimeline(deepFreeze(data));
  return { data: result.data, issues: told(result.issues) };
}

describe('validateTimeline', () => {
  it('takes the street campaign with its one impossible date', () => {
    const phases = [
      { name: '动员部署阶段', period: '2017年9月15日前' },
      { name: '集中整治阶段', period: '2017年9月16日至2018年12月31日' },
      { name: '巩固提升阶段', period: '2019年1月至2019年6月31日' },
      { name: '总结验收阶段', period: '2019年7月—2019年12月' },
      { name: '长效保障阶段', period: '2019年1月—2020年' },
    ];
    const milestones = [
      { name: '三无五有目标', date: '力争至2019年8月底' },
      { name: '靶场社区物业全覆盖', date: '2017年底' },
    ];
    const duties = [{ name: '规模化集中整治', period: '每月最后一周星期五' }];
    const named = <T extends { name: string }>(rows: T[]) => rows.map((row) => ({ ...row, id: row.name }));
    expect(check({ phases, milestones, duties })).toEqual({
      data: { phases: named(phases), milestones: named(milestones), duties: named(duties) },
      issues: [['phases[2].period', 'impossible-date', 'warning']],
    });
  });

  it('keeps steps within phases, periods given as dates, and extra fields', () => {
    const data = {
      asOf: '2021-05-10',
      phases: [
        {
          id: 'p1',
          name: '部署',
          period: { text: '五月', start: '2021-05-01', end: null, ongoing: true },
          objectives: ['动员'],
          progress: 0.5,
          state: 'active',
          steps: [{ id: 's1', name: '动员会', period: '5月', extra: 1 }],
        },
      ],
      mark: 'x',
    };
    const [phase] = data.phases;
    const { end: _end, ...period } = phase?.period ?? { end: null };
    expect(check(data)).toEqual({ data: { ...data, phases: [{ ...phase, period }] }, issues: [] });
  });

  it('says where something is wrong and shows the rest', () => {
    const { data, issues } = check({
      phases: [
        { name: '甲', period: '2021年5月至2021年3月', progress: 50, state: 'late', units: '妇联、工会' },
        { name: '乙' },
        { name: '丙', period: { start: '2021-06-31', end: '2021-07-01', ongoing: 'yes' }, steps: 'oops' },
        { name: '丁', period: '另行通知', steps: null },
        { name: '甲', period: '长期坚持', id: '甲' },
        'oops',
      ],
      milestones: [{ name: '节点' }, { name: '节点', date: '2017年底', done: 'yes' }],
      duties: 'oops',
    });
    expect(data).toEqual({
      phases: [
        { id: '甲', name: '甲', period: '2021年5月至2021年3月', units: ['妇联', '工会'] },
        { id: '丙', name: '丙', period: { end: '2021-07-01' }, steps: [] },
        { id: '丁', name: '丁', period: '另行通知' },
        { id: '甲~2', name: '甲', period: '长期坚持' },
      ],
      milestones: [{ id: '节点', name: '节点', date: '2017年底' }],
      duties: [],
    });
    expect(issues.map(([path, code]) => `${path}: ${code}`)).toEqual([
      'phases[0].units: list-from-text',
      'phases[0].progress: rate-range',
      'phases[0].state: not-one-of',
      'phases[0].period: end-before-start',
      'phases[1].period: missing',
      'phases[2].period.start: expected-date',
      'phases[2].period.ongoing: wrong-value',
      'phases[2].steps: expected-list',
      'phases[3].period: conditional-date',
      'phases[4].id: duplicate-id',
      'phases[5]: expected-object',
      'milestones[0].date: missing',
      'milestones[1].done: wrong-value',
      'duties: expected-list',
    ]);
  });
});

describe('phaseState', () => {
  const on = (asOf: string, fields: Partial<Phase>) => {
    const phase = { name: '', period: '2021年5月', ...fields };
    const { state, completed } = phaseState(phase, resolvePeriod(phase.period), asOf);
    return `${state}${completed ? ', completed' : ''}`;
  };
  const days = ['2021-04-30', '2021-05-01', '2021-05-31', '2021-06-01'];

  it.each([
    ['without progress has merely ended', {}, ['planned', 'active', 'active', 'done']],
    ['with progress below 1 is overdue', { progress: 0.9 }, ['planned', 'active', 'active', 'overdue']],
    ['with no progress at all is overdue', { progress: 0 }, ['planned', 'active', 'active', 'overdue']],
    ['with progress 1 is completed, early too', { progress: 1 }, Array(4).fill('done, completed')],
    ['with progress not known has ended', { progress: null }, ['planned', 'active', 'active', 'done']],
    ['that goes on never ends', { period: '2021年5月并长期坚持' }, ['planned', 'active', 'active', 'active']],
    ['without a start has begun', { period: '2021年5月底前' }, ['active', 'active', 'active', 'done']],
    ['without an end goes on', { period: '2021年5月起' }, ['planned', 'active', 'active', 'active']],
    ['is what the data says it is', { state: 'paused', progress: 1 }, Array(4).fill('paused')],
    ['is completed where the data says so', { state: 'done' }, Array(4).fill('done, completed')],
  ] as [string, Partial<Phase>, string[]][])('a phase %s', (_, fields, states) => {
    expect(days.map((day) => on(day, fields))).toEqual(states);
  });
});
