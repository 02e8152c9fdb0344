import { css } from 'lit';

/** Legend and detail, beside the tiles or below them. */
export const sideStyles = css`
  .wide .side {
    position: sticky;
    top: 0;
  }
  .side {
    display: grid;
    gap: calc(var(--_space) * 5);
    min-width: 0;
  }
  .side h3,
  .side h4,
  .side p,
  .side dl,
  .side dd {
    margin: 0;
    font-size: inherit;
  }
  .side-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    padding: 6px 0;
    font-weight: 600;
    line-height: 1.5;
  }
  .side-title small {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .wide .side-title {
    justify-content: space-between;
    border-bottom: 1px solid var(--_line-strong);
  }
  .step {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: max(34px, var(--_target));
    padding: 3px 8px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    text-align: start;
  }
  .wide .legend li + li {
    border-top: 1px solid var(--_line);
  }
  .step-name {
    flex: 1 1 auto;
    /* No word of the usual scale is broken, in any language. */
    min-width: 4.5em;
  }
  .step b {
    flex: none;
    font-weight: 600;
  }
  .step:hover:enabled {
    background: var(--_sunken);
  }
  .step[aria-pressed='true'] {
    border-color: var(--_brand);
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .step:disabled {
    color: var(--_muted);
    cursor: default;
  }
  .step:disabled b {
    font-weight: 400;
  }
  .narrow .legend ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(7.7em + var(--_digits, 3) * 0.62em), 1fr));
    gap: 6px;
  }
  .narrow .step {
    gap: 6px;
    padding-inline-start: 5px;
    padding-inline-end: 10px;
    border-color: var(--_line);
  }
  .narrow .step[aria-pressed='true'] {
    border-color: var(--_brand);
  }

  .hint {
    padding: calc(var(--_space) * 4) calc(var(--_space) * 3);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
    text-align: center;
  }
  .narrow .hint {
    padding: 0;
    background: none;
    text-align: start;
  }
  .narrow .side {
    gap: calc(var(--_space) * 3);
  }
  .detail.filled {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 3.5) calc(var(--_space) * 3.5);
    border: 1px solid var(--_line);
    border-top: 2px solid var(--_brand);
    border-radius: 0 0 var(--_radius-small) var(--_radius-small);
    background: var(--_sunken);
  }
  .detail-header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px;
  }
  .path {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .detail .detail-name {
    font-size: 1.14em;
    font-weight: 600;
    line-height: 1.45;
  }
  .close {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: max(28px, var(--_target));
    height: max(28px, var(--_target));
    margin: -4px -6px 0 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
  }
  .close:hover {
    background: var(--_surface);
    color: var(--_text);
  }
  .detail .detail-status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-top: 6px;
  }
  .level {
    padding: 0 7px;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.55;
  }
  .detail .facts {
    margin-top: calc(var(--_space) * 2.5);
  }
  .narrow .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 0 calc(var(--_space) * 10);
  }
  .fact {
    display: flex;
    justify-content: space-between;
    gap: 4px 14px;
    padding: 4px 0;
    border-top: 1px solid var(--_line);
  }
  .fact dt {
    flex: none;
    max-width: 60%;
    color: var(--_muted);
  }
  .fact dd {
    min-width: 0;
    text-align: end;
    font-weight: 500;
  }
  .inside {
    margin-top: calc(var(--_space) * 2.5);
    padding-top: calc(var(--_space) * 2);
    border-top: 1px solid var(--_line-strong);
  }
  .inside h4 {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    font-weight: 600;
  }
  .inside h4 span {
    font-weight: 400;
    text-align: end;
  }
  .inside ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7em, 1fr));
    gap: 6px calc(var(--_space) * 4);
    margin-top: 6px;
  }
  .inside li {
    display: flex;
    align-items: center;
    gap: 8px;
    line-height: 1.5;
  }
  .inside b {
    margin-inline-start: auto;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .wide .hint {
      border: 1px solid CanvasText;
    }
    .step[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
  @media print {
    .hint,
    .close,
    .side-title small {
      display: none;
    }
    .detail,
    .legend {
      break-inside: avoid;
    }
  }
`;
