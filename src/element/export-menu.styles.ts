import { css } from 'lit';

export const exportMenuStyles = css`
  .export-menu {
    padding: var(--_space) 0;
  }
  .export-item {
    flex: none;
    min-height: var(--_target);
    padding: 3px 16px;
    border: 0;
    background: none;
    text-align: start;
  }
  .export-item:hover,
  .export-item:focus {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .export-item:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .export-note {
    padding: 6px 16px;
    pointer-events: none;
  }

  .export-job {
    flex-direction: row;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 8px 16px;
    max-width: min(28em, calc(100vw - 16px));
  }
  .export-job progress {
    flex: 1 1 8em;
    min-width: 6em;
    accent-color: var(--_brand);
  }

  @media (forced-colors: active) {
    .export-item:focus {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
