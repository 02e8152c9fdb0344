import { css } from 'lit';

/** The panel of filters, in place or as a sheet. */
export const filterStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: calc(var(--_space) * 4);
    margin-bottom: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }
  .filters fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .filters legend {
    padding: 0 0 4px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }
  .filters p {
    margin: 4px 0 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .desktop .units {
    grid-column: span 2;
  }
  .tablet .units {
    grid-column: 1 / -1;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: max(28px, var(--_target-small));
    cursor: pointer;
  }
  .choice.level-1 {
    padding-left: 1.6em;
  }
  .choice.level-2 {
    padding-left: 3.2em;
  }
  .choice.level-3 {
    padding-left: 4.8em;
  }
  .choice input {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    margin: 0;
    accent-color: var(--_brand);
  }
  .choice span {
    min-width: 0;
  }
  .choice b {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .choice:hover span {
    color: var(--_brand);
  }
  .units-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-bottom: 6px;
  }
  .filters .search {
    flex: 1 1 9em;
    max-width: 16em;
  }
  .units-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    gap: 0 16px;
    max-height: 16em;
    overflow: auto;
    /* Room for a focus ring at the edge of what scrolls. */
    margin: -3px;
    padding: 3px;
  }

  .backdrop {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 20;
    background: rgba(10, 18, 30, 0.5);
  }
  .sheet {
    position: fixed;
    bottom: 0;
    left: var(--_left);
    z-index: 21;
    display: flex;
    flex-direction: column;
    gap: 0;
    width: var(--_width);
    max-height: 85vh;
    margin: 0;
    padding: 0;
    border-color: var(--_line);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface);
    box-shadow: 0 -4px 24px rgba(20, 36, 60, 0.25);
  }
  /* It takes the focus for what is in it. */
  .sheet:focus-visible {
    outline: none;
  }
  .sheet-head,
  .sheet-foot {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 8px 16px;
  }
  .sheet-head {
    border-bottom: var(--_line-width) solid var(--_line);
  }
  .sheet-head h3 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  .sheet-foot {
    border-top: var(--_line-width) solid var(--_line);
  }
  .sheet-foot .button {
    flex: 1 1 0;
  }
  .primary {
    border-color: var(--_brand);
    background: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
  }
  .primary:hover {
    color: var(--_on-brand);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .sheet-body {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: 16px;
    min-height: 0;
    padding: 12px 16px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .sheet-body > * {
    flex: none;
  }
  /* One thing that scrolls is enough. */
  .sheet .units-list {
    max-height: none;
  }
  .sheet .grouping {
    justify-content: space-between;
    margin: 0;
  }
  @media print {
    .filters,
    .backdrop {
      display: none;
    }
  }
`;
