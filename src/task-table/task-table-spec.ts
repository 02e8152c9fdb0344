import type { ElementSpec } from '../element/element-spec.js';

/** What a task table is. */
export const taskTableSpec: ElementSpec = {
  tag: 'civic-task-table',
  datasetKey: 'tasks',
  label: 'tasks.label',
  asTable: true,
  drawing: () => import('./task-drawing.js'),
  breakpoints: { phone: 640, tablet: 960 },
  viewInputs: ['query', 'sort', 'groupBy', 'filters', 'columns', 'dueSoonDays', 'showCollective'],
};
