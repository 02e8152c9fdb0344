import { css } from 'lit';

/** Stand-ins for the drawing: empty, loading, failed; and the list of faults beside good rows. */
export const panelStyles = css`
  .panel {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-height: 150px;
    padding: calc(var(--_space) * 6) calc(var(--_space) * 4);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    color: var(--_muted);
    text-align: center;
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .panel p {
    margin: 0;
  }
  .panel.none .icon {
    width: 32px;
    height: 32px;
    opacity: 0.7;
  }
  .panel-title {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_overdue);
    font-weight: 600;
  }
  .failure ul {
    max-width: 60em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .failure {
    color: var(--_text);
  }

  .loading {
    align-items: stretch;
    gap: calc(var(--_space) * 4);
  }
  .bone {
    height: 1em;
    border-radius: 3px;
    background: var(--_line);
    animation: civic-breathe 1.6s ease-in-out infinite;
  }
  .bone:nth-of-type(2) {
    width: 86%;
  }
  .bone:nth-of-type(3) {
    width: 92%;
  }
  .bone:nth-of-type(4) {
    width: 64%;
  }
  @keyframes civic-breathe {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }

  .issues {
    margin-bottom: calc(var(--_space) * 3);
    border-radius: var(--_radius-small);
    background: var(--_due-soon-soft);
    color: var(--_due-soon);
    font-size: var(--_small);
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .issues summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    padding: 4px 12px;
    border-radius: var(--_radius-small);
    cursor: pointer;
    list-style: none;
  }
  .issues summary::-webkit-details-marker {
    display: none;
  }
  .issues summary::after {
    content: '';
    width: 0.45em;
    height: 0.45em;
    margin-inline-start: 2px;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .issues[open] summary::after {
    transform: translateY(20%) rotate(225deg);
  }
  .issues ul {
    margin: 0;
    padding: 0 12px 10px 34px;
    list-style: none;
    color: var(--_text);
  }
  .issues .button {
    margin: 0 12px 10px 34px;
  }
  code {
    padding: 0 4px;
    border-radius: 3px;
    background: var(--_sunken);
    font-family: Consolas, Menlo, 'Liberation Mono', monospace;
    font-size: 1em;
  }

  @media (forced-colors: active) {
    .panel,
    .issues {
      border: 1px solid CanvasText;
    }
  }
`;
