import { css } from 'lit';

export const controlStyles = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_brand);
    outline-offset: 2px;
  }

  .icon {
    flex: none;
    width: 1em;
    height: 1em;
    vertical-align: -0.125em;
  }

  .button,
  .segment {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--_target);
    min-width: var(--_target);
    padding: 3px 12px;
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: var(--_small);
    line-height: 1.4;
  }
  .icon-button {
    padding: 0;
    font-size: calc(var(--_size) + 1px);
    color: var(--_muted);
  }
  .button:hover,
  .segment:hover {
    border-color: var(--_brand);
    color: var(--_brand);
  }
  .segmented {
    display: inline-flex;
  }
  .segment {
    margin-inline-start: calc(-1 * var(--_line-width));
    border-radius: 0;
  }
  .segment:first-child {
    margin-inline-start: 0;
    border-radius: var(--_radius-small) 0 0 var(--_radius-small);
  }
  .segment:last-child {
    border-radius: 0 var(--_radius-small) var(--_radius-small) 0;
  }
  .segment:only-child {
    border-radius: var(--_radius-small);
  }
  .segment[aria-pressed='true'],
  .button[aria-pressed='true'] {
    position: relative;
    border-color: var(--_brand);
    background: var(--_brand-soft);
    color: var(--_brand);
    font-weight: 600;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 7px;
    border-radius: 3px;
    font-size: var(--_small);
    line-height: 1.7;
    white-space: nowrap;
    color: var(--_none);
    background: var(--_none-soft);
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .tone-done {
    color: var(--_done);
    background: var(--_done-soft);
  }
  .tone-on-track {
    color: var(--_on-track);
    background: var(--_on-track-soft);
  }
  .tone-due-soon {
    color: var(--_due-soon);
    background: var(--_due-soon-soft);
  }
  .tone-overdue {
    color: var(--_overdue);
    background: var(--_overdue-soft);
  }
  .tone-ongoing {
    color: var(--_ongoing);
    background: var(--_ongoing-soft);
  }

  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }
    .segment[aria-pressed='true'],
    .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    .chip {
      padding: 0;
      background: none;
    }
  }
`;
