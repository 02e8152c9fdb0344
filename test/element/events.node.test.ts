import { describe, expect, it } from 'vitest';
import { readSelection } from '../../src/element/events.js';

describe('a selection as a host gives it', () => {
  it('says kind and id, the id as text', () => {
    expect(readSelection({ kind: 'task', id: 't1', more: 1 })).toEqual({ kind: 'task', id: 't1' });
    expect(readSelection({ kind: 'area', id: 7 })).toEqual({ kind: 'area', id: '7' });
  });

  it.each([
    [null],
    [undefined],
    ['oops'],
    [[]],
    [{}],
    [{ kind: 'task' }],
    [{ id: 'x' }],
    [{ kind: 5, id: 'x' }],
  ])('%j is none', (given) => {
    expect(readSelection(given)).toBeNull();
  });

  it('is none where it refuses to be read', () => {
    const refuse = () => {
      throw new Error('refused');
    };
    expect(readSelection(new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse }))).toBeNull();
  });
});
