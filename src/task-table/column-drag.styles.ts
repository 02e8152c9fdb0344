import { css } from 'lit';

/** Headings while they are dragged, and cells while they are measured. */
export const columnDragStyles = css`
  .grip.held::after {
    background: var(--_brand);
  }
  th.dragged .sort {
    opacity: 0.6;
    color: var(--_brand);
    cursor: grabbing;
  }
  th.drop-before {
    box-shadow: inset 3px 0 var(--_brand);
  }
  th.drop-after {
    box-shadow: inset -3px 0 var(--_brand);
  }
  .fit,
  .fit * {
    white-space: nowrap !important;
  }
  .fit > :not(.grip):not(.visually-hidden) {
    display: table !important;
    width: auto !important;
  }
  @media (forced-colors: active) {
    th.drop-before {
      border-left: 3px solid Highlight;
    }
    th.drop-after {
      border-right: 3px solid Highlight;
    }
  }
`;
