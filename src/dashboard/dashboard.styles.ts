import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: var(--civic-dashboard-min-height, 0);
    padding: calc(var(--_space) * 5);
    background: var(--_page);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 4px calc(var(--_space) * 6);
    margin-bottom: calc(var(--_space) * 5);
    padding-bottom: calc(var(--_space) * 3);
    border-bottom: 2px solid var(--_brand);
  }
  h1 {
    margin: 0;
    font-size: calc(var(--_title) * 1.4);
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .head p {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .head time {
    color: var(--_text);
    font-weight: 600;
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 0 0 calc(var(--_space) * 4);
    padding: 10px 14px;
    border-radius: var(--_radius-small);
    background: var(--_overdue-soft);
    color: var(--_overdue);
  }
  .panel {
    background: var(--_surface);
  }
  /* At the end and sticky: choosing something must not move what is under the pointer. */
  .selected {
    position: sticky;
    bottom: 12px;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    width: fit-content;
    max-width: 100%;
    margin: calc(var(--_space) * 4) auto 0;
    padding: 6px 8px 6px 16px;
    border: 1px solid var(--_brand);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgba(20, 36, 60, 0.18);
    font-weight: 600;
  }
  .selected[hidden] {
    display: none;
  }
  .layout {
    display: grid;
    flex: 1 0 auto;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: calc(var(--_space) * 5);
    align-items: stretch;
  }
  .layout > *,
  ::slotted(*) {
    grid-column: 1 / -1;
  }
  .desktop ::slotted([data-span='5']),
  .desktop .span-5 {
    grid-column: span 5;
  }
  .desktop ::slotted([data-span='6']),
  .desktop .span-6 {
    grid-column: span 6;
  }
  .desktop ::slotted([data-span='7']),
  .desktop .span-7 {
    grid-column: span 7;
  }
  @media print {
    :host {
      display: block;
      min-height: 0;
      padding: 0;
      background: none;
    }
    .selected {
      display: none;
    }
    .layout {
      display: block;
    }
  }
`;
