import { css } from 'lit';

/** The table: headings, rows, groups. */
export const rowStyles = css`
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  thead th {
    position: sticky;
    top: -3px;
    z-index: 1;
    padding: 0;
    border-top: var(--_line-width) solid var(--_line-strong);
    border-bottom: var(--_line-width) solid var(--_line-strong);
    background: var(--_sunken);
    text-align: start;
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 4px;
    width: 100%;
    min-height: max(36px, var(--_target));
    padding: 4px 10px;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
    text-align: start;
    white-space: nowrap;
  }
  .sort:hover {
    color: var(--_brand);
  }
  .sort:focus-visible {
    outline-offset: -2px;
  }
  .arrow {
    width: 0;
    height: 0;
    border: 0.3em solid transparent;
    visibility: hidden;
  }
  .sort:hover .arrow {
    visibility: visible;
    border-bottom: 0.42em solid currentColor;
    border-top-width: 0;
    opacity: 0.45;
  }
  .sort-place {
    color: var(--_brand);
    font-size: 0.85em;
    line-height: 1;
  }
  .sort .arrow.ascending,
  .sort .arrow.descending {
    visibility: visible;
    opacity: 1;
    color: var(--_brand);
  }
  .sort .arrow.ascending {
    border-bottom: 0.42em solid currentColor;
    border-top-width: 0;
  }
  .sort .arrow.descending {
    border-top: 0.42em solid currentColor;
    border-bottom-width: 0;
  }
  tbody th,
  tbody td {
    padding: var(--_row-space, 10px) 10px;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  :host([density='compact']) {
    --_row-space: 5px;
  }
  :host([density='roomy']) {
    --_row-space: 15px;
  }
  .row {
    cursor: pointer;
  }
  tr.row:hover > * {
    background: var(--_sunken);
  }
  tr.selected > *,
  tr.selected:hover > * {
    background: var(--_brand-soft);
  }
  tr.selected > :first-child,
  tr.marked > :first-child {
    box-shadow: inset 3px 0 var(--_brand);
  }
  .cell-no {
    width: 4.4em;
    white-space: nowrap;
  }
  td.cell-no {
    color: var(--_muted);
  }
  .cell-title {
    min-width: 13em;
    width: var(--_title-share, 26%);
  }
  .cell-units {
    min-width: 9em;
  }
  /* A name stands beside the first lines of other cells, though its button is higher than a line. */
  @media screen {
    td.cell-units {
      --_lift: max(0px, (var(--_target-small) - 1em * var(--_line-height)) / 2);
      padding-top: calc(var(--_row-space, 10px) - var(--_lift));
    }
    .cell-units > .unknown {
      display: inline-block;
      padding-top: var(--_lift);
    }
  }
  .cell-due {
    min-width: 8.5em;
  }
  .desktop table:not(.sized) .short {
    white-space: nowrap;
  }
  .cell-status,
  .cell-progress {
    white-space: nowrap;
    width: 7.5em;
  }
  tr.maybe > * {
    background: var(--_sunken);
  }

  tr.group > th {
    padding: 8px 10px 8px 4px;
    border-bottom-color: var(--_line-strong);
    background: var(--_surface);
  }
  tbody + tbody tr.group > th {
    padding-top: 16px;
  }
  /* A group within a group stands in by its depth. */
  tr.group.level-1 > th {
    padding-left: calc(4px + 1.4em);
  }
  tr.group.level-2 > th {
    padding-left: calc(4px + 2.8em);
  }
  tr.group.level-3 > th {
    padding-left: calc(4px + 4.2em);
  }
  .path {
    color: var(--_muted);
    font-weight: 400;
  }
  /* By their middles: the baseline of a button that begins with an icon is the icon's. */
  .group-button,
  .sum {
    vertical-align: middle;
  }
  .group-button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: max(28px, var(--_target-small));
    padding: 0 6px;
    border: 0;
    border-radius: 3px;
    background: none;
    font-weight: 600;
    text-align: start;
  }
  .group-button:hover {
    color: var(--_brand);
  }
  /* The ring is not cut by the edge of the window. */
  .group-button,
  .title,
  .unit {
    scroll-margin: 8px 0;
  }
  .group-button .icon {
    transition: transform 0.15s;
  }
  .group-button[aria-expanded='false'] .icon {
    transform: rotate(-90deg);
  }
  .sum {
    display: inline-block;
    margin-inline-start: 6px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .meter {
    display: inline-block;
    width: 5em;
    height: 6px;
    margin-inline-start: 10px;
    border-radius: 3px;
    background: var(--_none-soft);
    box-shadow: 0 0 0 1px var(--_tint-line);
    vertical-align: middle;
    overflow: hidden;
  }
  .meter i {
    display: block;
    width: var(--_share);
    height: 100%;
    background: var(--_done);
  }
  /* As the progress of a row: green is what is done. */
  .group .meter:not(.whole) i {
    background: var(--_bar);
  }
  @media (prefers-reduced-motion: reduce) {
    .group-button .icon {
      transition: none;
    }
  }

  .tablet .cell-title {
    min-width: 8.5em;
    width: auto;
  }
  .tablet .cell-units {
    min-width: 6em;
  }
  .tablet .cell-due {
    min-width: 7.2em;
  }
  .tablet tbody th,
  .tablet tbody td {
    padding-left: 5px;
    padding-right: 5px;
  }
  .tablet .sort {
    padding: 4px 5px;
    white-space: normal;
    overflow-wrap: normal;
    word-break: keep-all;
    line-height: 1.35;
  }
  .tablet .arrow:not(.ascending):not(.descending) {
    display: none;
  }
  /* As narrow as what stands in them: what they leave goes to names of units. */
  .tablet .cell-no,
  .tablet .cell-status,
  .tablet .cell-progress {
    width: 1px;
  }
  .tablet .progress {
    width: auto;
  }
  .tablet .progress .meter {
    display: none;
  }
`;
