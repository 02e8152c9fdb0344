import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import PatternsPage from '../.storybook/patterns-page.mdx';
import { basinBulletin, educationPilot, invented, streetCampaign, townInspection } from './samples.js';

/** Whole dashboards as a portal would show them, each from one document. */
const meta: Meta = {
  title: 'Patterns/Whole dashboards 完整看板',
  parameters: { controls: { disable: true }, docs: { page: PatternsPage } },
};
export default meta;

type Story = StoryObj;

/** 篇3: an implementation plan with its task list. Roster beside the timeline, the list below. */
export const EducationPilot: Story = {
  name: 'Education pilot 教体系统试点',
  render: ({ asOf }) =>
    html`<civic-dashboard
      .data=${{ title: '教体系统市域社会治理现代化试点', asOf: '2021-05-10', ...educationPilot }}
      .asOf=${asOf}
    ></civic-dashboard>`,
};

/** 篇5: a campaign by streets: phases first, then the areas, then who does what. */
export const StreetCampaign: Story = {
  name: 'Street campaign 街道全域无垃圾',
  render: ({ asOf = '2018-10-08' }) =>
    html`<civic-dashboard heading="街道全域无垃圾专项行动" .asOf=${asOf}>
      <civic-timeline .data=${streetCampaign.timeline}></civic-timeline>
      <civic-grid-map .data=${streetCampaign.gridMap}></civic-grid-map>
      <civic-task-table .data=${streetCampaign.tasks}></civic-task-table>
    </civic-dashboard>`,
};

/** 篇6: who inspects what, how often; the plan names roles and places, no persons and no findings. */
export const TownInspection: Story = {
  name: 'Town inspection 社会治安排查',
  render: ({ asOf }) =>
    html`<civic-dashboard heading="社会治安重点区域排查整治" .asOf=${asOf}>
      <civic-roster data-span="6" .data=${townInspection.roster}></civic-roster>
      <civic-timeline data-span="6" .data=${townInspection.timeline}></civic-timeline>
      <civic-grid-map .data=${townInspection.gridMap}></civic-grid-map>
    </civic-dashboard>`,
};

/** 篇7: a bulletin: one ranking to read, two beside it to look up. */
export const BasinBulletin: Story = {
  name: 'Basin bulletin 流域治污通报',
  render: ({ asOf }) =>
    html`<civic-dashboard heading="重点流域水污染防治计划未动工项目通报" .asOf=${asOf}>
      <civic-ranking-board data-span="7" .data=${basinBulletin.basins}></civic-ranking-board>
      <div data-span="5" class="story-stack">
        <civic-ranking-board .data=${basinBulletin.huaiProvinces}></civic-ranking-board>
        <civic-ranking-board .data=${basinBulletin.increase}></civic-ranking-board>
      </div>
    </civic-dashboard>`,
};

/** All five, linked, with states, progress and changes of rank (invented). */
export const AllLinked: Story = {
  name: 'All five, linked 联动看板',
  render: ({ asOf }) => html`<civic-dashboard .data=${invented} .asOf=${asOf}></civic-dashboard>`,
};
