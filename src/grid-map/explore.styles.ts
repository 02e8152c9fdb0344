import { css } from 'lit';

/** The way down and the search, above the areas; the button into a box beside its heading. */
export const exploreStyles = css`
  .main {
    min-height: calc(var(--_offered) * (max(2.9em, var(--_target)) + 12px) + var(--_offered) * 0.5em);
  }
  .explore {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px calc(var(--_space) * 4);
    margin-bottom: calc(var(--_space) * 3);
  }
  .trail {
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .trail ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-width: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .trail li {
    display: flex;
    align-items: center;
  }
  .trail li + li::before {
    content: '›';
    padding: 0 2px;
    color: var(--_muted);
  }
  .up .icon {
    transform: rotate(90deg);
  }
  .crumb,
  .trail [aria-current] {
    min-height: var(--_target);
    padding: 3px 6px;
    line-height: 1.5;
  }
  .crumb {
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_brand);
    text-decoration: var(--_link-line);
    text-underline-offset: 3px;
  }
  .crumb:hover {
    text-decoration: underline;
  }
  .trail [aria-current] {
    display: inline-flex;
    align-items: center;
    font-weight: 600;
  }

  .search {
    position: relative;
    flex: 0 1 18em;
    min-width: min(100%, 12em);
    margin-inline-start: auto;
  }
  .phone .search {
    flex: 1 1 100%;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: var(--_target);
    padding: 0 9px;
    border: var(--_line-width) solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_muted);
  }
  .field:focus-within {
    border-color: var(--_brand);
    outline: var(--_focus-width) solid var(--_brand);
    outline-offset: 0;
  }
  .field input {
    flex: 1 1 auto;
    width: 100%;
    min-width: 0;
    min-height: calc(var(--_target) - 2px);
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--_text);
    font-size: var(--_small);
  }
  .field input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .found {
    position: absolute;
    z-index: 5;
    top: calc(100% + 4px);
    right: 0;
    left: 0;
    padding: 4px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgba(20, 36, 60, 0.16);
  }
  .found[hidden] {
    display: none;
  }
  .found li {
    min-height: var(--_target);
    padding: 5px 8px;
    border-radius: 3px;
    line-height: 1.45;
    cursor: pointer;
  }
  .found li small {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .found li:hover,
  .found li[aria-selected='true'] {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .found p {
    margin: 0;
    padding: 4px 8px;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .box-heading {
    display: flex;
    align-items: flex-start;
    gap: 4px;
  }
  .box-heading .heading-button {
    flex: 1 1 auto;
    min-width: 0;
  }
  .enter {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: max(28px, var(--_target));
    height: max(34px, var(--_target));
    margin-inline-end: -6px;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--_muted);
  }
  .enter .icon {
    transform: rotate(-90deg);
  }
  .enter:hover {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .detail .go-in {
    margin-top: calc(var(--_space) * 2.5);
  }

  @media (forced-colors: active) {
    .found li[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .search,
    .up,
    .enter,
    .go-in {
      display: none;
    }
  }
`;
