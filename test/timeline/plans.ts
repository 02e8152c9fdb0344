import type { TimelineData } from '../../src/model/timeline.js';

/** Text 5 of the seed document: a street office's campaign (全域无垃圾专项行动). */
export const streetCampaign: TimelineData = {
  title: '全域无垃圾专项行动',
  asOf: '2018-10-08',
  phases: [
    { name: '动员部署阶段', period: '2017年9月15日前' },
    { name: '集中整治阶段', period: '2017年9月16日至2018年12月31日' },
    { name: '巩固提升阶段', period: '2019年1月至2019年6月31日' },
    { name: '总结验收阶段', period: '2019年7月—2019年12月' },
    { name: '长效保障阶段', period: '2019年1月—2020年' },
  ],
  milestones: [
    { name: '三无五有目标', date: '力争至2019年8月底' },
    { name: '靶场社区物业全覆盖', date: '2017年底' },
  ],
  duties: [{ name: '规模化集中整治', period: '每月最后一周星期五' }],
};

/** Text 3 of the seed document: an education bureau's pilot. */
export const educationPilot: TimelineData = {
  title: '教体系统市域社会治理现代化试点',
  asOf: '2021-05-20',
  phases: [
    { name: '部署启动阶段', period: '2020年-2021年5月' },
    { name: '全面实施阶段', period: '2021年-2022年5月' },
    { name: '验收阶段', period: '2022年6月-2022年12月' },
  ],
};

/** Invented: every state, steps within a phase, targets reached and not. */
export const everyState: TimelineData = {
  title: '示例数据',
  asOf: '2024-06-30',
  phases: [
    { id: 'start', name: '动员部署', period: '2023年1月—2023年3月', progress: 1, objectives: ['印发方案'] },
    {
      id: 'main',
      name: '集中整治',
      period: '2023年4月—2024年9月',
      progress: 0.646,
      units: ['综治中心', '派出所'],
      objectives: ['排查率达到100%', '台账逐一销号'],
      steps: [
        { id: 'survey', name: '摸底排查', period: '2023年4月—2023年9月' },
        { id: 'review', name: '回头看', period: '2024年6月—2024年9月', units: ['街道办事处'] },
      ],
    },
    { id: 'late', name: '试点推广', period: '2023年10月—2024年3月', progress: 0.4 },
    { id: 'paused', name: '平台建设', period: '2024年3月—2024年12月', state: 'paused' },
    { id: 'since', name: '日常巡查', period: '2024年1月起' },
    { id: 'always', name: '长效机制', period: '2024年5月并长期坚持' },
    { id: 'next', name: '考核验收', period: '2024年10月—2024年12月' },
    { id: 'when', name: '经验总结', period: '另行通知' },
  ],
  milestones: [
    { name: '台账建成', date: '2023-09-30', done: true },
    { name: '重点问题清零', date: '2024年6月底' },
  ],
  duties: [{ name: '例会', period: '每季度', units: ['领导小组办公室'] }],
};
