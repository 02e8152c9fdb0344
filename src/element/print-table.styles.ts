import { css } from 'lit';

/** A page for paper alone: black on white, A4 across, headings on each page, a category with its first row. */
export const paperStyles = css`
  @page {
    size: A4 landscape;
    margin: 14mm 12mm;
  }
  html {
    font:
      10.5pt/1.5 'SimSun',
      'Songti SC',
      'Noto Serif CJK SC',
      serif;
    color: #000;
    background: #fff;
  }
  body {
    margin: 0;
  }
  h1 {
    margin: 0 0 2mm;
    font-size: 1.5em;
    text-align: center;
  }
  p {
    margin: 0 0 2mm;
    text-align: right;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
    page-break-inside: avoid;
  }
  th,
  td {
    padding: 1mm 1.5mm;
    border: 0.25mm solid #000;
    text-align: left;
    white-space: pre-line;
    /* Not 'anywhere', by which columns would be as narrow as a letter. */
    overflow-wrap: break-word;
  }
  thead th {
    word-break: keep-all;
    text-align: center;
  }
  .centred {
    text-align: center;
    white-space: nowrap;
  }
  .group {
    break-after: avoid;
    page-break-after: avoid;
  }
`;
