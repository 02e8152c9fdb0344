import { css } from 'lit';

/** Canvases of areas with what stands above them. */
export const planeStyles = css`
  .wide.drawn {
    align-items: stretch;
    height: 100%;
  }
  .drawn .main {
    display: flex;
    flex-direction: column;
  }
  .drawn .shown {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-height: 0;
  }
  .plane {
    position: relative;
    flex: 1 1 calc(var(--_plane-height, 420px) + var(--_foot));
    min-width: 0;
    min-height: 240px;
    overflow: hidden;
    border-radius: var(--_radius-small);
    --_foot: calc(max(30px, var(--_target)) + 10px);
  }
  .drawn .side {
    align-content: start;
    align-self: start;
  }
  .plane.mapped {
    display: block;
  }
  .plane.mapped::before {
    content: '';
    position: absolute;
    top: 0;
    left: 0;
    box-sizing: border-box;
    width: 100%;
    height: calc(100% - var(--_foot));
    border: var(--_line-width) solid var(--_line);
    border-radius: inherit;
    background: var(--_sunken);
  }
  .plane .layers {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: calc(100% - var(--_foot));
    transform-origin: 0 0;
  }
  .plane canvas {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }
  .places {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: calc(100% - var(--_foot));
    overflow: hidden;
    border-radius: inherit;
    outline: none;
    touch-action: pan-x pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
    cursor: pointer;
  }
  .places.zoomed {
    touch-action: pinch-zoom;
    cursor: grab;
  }
  .places.zoomed:active {
    cursor: grabbing;
  }
  .places:focus-visible {
    box-shadow: inset 0 0 0 var(--_focus-width) var(--_brand);
  }
  .places > [role='option'] {
    position: absolute;
    top: var(--_y);
    left: var(--_x);
    width: var(--_w);
    height: var(--_h);
    overflow: hidden;
    opacity: 0;
    pointer-events: none;
    white-space: nowrap;
  }

  .zooms {
    position: absolute;
    right: 0;
    bottom: 0;
    display: flex;
    flex-direction: row-reverse;
    overflow: hidden;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .zooms button {
    display: flex;
    align-items: center;
    justify-content: center;
    width: max(30px, var(--_target));
    height: max(30px, var(--_target));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font-size: var(--_size);
  }
  .zooms button + button {
    border-inline-end: 1px solid var(--_line);
  }
  .zooms button:hover:enabled {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .zooms button:disabled {
    color: var(--_muted);
    opacity: 0.6;
  }
  .zooms button:focus-visible {
    outline-offset: -3px;
  }

  .to-list {
    position: absolute;
    top: 8px;
    left: 8px;
    z-index: 3;
    padding: 4px 12px;
    border: 1px solid var(--_brand);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_brand);
  }
  .to-list:not(:focus) {
    width: 1px;
    height: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }

  .tip {
    position: absolute;
    top: var(--_y);
    left: var(--_x);
    z-index: 2;
    display: flex;
    flex-direction: column;
    gap: 2px;
    width: max-content;
    max-width: min(260px, 80%);
    padding: 7px 11px 8px;
    transform: translate(-50%, -100%);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    box-shadow: 0 4px 14px rgba(16, 28, 48, 0.16);
    line-height: 1.45;
  }
  .tip.below {
    transform: translate(-50%, 0);
  }
  .tip b {
    font-weight: 600;
  }
  .tip-path {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .tip-status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  .probes {
    position: absolute;
    width: 0;
    height: 0;
    overflow: hidden;
    visibility: hidden;
  }
  /* The canvas has to hear when the theme changes: that it takes a moment is told by an event. */
  .probes i {
    display: block;
    border: 1px solid var(--_tint-line);
    background-color: var(--_fill);
    color: var(--_ink);
    transition:
      color 0.001s,
      background-color 0.001s;
  }
  .probes .probe-ground {
    border-color: var(--_line-strong);
    background-color: var(--_surface);
    color: var(--_text);
  }
  .probes .probe-ink {
    border-color: var(--_line);
    background-color: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .probes .probe-mark {
    border-color: var(--_bar);
    background-color: var(--_brand-soft);
    color: var(--_brand);
  }
  @media (forced-colors: active) {
    .probes .probe-mark {
      forced-color-adjust: none;
      color: Highlight;
    }
    .places:focus-visible {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .plane,
    .plane.mapped {
      --_foot: 0px;
    }
    /* Painted for the screen, as an engine takes nothing that is painted later: not stretched to the width of paper. */
    .plane canvas {
      object-fit: contain;
      object-position: left top;
    }
    .zooms,
    .tip {
      display: none;
    }
    .plane {
      height: calc(var(--_plane-height, 420px) + var(--_foot));
      break-inside: avoid;
    }
  }
`;
