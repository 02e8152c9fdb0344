import { css } from 'lit';

/** Rows as cards in narrow places; forced colours and print. */
export const cardStyles = css`
  .card-group > .group {
    margin: 0;
    padding: 10px 0 6px;
    font-size: inherit;
    font-weight: 400;
  }
  .cards {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    margin-bottom: 10px;
    padding: 12px 14px;
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
  }
  .card.selected,
  .card.marked {
    border-color: var(--_brand);
    box-shadow: inset 3px 0 var(--_brand);
  }
  .card.selected {
    background: var(--_brand-soft);
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px 8px;
  }
  .card-no {
    min-width: 1.4em;
    color: var(--_muted);
  }
  /* Room for the title of a task before the status, which goes below it where text is large. */
  .card-title {
    flex: 1 1 8em;
    min-width: 0;
  }
  .card-title .title {
    font-weight: 600;
  }
  /* One column of labels, whatever the language makes of their length. */
  .card dl {
    display: grid;
    grid-template-columns: fit-content(38%) minmax(0, 1fr);
    gap: 0 12px;
    margin: 6px 0 0;
  }
  .card dl > div {
    display: contents;
  }
  .card dt {
    min-width: 4.6em;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.75;
  }
  .card dd {
    margin: 0;
    min-width: 0;
  }
  .card .due-note {
    display: inline;
    margin-inline-start: 6px;
  }
  .phone .search {
    flex: 1 1 100%;
  }
  .phone .grouping {
    margin-inline-start: 0;
  }
`;
