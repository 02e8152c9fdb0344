import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../src/element/safe-address.js';

describe('an address that may become a link', () => {
  it.each([
    'https://www.example.gov.cn/a?b=1#c',
    'HTTP://example.org',
    'mailto:a@example.org',
    'tel:12345',
    '/docs/方案.pdf',
    '../a:b',
    '?a=b:c',
    '#top',
    '//example.org/a',
    '附件：说明.docx',
  ])('%s is one', (address) => {
    expect(safeAddress(` ${address}\n`)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0000\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    'j\na\nv\na\nscript:alert(1)',
    'javascript\u0085:alert(1)',
    '\u2028javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    '\u00a0\u0000javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'view-source:javascript:alert(1)',
    '',
    '   ',
  ])('%j is none', (address) => {
    expect(safeAddress(address)).toBeNull();
  });

  it.each([[null], [undefined], [5], [{}], [['https://example.org']]])(
    '%j is none, not being text',
    (address) => {
      expect(safeAddress(address)).toBeNull();
    },
  );

  it('never leads a browser to another scheme', () => {
    const part = fc.constantFrom(
      ...'javascript data vbscript http https : / \t \n \r \u0000 \u001f a % & \u00a0 \u200b \ufeff'.split(
        ' ',
      ),
      ' ',
    );
    const text = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (address) => {
        const safe = safeAddress(address);
        if (safe === null || !URL.canParse(safe, 'https://example.org/')) return;
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(
          new URL(safe, 'https://example.org/').protocol,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
