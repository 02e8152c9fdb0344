import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CivicDashboard, DashboardData } from '../src/dashboard/dashboard.js';
import { failsAtFirst } from './back-end.js';
import { educationPilot, invented, long } from './samples.js';

const meta: Meta<CivicDashboard> = {
  title: 'Elements/Dashboard 看板',
  component: 'civic-dashboard',
  argTypes: { data: { table: { type: { summary: 'DashboardData | null' } } } },
};
export default meta;

type Story = StoryObj<CivicDashboard>;

const pilot: DashboardData = {
  title: '教体系统市域社会治理现代化试点',
  asOf: '2021-05-10',
  ...educationPilot,
};

/** Data of all elements, no children: the ready layout. Choose a member and watch the tasks. */
export const Default: Story = { args: { data: pilot } };

/** All five elements on invented data. */
export const AllFive: Story = { args: { data: invented } };

/** One language for all inside, whatever the page's is. */
export const English: Story = { args: { data: pilot, locale: 'en' } };

/** Chosen by the page before anybody clicked: the tasks of 基教股 are filtered. */
export const Selected: Story = { args: { data: pilot, selection: { kind: 'unit', id: '基教股' } } };

/** The page's own layout: children in its order, half widths by `data-span`. */
export const OwnLayout: Story = {
  render: ({ asOf }) =>
    html`<civic-dashboard .asOf=${asOf} heading="教体系统试点">
      <civic-timeline .data=${educationPilot.timeline}></civic-timeline>
      <civic-roster data-span="5" .data=${educationPilot.roster}></civic-roster>
      <civic-task-table data-span="7" .data=${educationPilot.tasks}></civic-task-table>
    </civic-dashboard>`,
};

/** A title of 80 characters. */
export const LongNames: Story = {
  args: {
    data: {
      ...pilot,
      title: long('区教体局关于印发教体系统推进市域社会治理现代化试点工作实施方案及任务清单的通知', 80),
    },
  },
};

/** One part only. */
export const OnePart: Story = { args: { data: { title: '任务清单', tasks: educationPilot.tasks } } };

/** A dashboard whose data has no parts. */
export const Empty: Story = { args: { data: { title: '尚无数据的看板' } } };

/** The server answers 503. */
export const Failing: Story = { args: { heading: '教体系统试点', src: failsAtFirst('dashboard', pilot) } };

/** Data that is no object, as a whole. */
export const FaultsInData: Story = {
  args: { heading: '教体系统试点', data: '任务清单.docx' as unknown as DashboardData },
};

/** On a phone. */
export const Narrow: Story = { args: { data: pilot }, globals: { width: '320' } };

/** 适老化. */
export const Elder: Story = { args: { data: pilot }, globals: { theme: 'elder' } };

/** On a dark portal. */
export const Dark: Story = { args: { data: invented }, globals: { theme: 'dark' } };
