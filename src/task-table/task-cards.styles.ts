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
  /* One left edge for all values; a long name of a field breaks rather than take their room. */
  .card dl {
    display: grid;
    grid-template-columns: fit-content(5.6em) minmax(0, 1fr);
    align-items: baseline;
    gap: 0 12px;
    margin: 6px 0 0;
  }
  .card dl > div {
    display: contents;
  }
  .card dt {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.4;
  }
  .card dd {
    margin: 0;
    min-width: 0;
  }
  /* A flex container's baseline is that of its first line: the label stands beside it where a name takes two. */
  .card dd.units {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .card .due {
    display: inline;
    margin-inline-end: 6px;
  }
  /* A phrase that breaks would stand with its last line beside the name of the field. */
  .card .phrase {
    vertical-align: top;
  }
  .card .due-note {
    display: inline-block;
  }
  /* What stands beside the search stays there at 320 px, or goes below it together. */
  .phone .conditions,
  .phone .beside {
    gap: calc(var(--_space) * 2);
  }
  .phone .beside {
    display: flex;
  }
  /* As wide as what it says of itself, or in a line of its own. */
  .phone .conditions > .search {
    flex: 1 1 calc(var(--_hint, 9em) * 0.93 + 3.4em);
  }
  /* Under its heading, across all: at the end of the line it would wrap in one group and not in the next. */
  .phone .group > .meter {
    display: block;
    width: auto;
    height: 4px;
    margin: 4px 0 0;
  }
`;
