import { css } from 'lit';

export const stepsStyles = css`
  .stages {
    --_marker: 1.9em;
  }
  .stage {
    position: relative;
  }
  .card {
    position: relative;
    padding: 10px 12px 14px calc(var(--_marker) + 20px);
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .card:hover {
    background: var(--_sunken);
  }
  .card.selected,
  .card.marked,
  .card.selected:hover {
    background: var(--_brand-soft);
  }
  .card.selected {
    box-shadow: inset 3px 0 var(--_brand);
  }
  .card.marked {
    box-shadow: inset 3px 0 var(--_bar);
  }

  /* The rail from marker to marker; it ends at the last. */
  .stage::before {
    content: '';
    position: absolute;
    z-index: 1;
    top: calc(var(--_marker) / 2 + 10px);
    bottom: calc(var(--_marker) / -2 - 10px);
    left: calc(var(--_marker) / 2 + 7px);
    width: 2px;
    background: var(--_line-strong);
  }
  .stages > .stage:last-child::before {
    display: none;
  }
  .marker {
    position: absolute;
    z-index: 2;
    top: calc((max(24px, var(--_target) - 8px) - var(--_marker)) / 2 + 10px);
    left: 8px;
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--_marker);
    height: var(--_marker);
    border: 1.5px solid currentColor;
    border-radius: 50%;
    box-shadow: 0 0 0 3px var(--_surface);
  }
  .is-active > .card .marker {
    border-color: var(--_brand);
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .card:hover .marker {
    box-shadow: 0 0 0 3px var(--_sunken);
  }
  .selected .marker,
  .marked .marker,
  .selected:hover .marker {
    box-shadow: 0 0 0 3px var(--_brand-soft);
  }
  .marker .icon {
    width: 0.85em;
    height: 0.85em;
  }

  .stage h3 {
    font-size: calc(var(--_size) + 1px);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
  }
  .targets-list .distance {
    display: inline-block;
  }
  .detail > * {
    margin-top: 6px;
  }
  .detail > :first-child {
    margin-top: 4px;
  }
  .objectives {
    padding-inline-start: 1.15em;
    list-style: disc;
  }
  .objectives li::marker {
    color: var(--_line-strong);
  }
  .units {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-size: var(--_small);
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 10px;
    max-width: 30em;
    font-size: var(--_small);
  }
  .track {
    position: relative;
    flex: 1 1 auto;
    height: 8px;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_none-soft);
    box-shadow: 0 0 0 1px var(--_tint-line);
  }
  .track .filled {
    top: 0;
    height: 100%;
    border-radius: 4px;
    background: currentColor;
  }

  /* A hairline between phases, from the names on. */
  .stages > .stage + .stage > .card::before {
    content: '';
    position: absolute;
    top: 0;
    left: calc(var(--_marker) + 20px);
    right: 12px;
    border-top: 1px solid var(--_line);
  }

  /* Steps within a phase: smaller, one rank further in. */
  .stage .stages {
    --_marker: 1.6em;
    margin-inline-start: 34px;
    padding-bottom: 8px;
  }
  .stage .stages .card {
    padding-bottom: 8px;
  }
  .stage .stages .card::before {
    content: none;
  }
  .stage h4,
  .stages .stages .chip {
    font-size: var(--_small);
  }

  /* Names and periods to the left, what is said of them to the right, in line on every rank. */
  .wide .card {
    display: grid;
    grid-template-columns: 20em minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 8);
  }
  .wide .stages .stages .card {
    grid-template-columns: calc(20.3em - 34px) minmax(0, 1fr);
  }
  .wide .stages .stages .stages .card {
    grid-template-columns: calc(20.3em - 68px) minmax(0, 1fr);
  }
  .wide .detail {
    padding-top: calc((max(24px, var(--_target) - 8px) - 1.6em) / 2);
  }
  .wide .detail > :first-child {
    margin-top: 0;
  }

  .lists {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
  }
  .lists > * {
    flex: 1 1 24em;
    min-width: 0;
  }
  .targets-list li > .icon {
    color: var(--_brand);
  }
  .targets-list .reached > .icon {
    color: var(--_done);
  }

  @media (forced-colors: active) {
    .stage::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .track {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .track,
    .track .filled,
    .stage::before {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
