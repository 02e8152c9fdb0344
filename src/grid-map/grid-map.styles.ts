import { css } from 'lit';
import { listStyles } from './area-list.styles.js';
import { dimmedStyles } from './dimmed.styles.js';
import { measureStyles } from './measure.styles.js';
import { exploreStyles } from './explore.styles.js';
import { overviewStyles } from './overview.styles.js';
import { periodStyles } from './period.styles.js';
import { rollUpStyles } from './roll-up.styles.js';
import { liveStyles } from './live.styles.js';
import { nameTileStyles } from './name-tile.styles.js';
import { sideStyles } from './side.styles.js';
import { boxStyles } from './boxes.styles.js';
import { tileStyles } from './tiles.styles.js';

const map = css`
  .map {
    display: grid;
    gap: calc(var(--_space) * 5);
  }
  .wide {
    grid-template-columns: minmax(0, 1fr) minmax(13.5em, 22%);
    gap: calc(var(--_space) * 7);
    align-items: start;
  }
  .main {
    min-width: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .main .note {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 calc(var(--_space) * 3);
    padding: 6px 12px;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .licence {
    margin: calc(var(--_space) * 3) 0 0;
    color: var(--_muted);
    font-size: var(--_small);
  }

  [data-tone='ok'] {
    --_fill: var(--_tone-ok);
    --_ink: var(--_on-ok);
  }
  [data-tone='info'] {
    --_fill: var(--_tone-info);
    --_ink: var(--_on-info);
  }
  [data-tone='warn'] {
    --_fill: var(--_tone-warn);
    --_ink: var(--_on-warn);
  }
  [data-tone='serious'] {
    --_fill: var(--_tone-serious);
    --_ink: var(--_on-serious);
  }
  [data-tone='critical'] {
    --_fill: var(--_tone-critical);
    --_ink: var(--_on-critical);
  }
  [data-tone='none'] {
    --_fill: var(--_tone-none);
    --_ink: var(--_on-none);
    --_hatch: repeating-linear-gradient(
      135deg,
      transparent,
      transparent 4px,
      var(--_line-strong) 4px,
      var(--_line-strong) 5px
    );
  }

  .sign {
    flex: none;
    width: 0.68em;
    height: 0.68em;
  }
  .swatch {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 1.45em;
    height: 1.45em;
    border-radius: 3px;
    background: var(--_hatch, none) var(--_fill);
    color: var(--_ink);
    line-height: 1;
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 0 8px;
    border-radius: 3px;
    background: var(--_fill);
    color: var(--_ink);
    font-size: var(--_small);
    line-height: 1.7;
    white-space: nowrap;
    box-shadow: inset 0 0 0 1px var(--_tint-line);
  }
  .badge[data-tone='none'] {
    border: 1px dashed var(--_control-line);
    background: none;
    line-height: 1.55;
  }

  @media (forced-colors: active) {
    .swatch,
    .badge {
      border: 1px solid CanvasText;
    }
    .swatch[data-tone='none'] {
      border-style: dashed;
      background: repeating-linear-gradient(135deg, Canvas, Canvas 4px, CanvasText 4px, CanvasText 5px);
      forced-color-adjust: none;
    }
  }
  @media print {
    .swatch,
    .badge,
    .tile,
    .tile::before {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .wide {
      grid-template-columns: minmax(0, 1fr) 13em;
    }
  }
`;

export const styles = [
  map,
  boxStyles,
  tileStyles,
  nameTileStyles,
  dimmedStyles,
  sideStyles,
  rollUpStyles,
  exploreStyles,
  periodStyles,
  liveStyles,
  overviewStyles,
  listStyles,
  measureStyles,
];
