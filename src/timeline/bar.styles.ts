import { css } from 'lit';

/** What stands on the axis: bars, diamonds, and the words on or beside them. */
export const barStyles = css`
  .plot {
    position: relative;
    margin-inline-end: var(--_tail);
    min-height: var(--_bar-size);
  }
  .bar {
    position: absolute;
    z-index: 1;
    top: 50%;
    left: var(--_at);
    width: var(--_width);
    min-width: 5px;
    height: var(--_bar-size);
    overflow: hidden;
    border: 1px solid currentColor;
    border-radius: 3px;
    transform: translateY(-50%);
  }
  .step .bar {
    height: 0.7em;
  }
  .bar.is-planned,
  .bar.is-unknown {
    border-style: dashed;
    background: var(--_surface);
  }
  .fade-start {
    border-left: 0;
    -webkit-mask-image: linear-gradient(to right, transparent, #000 min(4em, 90%));
    mask-image: linear-gradient(to right, transparent, #000 min(4em, 90%));
  }
  .fade-end {
    border-right: 0;
    -webkit-mask-image: linear-gradient(to left, transparent, #000 min(4em, 90%));
    mask-image: linear-gradient(to left, transparent, #000 min(4em, 90%));
  }
  .fade-start.fade-end {
    -webkit-mask-image: linear-gradient(to right, transparent, #000 20%, #000 80%, transparent);
    mask-image: linear-gradient(to right, transparent, #000 20%, #000 80%, transparent);
  }
  .filled {
    position: absolute;
    left: 0;
    bottom: 0;
    width: var(--_width);
    height: 4px;
    background: currentColor;
  }
  .step .filled {
    top: 0;
    height: auto;
  }
  .words {
    position: absolute;
    z-index: 3;
    top: 50%;
    left: var(--_at);
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 0 6px;
    border-radius: 3px;
    font-size: var(--_small);
    line-height: 1.5;
    white-space: nowrap;
    transform: translateY(-50%);
    pointer-events: none;
  }
  /* Lower than the bar, and above the strip along its foot. */
  .words.inside {
    margin-left: 4px;
    padding: 0 4px;
    line-height: 1.25;
  }
  .words.inside.over-strip {
    margin-top: -2px;
  }
  .words.is-planned {
    background: var(--_surface);
  }
  .words .distance {
    color: inherit;
    font-size: inherit;
    line-height: inherit;
  }
  .words .distance::before {
    content: '·';
    margin: 0 4px 0 2px;
  }
  .words.after {
    margin-left: 6px;
  }
  .words.before,
  .words.end {
    left: auto;
    right: var(--_to);
  }
  .words.before {
    margin-right: 6px;
  }
  .words.end {
    max-width: 100%;
    white-space: normal;
  }

  .diamond {
    position: absolute;
    z-index: 3;
    top: 50%;
    left: var(--_at);
    color: var(--_brand);
    font-size: 1.15em;
    line-height: 1;
    transform: translate(-50%, -50%);
  }
  .reached .diamond {
    color: var(--_done);
  }
  .target .words {
    color: var(--_muted);
    background: var(--_surface);
  }
  .target .words.after {
    margin-left: 0.9em;
  }
  .target .words.before {
    margin-right: 0.9em;
  }

  .swatch {
    display: inline-block;
    width: 2.2em;
    height: 0.8em;
    margin-inline-end: 7px;
    background: var(--_none);
    vertical-align: -0.05em;
  }

  @media (forced-colors: active) {
    .filled,
    .swatch {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .words {
      background: Canvas;
    }
  }
  @media print {
    .bar,
    .filled,
    .swatch,
    .words {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
