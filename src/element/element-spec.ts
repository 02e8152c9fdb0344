import type { DrawingModule } from './lazy-drawing.js';
import type { MessageKey } from './locale.js';
import type { Breakpoints } from './width.js';

/** What an element is, said once in its class. */
export interface ElementSpec {
  /** Tag used by `define()`. */
  tag: string;
  /** Which part of a dashboard's data it takes. */
  datasetKey: string;
  /** Its name where it has no heading. */
  label: MessageKey;
  /** Asks for the chunk that checks the data, makes the view and draws it. */
  drawing: () => Promise<DrawingModule>;
  /** Properties that the view depends on, beside data, locale and as-of. */
  viewInputs: readonly string[];
  /** Whether what it shows is offered to be copied and printed as a table. */
  asTable?: boolean;
  /** Default: under 480 px a phone, under 760 px a tablet. */
  breakpoints?: Breakpoints;
}
