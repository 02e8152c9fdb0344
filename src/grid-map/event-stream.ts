/** One event of a stream, as the HTML standard reads it. */
export interface StreamEvent {
  type: string;
  data: string;
}

/** A line longer than this is no update of areas, and would be kept until it ends. */
const longestLine = 8_000_000;

/** Reads `text/event-stream` piece by piece (HTML standard, 9.2.6). */
export class EventStreamParser {
  /** The last `id`, to go on from after a break. */
  lastEventId = '';
  /** What the server wants waited before a new attempt, in ms. */
  retry: number | null = null;

  #rest = '';
  #afterReturn = false;
  #started = false;
  #type = '';
  #data: string[] = [];

  /** After a break: an event that was half there is lost, what was said of ids and waiting stays. */
  restart(): void {
    this.#rest = '';
    this.#afterReturn = this.#started = false;
    this.#type = '';
    this.#data = [];
  }

  /** Events that a further piece completes. */
  push(piece: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    let text = this.#rest + piece;
    if (!this.#started && text !== '') {
      this.#started = true;
      text = text.replace(/^\uFEFF/, '');
    }
    // A line may end in two signs that come in two pieces.
    if (this.#afterReturn && text.startsWith('\n')) text = text.slice(1);
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    const lines = text.split(/\r\n|\r|\n/);
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > longestLine) throw new RangeError('The line is too long.');
    for (const line of lines) {
      const event = this.#line(line);
      if (event) events.push(event);
    }
    return events;
  }

  #line(line: string): StreamEvent | null {
    if (line === '') return this.#dispatch();
    const [, field = '', value = ''] = /^([^:]*)(?:: ?([\s\S]*))?$/.exec(line) ?? [];
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#type = value;
    else if (field === 'id' && !value.includes('\0')) this.lastEventId = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
    return null;
  }

  #dispatch(): StreamEvent | null {
    const event = { type: this.#type || 'message', data: this.#data.join('\n') };
    const said = this.#data.length > 0;
    this.#type = '';
    this.#data = [];
    return said ? event : null;
  }
}
