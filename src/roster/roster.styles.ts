import { css } from 'lit';

const list = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h3,
  h4,
  p {
    margin: 0;
    font-size: inherit;
  }
  .group + .group,
  .subgroups > .group {
    margin-top: calc(var(--_space) * 5);
  }
  .group-name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: calc(var(--_space) * 2);
    font-weight: 600;
  }
  .level {
    padding: 0 7px;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .subgroups > .group {
    padding-top: calc(var(--_space) * 4);
    border-top: 1px solid var(--_line-strong);
  }
  .rank {
    display: grid;
    grid-template-columns: minmax(4.6em, auto) minmax(0, 1fr);
    gap: 4px calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3) 0;
    border-top: 1px solid var(--_line);
  }
  .rank:first-of-type {
    padding-top: 0;
    border-top: 0;
  }
  .rank-title {
    padding-top: calc((var(--_avatar) - 1.6em) / 2 + 6px);
    color: var(--_muted);
    font-weight: 600;
    white-space: nowrap;
  }
  .rank.rows .rank-title {
    padding-top: 6px;
  }
  .leader {
    --_avatar: calc(var(--_size) * 3.3);
  }
  .cards,
  .rows {
    --_avatar: calc(var(--_size) * 2.6);
  }
  .members {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(var(--_size) * 14), 1fr));
    gap: 2px calc(var(--_space) * 3);
    align-items: start;
  }
  .rows .members {
    grid-template-columns: repeat(auto-fill, minmax(calc(var(--_size) * 13), 1fr));
  }
  .unnamed {
    padding: 6px 0;
    color: var(--_muted);
  }

  .member {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    width: 100%;
    min-height: max(36px, var(--_target));
    padding: 6px 8px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    text-align: start;
    line-height: 1.4;
  }
  .member:hover {
    background: var(--_sunken);
  }
  .member[aria-pressed='true'],
  .marked .member {
    border-color: var(--_brand);
    background: var(--_brand-soft);
  }
  .avatar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: var(--_avatar);
    height: var(--_avatar);
    border-radius: 50%;
    background: var(--_brand-soft);
    color: var(--_brand);
    font-weight: 600;
    line-height: 1;
    object-fit: cover;
  }
  .leader .avatar {
    background: var(--_brand);
    color: var(--_on-brand);
    font-size: 1.25em;
  }
  .member[aria-pressed='true'] .avatar,
  .marked .avatar {
    background: var(--_surface);
    color: var(--_brand);
  }
  .vacant .avatar {
    border: 1.5px dashed var(--_control-line);
    background: none;
    color: var(--_muted);
  }
  .who {
    align-self: center;
    min-width: 0;
  }
  .name {
    font-weight: 600;
  }
  .leader .name {
    font-size: 1.15em;
  }
  .vacant .name {
    color: var(--_muted);
    font-weight: 400;
  }
  .also {
    color: var(--_muted);
    font-weight: 400;
  }
  .posts,
  .phone {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .rows .avatar {
    display: none;
  }
  .rows .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
`;

const office = css`
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
  .office-rank h5 {
    margin: 0;
    color: var(--_muted);
    font: inherit;
  }
  .office-rank .member {
    width: auto;
    padding: 3px 8px;
  }
  .office-rank .avatar,
  .office-rank .posts {
    display: none;
  }
  .member-units {
    display: grid;
    grid-template-columns: minmax(4.6em, auto) minmax(0, 1fr);
    gap: 4px calc(var(--_space) * 4);
    margin-top: calc(var(--_space) * 3);
  }
  .member-units h4 {
    padding-top: 5px;
    color: var(--_muted);
    font-weight: 600;
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

const chart = css`
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
    display: flex;
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
    .rank,
    .office {
      break-inside: avoid;
    }
  }
`;

export const styles = [list, office, chart];
