import { css } from 'lit';

export const listStyles = css`
  .areas {
    width: 100%;
    border-collapse: collapse;
    border-spacing: 0;
  }
  .areas thead th {
    padding: 6px 8px;
    border-bottom: 1px solid var(--_line-strong);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }
  .areas tbody tr {
    cursor: pointer;
  }
  .areas tbody .parent {
    background: var(--_sunken);
  }
  .areas tbody tr:hover {
    background: var(--_sunken);
  }
  .areas tbody td,
  .areas tbody th {
    padding: 1px 8px;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .areas tbody tr:last-child > * {
    border-bottom: 0;
  }
  .areas .name {
    min-width: 6em;
    padding-inline-start: calc(4px + var(--_depth) * 1.5em);
  }
  .areas .name-line {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: max(26px, var(--_target));
    padding: 2px 0;
    line-height: 1.45;
  }
  .areas .expander {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: max(24px, var(--_target-small));
    height: max(24px, var(--_target-small));
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--_muted);
  }
  .areas button.expander {
    width: max(24px, var(--_target));
    height: max(24px, var(--_target));
    margin: 0 -4px;
  }
  .areas button.expander:hover {
    background: var(--_brand-soft);
    color: var(--_text);
  }
  .areas [aria-expanded='false'] > th .icon {
    transform: rotate(-90deg);
  }
  .areas tbody tr:focus-visible {
    outline-offset: -2px;
  }
  .areas tbody tr:hover .area-name {
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .areas .area-name {
    text-decoration: var(--_link-line);
    text-underline-offset: 3px;
  }
  .areas .parent .area-name {
    font-weight: 600;
  }
  .narrow .areas span.expander {
    display: none;
  }
  .narrow .areas .name {
    padding-inline-start: calc(4px + var(--_depth) * 0.9em);
  }
  .narrow .areas .name small {
    display: block;
    margin: 0;
  }
  .areas .more {
    color: var(--_brand);
  }
  .areas .name small {
    margin-inline-start: 4px;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .areas .status {
    width: 7.5em;
  }
  .areas .updated {
    color: var(--_muted);
  }
  .areas .updated span {
    white-space: nowrap;
  }
  .areas .figure {
    text-align: end;
    white-space: nowrap;
  }
  .areas tbody tr.selected,
  .areas tbody tr.marked {
    background: var(--_brand-soft);
  }
  .areas tr.selected > :first-child,
  .areas tr.marked > :first-child {
    box-shadow: inset 3px 0 var(--_brand);
  }

  @media (forced-colors: active) {
    .areas tr.selected,
    .areas tr.marked {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .areas .more {
      display: none;
    }
    .areas tr {
      break-inside: avoid;
    }
  }
`;
