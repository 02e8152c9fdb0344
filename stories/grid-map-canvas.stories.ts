import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { CivicGridMap } from '../src/grid-map/grid-map.js';
import type { GridMapData } from '../src/model/index.js';
import { district, mappedDistrict } from './invented-districts.js';
import { notFound } from './back-end.js';
import { streetCampaign } from './samples.js';

const meta: Meta<CivicGridMap> = {
  title: 'Elements/Grid map 网格/Map and many tiles',
  component: 'civic-grid-map',
  // Twice 20 000 areas on one page would be more than anybody looks at.
  tags: ['!autodocs'],
  argTypes: { data: { table: { type: { summary: 'GridMapData | null' } } } },
  decorators: [
    // A map that is published must show its number; here somebody is reminded before it is.
    (story, { args }) => {
      const { geometry, mapLicence } = args.data ?? {};
      const reminds = geometry !== undefined && !mapLicence;
      return html`${reminds ? html`<p role="note">提醒：公开发布的地图须标明审图号（<code>mapLicence</code>）。</p>` : nothing}${story()}`;
    },
  ],
};
export default meta;

type Story = StoryObj<CivicGridMap>;

/** The five areas of text 5 on an invented map: names and statuses in full. */
export const Map5: Story = { args: { data: fiveOnAMap() } };

/** 74 grids with outlines: the map comes by itself once geometry is given; parents' borders are found from their cells. */
export const Map74: Story = { args: { data: mappedDistrict(74) } };

/** 2 000 grids: names appear as far as each has room; zoom by wheel, pinch, buttons or + and −. */
export const Map2000: Story = { args: { data: mappedDistrict(2000) } };

/** 20 000 grids. */
export const Map20000: Story = { args: { data: mappedDistrict(20_000) } };

/** The five areas of text 5 as elements: up to 500 tiles are. */
export const Tiles5: Story = { args: { data: streetCampaign.gridMap } };

/** 74 grids as elements. */
export const Tiles74: Story = { args: { data: district(74) } };

/** 500 grids: the most that are elements, of one size in all communities. */
export const Tiles500: Story = { args: { data: district(470) } };

/** 2 000 grids on a canvas, with the same keys and details. */
export const Tiles2000: Story = { args: { data: district(2000) } };

/** 20 000 grids: statuses are seen at once, names come with zoom. */
export const Tiles20000: Story = { args: { data: district(20_000) } };

/** A measure in place of the status, in five steps with as many areas each; chosen above the legend. */
export const Measure: Story = { args: { data: mappedDistrict(300), measure: 'households' } };

/** A measure with steps of its own (`breaks`). */
export const MeasureWithBreaks: Story = { args: { data: district(2000), measure: 'rate' } };

/** Zoomed in by the page. */
export const Zoomed: Story = { args: { data: mappedDistrict(2000), zoom: 4 } };

/** A map on a phone: one finger moves the page until the map is zoomed in. */
export const PhoneMap: Story = { args: { data: mappedDistrict(300) }, globals: { width: '360' } };

/** 2 000 tiles on a phone. */
export const PhoneTiles: Story = { args: { data: district(2000) }, globals: { width: '360' } };

/** 20 000 tiles on a phone: two fingers zoom around what is between them, one moves what is zoomed in. */
export const PhoneTiles20000: Story = { args: { data: district(20_000) }, globals: { width: '360' } };

/** Zoomed in far: tiles grow, gaps and names of parents do not. */
export const ZoomedTiles: Story = { args: { data: district(20_000), zoom: 12 } };

/** Real outlines with holes and islands: the counties of the United States by states (us-atlas, TopoJSON); statuses invented. */
export const RealOutlines: Story = {
  loaders: [async () => ({ data: await realCounties() })],
  render: ({ asOf }, { loaded }) =>
    html`<civic-grid-map .data=${loaded['data']} .asOf=${asOf}></civic-grid-map>`,
};

/** Outlines and areas that did not find each other are counted and listed below the map. */
export const Unjoined: Story = { args: { data: unjoined() } };

/** The address of the outlines answers 404: tiles in place of the map, and the fault is named. */
export const MapNotFound: Story = {
  args: { data: { ...district(74), geometry: notFound } },
};

/** No review number was given: the page of the stories reminds of it. */
export const WithoutReviewNumber: Story = { args: { data: withoutNumber() } };

/** 200 changes a second; each is marked for a moment. */
export const ManyChanges: Story = {
  render: ({ asOf }) => {
    const data = district(2000);
    const grids = data.areas.filter(({ status }) => status !== undefined);
    let timer = 0;
    const change = (map: CivicGridMap) => {
      if (!map.isConnected) return clearInterval(timer);
      const area = grids[Math.floor(Math.random() * grids.length)]!;
      const status = ['正常', '正常', '关注', '预警', '严重'][Math.floor(Math.random() * 5)]!;
      return map.updateAreas([{ code: area.code, status }]);
    };
    const toggle = (event: Event) => {
      const map = (event.currentTarget as Element).closest('civic-grid-map')!;
      if (timer) clearInterval(timer);
      timer = timer ? 0 : (setInterval(() => change(map), 5) as unknown as number);
    };
    return html`<civic-grid-map .data=${data} .asOf=${asOf}>
      <button slot="toolbar-end" type="button" @click=${toggle}>开始或停止上报</button>
    </civic-grid-map>`;
  },
};

/** On a dark portal. */
export const DarkMap: Story = { args: { data: mappedDistrict(600) }, globals: { theme: 'dark' } };

/** 大屏. */
export const BigScreen: Story = { args: { data: district(3000) }, globals: { theme: 'big-screen' } };

function fiveOnAMap() {
  const { geometry, mapLicence } = mappedDistrict(5);
  const statuses = ['正常', '关注', '正常', '预警', '正常'];
  const plan = streetCampaign.gridMap as GridMapData;
  return {
    ...plan,
    mapLicence,
    note: '片区名称引自全域无垃圾专项行动方案；边界与状态为示例。',
    geometry: {
      type: 'FeatureCollection' as const,
      features: geometry.features.map((feature, index) => ({
        ...(feature as { geometry: unknown }),
        type: 'Feature',
        properties: { code: plan.areas[index]!.code },
      })),
    },
    areas: plan.areas.map((area, index) => ({ ...area, status: statuses[index]! })),
  };
}

async function realCounties(): Promise<GridMapData> {
  const { default: topology } = await import('us-atlas/counties-10m.json');
  interface Named {
    id: string;
    properties: { name: string };
  }
  const { states, counties } = topology.objects as unknown as Record<string, { geometries: Named[] }>;
  // Without what lies far off, beside which the rest would be small.
  const far = ['02', '15', '60', '66', '69', '72', '78'];
  const near = ({ id }: Named) => !far.includes(id.slice(0, 2));
  const [outer, inner] = [states!.geometries.filter(near), counties!.geometries.filter(near)];
  const statuses = ['正常', '正常', '正常', '正常', '关注', '正常', '预警', '正常', '严重'];
  return {
    title: '真实边界示例：美国县级区划',
    levels: ['州', '县'],
    note: '边界来自 npm 包 us-atlas；状态为示例。Falls Church 在此精度下没有面积，由组件指出。',
    mapLicence: '示例（境外公开边界数据）',
    geometry: {
      ...topology,
      objects: { counties: { type: 'GeometryCollection', geometries: inner } },
    } as unknown as NonNullable<GridMapData['geometry']>,
    areas: [
      ...outer.map(({ id, properties }) => ({ code: `S${id}`, name: properties.name })),
      ...inner.map(({ id, properties }, index) => ({
        code: id,
        name: properties.name,
        parent: `S${id.slice(0, 2)}`,
        status: statuses[(index * 5) % statuses.length]!,
      })),
    ],
  };
}

function unjoined() {
  const data = mappedDistrict(120);
  const { features } = data.geometry;
  const others = features.slice(0, 3).map((feature, index) => ({
    ...(feature as { geometry: unknown }),
    type: 'Feature',
    properties: { name: `外区${index + 1}` },
  }));
  return {
    ...data,
    geometry: { type: 'FeatureCollection' as const, features: [...others, ...features.slice(3)] },
  };
}

function withoutNumber() {
  const { mapLicence: _none, ...data } = mappedDistrict(74);
  return data;
}
