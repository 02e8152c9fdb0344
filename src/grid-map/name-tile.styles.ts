import { css } from 'lit';

/** A tile with room for the whole name: a card with a band in the status' colour. */
export const nameTileStyles = css`
  .tile.name {
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-start;
    gap: 4px;
    min-height: 5.6em;
    padding: 11px 12px 12px 18px;
    overflow: hidden;
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 400;
    text-align: start;
  }
  .tile.name::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    bottom: 0;
    width: 7px;
    background: var(--_hatch, none) var(--_fill);
  }
  .tile.name:hover {
    border-color: var(--_brand);
  }
  .tile-name {
    font-size: 1.08em;
    font-weight: 600;
    line-height: 1.4;
  }
  .tile-status {
    margin-top: auto;
  }
  .tile.name .sign {
    position: static;
  }
  .tile-keeper {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
`;
