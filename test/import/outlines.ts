import type { LeadingGroup, Member, Rank, RosterData } from '../../src/model/roster.js';
import type { RankingData } from '../../src/model/ranking.js';
import type { TaskTableData } from '../../src/model/task-table.js';
import type { Phase, TimelineData } from '../../src/model/timeline.js';

// Data written on few lines, so that a test can say a whole document's reading.

const person = ({ name, unit, posts, note, phone }: Member) =>
  `${name || '–'}${unit ? `{${unit}}` : ''}${posts ? `[${posts.join('|')}]` : ''}${note ? `(${note})` : ''}${phone ? `☎${phone}` : ''}`;
const rankLine = ({ title, members }: Rank) => `${title}: ${members.map(person).join(' ')}`.trim();

function groupLines(
  { name, ranks, office, memberUnits, duties, groups }: LeadingGroup,
  indent = '',
): string[] {
  return [
    `${indent}# ${name}`,
    ...ranks.map((rank) => indent + rankLine(rank)),
    ...(memberUnits ? [`${indent}units: ${memberUnits.join('|')}`] : []),
    ...(duties ? [`${indent}duties: ${duties}`] : []),
    ...(office
      ? [
          `${indent}office: ${[office.name, office.host, office.duties].map((part) => part ?? '–').join(' / ')}`,
          ...office.ranks.map((rank) => `${indent}  ${rankLine(rank)}`),
        ]
      : []),
    ...(groups ?? []).flatMap((group) => groupLines(group, `${indent}  `)),
  ];
}

export const rosterOutline = (data: RosterData) => groupLines(data);

const builtIn = new Set([
  'id',
  'no',
  'title',
  'category',
  'lead',
  'responsible',
  'supporting',
  'owner',
  'due',
  'state',
  'progress',
  'completedOn',
]);
const list = (units: string[] | undefined) => (units ?? []).join('|');

export function taskOutline({ tasks }: TaskTableData): string[] {
  return tasks.map((task) => {
    const due =
      typeof task.due === 'object'
        ? `${task.due.text}=${task.due.start ?? ''}..${task.due.end ?? ''}`
        : (task.due ?? '');
    const state = [task.state, task.progress, task.completedOn]
      .filter((part) => part !== undefined)
      .join(' ');
    const extra = Object.entries(task)
      .filter(([key]) => !builtIn.has(key))
      .map(([key, value]) => ` ${key}=${String(value)}`)
      .join('');
    const units = [list(task.lead), list(task.responsible), list(task.supporting)].join(' / ');
    return `${task.no ?? '–'} ${task.category ? `<${task.category}> ` : ''}${task.title} :: ${units}${task.owner ? ` @${task.owner}` : ''} :: ${due}${state ? ` (${state})` : ''}${extra}`;
  });
}

function phaseLines({ name, period, objectives, units, steps }: Phase, indent: string): string[] {
  const when =
    typeof period === 'object' ? `${period.text}=${period.start ?? ''}..${period.end ?? ''}` : period;
  return [
    `${indent}${name} :: ${when}${units ? ` @${units.join('|')}` : ''}${objectives ? ` :: ${objectives.join(' // ')}` : ''}`,
    ...(steps ?? []).flatMap((step) => phaseLines(step, `${indent}  `)),
  ];
}

export const phaseOutline = ({ phases }: TimelineData) => phases.flatMap((phase) => phaseLines(phase, ''));

export function rankingOutline({ measures, entries }: RankingData): string[] {
  return entries.map(({ name, group, values, previous }) => {
    const figures = measures.map(
      ({ id, name: title }) =>
        `${title}=${values[id] ?? '–'}${previous?.[id] === undefined ? '' : `(${previous[id]})`}`,
    );
    return `${group ? `${group}/` : ''}${name}: ${figures.join(' ')}`;
  });
}
