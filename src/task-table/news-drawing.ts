import { html, nothing } from 'lit';
import type { MessageKey, Translate } from '../element/locale.js';
import { renderNotice } from './notice.js';
import type { TaskGroup } from './task-groups.js';
import type { NewsKeeper } from './task-news.js';
import type { TaskTableView } from './task-table-view.js';

/** Fields that no column shows, by the messages of their names. */
const elsewhere: Record<string, MessageKey> = {
  title: 'tasks.title',
  no: 'tasks.no',
  lead: 'tasks.lead',
  responsible: 'tasks.responsible',
  supporting: 'tasks.supporting',
  owner: 'tasks.owner',
  due: 'tasks.due',
  status: 'tasks.status',
  progress: 'tasks.progress',
  category: 'tasks.category',
  updates: 'tasks.updates',
  links: 'tasks.links',
  problem: 'tasks.problem',
};

/** What is new of a task, in words. */
export function newsText(keys: ReadonlySet<string>, { choices }: TaskTableView, t: Translate): string {
  const names = [...keys].flatMap((key) => {
    const column = choices.find((each) => each.key === key);
    if (column && !column.message) return [column.heading];
    return elsewhere[key] ? [t(elsewhere[key])] : [];
  });
  return names.length > 0
    ? t('tasks.news-row', { names: names.join(t('list-comma')) })
    : t('tasks.news-some');
}

/** The view with what is new alone. */
export function onlyNews(view: TaskTableView, ids: ReadonlySet<string>): TaskTableView {
  const groups: TaskGroup[] = view.groups.map((group) =>
    group.part(group.rows.filter(({ id }) => ids.has(id))),
  );
  const needed = new Set<string>();
  for (const group of groups) {
    if (group.rows.length === 0) continue;
    for (let at: TaskGroup | null = group; at; at = at.outer) needed.add(at.key);
  }
  return {
    ...view,
    groups: groups.filter(({ key }) => needed.has(key)),
    shown: groups.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

/** Says once how much is new, and offers to show that alone. */
export function renderNews(news: NewsKeeper, t: Translate): unknown {
  const { marks, only } = news;
  const n = only?.size ?? marks.size;
  if (n === 0) return nothing;
  return renderNotice({
    text: t('tasks.news', { n }),
    actions: [
      { text: t('tasks.news-only'), pressed: only !== null, act: news.toggleOnly },
      { text: t('tasks.print-dismiss'), act: news.dismiss },
    ],
  });
}

/** The same for those who hear it; the count of what was told, not of what is left. */
export function sayNews({ told }: NewsKeeper, t: Translate): unknown {
  return html`<p class="visually-hidden" role="status">
    ${told > 0 ? t('tasks.news', { n: told }) : nothing}
  </p>`;
}
