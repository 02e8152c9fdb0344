import { css } from 'lit';

/** What both views share: names, dates, cautions, the lists below. */
export const styles = css`
  :host {
    --_bar-size: var(--civic-timeline-bar-size, 1.86em);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h3,
  h4 {
    margin: 0;
    font: inherit;
  }
  p {
    margin: 0;
  }

  .tone-none {
    color: var(--_none);
    background: var(--_none-soft);
  }
  .name {
    font-weight: 600;
    line-height: 1.45;
  }
  button.name {
    min-height: max(24px, calc(var(--_target) - 8px));
    margin: 0 -4px;
    padding: 0 4px;
    border: 0;
    border-radius: 3px;
    background: none;
    text-align: start;
    text-decoration: var(--_link-line);
    text-underline-offset: 3px;
  }
  button.name:hover {
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .selected button.name {
    color: var(--_brand);
  }
  .when,
  .distance,
  .term,
  .who {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.5;
  }
  /* Dates are broken between, not within: the template marks the places. */
  .when {
    word-break: keep-all;
  }
  .percent {
    font-weight: 600;
  }
  .caution {
    font-size: var(--_small);
    line-height: 1.6;
    color: var(--_text);
  }
  .caution .chip {
    padding-inline-end: 3px;
  }

  .group {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.5;
  }
  .duties {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px calc(var(--_space) * 4);
    margin-top: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3.5);
    border-inline-start: 3px solid var(--_brand);
    border-radius: 0 var(--_radius-small) var(--_radius-small) 0;
    background: var(--_sunken);
  }
  .duties ul {
    flex: 1 1 20em;
    min-width: 0;
  }
  .duties li {
    position: relative;
    padding-inline-start: 24px;
  }
  .duties li > .icon {
    position: absolute;
    top: 0.3em;
    left: 0;
    color: var(--_ongoing);
  }
  .duties li > span {
    margin-inline-end: 8px;
  }
  .duties .duty {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .selected,
    .marked {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .duties {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .row,
    .card,
    .duties {
      break-inside: avoid;
    }
    .duties {
      background: none;
    }
  }
`;
