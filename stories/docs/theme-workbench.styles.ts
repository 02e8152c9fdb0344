import { css } from 'lit';

export const workbenchStyles = css`
  :host {
    display: block;
    color: #1b2430;
    font-size: 14px;
    line-height: 1.5;
    font-family:
      'Nunito Sans',
      -apple-system,
      'Segoe UI',
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif;
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 0;
    border-bottom: 1px solid #c3ccd8;
    background: #fff;
  }
  .said {
    flex: 1;
    min-width: 10em;
    margin: 0;
    color: #556173;
  }
  button,
  select,
  input[type='text'] {
    min-height: 32px;
    box-sizing: border-box;
    padding: 0 10px;
    border: 1px solid #8893a2;
    border-radius: 4px;
    background: #fff;
    color: inherit;
    font: inherit;
  }
  button {
    cursor: pointer;
  }
  button:disabled {
    border-color: #c3ccd8;
    color: #556173;
    cursor: default;
  }
  button.main {
    border-color: #1d4f9f;
    background: #1d4f9f;
    color: #fff;
  }
  :focus-visible {
    outline: 2px solid #1d4f9f;
    outline-offset: 2px;
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .side {
    position: sticky;
    top: 64px;
    padding-top: 16px;
  }
  .preview {
    height: calc(100vh - 330px);
    min-height: 300px;
    overflow: auto;
    border: 1px solid #c3ccd8;
    border-radius: 6px;
  }
  .file span {
    display: block;
    margin: 12px 0 4px;
    font-weight: 600;
  }
  textarea {
    display: block;
    width: 100%;
    box-sizing: border-box;
    padding: 8px 10px;
    border: 1px solid #8893a2;
    border-radius: 4px;
    background: #f6f8fb;
    color: inherit;
    font:
      13px/1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
    resize: vertical;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    padding: 20px 0 8px;
    font-size: 16px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 8px 8px 8px 0;
    border-top: 1px solid #e2e7ee;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-top: 0;
    color: #556173;
    font-size: 13px;
    font-weight: 400;
  }
  th:first-child {
    width: 40%;
  }
  th:last-child {
    width: 24%;
  }
  tbody th {
    font-weight: 400;
  }
  tr.changed th {
    padding-inline-start: 8px;
    box-shadow: inset 3px 0 #1d4f9f;
  }
  code {
    font:
      13px/1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  .meaning,
  .default {
    display: block;
    color: #556173;
    font-size: 13px;
  }
  .default code {
    font-size: 12px;
  }
  .value {
    display: flex;
    gap: 6px;
  }
  input[type='color'] {
    flex: none;
    width: 36px;
    height: 32px;
    padding: 2px;
    border: 1px solid #8893a2;
    border-radius: 4px;
    background: #fff;
  }
  input[type='text'] {
    width: 100%;
    min-width: 0;
    font:
      13px ui-monospace,
      Menlo,
      Consolas,
      monospace;
  }
  .undo {
    min-height: 24px;
    padding: 0 6px;
    font-size: 12px;
  }
  .ratio {
    display: block;
    color: #556173;
    font-size: 13px;
  }
  .ratio b {
    color: #17704c;
    font-variant-numeric: tabular-nums;
  }
  .ratio.low b,
  .ratio em {
    color: #b3261e;
    font-style: normal;
    font-weight: 600;
  }
  @media (max-width: 900px) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      position: static;
      grid-row: 1;
    }
    .preview {
      height: 380px;
    }
  }
`;
