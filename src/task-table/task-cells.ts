import { html, nothing, type TemplateResult } from 'lit';
import { chip, type ChipTone } from '../element/chip.js';
import type { IconName } from '../element/icons.js';
import type { MessageKey, Translate } from '../element/locale.js';
import { vars } from '../element/vars.js';
import { wordsOf } from '../model/issue.js';
import type { TaskStatus } from '../model/task-status.js';
import { taskField } from '../model/task-table.js';
import type { TaskColumn } from './task-columns.js';
import { markedText } from './marked-text.js';
import type { DueNote, TaskRow } from './task-row.js';
import type { TextMatcher } from './text-match.js';

/** What cells need of the table. */
export interface CellContext {
  t: Translate;
  locale: string;
  /** What is searched for, to be marked. */
  search: TextMatcher | null;
  unitPressed(unit: string): boolean;
  chooseUnit(unit: string): void;
}

/** Shape and colour of each status; 销号 (closed) has a seal where done has a tick. */
export const statusLook: Record<TaskStatus, { tone: ChipTone; shape: IconName }> = {
  done: { tone: 'done', shape: 'check' },
  closed: { tone: 'done', shape: 'seal' },
  'on-track': { tone: 'on-track', shape: 'play' },
  'due-soon': { tone: 'due-soon', shape: 'clock' },
  overdue: { tone: 'overdue', shape: 'alert' },
  ongoing: { tone: 'ongoing', shape: 'loop' },
  'not-started': { tone: 'none', shape: 'ring' },
  suspended: { tone: 'none', shape: 'pause' },
  'no-date': { tone: 'none', shape: 'dash' },
};

export function statusText(status: TaskStatus, t: Translate): string {
  return t(`status.${status}` as MessageKey);
}

export function renderStatus(status: TaskStatus, t: Translate): TemplateResult {
  return chip({ ...statusLook[status], text: statusText(status, t) });
}

/** Units as buttons: choosing one shows what else it has to do. */
export function renderUnits(
  units: readonly string[],
  { t, search, unitPressed, chooseUnit }: CellContext,
): unknown {
  const press = (event: Event, unit: string) => {
    event.stopPropagation();
    chooseUnit(unit);
  };
  return units.map((unit, index) => {
    const name = markedText(unit, search);
    const isLast = index === units.length - 1;
    return html`<button
      type="button"
      class="unit ${isLast ? 'unit-name' : ''}"
      tabindex="-1"
      aria-pressed=${unitPressed(unit) ? 'true' : 'false'}
      @click=${(event: Event) => press(event, unit)}
    >
      ${
        isLast
          ? name
          : html`<span class="unit-name">${name}</span
              ><span class="comma" aria-hidden="true">${t('list-comma')}</span>`
      }
    </button>`;
  });
}

function noteText(note: Exclude<DueNote, null>, t: Translate): string {
  switch (note.kind) {
    case 'left':
      return t('tasks.days-left', { n: note.days });
    case 'late':
      return t('tasks.days-late', { n: note.days });
    case 'today':
      return t('tasks.due-today');
    case 'check':
      return t('tasks.check-due');
    case 'next':
      return note.text;
    case 'completed':
      return t('tasks.completed-on', { date: note.date });
  }
}

/** A day is not broken at its strokes. */
function unbrokenDays(text: string): unknown {
  const parts = text.split(/(\d{4}-\d{2}-\d{2})/);
  return parts.map((part, at) => (at % 2 === 1 ? html`<span class="day">${part}</span>` : part));
}

/** Pieces of a deadline that are not broken: 并长期坚持 stays together. */
export function dueParts(due: string): string[] {
  return due.split(/(?=并|且|,|，)/);
}

/** Words of a deadline up to this many signs stay on one line where the columns are free to be as wide as wanted. */
const shortPhrase = 12;
/** Words of a deadline that stay on one line on paper: 并长期坚持, and days, of which half are narrow figures. */
export const isBrief = (part: string) => part.length <= (part.charCodeAt(0) < 0x3a ? 11 : 7);

const phraseClass = (phrase: string) =>
  `${phrase.length > shortPhrase ? '' : 'short'} ${isBrief(phrase) ? 'brief' : ''}`;

/** The deadline as written, never broken inside `并长期坚持`; below it what is left or late. */
export function renderDue(
  { due, dueNote }: TaskRow,
  { t, search }: Pick<CellContext, 't' | 'search'>,
): TemplateResult {
  const parts = dueParts(due);
  const isOne = parts.length === 1;
  return html`<span class="due ${isOne ? phraseClass(due) : ''}"
      >${
        isOne
          ? markedText(due, search)
          : parts.map(
              (part) => html`<span class="phrase ${phraseClass(part)}">${markedText(part, search)}</span>`,
            )
      }</span
    >${dueNote ? html`<small class="due-note is-${dueNote.kind}">${unbrokenDays(noteText(dueNote, t))}</small>` : nothing}`;
}

/** 0.996 is not yet done: only the whole reads 100 %. */
export function percentText(progress: number): string {
  return `${progress < 1 ? Math.min(99, Math.round(progress * 100)) : 100}%`;
}

/** Progress in figures with a short bar; not known is a dash, never 0. */
export function renderProgress(progress: number | null, t: Translate): unknown {
  if (progress === null) return html`<span class="unknown">${t('unknown')}</span>`;
  const percent = percentText(progress);
  return html`<span class="progress ${progress === 1 ? 'whole' : ''}"
    ><span>${percent}</span><i class="meter" aria-hidden="true"><i ${vars({ '--_share': percent })}></i></i
  ></span>`;
}

/** A value of an extra column as text. */
export function extraText(value: unknown, { kind }: Pick<TaskColumn, 'kind'>, locale: string): string {
  if (value === undefined || value === null || value === '') return '—';
  if (Array.isArray(value)) return value.map(wordsOf).join('、');
  if (typeof value === 'number') {
    return kind === 'percent' ? `${Math.round(value * 1000) / 10}%` : value.toLocaleString(locale);
  }
  return wordsOf(value);
}

/** The content of one cell. */
export function renderCell(row: TaskRow, column: TaskColumn, context: CellContext): unknown {
  const { task } = row;
  switch (column.kind) {
    case 'no':
      return markedText(row.no, context.search);
    case 'due':
      return row.due ? renderDue(row, context) : html`<span class="unknown">${context.t('unknown')}</span>`;
    case 'status':
      return renderStatus(row.status, context.t);
    case 'progress':
      return renderProgress(row.progress, context.t);
    case 'units': {
      const units = taskField(task, column.key);
      if (Array.isArray(units) && units.length > 0) return renderUnits(units.map(wordsOf), context);
      return html`<span class="unknown">${context.t('unknown')}</span>`;
    }
    default:
      return markedText(extraText(taskField(task, column.key), column, context.locale), context.search);
  }
}
