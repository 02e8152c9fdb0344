import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CivicTimeline } from '../src/timeline/timeline.js';
import type { TimelineData } from '../src/model/index.js';
import { failsAtFirst, neverAnswers } from './back-end.js';
import { educationPilot, invented, long, streetCampaign, townInspection } from './samples.js';

const meta: Meta<CivicTimeline> = {
  title: 'Elements/Timeline 步骤',
  component: 'civic-timeline',
  argTypes: {
    data: { table: { type: { summary: 'TimelineData | null' } } },
    // The manifest gives this type by its name alone.
    scale: { control: { type: 'inline-radio' }, options: ['auto', 'month', 'quarter', 'year'] },
  },
};
export default meta;

type Story = StoryObj<CivicTimeline>;

const { timeline } = streetCampaign;

/** 街道全域无垃圾: phases that overlap, one without a start, an impossible date (6月31日) named in place. */
export const Default: Story = { args: { data: timeline } };

/** 教体系统试点: three phases of mixed precision. */
export const ThreePhases: Story = { args: { data: educationPilot.timeline } };

/** One below the other, as narrow places show it by themselves. */
export const Steps: Story = { args: { data: timeline, view: 'steps' } };

/** A tick for each month. */
export const MonthScale: Story = { args: { data: educationPilot.timeline, view: 'axis', scale: 'month' } };

/** A tick for each year. */
export const YearScale: Story = { args: { data: timeline, view: 'axis', scale: 'year' } };

/** Progress given by the office (invented): a phase is late only where it is known and below 100 %. */
export const Progress: Story = { args: { data: invented.timeline } };

/** Steps within phases, with units and objectives. */
export const StepsWithinPhases: Story = {
  args: {
    data: {
      title: '集中整治阶段',
      asOf: '2018-10-08',
      phases: [
        {
          name: '集中整治阶段',
          period: '2017年9月16日至2018年12月31日',
          objectives: ['清理脏源死角', '规范沿街门店'],
          steps: [
            { name: '摸排建账', period: '2017年9月16日至2017年12月', units: ['各社区居委会'], progress: 1 },
            { name: '集中清运', period: '2018年1月—2018年9月底', units: ['各物业公司'], progress: 0.8 },
            { name: '回头看', period: '2018年10月—2018年12月', units: ['综合执法局'] },
          ],
        },
      ],
    },
  },
};

/** 社会治安排查: the plan has monthly duties and no phases. */
export const DutiesOnly: Story = { args: { data: townInspection.timeline } };

/** Chosen by the page. */
export const Selected: Story = {
  args: {
    data: {
      ...timeline,
      phases: timeline.phases.map((phase, index) => (index === 1 ? { ...phase, id: 'rectify' } : phase)),
    },
    selection: { kind: 'phase', id: 'rectify' },
  },
};

/** Names of 40 characters. */
export const LongNames: Story = {
  args: {
    data: {
      ...timeline,
      phases: timeline.phases.map((phase) => ({
        ...phase,
        name: long(`${phase.name}暨市域社会治理现代化试点合格城市创建`, 40),
      })),
    },
  },
};

/** One phase. */
export const OneRow: Story = {
  args: {
    data: { title: '专项行动', asOf: '2021-05-10', phases: [{ name: '集中攻坚', period: '2021年5月' }] },
  },
};

/** A plan without phases. */
export const Empty: Story = { args: { data: { title: '实施步骤', phases: [] } } };

/** The server has not answered yet. */
export const Loading: Story = { args: { heading: '实施步骤', src: neverAnswers } };

/** The server answers 503; “retry” works the second time. */
export const Failing: Story = { args: { heading: '实施步骤', src: failsAtFirst('timeline', timeline) } };

/** A period that cannot be read and a phase without a name: the rest shows, the faults are listed in place. */
export const FaultsInData: Story = {
  args: {
    data: {
      ...timeline,
      phases: [...timeline.phases, { name: '择机阶段', period: '适时开展' }, { period: '2020年' }],
    } as unknown as TimelineData,
  },
};

/** On a phone, or in a narrow column. */
export const Narrow: Story = { args: { data: timeline }, globals: { width: '320' } };

/** 适老化: text of at least 18 px, targets of 60 px. */
export const Elder: Story = { args: { data: timeline }, globals: { theme: 'elder' } };

/** On a dark portal. */
export const Dark: Story = { args: { data: timeline }, globals: { theme: 'dark' } };
