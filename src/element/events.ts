import { fieldsOf, isObject } from '../model/host-values.js';
import type { Issue } from '../model/issue.js';

/** What kind of thing was chosen. */
export type SelectionKind = 'member' | 'unit' | 'phase' | 'task' | 'area' | 'entry';

/** The one thing that is selected. */
export interface Selection {
  kind: SelectionKind;
  id: string;
}

/** A selection as a host gave it; what does not say kind and id is none. */
export function readSelection(given: unknown): Selection | null {
  if (!isObject(given)) return null;
  const { kind, id } = fieldsOf(given, ['kind', 'id'], { path: '', issues: [] });
  // Ids of data may be numbers, too.
  const text = typeof id === 'number' ? String(id) : id;
  return typeof kind === 'string' && typeof text === 'string'
    ? { kind: kind as SelectionKind, id: text }
    : null;
}

export interface SelectDetail extends Selection {
  /** The row as the data gave it, extra fields included. */
  item: unknown;
  /** The units it stands for, as named in the data. */
  units: string[];
}

/** Something was chosen; cancel to leave the selection as it was. */
export class CivicSelectEvent extends CustomEvent<SelectDetail> {
  constructor(detail: SelectDetail) {
    super('civic-select', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The choice was taken back: nothing is selected any more. */
export class CivicClearEvent extends CustomEvent<null> {
  constructor() {
    super('civic-clear', { bubbles: true, composed: true });
  }
}

/** Data was accepted and is on screen. */
export class CivicLoadEvent extends CustomEvent<{ count: number; issues: Issue[] }> {
  constructor(detail: { count: number; issues: Issue[] }) {
    super('civic-load', { detail, bubbles: true, composed: true });
  }
}

/** Faults in the data or its delivery; the same are shown in place. */
export class CivicErrorEvent extends CustomEvent<{ issues: Issue[] }> {
  constructor(detail: { issues: Issue[] }) {
    super('civic-error', { detail, bubbles: true, composed: true });
  }
}

/** What a user can change about what a task table shows; what is as at first is left out. */
export interface ViewState {
  /** Text that is searched for. */
  query?: string;
  /** Sort keys, first key first. */
  sort?: { key: string; direction: 'ascending' | 'descending' }[];
  filters?: { status?: string[]; unit?: string[]; unitRole?: 'any' | 'lead'; category?: string[] };
  /** What rows are grouped by. */
  groupBy?: string;
  /** Keys of the groups that are closed: the category, unit or status they stand for. */
  closed?: string[];
  /** How columns are arranged. */
  columns?: {
    /** Keys in order; a column that it does not name stands after the one that comes before it in the data. */
    order?: string[];
    /** Keys of the columns that are hidden, in place of those that the data hides. */
    hidden?: string[];
    /** Widths by key, in units of the size of text. */
    widths?: Record<string, number>;
  };
}

/** A user changed what is shown, or how; not sent when the page does. */
export class CivicViewChangeEvent extends CustomEvent<ViewState> {
  constructor(detail: ViewState) {
    super('civic-view-change', { detail, bubbles: true, composed: true });
  }
}

/** A user selected rows, or no longer; not sent when the page does. */
export class CivicSelectedChangeEvent extends CustomEvent<{ ids: string[]; items: unknown[] }> {
  constructor(detail: { ids: string[]; items: unknown[] }) {
    super('civic-selected-change', { detail, bubbles: true, composed: true });
  }
}

/** What part of its areas a grid map shows, and of when. */
export interface MapState {
  /** Code of the area drilled into; `null` where everything is shown. */
  root: string | null;
  /** Name of the period shown; `null` for the present. */
  period: string | null;
}

/** A user drilled down or up in a grid map, or went to another period; not sent when the page does. */
export class CivicMapChangeEvent extends CustomEvent<MapState> {
  constructor(detail: MapState) {
    super('civic-map-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civic-select': CivicSelectEvent;
    'civic-clear': CivicClearEvent;
    'civic-load': CivicLoadEvent;
    'civic-selected-change': CivicSelectedChangeEvent;
    'civic-view-change': CivicViewChangeEvent;
    'civic-map-change': CivicMapChangeEvent;
    'civic-error': CivicErrorEvent;
  }
}
