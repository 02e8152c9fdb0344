import type { LeadingGroup, Member, Office, Rank, RosterData } from '../model/roster.js';
import { maskPhone } from '../model/roster-members.js';

/** What the roster draws: the group, and the groups within it. */
export interface RosterView {
  group: GroupView;
  /** Members in all groups, offices left out: they are held concurrently as a rule. */
  count: number;
}

export interface GroupView {
  key: string;
  name: string;
  level: string | null;
  ranks: RankView[];
  office: OfficeView | null;
  memberUnits: string[];
  duties: string | null;
  groups: GroupView[];
}

/** How large the members of a rank are drawn: the leader, those with a card, those in close rows. */
export type RankSize = 'leader' | 'cards' | 'rows';

export interface RankView {
  title: string;
  size: RankSize;
  members: MemberView[];
}

export interface MemberView {
  member: Member;
  id: string;
  rank: string;
  name: string;
  /** The family name's first letter, for the picture that is not there. */
  initial: string;
  vacant: boolean;
  posts: string;
  phone: string | null;
  /** Holds a rank of the group as well (兼). */
  concurrent: boolean;
}

export interface OfficeView {
  name: string | null;
  host: string | null;
  duties: string | null;
  ranks: RankView[];
}

export interface RosterViewOptions {
  /** Shows phone numbers whole; else the middle digits are masked (个人信息保护法). */
  showPhones?: boolean;
}

const cardsAtMost = 8;

/** Posts as the document gives them, behind the unit where they do not name it themselves. */
function postsText({ posts = [], unit = '' }: Member): string {
  const named = unit === '' || posts.some((post) => post.includes(unit));
  return [...(named ? [] : [unit]), posts.join('、')].filter(Boolean).join(' ');
}

function sizeOf(rank: Rank, index: number): RankSize {
  // Without names there is no portrait to make room for.
  if (rank.members.length === 0) return 'rows';
  if (index === 0 && rank.members.length <= 2) return 'leader';
  return rank.members.length <= cardsAtMost ? 'cards' : 'rows';
}

interface MemberContext extends RosterViewOptions {
  rank: string;
  /** Members of the group's own ranks, to tell who runs the office besides. */
  holders: readonly Member[];
}

/** Spaced-out words (`组  长`) are written as one. */
function tidyTitle(title: string): string {
  return title.replace(/\s+/g, '');
}

function sharesPost(one: Member, other: Member): boolean {
  if (!one.posts?.length || !other.posts?.length) return true;
  return one.posts.some((post) => other.posts?.includes(post));
}

function toMember(member: Member, { rank, holders, showPhones }: MemberContext): MemberView {
  const name = member.name.replace(/\s+/g, '');
  const phone = member.phone ? (showPhones ? member.phone : maskPhone(member.phone)) : null;
  return {
    member,
    id: member.id ?? name,
    rank,
    name,
    // By letter, not by half of one: rare family names lie beyond the first plane.
    initial: [...name][0] ?? '',
    vacant: name === '',
    posts: postsText(member),
    phone,
    concurrent:
      name !== '' &&
      holders.some((holder) => holder.name.replace(/\s+/g, '') === name && sharesPost(holder, member)),
  };
}

function toRanks(ranks: readonly Rank[], holders: readonly Member[], options: RosterViewOptions): RankView[] {
  return ranks.map((rank, index) => {
    const title = tidyTitle(rank.title);
    const context = { ...options, rank: title, holders };
    return {
      title,
      size: sizeOf(rank, index),
      members: rank.members.map((member) => toMember(member, context)),
    };
  });
}

function toOffice(office: Office, holders: readonly Member[], options: RosterViewOptions): OfficeView {
  return {
    name: office.name ?? null,
    host: office.host ?? null,
    duties: office.duties ?? null,
    ranks: toRanks(office.ranks, holders, options),
  };
}

function toGroup(group: LeadingGroup, key: string, options: RosterViewOptions): GroupView {
  const holders = group.ranks.flatMap((rank) => rank.members);
  return {
    key,
    name: group.name,
    level: group.level ?? null,
    ranks: toRanks(group.ranks, [], options),
    office: group.office ? toOffice(group.office, holders, options) : null,
    memberUnits: group.memberUnits ?? [],
    duties: group.duties ?? null,
    groups: (group.groups ?? []).map((inner, index) => toGroup(inner, `${key}.${index}`, options)),
  };
}

function countMembers(group: GroupView): number {
  const own = group.ranks.reduce((sum, rank) => sum + rank.members.length, 0);
  return group.groups.reduce((sum, inner) => sum + countMembers(inner), own);
}

/** Draws up the roster; ranks, members and groups keep their order. */
export function rosterView(data: RosterData, options: RosterViewOptions = {}): RosterView {
  const group = toGroup(data, '0', options);
  return { group, count: countMembers(group) };
}

/** Every row of the roster as rank, name and posts, groups below included. */
export function rosterRows(group: GroupView): { group: string; member: MemberView }[] {
  const ranks = [...group.ranks, ...(group.office?.ranks ?? [])];
  const own = ranks.flatMap((rank) => rank.members.map((member) => ({ group: group.name, member })));
  return [...own, ...group.groups.flatMap(rosterRows)];
}
