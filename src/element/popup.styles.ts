import { css } from 'lit';

/** A box beside the button that opens it. */
export const popupStyles = css`
  .popup {
    position: fixed;
    z-index: 1000;
    right: auto;
    bottom: auto;
    display: flex;
    flex-direction: column;
    width: max-content;
    max-width: calc(100vw - 16px);
    max-height: calc(100vh - 16px);
    margin: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 4px 16px rgba(20, 36, 60, 0.18);
    font-size: var(--_small);
    line-height: 1.4;
  }

  @media print {
    .popup {
      display: none;
    }
  }
`;
