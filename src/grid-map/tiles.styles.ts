import { css } from 'lit';

/** Boxes of areas and the tiles in them. A box is never narrower than five numbered tiles or two named ones. */
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
  .boxes {
    --_box-min: calc(5 * (var(--_tile) + var(--_tile-gap)) - var(--_tile-gap) + 2 * var(--_pad) + 2px);
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(
        min(
          100%,
          max(var(--_box-min), calc((100% - (var(--_columns) - 1) * var(--_box-gap)) / var(--_columns)))
        ),
        1fr
      )
    );
    gap: var(--_box-gap);
  }
  .boxes.of-word {
    --_box-min: calc(3 * 5.6em + 2 * var(--_tile-gap) + 2 * var(--_pad) + 2px);
  }
  .boxes.of-name {
    --_box-min: calc(2 * 8.4em + 8px + 2 * var(--_pad) + 2px);
  }
  .bands .boxes {
    --_box-min: calc(4 * (var(--_tile) + var(--_tile-gap)) - var(--_tile-gap) + 2 * var(--_pad) + 2px);
    /* Alike in all bands, so that their boxes stand in columns. */
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(var(--_box-min), 22%)), 1fr));
  }
  .box {
    min-width: 0;
    padding: 4px var(--_pad) var(--_pad);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }
  .box .box {
    background: var(--_surface);
  }
  .boxes + .tiles {
    margin-top: var(--_box-gap);
  }
  .heading-button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    width: calc(100% + 12px);
    min-height: max(34px, var(--_target));
    margin: 0 -6px;
    padding: 2px 6px;
    border: 0;
    border-radius: 3px;
    background: none;
    line-height: 1.4;
    text-align: start;
  }
  .heading-button:hover .box-name {
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .box-title {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .box-name {
    font-weight: 600;
  }
  .heading-button .swatch {
    width: 1.3em;
    height: 1.3em;
  }
  .box-count {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .box-count span {
    white-space: nowrap;
  }
  .box-count span + span::before {
    content: ' · ';
  }

  .bands > .box {
    display: grid;
    grid-template-columns: minmax(8em, 12%) minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3) 0;
    border-width: 0 0 1px;
    border-radius: 0;
    background: none;
  }
  .bands > .box:first-child {
    padding-top: 0;
  }
  .bands > .box:last-child {
    border: 0;
    padding-bottom: 0;
  }
  .bands > .box > .box-heading > .heading-button {
    width: 100%;
    margin: 0;
    padding: 6px 8px;
  }
  .bands > .box > .box-heading .box-count {
    flex: 1 0 100%;
    margin-top: 2px;
  }
  .wide .bands > .box > .box-heading .box-count span {
    display: block;
  }
  .wide .bands > .box > .box-heading .box-count span::before {
    content: none;
  }
  .bands > .box > .boxes > .box {
    background: var(--_sunken);
  }
  .narrow .bands > .box {
    display: block;
  }
  .bands > .box > .box-heading .box-name {
    font-size: 1.07em;
  }
  .narrow .bands > .box > .box-heading .box-count {
    flex: 0 1 auto;
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
  .word .tile {
    padding: 2px 10px;
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
