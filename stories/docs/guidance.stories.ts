import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { basinBulletin, educationPilot, invented, streetCampaign } from '../samples.js';

/** Live pictures of the designers' page: what to do, and what not. */
const meta: Meta = {
  title: 'Docs/Guidance pictures',
  tags: ['!dev', '!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

type Story = StoryObj;

export const DoGiveTableTheWidth: Story = {
  render: () => html`<civic-task-table .data=${educationPilot.tasks}></civic-task-table>`,
};

export const DontSqueezeTable: Story = {
  render: () =>
    html`<div class="story-third"><civic-task-table .data=${educationPilot.tasks}></civic-task-table></div>`,
};

export const DoSayNotKnown: Story = {
  render: () => html`<civic-grid-map .data=${streetCampaign.gridMap}></civic-grid-map>`,
};

export const DontInventStatus: Story = {
  render: () =>
    html`<civic-grid-map
      .data=${{
        ...streetCampaign.gridMap,
        areas: streetCampaign.gridMap.areas.map((area) => ({ ...area, status: '正常' })),
      }}
    ></civic-grid-map>`,
};

export const DoNameTheMeasure: Story = {
  render: () => html`<civic-ranking-board .data=${basinBulletin.basins}></civic-ranking-board>`,
};

export const DontRankWithoutBetter: Story = {
  render: () =>
    html`<civic-ranking-board
      .data=${{
        ...basinBulletin.basins,
        note: undefined,
        measures: [{ id: 'rate', name: '比率', unit: '%' }],
      }}
    ></civic-ranking-board>`,
};

export const DoLink: Story = {
  render: () =>
    html`<civic-dashboard .data=${{ ...invented, timeline: undefined, ranking: undefined }}>
    </civic-dashboard>`,
};
