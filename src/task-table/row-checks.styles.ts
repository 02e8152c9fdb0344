import { css } from 'lit';

/** Checkboxes of rows, and how many are selected. */
export const checkStyles = css`
  col.checks {
    width: max(40px, var(--_target-small));
  }
  thead .cell-checks {
    width: max(40px, var(--_target-small));
  }
  tbody td.cell-checks {
    padding: 0;
  }
  .check {
    display: flex;
    align-items: flex-start;
    justify-content: center;
    min-width: max(32px, var(--_target-small));
    min-height: max(32px, var(--_target-small));
    padding-top: calc(var(--_row-space, 10px) + 0.2em);
    cursor: pointer;
  }
  thead .check {
    align-items: center;
    padding: 0;
  }
  .check input {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    margin: 0;
    accent-color: var(--_brand);
    cursor: pointer;
  }
  .card .check {
    align-items: center;
    min-width: max(28px, var(--_target-small));
    min-height: max(28px, var(--_target-small));
    margin: -3px 0 -3px -8px;
    padding: 0;
  }
  .selected-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 3);
    margin-bottom: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .selected-bar [aria-disabled='true'] {
    visibility: hidden;
  }
  .wide > .rows > .selected-bar {
    position: sticky;
    left: 0;
    display: inline-flex;
  }
  @media print {
    .cell-checks,
    col.checks,
    .check,
    .selected-bar {
      display: none;
    }
  }
`;
