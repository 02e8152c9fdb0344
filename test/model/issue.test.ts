import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../src/model/issue-codes.js';
import { makeIssue, showValue } from '../../src/model/issue.js';

describe('an Issue', () => {
  it('says where, what was expected with an example, and what was found', () => {
    const path = 'entries[3].values.rate';
    expect(makeIssue('rate-range', { path, value: '98%', params: { example: 0.98 } })).toEqual({
      path,
      code: 'rate-range',
      params: { example: 0.98 },
      message: '应为 0 到 1 之间的比率，例如 0.98；实际为“98%”。',
      value: '98%',
      severity: 'error',
    });
  });

  it('is worded for every code, without holes where its parameters are given', () => {
    const params = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
    const messages = issueCodes.map((code) => makeIssue(code, { path: '', value: 1, params }).message);
    for (const [index, message] of messages.entries()) {
      expect(message).not.toBe(issueCodes[index]);
      expect(message).not.toContain('undefined');
    }
    expect(new Set(messages).size).toBe(issueCodes.length);
  });

  it('with a code of somebody else’s reads as that code', () => {
    expect(makeIssue('their-own', { path: '' }).message).toBe('their-own');
  });
});

describe('a value in a message', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;

  it.each([
    ['98%', '“98%”'],
    [undefined, '空'],
    [null, '“null”'],
    [[1, 'a'], '“[1,"a"]”'],
    ['长'.repeat(50), `“${'长'.repeat(40)}…”`],
    [5n, '“5”'],
    [Object.assign(Object.create(null) as object, { big: 5n }), '“…”'],
    [circle, '“…”'],
  ])('is quoted, cut short, and never a reason to throw: case %#', (value, text) => {
    expect(showValue(value)).toBe(text);
  });
});
