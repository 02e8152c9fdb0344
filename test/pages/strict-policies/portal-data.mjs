import { readFileSync } from 'node:fs';
import { root } from '../../../scripts/project.mjs';

/** Found by what is typed into the search, and in a PDF on machines without Chinese letters. */
export const latinTask = 'ALPHA-7 inspection';

/** A fault that is told in place while the rest shows. */
export const impossibleDue = '2018年11月31日';

/** Data of a whole dashboard: the sample, with what it lacks of things to try. */
export function portalData() {
  const data = JSON.parse(readFileSync(`${root}examples/invented-sample/dashboard.json`, 'utf8'));
  const { ranking, roster, tasks } = data;
  ranking.measures.push({ id: 'all', name: '问题总数', better: 'lower' });
  tasks.tasks.push({
    no: '99',
    title: latinTask,
    category: tasks.categories[0],
    lead: ['工商所'],
    due: impossibleDue,
  });
  const [leader, second] = roster.ranks[0].members;
  leader.photo = '/files/photo.png';
  // Not of this server: it must not even be asked for.
  second.photo = 'http://elsewhere.test/photo.png';
  return data;
}
