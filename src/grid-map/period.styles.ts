import { css } from 'lit';

/** The line of periods above the areas; the past of one area in its detail; what is too old. */
export const periodStyles = css`
  .time {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin-bottom: calc(var(--_space) * 3);
    padding: 6px 12px;
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }
  .time.past {
    border-color: var(--_brand);
    background: var(--_brand-soft);
  }
  .time input {
    flex: 1 1 8em;
    min-width: 6em;
    height: var(--_target);
    margin: 0;
    accent-color: var(--_brand);
    cursor: pointer;
  }
  .time-end {
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .time-shown {
    min-width: 6em;
    font-weight: 600;
    text-align: end;
  }
  .narrow .time-end {
    display: none;
  }
  .time.past .time-shown {
    color: var(--_brand);
  }

  .history {
    margin-top: calc(var(--_space) * 2.5);
    padding-top: calc(var(--_space) * 2);
    border-top: 1px solid var(--_line-strong);
  }
  .sparkline {
    margin: 0;
  }
  .sparkline figcaption {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .sparkline svg {
    display: block;
    width: 100%;
    height: 3.6em;
    overflow: visible;
  }
  .sparkline path {
    fill: none;
    stroke: var(--_bar);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .sparkline .dot {
    stroke-width: 5;
  }
  .sparkline .shown {
    stroke: var(--_brand);
    stroke-width: 10;
  }
  .side .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 10px;
    margin-bottom: 4px;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .history summary {
    min-height: max(24px, var(--_target-small));
    padding: 2px 0;
    color: var(--_brand);
    font-size: var(--_small);
    cursor: pointer;
  }
  .history-table {
    overflow-x: auto;
  }
  .history table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_small);
  }
  .history th,
  .history td {
    padding: 3px 6px 3px 0;
    border-top: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .history thead th {
    color: var(--_muted);
  }
  .history td {
    white-space: nowrap;
  }
  .history tbody th {
    word-break: keep-all;
  }
  .history .figure {
    padding-inline-end: 0;
    text-align: end;
  }
  .history [aria-current] th {
    font-weight: 700;
  }
  .stale-mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_overdue);
    font-size: var(--_small);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .sparkline path {
      stroke: CanvasText;
    }
    .sparkline .shown {
      stroke: Highlight;
    }
    .time.past {
      border-color: Highlight;
    }
  }
  @media print {
    .time .button,
    .time input,
    .time-end,
    .history summary {
      display: none;
    }
  }
`;
