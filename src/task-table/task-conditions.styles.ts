import { css } from 'lit';

/** Search, grouping, and what is filtered by. */
export const conditionStyles = css`
  .conditions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    margin-bottom: calc(var(--_space) * 3);
  }
  .beside {
    display: contents;
  }
  .search {
    position: relative;
    display: flex;
    flex: 0 1 16em;
    align-items: center;
    color: var(--_muted);
  }
  .tablet .conditions > .search {
    flex: 1 1 12em;
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
    border: var(--_line-width) solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_small);
    appearance: none;
    -webkit-appearance: none;
  }
  /* There is nothing to clear yet, and the hint needs the room. */
  .search input:placeholder-shown::-webkit-search-cancel-button {
    display: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .filter-button b {
    min-width: 1.5em;
    padding: 0 0.4em;
    border-radius: 0.75em;
    background: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
    line-height: 1.5;
    text-align: center;
  }
  .filter-button[aria-expanded='true'] {
    border-color: var(--_brand);
    color: var(--_brand);
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
    border: var(--_line-width) solid var(--_control-line);
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
  mark {
    border-radius: 2px;
    background: var(--_due-soon-soft);
    color: var(--_text);
    box-shadow: inset 0 -2px var(--_due-soon);
  }
  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
    }
    .filter-button b {
      border: 1px solid;
    }
  }
  @media print {
    mark {
      background: none;
      box-shadow: none;
    }
  }
`;
