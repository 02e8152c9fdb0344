import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CivicRoster } from '../src/roster/roster.js';
import type { Member, Rank, RosterData } from '../src/model/index.js';
import { failsAtFirst, neverAnswers } from './back-end.js';
import { educationPilot, invented, long, townInspection } from './samples.js';

const meta: Meta<CivicRoster> = {
  title: 'Elements/Roster 名单',
  component: 'civic-roster',
  argTypes: { data: { table: { type: { summary: 'RosterData | null' } } } },
};
export default meta;

type Story = StoryObj<CivicRoster>;

const { roster } = educationPilot;

const manyMembers = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `张某${index + 1}`,
    posts: [`第${index + 1}股股长`],
  }));

const longNames = (rank: Rank): Rank => ({
  title: rank.title,
  members: rank.members.map((member, index) => ({
    ...member,
    name: index === 0 ? '阿卜杜拉·麦麦提某某·艾合买提' : member.name,
    posts: (member.posts ?? []).map((post) => long(`${post}兼区委平安建设领导小组办公室`, 36)),
  })),
});

/** 教体系统试点: 23 posts in three ranks, with the office and its concurrent posts. */
export const Default: Story = { args: { data: roster } };

/** Tiers from the leader down. */
export const Chart: Story = { args: { data: roster, view: 'chart' } };

/** Phone numbers are masked, `138****1234`, unless a page asks for them whole. */
export const PhonesShown: Story = {
  args: { data: withPhones(invented.roster), showPhones: true },
};

/** Phones as they stand without `show-phones`. */
export const PhonesMasked: Story = { args: { data: withPhones(invented.roster) } };

/** Three levels, each with its own group, and member units named without persons (区域化党建). */
export const NestedGroups: Story = {
  args: {
    data: {
      name: '区域化党建联席会议',
      ranks: [],
      level: '区',
      groups: ['街道', '居民区'].map((level) => ({
        name: `${level}党建联席会议`,
        level,
        ranks: [{ title: '召集人', members: [{ name: '张某某', posts: [`${level}党组织书记`] }] }],
        memberUnits: ['驻区单位党组织', '“两新”组织党组织'],
      })),
    },
  },
};

/** Special groups (专项组) of a headquarters, each with what it is there for. */
export const SpecialGroups: Story = {
  args: {
    data: {
      name: '区防汛指挥部',
      ranks: [{ title: '指挥长', members: [{ name: '张某某', posts: ['副区长'] }] }],
      groups: [
        {
          name: '监测预警组',
          duties: '负责雨情、水情监测预报，及时发布预警信息。',
          ranks: [{ title: '组长', members: [{ name: '李某某', posts: ['区气象局局长'] }] }],
          memberUnits: ['区水利局', '区水文站'],
        },
        {
          name: '抢险救援组',
          duties: '负责组织抢险队伍、调度物资。',
          ranks: [{ title: '组长', members: [{ name: '王某某', posts: ['区应急局局长'] }] }],
        },
      ],
    },
  },
};

/** 社会治安排查: the plan names roles and no person at all. */
export const RolesWithoutNames: Story = { args: { data: townInspection.roster } };

/** Chosen by the page: `selection` names the member by id, made from place in the list where the data gives none. */
export const Selected: Story = {
  args: {
    data: {
      ...roster,
      ranks: roster.ranks.map((rank, index) =>
        index === 0
          ? { ...rank, members: rank.members.map((member) => ({ ...member, id: 'leader' })) }
          : rank,
      ),
    },
    selection: { kind: 'member', id: 'leader' },
  },
};

/** A control of the page's own after the built-in ones, and a plain list for browsers that run no script. */
export const Slots: Story = {
  render: ({ asOf, heading }) =>
    html`<civic-roster .data=${roster} .asOf=${asOf} .heading=${heading}>
      <ul>
        <li>组长：局党组书记、局长</li>
      </ul>
      <button slot="toolbar-end" type="button">通讯录</button>
    </civic-roster>`,
};

/** Names of other nations' length, posts of 36 characters. */
export const LongNames: Story = { args: { data: { ...roster, ranks: roster.ranks.map(longNames) } } };

/** One rank with one member. */
export const OneRow: Story = {
  args: {
    data: { name: '工作专班', ranks: [{ title: '组长', members: [{ name: '张某某', posts: ['镇长'] }] }] },
  },
};

/** 60 members in one rank. */
export const ManyMembers: Story = {
  args: { data: { name: '成员单位联络员', ranks: [{ title: '联络员', members: manyMembers(60) }] } },
};

/** A group without ranks, office or units. */
export const Empty: Story = { args: { data: { name: '领导小组', ranks: [] } } };

/** No data was given at all. */
export const NoData: Story = {};

/** The server has not answered yet. */
export const Loading: Story = { args: { heading: '领导小组', src: neverAnswers } };

/** The server answers 503; “retry” works the second time. */
export const Failing: Story = { args: { heading: '领导小组', src: failsAtFirst('roster', roster) } };

/** A member without a name field and a row that is none: the rest shows, the faults are listed in place. */
export const FaultsInData: Story = {
  args: {
    data: {
      ...roster,
      ranks: [...roster.ranks, { title: '联络员', members: [{ posts: ['联络员'] }, 12] }],
    } as unknown as RosterData,
  },
};

/** On a phone, or in a narrow column. */
export const Narrow: Story = { args: { data: roster }, globals: { width: '320' } };

/** 适老化: text of at least 18 px, targets of 60 px. */
export const Elder: Story = { args: { data: roster }, globals: { theme: 'elder' } };

/** On a dark portal. */
export const Dark: Story = { args: { data: roster }, globals: { theme: 'dark' } };

function withPhones(data: RosterData): RosterData {
  const ranks = data.ranks.map((rank) => ({
    ...rank,
    members: rank.members.map((member, index) => ({ ...member, phone: `1380000${1000 + index}` })),
  }));
  return { ...data, ranks };
}
