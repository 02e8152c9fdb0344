import { css } from 'lit';

/** The settings of columns. */
export const columnPanelStyles = css`
  .column-panel {
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3) calc(var(--_space) * 3);
  }
  /* It takes a press beside what is in it. */
  .column-panel:focus-visible {
    outline: none;
  }
  .column-panel ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .column-panel li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
  }
  .column-panel .choice {
    min-height: var(--_target);
  }
  .column-panel .choice span {
    max-width: 16em;
  }
  .column-acts {
    display: flex;
    margin-inline-start: auto;
  }
  .column-act {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: max(28px, var(--_target-small));
    min-height: var(--_target);
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--_muted);
    font-size: var(--_size);
  }
  .column-act:hover {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .column-act:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .column-panel [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .column-panel > .button {
    flex: none;
    align-self: flex-start;
  }
`;
