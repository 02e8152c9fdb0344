import { css } from 'lit';

/** Boxes of areas that hold others. A box is never narrower than five numbered tiles or two of words or names. */
export const boxStyles = css`
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
    --_box-min: calc(2 * 5.6em + var(--_tile-gap) + 2 * var(--_pad) + 2px);
  }
  .boxes.of-name {
    --_box-min: calc(2 * 8.4em + 8px + 2 * var(--_pad) + 2px);
  }
  .bands .boxes {
    --_box-min: calc(4 * (var(--_tile) + var(--_tile-gap)) - var(--_tile-gap) + 2 * var(--_pad) + 2px);
    grid-template-columns: repeat(
      auto-fill,
      minmax(
        min(
          100%,
          max(var(--_box-min), calc((100% - (var(--_across) - 1) * var(--_box-gap)) / var(--_across)))
        ),
        1fr
      )
    );
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
`;
