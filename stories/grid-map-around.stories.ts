import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CivicGridMap } from '../src/grid-map/grid-map.js';
import type { Area, GridMapData } from '../src/model/index.js';
import { streams } from './back-end.js';
import { citySpace, coverage, keyPlaces, streetGrids } from './grid-map-seeds.js';

const meta: Meta<CivicGridMap> = {
  title: 'Elements/Grid map 网格/Explore 查看',
  component: 'civic-grid-map',
  argTypes: { data: { table: { type: { summary: 'GridMapData | null' } } } },
};
export default meta;

type Story = StoryObj<CivicGridMap>;

/** 篇5: the five areas of the street campaign with their grids (invented but the names), summed up by shares. */
export const StreetCampaign: Story = { args: { data: streetGrids, rollUp: 'share' } };

/** 篇6: four classes of key places; grade and treatment are invented, one is not known. */
export const KeyPlaces: Story = { args: { data: keyPlaces } };

/** 篇6 as a list: levels open and close, by arrow and by keys. */
export const KeyPlacesList: Story = { args: { data: keyPlaces, view: 'list', rollUp: 'share' } };

/** 篇4: six levels from the centre of a city to its new villages, with the rail figures of the whole. */
export const CitySpace: Story = {
  args: { data: citySpace, view: 'list', selection: { kind: 'area', id: 'L1' } },
};

/** 篇1 and 篇2: figures of the whole without any area. */
export const Overview: Story = { args: { data: coverage } };

/** Drilled into one area: the breadcrumb and Backspace lead up. */
export const Breadcrumb: Story = { args: { data: streetGrids, root: 'A3' } };

/** A period of the past, chosen by the slider; the detail draws a line of the measure. */
export const Periods: Story = {
  args: { data: streetGrids, period: '2018年7月', selection: { kind: 'area', id: 'A1-06' } },
};

/** What was not updated for two days is marked, in the list and in the detail; below stands the page's own content. */
export const Stale: Story = {
  render: ({ asOf }) =>
    html`<civic-grid-map
      .data=${streetGrids}
      .asOf=${asOf}
      view="list"
      stale-after="48"
      .selection=${{ kind: 'area', id: 'A1-02' }}
    >
      <p slot="detail-A1-02">派单 2 件，已办结 1 件（示例）</p>
    </civic-grid-map>`,
};

/** Live data from a stream of events; the line is cut after a while and taken up again. */
export const Streamed: Story = {
  args: { data: streetGrids, stream: streams('grids', streetGrids.areas) },
};

/** 20 000 areas as a list: what is closed is not built. */
export const LargeList: Story = { args: { data: city(100, 199), view: 'list' } };

/** The same list on a phone, in the elder theme. */
export const PhoneList: Story = {
  args: { data: streetGrids, view: 'list', rollUp: 'share' },
  globals: { width: '320', theme: 'elder' },
};

function city(communities: number, grids: number): GridMapData {
  const statuses = ['正常', '正常', '正常', '关注', '预警', '严重'];
  const areas = Array.from({ length: communities }, (_, community): Area[] => [
    { code: `C${community}`, name: `第${community + 1}社区` },
    ...Array.from({ length: grids }, (_each, grid) => ({
      code: `C${community}-${grid}`,
      name: `第${String(grid + 1).padStart(3, '0')}网格`,
      parent: `C${community}`,
      status: statuses[(community * 7 + grid * 5) % statuses.length]!,
    })),
  ]);
  return { title: '全市网格（示例数据）', levels: ['社区', '网格'], areas: areas.flat() };
}
