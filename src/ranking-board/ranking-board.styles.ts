import { css } from 'lit';

export const styles = css`
  :host {
    --_track: var(--civic-ranking-track-size, 10px);
  }
  /* Rows grow with the height that the host or its neighbours give. */
  .body {
    display: flex;
    flex-direction: column;
  }
  table {
    flex: 1 0 auto;
    width: 100%;
    border-collapse: collapse;
    border-spacing: 0;
  }
  thead th {
    padding: 6px 8px;
    border-bottom: var(--_line-width) solid var(--_line-strong);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }
  thead th:first-child,
  tbody td:first-child {
    width: 3.4em;
    padding-inline-start: 4px;
    text-align: center;
  }
  thead .figure {
    text-align: end;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover {
    background: var(--_sunken);
  }
  tbody td,
  tbody th {
    padding: 7px 8px;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody tr.selected,
  tbody tr.marked {
    background: var(--_brand-soft);
  }
  tbody tr.selected > :first-child,
  tbody tr.marked > :first-child {
    box-shadow: inset 3px 0 var(--_brand);
  }

  .rank {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 1.9em;
    height: 1.9em;
    padding: 0 4px;
    border-radius: var(--_radius-small);
    background: var(--_none-soft);
    color: var(--_muted);
    font-weight: 600;
    line-height: 1;
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .podium .rank {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .top .rank {
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .bottom .rank {
    background: var(--_overdue-soft);
    color: var(--_overdue);
  }
  .honour {
    display: inline-block;
    margin-inline-end: 8px;
    color: var(--_brand);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .bottom .honour {
    color: var(--_overdue);
  }

  .change {
    width: 4em;
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .change .icon {
    width: 0.8em;
    height: 0.8em;
    margin-inline-end: 4px;
    vertical-align: 0;
  }
  .change .rise {
    color: var(--_done);
  }
  .change .fall {
    color: var(--_overdue);
  }

  .name {
    min-width: 6.5em;
    max-width: 16em;
  }
  .name button {
    min-height: var(--_target-small);
    margin: 0 4px 0 -4px;
    padding: 0 4px;
    border: 0;
    border-radius: 3px;
    background: none;
    text-align: start;
  }
  .name button {
    text-decoration: var(--_link-line);
    text-underline-offset: 3px;
  }
  .name button:hover {
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .selected .name button {
    font-weight: 600;
  }

  .measure {
    width: 56%;
  }
  .bar-and-value {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .track {
    position: relative;
    flex: 1 1 auto;
    height: var(--_track);
    min-width: 40px;
    border-radius: 2px;
    background: var(--_none-soft);
    box-shadow: 0 0 0 1px var(--_tint-line);
  }
  .bar {
    position: absolute;
    top: 0;
    left: 0;
    width: var(--_share);
    height: 100%;
    border-radius: 2px;
    background: var(--_bar);
  }
  .top .bar {
    background: var(--_brand);
  }
  .bottom .bar {
    background: var(--_overdue);
  }
  .average {
    position: absolute;
    top: -5px;
    bottom: -5px;
    left: var(--_share);
    border-inline-start: 2px dashed var(--_muted);
    margin-inline-start: -1px;
  }
  .value {
    flex: none;
    min-width: 4.6em;
    text-align: end;
    line-height: 1.35;
  }
  .value b {
    font-weight: 600;
    white-space: nowrap;
  }
  .value small {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .key {
    margin: calc(var(--_space) * 3) 0 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .key i {
    display: inline-block;
    width: 0;
    height: 1em;
    margin-inline-end: 7px;
    border-inline-start: 2px dashed var(--_muted);
    vertical-align: -0.15em;
  }
  .pick {
    min-height: var(--_target);
    max-width: 14em;
    padding: 0 8px;
    border: var(--_line-width) solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: var(--_small);
  }

  .phone .bar-and-value {
    flex-direction: column;
    align-items: stretch;
    gap: 4px;
  }
  .phone .track {
    flex: none;
  }
  .phone .value {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: baseline;
    gap: 0 8px;
  }
  /* Every column gives way before the figure does: headings and words break, names take what is left. */
  .phone .board thead th {
    white-space: normal;
    overflow-wrap: normal;
    vertical-align: bottom;
    line-height: 1.35;
  }
  .phone .board th,
  .phone .board td {
    padding-inline-start: 2px;
    padding-inline-end: 2px;
  }
  .phone .honour {
    margin-inline-end: 0;
  }
  .phone .board th:first-child,
  .phone .board td:first-child {
    width: auto;
    padding-inline-start: 2px;
  }
  .phone .measure {
    width: 30%;
  }
  .phone .board .change {
    width: auto;
    min-width: calc(2.2em + 6px);
    white-space: normal;
  }
  .phone .name {
    min-width: 4em;
  }
  .phone .value {
    min-width: 0;
  }
`;
