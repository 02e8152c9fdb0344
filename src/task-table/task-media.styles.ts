import { css } from 'lit';

/** Forced colours and print. */
export const mediaStyles = css`
  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }
    .meter i {
      forced-color-adjust: none;
      background: CanvasText;
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
      padding: 5px 6px;
    }
    .cell-title,
    .cell-units,
    .cell-due {
      min-width: 0;
    }
  }
`;
