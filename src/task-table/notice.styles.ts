import { css } from 'lit';

/** Notices beside the rows, rows that are on their way, and marks on what is new. */
export const noticeStyles = css`
  .notice {
    position: fixed;
    z-index: 5;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    max-width: calc(100vw - 16px);
    box-sizing: border-box;
    padding: 6px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgba(20, 36, 60, 0.18);
    font-size: var(--_small);
  }
  .notice .meter {
    margin: 0;
  }
  .notice .link {
    min-height: max(28px, var(--_target-small));
  }

  /* A title of hundreds of signs is read in the details. */
  .title.clamped {
    display: -webkit-box;
    /* In WebKit a button knows no number of lines. */
    max-height: calc(6em * var(--_line-height));
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }

  .gap-row .bone {
    display: block;
    height: 0.9em;
    max-width: 14em;
    margin: 0.35em 0;
  }
  .gap-row .title {
    width: 100%;
  }
  .gap-row .title[aria-disabled] {
    cursor: default;
  }
  .again {
    margin-inline-start: 8px;
    color: var(--_brand);
    text-decoration: underline;
  }
  /* What is new: a dot in the margin of the row, and a tint on the cells; neither takes room. */
  .news .title {
    position: relative;
  }
  .news .title::before {
    content: '';
    position: absolute;
    top: 0.55em;
    left: -9px;
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--_brand);
  }
  tr.row > td.new {
    background: var(--_brand-soft);
  }
  @media (forced-colors: active) {
    .news .title::before {
      background: Highlight;
      forced-color-adjust: none;
    }
    tr.row > td.new {
      outline: 1px dashed Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .news .title::before {
      display: none;
    }
    .notice {
      display: none;
    }
  }
`;
