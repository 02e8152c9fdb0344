import { css } from 'lit';

/** Figures above the rows. */
export const summaryStyles = css`
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-bottom: calc(var(--_space) * 3);
  }
  .figure {
    display: grid;
    grid-template-columns: auto auto;
    align-items: baseline;
    justify-content: start;
    gap: 0 10px;
    min-width: 6.4em;
    min-height: var(--_target);
    padding: 5px 14px 6px 12px;
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    text-align: start;
  }
  .figure:hover {
    border-color: var(--_brand);
  }
  .figure-name {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: 5px;
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .figure b {
    font-size: calc(var(--_size) * 1.4);
    font-weight: 600;
    line-height: 1.3;
  }
  .figure small {
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .figure .meter {
    width: 4em;
    margin-inline-start: 8px;
  }
  .figure[aria-pressed='true'],
  .figure[aria-pressed='mixed'] {
    border-color: var(--_brand);
    background: var(--_brand-soft);
    box-shadow: inset 0 -2px var(--_brand);
  }
  .figure[aria-pressed='mixed'] {
    border-style: dashed;
    box-shadow: none;
  }
  .figure[aria-pressed='true'] .figure-name,
  .figure[aria-pressed='true'] b {
    color: var(--_brand);
  }
  .figure[aria-pressed='true'] small,
  .figure[aria-pressed='mixed'] small,
  .figure[aria-pressed='mixed'] .figure-name {
    color: var(--_text);
  }
  .sign {
    display: inline-flex;
    color: var(--_none);
  }
  .sign-done {
    color: var(--_done);
  }
  .sign-on-track {
    color: var(--_on-track);
  }
  .sign-due-soon {
    color: var(--_due-soon);
  }
  .sign-overdue {
    color: var(--_overdue);
  }
  .sign-ongoing {
    color: var(--_ongoing);
  }
  .tablet .figure {
    min-width: 0;
    padding-left: 10px;
    padding-right: 10px;
  }
  .tablet .figure .meter {
    display: none;
  }
  /* Two or three in a line. */
  .phone .strip {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(max(5.6em, 30%), calc(50% - var(--_space))), 1fr));
  }
  .phone .figure {
    align-content: start;
    min-width: 0;
    padding-left: 10px;
    padding-right: 10px;
  }
  .phone .figure-name,
  .phone .figure small {
    white-space: normal;
  }
  /* The share stands beside its number, and fills the line that the total begins. */
  .phone .figure-done {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2 / -1;
  }
  .phone .figure-done .figure-name {
    flex: 1 0 100%;
  }
  .phone .figure .meter {
    width: 2.4em;
  }
  @media (forced-colors: active) {
    .figure[aria-pressed='true'] {
      border: 2px solid Highlight;
      padding: 4px 13px 5px 11px;
    }
    .figure[aria-pressed='mixed'] {
      border: 2px dashed Highlight;
      padding: 4px 13px 5px 11px;
    }
  }
  @media print {
    .figure,
    .figure[aria-pressed='true'] {
      min-width: 4.4em;
      border: 0;
      padding: 0 16px 0 0;
      background: none;
      box-shadow: none;
      color: inherit;
    }
    .figure[aria-pressed='true'] * {
      color: inherit;
    }
  }
`;
