import { css } from 'lit';

/** Tables of which only some rows are drawn, and what stays in view while rows scroll. */
export const virtualStyles = css`
  :host {
    --_max-height: var(--civic-task-table-max-height, 80vh);
  }
  .body.virtual {
    max-height: var(--_max-height);
    /* Rows are held in place by the element itself, the same in all engines. */
    overflow-anchor: none;
  }
  .body.virtual.filled {
    max-height: none;
  }
  table.virtual {
    width: var(--_table-width, 100%);
    table-layout: fixed;
  }
  .virtual th,
  .virtual td {
    min-width: 0;
    width: auto;
  }
  .virtual .gap > td {
    height: var(--_gap);
    padding: 0;
    border: 0;
  }
  .cards > .gap {
    height: var(--_gap);
  }
  .virtual tr.group:not(:first-child) > th {
    padding-top: 16px;
  }
  .group-item > .group {
    margin: 0;
    padding: 10px 0 6px;
    font-size: inherit;
    font-weight: 400;
  }

  .print-cut {
    margin: 0 0 8px;
    color: var(--_muted);
    font-size: var(--_small);
  }

  /* Headings of groups stick below those of the columns; each covers the one before. */
  tr.group > th {
    position: sticky;
    top: calc(var(--_head, 36px) - 4px);
    z-index: 1;
  }
  .card-group > .group,
  .group-item {
    position: sticky;
    top: -3px;
    z-index: 1;
    background: var(--_surface);
  }
  thead th {
    z-index: 2;
  }
  @media print {
    .body.virtual {
      max-height: none;
    }
    tr.group > th,
    .card-group > .group,
    .group-item {
      position: static;
    }
  }
`;
