import { html } from 'lit';
import type { TextMatcher } from './text-match.js';

/** A text with what was searched for marked in it. */
export function markedText(text: string, search: TextMatcher | null): unknown {
  const ranges = search?.ranges(text) ?? [];
  if (ranges.length === 0) return text;
  const parts: unknown[] = [];
  let done = 0;
  for (const [begin, end] of ranges) {
    parts.push(text.slice(done, begin), html`<mark>${text.slice(begin, end)}</mark>`);
    done = end;
  }
  return [...parts, text.slice(done)];
}
