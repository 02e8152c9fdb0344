import { css } from 'lit';

/** Tiles of areas that hold no others. */
export const tileStyles = css`
  .map {
    --_tile: max(var(--civic-grid-tile-size, 2.5em), var(--_target));
    --_tile-gap: 4px;
    --_box-gap: calc(var(--_space) * 3);
    --_pad: calc(var(--_space) * 2);
  }
  .map.roomy {
    --_tile: max(var(--civic-grid-tile-size, 3em), var(--_target));
  }

  ul.tiles {
    display: grid;
    min-width: 0;
    gap: var(--_tile-gap);
  }
  ul.number {
    grid-template-columns: repeat(auto-fill, minmax(var(--_tile), 1fr));
  }
  ul.word {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(5.6em, var(--_tile))), 1fr));
  }
  ul.name {
    gap: var(--_box-gap);
    grid-template-columns: repeat(
      auto-fill,
      minmax(
        min(
          100%,
          max(8.4em, min(20em, calc((100% - (var(--_columns) - 1) * var(--_box-gap)) / var(--_columns))))
        ),
        1fr
      )
    );
  }
  .box ul.name {
    gap: 8px;
  }
  ul.placed {
    grid-template-columns: repeat(var(--_columns), minmax(var(--_tile), 1fr));
    grid-auto-rows: minmax(var(--_tile), auto);
    overflow-x: auto;
    margin: -3px;
    padding: 3px;
  }
  ul.placed.name {
    grid-template-columns: repeat(var(--_columns), minmax(8.4em, 1fr));
  }
  ul.boxes.placed {
    grid-template-columns: repeat(var(--_columns), minmax(var(--_box-min), 1fr));
  }
  .placed > li {
    grid-column: var(--_column);
    grid-row: var(--_row);
  }
  .cell {
    display: flex;
    min-width: 0;
  }

  .tile {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    justify-content: center;
    min-width: 0;
    min-height: var(--_tile);
    padding: 2px;
    border: 1px solid var(--_tint-line);
    border-radius: var(--_radius-small);
    background: var(--_hatch, none) var(--_fill);
    color: var(--_ink);
    font-size: var(--_small);
    line-height: 1.3;
  }
  .tile .sign {
    position: absolute;
    top: 3px;
    right: 3px;
    width: 0.66em;
    height: 0.66em;
  }
  .tile[data-tone='none'] .tile-label {
    padding: 0 3px;
    border-radius: 2px;
    background: var(--_tone-none);
  }
  .tile[data-tone='serious'],
  .tile[data-tone='critical'] {
    font-weight: 700;
  }
  .tile:hover {
    border-color: var(--_ink);
  }
  /* A number makes way for the sign in the corner. */
  .number .tile {
    padding: 5px 5px 2px 2px;
  }
  .number .tile .sign {
    top: 2px;
    right: 2px;
  }
  .word .tile {
    padding: 2px 8px;
  }
  .tile-label {
    display: -webkit-box;
    overflow: hidden;
    max-height: 2.6em;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .tile.marked,
  .box.marked {
    box-shadow: 0 0 0 2px var(--_brand);
  }
  .tile.selected {
    z-index: 1;
    border-color: var(--_surface);
    box-shadow: 0 0 0 2px var(--_text);
  }
  .tile.name.selected {
    border-color: var(--_brand);
    background: var(--_brand-soft);
    box-shadow: 0 0 0 1px var(--_brand);
  }
  .box.selected {
    border-color: var(--_brand);
    box-shadow: 0 0 0 1px var(--_brand);
  }
  .bands > .box.selected,
  .bands > .box.marked {
    box-shadow: inset 3px 0 var(--_brand);
  }
  .heading-button.selected .box-name,
  .heading-button.marked .box-name {
    color: var(--_brand);
  }

  @media (forced-colors: active) {
    .tile {
      border: 1px solid ButtonText;
    }
    .tile[data-tone='none'] {
      border-style: dashed;
    }
    .tile.selected,
    .tile.marked,
    .box.selected,
    .box.marked {
      border: 3px solid Highlight !important;
    }
  }
  @media print {
    .tile {
      border-color: var(--_line-strong);
    }
    .box {
      break-inside: avoid;
      background: none;
    }
    .bands > .box {
      break-inside: auto;
    }
  }
`;
