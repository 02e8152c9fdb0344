import { css } from 'lit';

const conditions = css`
  .conditions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    margin-bottom: calc(var(--_space) * 3);
  }
  .search {
    position: relative;
    display: flex;
    flex: 0 1 16em;
    align-items: center;
    color: var(--_muted);
  }
  .search .icon {
    position: absolute;
    left: 10px;
    pointer-events: none;
  }
  .search input {
    width: 100%;
    min-width: 0;
    min-height: var(--_target);
    padding: 3px 10px 3px calc(1em + 18px);
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_small);
    appearance: none;
    -webkit-appearance: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .status-filter {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .filter {
    padding: 3px 10px;
  }
  .filter b {
    font-weight: 600;
  }
  .sign {
    display: inline-flex;
    color: var(--_none);
  }
  .sign-done {
    color: var(--_done);
  }
  .sign-on-track {
    color: var(--_on-track);
  }
  .sign-due-soon {
    color: var(--_due-soon);
  }
  .sign-overdue {
    color: var(--_overdue);
  }
  .sign-ongoing {
    color: var(--_ongoing);
  }
  .grouping {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .pick {
    min-height: var(--_target);
    padding: 0 8px;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_small);
  }
  .unit-filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-bottom: calc(var(--_space) * 3);
    padding: 6px 8px;
    border-radius: var(--_radius-small);
    background: var(--_brand-soft);
    font-size: var(--_small);
  }
  .unit-filter .button {
    border-color: var(--_brand);
    color: var(--_brand);
    font-weight: 600;
  }
  .link {
    min-height: var(--_target-small);
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;

const table = css`
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
    border-top: 1px solid var(--_line-strong);
    border-bottom: 1px solid var(--_line-strong);
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
    width: 26%;
  }
  .cell-units {
    min-width: 9em;
  }
  .cell-due {
    min-width: 8.5em;
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
  .group-button .icon {
    transition: transform 0.15s;
  }
  .group-button[aria-expanded='false'] .icon {
    transform: rotate(-90deg);
  }
  .sum {
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
    vertical-align: middle;
    overflow: hidden;
  }
  .meter i {
    display: block;
    width: var(--_share);
    height: 100%;
    background: var(--_done);
  }
  @media (prefers-reduced-motion: reduce) {
    .group-button .icon {
      transition: none;
    }
  }
`;

const cells = css`
  .title,
  .unit {
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    text-align: start;
  }
  .title {
    min-height: var(--_target-small);
    font-weight: 500;
  }
  .title:hover {
    color: var(--_brand);
  }
  .selected .title {
    font-weight: 600;
  }
  .unit {
    min-height: var(--_target-small);
  }
  /* A comma stays with the unit before it; no line begins with one. */
  .unit-item {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
  }
  .comma {
    white-space: pre;
    align-self: flex-end;
    line-height: max(var(--_target-small), 1em * var(--_line-height));
  }
  .unit:hover,
  .unit[aria-pressed='true'] {
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .unit[aria-pressed='true'] {
    font-weight: 600;
  }
  .comma,
  .unknown {
    color: var(--_muted);
  }
  .via,
  .due-note {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .phrase {
    display: inline-block;
  }
  .due-note.late,
  .due-note.check {
    color: var(--_overdue);
  }
  .due-note.today {
    color: var(--_due-soon);
  }
  .progress {
    display: inline-flex;
    align-items: center;
    justify-content: space-between;
    width: 6.5em;
  }
  .progress .meter {
    width: 3.4em;
    margin-inline-start: 6px;
  }
  .progress .meter i {
    background: var(--_bar);
  }
  .progress.whole .meter i {
    background: var(--_done);
  }
  .details-row > td {
    padding: 0 10px 14px calc(4.5em + 10px);
    background: var(--_brand-soft);
  }
  .details {
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .details h4 {
    margin: 0 0 4px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }
  .details ol,
  .details ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .details ol + h4 {
    margin-top: 8px;
  }
  .details li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .details time,
  .details em {
    color: var(--_muted);
    font-style: normal;
  }
`;

const cards = css`
  .card-group > .group {
    margin: 0;
    padding: 10px 0 6px;
    font-size: inherit;
    font-weight: 400;
  }
  .cards {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    margin-bottom: 10px;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card.selected,
  .card.marked {
    border-color: var(--_brand);
    box-shadow: inset 3px 0 var(--_brand);
  }
  .card.selected {
    background: var(--_brand-soft);
  }
  .card-head {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .card-no {
    min-width: 1.4em;
    color: var(--_muted);
  }
  .card-title {
    flex: 1 1 auto;
    min-width: 0;
  }
  .card-title .title {
    font-weight: 600;
  }
  .card dl {
    margin: 6px 0 0;
  }
  .card dl > div {
    display: flex;
    gap: 12px;
  }
  .card dt {
    flex: none;
    min-width: 4.6em;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.75;
  }
  .card dd {
    margin: 0;
    min-width: 0;
  }
  .card .due-note {
    display: inline;
    margin-inline-start: 6px;
  }
  .phone .search {
    flex: 1 1 100%;
  }
  .phone .grouping {
    margin-inline-start: 0;
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }
    .meter i {
      forced-color-adjust: none;
      background: CanvasText;
    }
    tr.selected > * {
      border-top: 2px solid Highlight;
      border-bottom: 2px solid Highlight;
    }
    .card.selected {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .conditions,
    .unit-filter,
    .arrow {
      display: none;
    }
    thead {
      display: table-header-group;
    }
    thead th {
      position: static;
    }
    tr,
    .card {
      break-inside: avoid;
    }
    tr.group {
      break-after: avoid;
    }
    tbody th,
    tbody td {
      padding: 5px 6px;
    }
    .cell-title,
    .cell-units,
    .cell-due {
      min-width: 0;
    }
  }
`;

const tablet = css`
  .tablet .cell-title {
    min-width: 9em;
  }
  .tablet .cell-units,
  .tablet .cell-due {
    min-width: 6em;
  }
  .tablet tbody th,
  .tablet tbody td {
    padding-left: 7px;
    padding-right: 7px;
  }
  .tablet .sort {
    padding: 4px 7px;
  }
  .tablet .cell-status,
  .tablet .cell-progress {
    width: 5.5em;
  }
  .tablet .progress {
    width: auto;
  }
  .tablet .progress .meter {
    display: none;
  }
`;

export const styles = [conditions, table, cells, cards, tablet];
