import { css } from 'lit';

/** Columns that were given widths, edges to drag, and what stays in view while rows scroll sideways. */
export const columnStyles = css`
  .columns {
    display: inline-flex;
  }
  .grip {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    width: 9px;
    cursor: col-resize;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .grip::after {
    content: '';
    position: absolute;
    top: 20%;
    right: 0;
    bottom: 20%;
    width: 1px;
    background: var(--_line-strong);
  }
  .grip:hover::after {
    top: 0;
    bottom: 0;
    width: 3px;
    background: var(--_brand);
  }
  .sort {
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  @media (pointer: coarse) {
    .grip {
      width: 24px;
    }
  }

  table.sized {
    width: var(--_table-width, 100%);
    table-layout: fixed;
  }
  .sized th,
  .sized td {
    min-width: 0;
    width: auto;
  }
  table.sized .sort {
    white-space: normal;
    overflow-wrap: anywhere;
    word-break: normal;
    line-height: 1.35;
  }
  .sized .chip {
    white-space: normal;
  }
  .sized .progress {
    width: auto;
    max-width: 6.5em;
  }

  /* Sideways, the first columns and what spans all of them stay where they are. */
  .pinned thead .cell-checks,
  .pinned thead .first,
  .pinned thead .cell-title,
  .pinned-title thead .cell-title {
    z-index: 3;
  }
  .pinned .cell-checks,
  .pinned .first,
  .pinned .cell-title,
  .pinned-title .cell-title {
    position: sticky;
    left: -3px;
  }
  .pinned .first {
    left: calc(var(--_pin-first, 0px) - 3px);
  }
  .pinned .cell-title,
  .pinned-title .cell-title {
    left: calc(var(--_pin-title, 0px) - 3px);
    border-right: var(--_line-width) solid var(--_line-strong);
  }
  tbody .cell-checks,
  tbody .first,
  tbody .cell-title {
    background: var(--_surface);
  }
  .wide > .strip,
  .wide > .conditions,
  .wide > .unit-filter,
  .wide > .filters:not(.sheet) {
    position: sticky;
    left: 0;
    /* What opens from them lies over headings that stick. */
    z-index: 4;
  }
  .sideways .group-line {
    position: sticky;
    left: 4px;
    display: inline-block;
    max-width: calc(var(--_seen) - 24px);
  }
  .sideways .details {
    position: sticky;
    left: 10px;
    width: calc(var(--_seen) - 24px);
  }
  @media print {
    table.sized {
      width: 100%;
      table-layout: auto;
    }
    col {
      width: auto !important;
    }
    .grip {
      display: none;
    }
    /* On paper nothing scrolls under them, and their ground would lie over the line of the row before. */
    tbody .cell-checks,
    tbody .first,
    tbody .cell-title {
      background: none;
    }
    .pinned .first,
    .pinned .cell-title,
    .pinned-title .cell-title {
      position: static;
      border-right: 0;
    }
  }
`;
