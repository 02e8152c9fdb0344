import { svg } from 'lit';

/** Columns side by side: the settings of columns. */
export const columnsShape = svg`<path d="M2.2 3h11.6v10H2.2zM6.2 3v10M10 3v10" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>`;
