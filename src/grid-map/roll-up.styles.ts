import { css } from 'lit';

/** How statuses share what lies in an area: parts as long as their counts, never too short for their sign. */
export const rollUpStyles = css`
  .share {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    max-width: 100%;
    vertical-align: middle;
  }
  .share-bar {
    display: inline-flex;
    flex: 1 1 9em;
    min-width: 7em;
    overflow: hidden;
    border-radius: 3px;
  }
  .share-bar i {
    display: flex;
    flex: var(--_part) 1 0;
    align-items: center;
    justify-content: center;
    min-width: 1.35em;
    height: 1.35em;
    background: var(--_fill);
    color: var(--_ink);
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .share-bar i + i {
    border-inline-start: 1px solid var(--_surface);
  }
  .share-unknown {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .share-unknown .swatch {
    width: 1.2em;
    height: 1.2em;
  }
  .heading-button .share {
    flex: 1 0 100%;
    margin: 2px 0 4px;
  }
  .areas .share {
    display: flex;
    min-width: 11em;
  }
  .inside .share {
    display: flex;
    margin-top: 6px;
  }
  .filtered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    margin: 0 0 calc(var(--_space) * 3);
    padding: 4px 4px 4px 12px;
    border-radius: var(--_radius-small);
    background: var(--_brand-soft);
    color: var(--_text);
    font-size: var(--_small);
  }
  .filtered.none {
    margin: 0;
    padding: 0;
  }

  @media (forced-colors: active) {
    .share-bar i {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .filtered .button {
      display: none;
    }
    .share-bar i {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
