import { css } from 'lit';

/** The board in forced colours and on paper. */
export const mediaStyles = css`
  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
    }
    .bar {
      forced-color-adjust: none;
      background: CanvasText !important;
    }
    .rank {
      border: 1px solid CanvasText;
    }
    tbody tr.selected,
    tbody tr.marked {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .body {
      display: block;
    }
    tbody tr {
      break-inside: avoid;
    }
    .rank,
    .top .rank {
      background: none;
      color: var(--_text);
    }
    .top .rank {
      border: 1px solid var(--_brand);
      color: var(--_brand);
    }
    .bottom .rank {
      color: var(--_overdue);
    }
    .track,
    .bar {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
