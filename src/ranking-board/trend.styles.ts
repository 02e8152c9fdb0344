import { css } from 'lit';

export const trendStyles = css`
  /* Not the red of an overdue task: a line by itself is neither good nor bad. */
  .line-0 {
    color: var(--_brand);
  }
  .line-1 {
    color: var(--_due-soon);
  }
  .line-2 {
    color: var(--_done);
  }
  .line-3 {
    color: var(--_ongoing);
  }
  .line-4 {
    color: var(--_bar);
  }
  .line-5 {
    color: var(--_muted);
  }
  .plot-text {
    color: var(--_text);
  }
  .plot-muted {
    color: var(--_muted);
  }
  .plot-grid {
    color: var(--_line);
  }

  .trend {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    min-width: 0;
  }
  .picture {
    display: flex;
    flex: 1 0 20em;
    min-width: 0;
  }
  /* Out of the flow: a canvas of the width it had would keep its element from getting narrower. */
  .plot {
    position: relative;
    flex: 1 1 auto;
    min-width: 0;
    overflow: hidden;
    font-size: var(--_small);
    user-select: none;
    -webkit-user-select: none;
  }
  .no-picture {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    color: var(--_muted);
  }

  /* Many periods scroll by themselves, so that the picture keeps to the width there is. */
  .periods {
    flex: none;
    overflow-x: auto;
    margin: -3px;
    padding: 3px;
  }
  .periods thead th,
  .periods td {
    width: auto;
    padding-inline-start: 8px;
    text-align: end;
    white-space: nowrap;
  }
  .periods thead th {
    vertical-align: bottom;
    white-space: normal;
    overflow-wrap: normal;
    word-break: keep-all;
  }
  /* Names and the present figures stay while the periods between them scroll. */
  .periods thead th:first-child,
  .periods tbody th {
    position: sticky;
    left: -3px;
    width: auto;
    background: var(--_surface);
    text-align: start;
  }
  .periods thead th:last-child,
  .periods td:last-child {
    position: sticky;
    right: -3px;
    background: var(--_surface);
    font-weight: 600;
  }
  .periods tbody tr:hover > * {
    background: var(--_sunken);
  }
  .periods tbody tr.selected > *,
  .periods tbody tr.marked > * {
    background: var(--_brand-soft);
  }
  .periods .selected td {
    font-weight: 600;
  }
  .sample {
    flex: none;
    width: 2.4em;
    height: 0.86em;
    margin-inline-end: 8px;
    vertical-align: -0.08em;
  }
  /* On a phone its middle will do: colour and shape. */
  .phone .sample {
    width: 1.15em;
    margin-inline-end: 6px;
  }
  .phone .periods th,
  .phone .periods td {
    padding-inline: 5px;
  }
  .phone .periods .name {
    white-space: nowrap;
  }
  /* Large text on a phone leaves no room for periods between two columns that stay. */
  .phone .periods thead th:last-child,
  .phone .periods td:last-child {
    position: static;
  }
  .phone .picture {
    flex-basis: 16em;
  }

  @media print {
    .picture {
      break-inside: avoid;
    }
    .periods {
      overflow: visible;
    }
    /* The canvas has the width of the window it was drawn in. */
    .plot,
    .plot > div,
    .plot canvas {
      position: static !important;
      width: 100% !important;
      height: auto !important;
    }
  }
`;
