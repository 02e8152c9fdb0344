import { css } from 'lit';

/** The group's office and the member units. */
export const officeStyles = css`
  .office {
    margin-top: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 3px solid var(--_brand);
    border-radius: 0 var(--_radius-small) var(--_radius-small) 0;
    background: var(--_sunken);
  }
  .office-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    font-weight: 600;
  }
  .office-title span {
    font-weight: 400;
  }
  .duties {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .office-ranks {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(var(--_space) * 4);
    margin-top: 4px;
  }
  .office-rank {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 2px;
  }
  .office-rank dt {
    color: var(--_muted);
  }
  .office-rank .member {
    align-items: center;
    width: auto;
    padding: 3px 8px;
  }
  .office-rank .avatar,
  .office-rank .posts {
    display: none;
  }
  .member-units {
    display: grid;
    grid-template-columns: minmax(var(--_titles), auto) minmax(0, 1fr);
    gap: 4px calc(var(--_space) * 4);
    margin-top: calc(var(--_space) * 3);
  }
  .member-units .rank-title {
    padding-top: 5px;
  }
  .member-units ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .unit {
    min-height: max(28px, var(--_target-small));
    padding: 2px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: var(--_small);
  }
  .unit:hover,
  .host:hover {
    border-color: var(--_brand);
    color: var(--_brand);
  }
  .unit.marked {
    border-color: var(--_brand);
  }
  .unit[aria-pressed='true'] {
    border-color: var(--_brand);
    background: var(--_brand-soft);
    color: var(--_brand);
    font-weight: 600;
  }
  .host {
    min-height: var(--_target-small);
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--_brand);
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 3px;
  }
`;
