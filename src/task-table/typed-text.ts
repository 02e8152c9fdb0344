import { html, noChange, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../element/icons.js';
import { vars } from '../element/vars.js';
import { ems } from './column-widths.js';

/** A search field, and where what is typed into it goes. */
export interface SearchField {
  label: string;
  value: string;
  typing: Typing;
  search(text: string): void;
}

/** Knows while an input method is at work in a field: what is half typed is no query, and must not be replaced. */
export class Typing {
  composing = false;
}

export function renderSearchField({ label, value, typing, search }: SearchField): TemplateResult {
  const textOf = (event: Event) => (event.target as HTMLInputElement).value;
  const input = (event: InputEvent) => {
    if (!event.isComposing && !typing.composing) search(textOf(event));
  };
  const begin = () => (typing.composing = true);
  const end = (event: Event) => {
    typing.composing = false;
    search(textOf(event));
  };
  // An input method that goes away with the focus does not always say that it has ended.
  const leave = (event: Event) => {
    if (typing.composing) end(event);
  };
  return html`<label class="search" ${vars({ '--_hint': `${ems(label)}em` })}
    >${icon('search')}<input
      type="search"
      .value=${typing.composing ? noChange : live(value)}
      placeholder=${label}
      aria-label=${label}
      autocomplete="off"
      @input=${input}
      @compositionstart=${begin}
      @compositionend=${end}
      @blur=${leave}
  /></label>`;
}
