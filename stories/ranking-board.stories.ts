import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CivicRankingBoard } from '../src/ranking-board/ranking-board.js';
import type { RankingData } from '../src/model/index.js';
import { failsAtFirst, neverAnswers } from './back-end.js';
import { basinBulletin, invented, long } from './samples.js';

const meta: Meta<CivicRankingBoard> = {
  title: 'Elements/Ranking board 排行',
  component: 'civic-ranking-board',
  argTypes: { data: { table: { type: { summary: 'RankingData | null' } } } },
};
export default meta;

type Story = StoryObj<CivicRankingBoard>;

const { basins } = basinBulletin;

/** 流域水污染防治通报: eight basins by the share of projects not begun; lower is better. */
export const Default: Story = { args: { data: basins } };

/** Ranked by the other measure. */
export const OtherMeasure: Story = { args: { data: basins, rankBy: 'projects' } };

/** One group only. */
export const OneGroup: Story = { args: { data: basins, group: '三河三湖' } };

/** 淮河: four provinces whose names the source masks alike; each keeps its row. */
export const MaskedNames: Story = { args: { data: basinBulletin.huaiProvinces } };

/** Changes of rank and the honours lists (红榜 / 黑榜), invented. */
export const ChangesOfRank: Story = { args: { data: invented.ranking, asOf: '2018-10-08' } };

/** Lines over periods; the chart loads when first shown, its figures stand in a table below. */
export const Trend: Story = { args: { data: invented.ranking, asOf: '2018-10-08', view: 'trend' } };

/** A unit without a figure stands at the end, unranked: not known is not nought. */
export const NotKnown: Story = {
  args: {
    data: {
      ...basins,
      entries: [...basins.entries, { name: '丹江口库区', values: { rate: null, projects: null } }],
    },
  },
};

/** Equal figures share a rank. */
export const Ties: Story = {
  args: {
    data: {
      title: '满意度',
      measures: [{ id: 'score', name: '得分', unit: '分', better: 'higher', digits: 1 }],
      entries: ['靶场', '东小井', '仓巷', '达府'].map((name, index) => ({
        name,
        values: { score: [96.5, 95, 95, 90.2][index]! },
      })),
    },
  },
};

/** Chosen by the page. */
export const Selected: Story = {
  args: {
    data: { ...basins, entries: basins.entries.map((entry) => ({ ...entry, id: entry.name })) },
    selection: { kind: 'entry', id: '太湖' },
  },
};

/** Names of 30 characters. */
export const LongNames: Story = {
  args: {
    data: {
      ...basins,
      entries: basins.entries.map((entry) => ({
        ...entry,
        name: long(`${entry.name}流域水污染防治工作联席会议`, 30),
      })),
    },
  },
};

/** One entry. */
export const OneRow: Story = { args: { data: { ...basins, entries: basins.entries.slice(0, 1) } } };

/** 200 entries (invented). */
export const ManyEntries: Story = {
  args: {
    data: {
      title: '村（社区）办结率（示例数据）',
      measures: [{ id: 'rate', name: '办结率', unit: '%', better: 'higher' }],
      entries: Array.from({ length: 200 }, (_, index) => ({
        name: `第${index + 1}村`,
        values: { rate: ((index * 37) % 101) / 100 },
      })),
    },
  },
};

/** Nothing to rank. */
export const Empty: Story = { args: { data: { title: '排行', measures: basins.measures, entries: [] } } };

/** The server has not answered yet. */
export const Loading: Story = { args: { heading: '各流域未动工率', src: neverAnswers } };

/** The server answers 503; “retry” works the second time. */
export const Failing: Story = { args: { heading: '各流域未动工率', src: failsAtFirst('ranking', basins) } };

/** A rate given as text and a row that is none. */
export const FaultsInData: Story = {
  args: {
    data: {
      ...basins,
      entries: [...basins.entries, { name: '比率写成文字', values: { rate: '98%' } }, null],
    } as unknown as RankingData,
  },
};

/** On a phone, or in a narrow column. */
export const Narrow: Story = { args: { data: basins }, globals: { width: '320' } };

/** 适老化: text of at least 18 px, targets of 60 px. */
export const Elder: Story = { args: { data: basins }, globals: { theme: 'elder' } };

/** On a dark portal. */
export const Dark: Story = {
  args: { data: invented.ranking, asOf: '2018-10-08' },
  globals: { theme: 'dark' },
};
