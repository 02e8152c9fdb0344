import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CivicGridMap } from '../src/grid-map/grid-map.js';
import type { Area, GridMapData } from '../src/model/index.js';
import { failsAtFirst, neverAnswers } from './back-end.js';
import { invented, long, streetCampaign, townInspection } from './samples.js';

const meta: Meta<CivicGridMap> = {
  title: 'Elements/Grid map 网格',
  component: 'civic-grid-map',
  argTypes: { data: { table: { type: { summary: 'GridMapData | null' } } } },
};
export default meta;

type Story = StoryObj<CivicGridMap>;

const { gridMap } = invented;

/** Five areas with their grids, statuses invented: worst first in words, colour and sign. */
export const Default: Story = { args: { data: gridMap } };

/** 街道全域无垃圾: the plan names five areas and no status; none is made up. */
export const WithoutStatus: Story = { args: { data: streetCampaign.gridMap } };

/** 社会治安排查: four classes of key places, trades and fields. */
export const KeyClasses: Story = { args: { data: townInspection.gridMap } };

/** The same as a list, with all figures as text. */
export const List: Story = { args: { data: gridMap, view: 'list' } };

/** One area opened. */
export const DrilledDown: Story = { args: { data: gridMap, root: 'A2' } };

/** Chosen by the page: what is known of the area stands beside the tiles. */
export const Selected: Story = { args: { data: gridMap, selection: { kind: 'area', id: 'A1-02' } } };

/** `updateAreas` paints only what changed; press the button a few times. */
export const LiveChanges: Story = {
  render: ({ asOf }) => {
    const change = (event: Event) => {
      const map = (event.currentTarget as Element).closest('civic-grid-map')!;
      const pick = gridMap.areas.filter(({ parent }) => parent);
      const area = pick[Math.floor(Math.random() * pick.length)]!;
      map.updateAreas([
        { code: area.code, status: ['正常', '关注', '预警'][Math.floor(Math.random() * 3)]! },
      ]);
    };
    return html`<civic-grid-map .data=${gridMap} .asOf=${asOf}>
      <button slot="toolbar-end" type="button" @click=${change}>上报一条</button>
    </civic-grid-map>`;
  },
};

/** Places given by the host: `tile: [column, row]` as the areas lie on the ground. */
export const PlacedTiles: Story = {
  args: {
    data: {
      title: '片区方位示意',
      areas: [
        { code: '1', name: '靶场', tile: [1, 0], status: '正常' },
        { code: '2', name: '东小井', tile: [2, 0], status: '关注' },
        { code: '3', name: '仓巷', tile: [0, 1], status: '预警' },
        { code: '4', name: '达府', tile: [1, 1], status: '正常' },
        { code: '5', name: '雨亭巷', tile: [2, 2], status: '严重' },
      ],
    },
  },
};

/** Area names of 24 characters. */
export const LongNames: Story = {
  args: {
    data: {
      ...gridMap,
      areas: gridMap.areas.slice(0, 24).map((area) => ({
        ...area,
        name: long(`${area.name}城乡结合部综合治理示范`, 24),
      })),
    },
  },
};

/** One area. */
export const OneRow: Story = {
  args: { data: { title: '片区', areas: [{ code: 'A1', name: '靶场', status: '正常' }] } },
};

/** 600 grids in 20 areas (invented). */
export const ManyAreas: Story = { args: { data: manyAreas(20, 30) } };

/** No areas. */
export const Empty: Story = { args: { data: { title: '网格状态图', areas: [] } } };

/** The server has not answered yet. */
export const Loading: Story = { args: { heading: '网格状态图', src: neverAnswers } };

/** The server answers 503; “retry” works the second time. */
export const Failing: Story = { args: { heading: '网格状态图', src: failsAtFirst('grid-map', gridMap) } };

/** A status outside the scale, a parent that is not there, a row that is none. */
export const FaultsInData: Story = {
  args: {
    data: {
      ...gridMap,
      areas: [
        ...gridMap.areas.slice(0, 8),
        { code: 'X1', name: '状态未列入', status: '红' },
        { code: 'X2', name: '上级不存在', parent: 'Z9', status: '正常' },
        null,
      ],
    } as unknown as GridMapData,
  },
};

/** On a phone, or in a narrow column. */
export const Narrow: Story = { args: { data: gridMap }, globals: { width: '320' } };

/** 适老化: text of at least 18 px, targets of 60 px. */
export const Elder: Story = { args: { data: gridMap }, globals: { theme: 'elder' } };

/** On a dark portal. */
export const Dark: Story = { args: { data: gridMap }, globals: { theme: 'dark' } };

function manyAreas(groups: number, each: number): GridMapData {
  const statuses = ['正常', '正常', '正常', '关注', '预警', '严重', '紧急'];
  const areas = Array.from({ length: groups }, (_, group): Area[] => [
    { code: `G${group}`, name: `第${group + 1}社区` },
    ...Array.from({ length: each }, (_each, index) => ({
      code: `G${group}-${index}`,
      name: `第${String(index + 1).padStart(2, '0')}网格`,
      parent: `G${group}`,
      status: statuses[(group * 7 + index * 5) % statuses.length]!,
    })),
  ]);
  return { title: '全区网格（示例数据）', levels: ['社区', '网格'], areas: areas.flat() };
}
