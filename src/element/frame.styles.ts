import { css } from 'lit';
import { controlStyles } from './controls.styles.js';
import { panelStyles } from './panel.styles.js';

const frame = css`
  .frame {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-width: 0;
    padding: calc(var(--_space) * 5) calc(var(--_space) * 6) calc(var(--_space) * 4);
    background: var(--_surface);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }
  .frame.phone {
    padding: calc(var(--_space) * 4);
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin-bottom: calc(var(--_space) * 4);
  }
  .titles {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 3);
    min-width: 0;
  }
  /* Beside a single button there is room for a heading, though not always for what is said after it. */
  .header.plain .titles {
    flex-basis: 10em;
  }
  .heading {
    position: relative;
    margin: 0;
    padding-inline-start: 12px;
    font-size: var(--_title);
    font-weight: 600;
    line-height: 1.4;
  }
  .heading::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0.22em;
    width: 4px;
    height: 0.96em;
    border-radius: 1px;
    background: var(--_brand);
  }
  .meta {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .export {
    display: inline-flex;
  }

  .body {
    flex: 1 1 auto;
    min-width: 0;
    min-height: 0;
    overflow: auto;
    /* Room for a focus ring at the edge of what scrolls. */
    margin: -3px;
    padding: 3px;
  }

  .footer {
    margin-top: calc(var(--_space) * 3);
    padding-top: calc(var(--_space) * 3);
    border-top: var(--_line-width) solid var(--_line);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .footer p {
    margin: 0;
  }
  .footer .note + .origin {
    margin-top: var(--_space);
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
  }
  a {
    color: var(--_brand);
    text-underline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .heading::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  @media print {
    /* A height given for the screen would let rows run over what follows; paper has room. */
    :host {
      height: auto !important;
      max-height: none !important;
      overflow: visible !important;
    }
    .frame {
      display: block;
      height: auto;
      margin-bottom: 8mm;
      padding: 0;
      border: 0;
      box-shadow: none;
      background: none;
    }
    .body {
      overflow: visible;
    }
    .toolbar,
    .issues {
      display: none;
    }
    .heading::before {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .footer {
      break-before: avoid;
      break-inside: avoid;
    }
    .header {
      break-after: avoid;
    }
  }
`;

export const frameStyles = [frame, controlStyles, panelStyles];
