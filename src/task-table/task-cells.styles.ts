import { css } from 'lit';

/** What stands in cells, and the details below a row. */
export const cellStyles = css`
  .title,
  .unit {
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    text-align: start;
  }
  .title,
  .unit-name {
    text-decoration: var(--_link-line);
    text-underline-offset: 3px;
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
    max-width: 100%;
    min-height: var(--_target-small);
  }
  /* Within the button, where it follows the last letter of a name that takes two lines. */
  .comma {
    white-space: pre;
  }
  .unit:hover,
  .unit[aria-pressed='true'] {
    color: var(--_brand);
  }
  .unit.unit-name:hover,
  .unit:hover .unit-name,
  .unit.unit-name[aria-pressed='true'],
  .unit[aria-pressed='true'] .unit-name {
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
  .due,
  .via,
  .due-note {
    display: block;
  }
  .via,
  .due-note {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .phrase {
    display: inline-block;
  }
  .day {
    white-space: nowrap;
  }
  .due-note.is-late,
  .due-note.is-check {
    color: var(--_overdue);
  }
  .due-note.is-today {
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
  .details h3 {
    margin-bottom: 4px;
    margin-top: 0;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }
  .details dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr));
    gap: 2px 24px;
    margin: 0;
  }
  .details dl > div {
    display: flex;
    gap: 10px;
  }
  .details dt {
    flex: none;
    min-width: 4.4em;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: var(--_line-height);
  }
  .details dd {
    margin: 0;
    min-width: 0;
  }
  .details .problem {
    margin-top: 8px;
    padding: 6px 10px;
    border-inline-start: 3px solid var(--_overdue);
    background: var(--_overdue-soft);
  }
  .details .problem h3 {
    color: var(--_overdue);
  }
  .details .problem p {
    margin: 0;
    white-space: pre-line;
  }
  .details > h3:not(:first-child) {
    margin-top: 8px;
  }
  .details h3 + ol,
  .details h3 + ul {
    margin-bottom: 4px;
  }
  .details ol,
  .details ul {
    margin: 0;
    padding: 0;
    list-style: none;
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
