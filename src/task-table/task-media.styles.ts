import { css } from 'lit';

/** Forced colours and print. */
export const mediaStyles = css`
  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }
    .meter i {
      forced-color-adjust: none;
      background: CanvasText !important;
    }
    tr.selected > * {
      border-top: 2px solid Highlight;
      border-bottom: 2px solid Highlight;
    }
    .card.selected {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .conditions,
    .unit-filter,
    .group-button .icon,
    .arrow {
      display: none;
    }
    thead {
      display: table-header-group;
    }
    thead th {
      position: static;
    }
    tr,
    .card {
      break-inside: avoid;
    }
    tr.group {
      break-after: avoid;
    }
    tbody th,
    tbody td {
      padding: 5px 4px;
    }
    tbody tr.group > th,
    tbody + tbody tr.group > th {
      padding-top: 8px;
      padding-bottom: 4px;
    }
    .cell-title,
    .cell-units,
    .cell-due {
      min-width: 0;
    }
    thead th[data-column] {
      min-width: calc(var(--_least, 0px) + 8px);
    }
    table.dense {
      --_small: calc(var(--_size) * 0.8);
      font-size: calc(var(--_size) * 0.86);
    }
    .cell-number .sort,
    .cell-percent .sort {
      white-space: normal;
    }
    /* Not boxes, which a browser takes three times as long to lay out in columns of its own making. */
    .phrase {
      display: inline;
    }
    .desktop table:not(.sized) .short:not(.brief) {
      white-space: normal;
    }
    .brief {
      white-space: nowrap;
    }
    /* Nobody presses them on paper. */
    .title,
    .unit,
    .group-button {
      min-height: 0;
    }
    table:not(.fitted) .cell-title {
      width: 20%;
    }
    .fitted .cell-title {
      width: auto;
    }
    tbody tr.group > th {
      background: none;
    }
    td.cell-date {
      white-space: nowrap;
    }
    td.cell-text {
      min-width: 3.4em;
    }
    .cell-no,
    .cell-status,
    .cell-progress,
    .progress {
      width: auto;
    }
    /* Chromium leaves buttons out where it repeats the headings on the next sheet. */
    .sort {
      display: contents;
    }
    thead th {
      padding: 5px 4px;
      color: var(--_muted);
      font-size: var(--_small);
    }
    .progress .meter {
      display: none;
    }
  }
`;
