import { css } from 'lit';

export const axisStyles = css`
  .axis-room {
    min-width: 0;
  }
  .axis-room.scrolls {
    overflow-x: auto;
    padding-bottom: 4px;
  }
  .axis {
    position: relative;
    min-width: var(--_least);
    isolation: isolate;
    /* Half a diamond's width: one on the last day is whole. */
    --_tail: 9px;
  }

  /* The scale: years, ticks, and below both the as-of day, whose line crosses no label. */
  .scale {
    display: grid;
    grid-template-columns: var(--_label) minmax(0, 1fr);
    margin-inline-end: var(--_tail);
    line-height: 1.4;
    white-space: nowrap;
  }
  .lane {
    position: relative;
    height: 1.5em;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .year,
  .tick {
    position: absolute;
    left: var(--_at);
    width: var(--_width);
    padding-inline-start: 0.4em;
  }
  .year,
  .years .tick {
    color: var(--_text);
    font-weight: 600;
  }
  .ticks {
    height: 1.65em;
  }
  .pins {
    height: 2.1em;
    z-index: 3;
  }
  .pin {
    position: absolute;
    top: 0.3em;
    /* Centred on its line, but never beyond the axis. */
    left: clamp(3.5em, var(--_at), calc(100% - 3.5em));
    width: 7em;
    border-radius: 3px;
    background: var(--_brand);
    text-align: center;
    color: var(--_on-brand);
    font-weight: 600;
    line-height: 1.6;
    transform: translateX(-50%);
  }

  /* Lines behind the bars; the as-of day's line before them, from its label down. */
  .lines {
    position: absolute;
    top: 0;
    bottom: 0;
    left: var(--_label);
    right: var(--_tail);
    pointer-events: none;
  }
  /* In em of the lanes' text, which they begin beside. */
  .line,
  .as-of {
    font-size: var(--_small);
  }
  .line {
    position: absolute;
    top: 1.5em;
    bottom: 0;
    left: var(--_at);
    width: 1px;
    background: var(--_line);
  }
  .line.strong {
    top: 0.2em;
    background: var(--_line-strong);
  }
  .lines.now {
    z-index: 2;
  }
  .as-of {
    position: absolute;
    top: 4em;
    bottom: 0;
    left: var(--_at);
    width: 2px;
    margin-left: -1px;
    background: var(--_brand);
  }
  .single .as-of {
    top: 2.5em;
  }
  .single .line {
    top: 0.2em;
  }

  .row {
    display: grid;
    grid-template-columns: var(--_label) minmax(0, 1fr);
    align-items: center;
    --_pad: 9px;
    padding: var(--_pad) 0;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
  }
  .phase .row {
    cursor: pointer;
  }
  .axis > :last-child > :last-child {
    border-bottom: 1px solid var(--_line);
  }
  .phase .row:hover {
    background: var(--_sunken);
  }
  .row.selected,
  .row.marked,
  .phase .row.selected:hover {
    background: var(--_brand-soft);
  }
  .row.selected,
  .row.marked {
    box-shadow: inset 3px 0 var(--_brand);
  }
  .row.marked {
    box-shadow: inset 3px 0 var(--_bar);
  }
  .label {
    position: relative;
    z-index: 3;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-width: 0;
    padding: 0 12px 0 calc(10px + var(--_depth, 0) * 1.2em);
  }
  /* Names stay in view while the axis scrolls beneath them. */
  .scrolls .label,
  .scrolls .corner,
  .scrolls .cautions,
  .scrolls .group span {
    position: sticky;
    left: 0;
    z-index: 4;
    background: inherit;
  }
  .scrolls .corner,
  .scrolls .group span {
    width: var(--_label);
    background: var(--_surface);
  }
  .scrolls .label {
    align-self: stretch;
    justify-content: center;
    margin: calc(-1 * var(--_pad)) 0;
    padding-top: var(--_pad);
    padding-bottom: var(--_pad);
  }
  .scrolls .cautions {
    grid-column: 1;
    margin-bottom: calc(-1 * var(--_pad));
    padding: calc(3px + var(--_pad)) 8px var(--_pad) 10px;
  }
  .row.step {
    --_pad: 3px;
    border-top-style: dashed;
  }
  .step .name {
    font-weight: 400;
  }

  .cautions {
    position: relative;
    z-index: 3;
    grid-column: 1 / -1;
    padding: 3px 0 0 10px;
  }
  .cautions .caution {
    display: inline-block;
    padding-inline-end: 8px;
    border-radius: 3px;
    background: var(--_due-soon-soft);
  }

  .axis .group {
    position: relative;
    z-index: 1;
    border-top: 1px solid var(--_line);
  }
  .axis .group span {
    display: block;
    padding: 10px 0 3px 10px;
  }
  .target {
    --_pad: 5px;
  }
  .target:first-child {
    border-top: 0;
  }
  .target .name {
    font-weight: 400;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
    margin-top: calc(var(--_space) * 3);
    color: var(--_muted);
    font-size: var(--_small);
  }
  /* No room for names beside the bars: they stand above them. */
  .stacked .row {
    grid-template-columns: minmax(0, 1fr);
    row-gap: 4px;
  }
  .stacked .label {
    margin-top: calc(-1 * var(--_pad));
    padding: var(--_pad) 8px 2px calc(8px + var(--_depth, 0) * 1.2em);
    background: inherit;
  }
  .stacked .group {
    z-index: 3;
    background: var(--_surface);
  }

  @media (forced-colors: active) {
    .line,
    .line.strong {
      forced-color-adjust: none;
      background: GrayText;
    }
    .as-of {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .pin {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    /* Bars mean nothing without their scale; what is longer than a sheet breaks all the same. */
    .axis-room {
      break-inside: avoid;
    }
    .axis-room.scrolls {
      overflow: visible;
    }
    /* Paper is narrower than the page the labels were chosen for. */
    .ticks .tick {
      overflow: hidden;
      text-overflow: clip;
      font-size: 0.72em;
    }
    .line,
    .as-of,
    .pin {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
