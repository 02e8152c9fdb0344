import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';

/** Tones a chip can have; each is a pair of tokens. */
export type ChipTone = 'done' | 'on-track' | 'due-soon' | 'overdue' | 'ongoing' | 'none';

/** A status in words, with its shape and colour. */
export function chip({
  tone,
  shape,
  text,
}: {
  tone: ChipTone;
  shape: IconName;
  text: string;
}): TemplateResult {
  return html`<span class="chip tone-${tone}">${icon(shape)}${text}</span>`;
}
