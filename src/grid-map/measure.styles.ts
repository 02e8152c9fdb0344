import { css } from 'lit';

/** Choice of what colours say, the scale of a measure, and what a map cannot show. */
export const measureStyles = css`
  .side {
    grid-template-columns: minmax(0, 1fr);
  }
  .colour-by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    font-weight: 600;
  }
  .colour-by select {
    flex: 1 1 7em;
    min-width: 0;
    max-width: 100%;
    min-height: max(32px, var(--_target));
    padding: 2px 8px;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 400;
  }
  .swatch.stepped {
    position: relative;
    overflow: hidden;
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_line-strong);
  }
  .swatch.stepped::before {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: var(--_bar);
    opacity: var(--_share);
  }
  li.step {
    border: 0;
  }
  .narrow .legend ul.steps {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12.5em), 1fr));
  }
  .unjoined {
    margin-top: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .unjoined summary {
    padding: 4px 0;
    cursor: pointer;
  }
  .unjoined p {
    margin: 6px 0 2px;
    color: var(--_text);
  }
  .unjoined ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    max-height: 12em;
    overflow: auto;
  }
  .unjoined button {
    min-height: var(--_target-small);
    padding: 0 2px;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--_brand);
    font-size: inherit;
  }
  .plane-wait {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 320px;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    /* The patterns that the canvas has (palette.ts). */
    .swatch.stepped::before {
      background: none;
      forced-color-adjust: none;
      opacity: 1;
    }
    .swatch.step-1::before {
      background: radial-gradient(CanvasText 0.8px, Canvas 1px) 0 0 / 4px 4px;
    }
    .swatch.step-2::before {
      background: repeating-linear-gradient(135deg, CanvasText, CanvasText 1px, Canvas 1px, Canvas 4px);
    }
    .swatch.step-3::before {
      background:
        linear-gradient(CanvasText 1px, transparent 1px) 0 0 / 4px 4px,
        linear-gradient(90deg, CanvasText 1px, Canvas 1px) 0 0 / 4px 4px;
    }
    .swatch.step-4::before {
      background: CanvasText;
    }
  }
  @media print {
    .colour-by {
      display: none;
    }
    .swatch.stepped::before {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
