import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamParser, type StreamEvent } from '../../src/grid-map/event-stream.js';

const read = (...pieces: string[]) => {
  const parser = new EventStreamParser();
  return { events: pieces.flatMap((piece) => parser.push(piece)), parser };
};
const message = (data: string): StreamEvent => ({ type: 'message', data });

describe('EventStreamParser', () => {
  it('reads events, their names, ids and waits; comments and unknown fields are none', () => {
    const { events, parser } = read(
      '\uFEFF: hello\n\ndata: one\ndata:two\nid: 7\n\nevent: ping\ndata\n\nretry: 2500\nretry: x\nodd: 1\n\nid: a\0b\ndata:  three\n\n',
    );
    expect(events).toEqual([message('one\ntwo'), { type: 'ping', data: '' }, message(' three')]);
    expect([parser.lastEventId, parser.retry]).toEqual(['7', 2500]);
  });

  it('holds back what is not finished, and forgets it after a break', () => {
    const { events, parser } = read('id: 3\ndata: whole\n\ndata: ha');
    expect(events).toEqual([message('whole')]);
    parser.restart();
    expect(parser.push('data: new\n\n')).toEqual([message('new')]);
    expect(parser.lastEventId).toBe('3');
  });

  it('reads the same however the text is cut, with any ends of lines', () => {
    const lines = ['id: 1', 'data: a', 'data: b', '', ': c', 'event: x', 'data: d', '', 'data: e', ''];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\n', '\r', '\r\n'), { minLength: lines.length, maxLength: lines.length }),
        fc.array(fc.nat(80), { maxLength: 6 }),
        (ends, cuts) => {
          // A bare return before a bare feed would be one end, not two.
          const text = lines
            .map((line, index) => line + (ends[index] === '\r' ? '\r\n' : ends[index]))
            .join('');
          const places = [0, ...cuts.map((cut) => cut % text.length).sort((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
          expect(read(...pieces).events).toEqual([message('a\nb'), { type: 'x', data: 'd' }, message('e')]);
        },
      ),
    );
  });

  it('refuses a line without end', () => {
    const parser = new EventStreamParser();
    expect(() => parser.push('x'.repeat(8_000_001))).toThrow(RangeError);
  });
});
