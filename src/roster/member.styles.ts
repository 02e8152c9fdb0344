import { css } from 'lit';

/** Ranks and members as a list. */
export const memberStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h3,
  h4,
  p,
  dl,
  dd {
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
    grid-template-columns: minmax(var(--_titles), auto) minmax(0, 1fr);
    gap: 4px calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3) 0;
    border-top: 1px solid var(--_line);
  }
  .rank:first-of-type {
    padding-top: 0;
    border-top: 0;
  }
  .rank-title {
    margin: 0;
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
  .member .name {
    text-decoration: var(--_link-line);
    text-underline-offset: 3px;
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
  .tel {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }
  /* Something to press, on a phone above all: WCAG 2.2, 2.5.8. */
  a.tel {
    width: fit-content;
    line-height: var(--_target-small);
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
