import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../element/locale.js';
import { safeAddress } from '../element/safe-address.js';
import { taskField, type Task } from '../model/task-table.js';
import { markedText } from './marked-text.js';
import { renderDue, type CellContext } from './task-cells.js';
import type { TaskRow } from './task-row.js';

/** Signs from which on a title is cut in its row, and told whole in the details. */
export const longTitle = 300;

type DetailsContext = Pick<CellContext, 't' | 'search'>;

/** Units by role and what else a column could leave out; a card shows all but the category itself. */
function renderFields(row: TaskRow, context: DetailsContext, brief: boolean): unknown {
  const { t, search } = context;
  const { category, lead, title, responsible = [], supporting = [], owner } = row.task;
  const texts: [MessageKey, string | undefined][] = [
    ['tasks.title', title.length > longTitle ? title : undefined],
    ['tasks.category', category],
    ...(brief
      ? []
      : ([
          ['tasks.lead', lead.join(t('list-comma'))],
          ['tasks.responsible', responsible.join(t('list-comma'))],
          ['tasks.supporting', supporting.join(t('list-comma'))],
          ['tasks.owner', owner],
        ] as [MessageKey, string | undefined][])),
  ];
  const fields: [MessageKey, unknown][] = [
    ...texts.flatMap(([key, text]): [MessageKey, unknown][] =>
      text ? [[key, markedText(text, search)]] : [],
    ),
    ...(row.due && !brief ? [['tasks.due', renderDue(row, context)] as [MessageKey, unknown]] : []),
  ];
  if (fields.length === 0) return nothing;
  return html`<dl>
    ${fields.map(
      ([key, value]) =>
        html`<div>
          <dt>${t(key)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What stands in the way (存在问题), where the data says so. */
function renderProblem({ task }: TaskRow, { t, search }: DetailsContext): unknown {
  const problem = taskField(task, 'problem');
  if (typeof problem !== 'string' || problem.trim() === '') return nothing;
  return html`<div class="problem">
    <h3>${t('tasks.problem')}</h3>
    <p>${markedText(problem, search)}</p>
  </div>`;
}

/** What happened so far, newest first. */
function renderUpdates({ updates = [] }: Task, { t, search }: DetailsContext): unknown {
  if (updates.length === 0) return nothing;
  const newest = [...updates].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return html`<h3>${t('tasks.updates')}</h3>
    <ol>
      ${newest.map(
        ({ date, text, by }) =>
          html`<li>
            <time>${date}</time
            ><span
              >${markedText(text, search)}${by ? html` <em>${markedText(by, search)}</em>` : nothing}</span
            >
          </li>`,
      )}
    </ol>`;
}

function renderLinks({ links = [] }: Task, { t, search }: DetailsContext): unknown {
  if (links.length === 0) return nothing;
  return html`<h3>${t('tasks.links')}</h3>
    <ul>
      ${links.map(({ text, href }) => {
        const address = safeAddress(href);
        const name = markedText(text, search);
        return html`<li>${address ? html`<a href=${address} rel="noopener">${name}</a>` : name}</li>`;
      })}
    </ul>`;
}

// Only what is around them chooses the row; details are read, copied, and followed.
const keep = (event: Event) => event.stopPropagation();

/**
 * All there is to a task, below its row, and a place for the page's own content.
 *
 * @param brief In a card, which shows most of it itself.
 */
export function renderDetails(row: TaskRow, context: DetailsContext, { brief = false } = {}): TemplateResult {
  return html`<div class="details" @click=${keep}>
    ${renderFields(row, context, brief)} ${renderProblem(row, context)} ${renderUpdates(row.task, context)}
    ${renderLinks(row.task, context)}
    <slot name="details-${row.id}"></slot>
  </div>`;
}
