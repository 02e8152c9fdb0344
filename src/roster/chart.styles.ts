import { css } from 'lit';

/** The same list as a chart of tiers; narrow places, forced colours and print. */
export const chartStyles = css`
  .chart .rank {
    display: block;
    position: relative;
    padding: calc(var(--_space) * 5) 0 0;
    border: 0;
  }
  .chart .rank:first-of-type {
    padding-top: 0;
  }
  .chart .rank + .rank::before {
    content: '';
    position: absolute;
    top: 0;
    left: 50%;
    height: calc(var(--_space) * 5);
    border-left: 2px solid var(--_line-strong);
    margin-left: -1px;
  }
  .chart .rank-title {
    padding: 2px 0 6px;
    text-align: center;
  }
  .chart .members {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: stretch;
    gap: 8px;
    padding: 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .chart .leader .members {
    padding: 0;
    border: 0;
    background: none;
  }
  .chart .members > li {
    flex: 0 1 calc(var(--_size) * 12);
  }
  .chart .holder {
    display: flex;
    height: 100%;
  }
  .chart .member {
    flex-direction: column;
    align-items: center;
    justify-content: flex-start;
    gap: 6px;
    padding: 10px 8px;
    border-color: var(--_line);
    background: var(--_surface);
    text-align: center;
  }
  .chart .leader .member {
    border: 2px solid var(--_brand);
  }
  .chart .who {
    align-self: auto;
  }
  .chart .rows .who {
    flex-direction: column;
    align-items: center;
  }
  .chart .rows .members > li {
    flex-basis: calc(var(--_size) * 9);
  }
  .chart .office {
    position: relative;
    margin-top: calc(var(--_space) * 5);
    border-inline-start: 0;
    border-top: 3px solid var(--_brand);
    border-radius: 0 0 var(--_radius-small) var(--_radius-small);
    text-align: center;
  }
  .chart .office::before {
    content: '';
    position: absolute;
    bottom: 100%;
    left: 50%;
    height: calc(var(--_space) * 5 + 3px);
    border-left: 2px dashed var(--_line-strong);
    margin-left: -1px;
  }
  .chart .office-title,
  .chart .office-ranks {
    justify-content: center;
  }
  .chart .office .member {
    flex-direction: row;
    border: 0;
    background: none;
  }

  .phone .rank,
  .phone .member-units {
    grid-template-columns: minmax(0, 1fr);
  }
  .phone .rank-title,
  .phone .rank.rows .rank-title {
    padding-top: 0;
  }
  .phone .member {
    padding-inline-start: 0;
  }
  .phone .chart .member {
    padding-inline-start: 8px;
  }
  .phone .members,
  .phone .rows .members {
    grid-template-columns: minmax(0, 1fr);
  }

  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
    .member[aria-pressed='true'],
    .unit[aria-pressed='true'],
    .marked .member {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    /* Paper has no grounds: light letters would stand on white. */
    .avatar,
    .leader .avatar {
      border: 1px solid var(--_line-strong);
      background: none;
      color: var(--_brand);
    }
    .rank,
    .office {
      break-inside: avoid;
    }
  }
`;
