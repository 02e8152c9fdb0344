import { css } from 'lit';

/** Figures of the whole, above the areas. */
export const overviewStyles = css`
  .overview {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: calc(var(--_space) * 3);
    margin: 0 0 calc(var(--_space) * 4);
  }
  .overview:last-child {
    margin: 0;
  }
  .overview > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
    border-inline-start: 3px solid var(--_brand);
    border-radius: 0 var(--_radius-small) var(--_radius-small) 0;
    background: var(--_sunken);
  }
  .overview dt {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
  .overview dd {
    margin: 0;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.35;
  }
`;
