import type { LeadingGroup, Member } from './roster.js';

/** All members of a group and its office, office members last; groups below are not included. */
export function membersOf(group: LeadingGroup): Member[] {
  return [...group.ranks, ...(group.office?.ranks ?? [])].flatMap((rank) => rank.members);
}

/** Units the roster names by themselves, not through posts. */
export function rosterUnits(group: LeadingGroup): string[] {
  const members = membersOf(group).flatMap((member) => (member.unit ? [member.unit] : []));
  const host = group.office?.host ? [group.office.host] : [];
  return [...members, ...host, ...(group.memberUnits ?? []), ...(group.groups ?? []).flatMap(rosterUnits)];
}

/** All members of a group, its office and the groups within it. */
export function allMembers(group: LeadingGroup): Member[] {
  return [...membersOf(group), ...(group.groups ?? []).flatMap(allMembers)];
}

/** `13812341234` → `138****1234`; a shorter number keeps its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length === 11) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  return `${'*'.repeat(Math.max(0, digits.length - 2))}${digits.slice(-2)}`;
}
