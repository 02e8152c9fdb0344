import { css } from 'lit';

/** The state of the line of live data, and the mark on what has just changed. */
export const liveStyles = css`
  .line {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .line .icon {
    font-size: 0.9em;
  }
  .line.open {
    color: var(--_done);
  }
  .line.down {
    padding: 2px 10px;
    border-radius: var(--_radius-small);
    background: var(--_overdue-soft);
    color: var(--_overdue);
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .tile.changed::after {
    content: '';
    position: absolute;
    top: -3px;
    right: -3px;
    bottom: -3px;
    left: -3px;
    border: 2px dashed var(--_brand);
    border-radius: var(--_radius-small);
    pointer-events: none;
  }
  .tile.name.changed::after {
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .areas tr.changed > :first-child {
    box-shadow: inset 0 0 0 2px var(--_brand);
  }

  @media (prefers-reduced-motion: no-preference) {
    .tile.changed::after {
      animation: changed 0.6s ease-out;
    }
    @keyframes changed {
      from {
        opacity: 0;
        transform: scale(1.35);
      }
    }
  }
  @media (forced-colors: active) {
    .tile.changed::after {
      border-color: Highlight;
    }
    .line.down {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .tile.changed::after,
    .line.open {
      display: none;
    }
  }
`;
