import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/project.mjs';
import { parsePeriod } from '../../../src/model/period/parse-period.js';

const folder = `${root}test/fixtures/phrases/`;

/** A phrase read on 10 March 2026: start..end, `~` where it goes on, its rule, `!` where a warning is due. */
function reading(text: string): string {
  const { start, end, ongoing, recurrence, issues } = parsePeriod(text, { asOf: '2026-03-10' });
  const rest = `${ongoing ? '~' : ''}${recurrence ?? ''}`;
  return [`${start ?? ''}..${end ?? ''}`, rest, issues.length > 0 ? '!' : ''].filter(Boolean).join(' ');
}

/** Rounds of phrases whose reading was written down before the grammar saw them. */
describe.each(readdirSync(folder))('phrases of %s', (file) => {
  const lines = readFileSync(folder + file, 'utf8').split('\n');
  const phrases = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(' => '));

  it.each(phrases)('%s is %s', (text = '', expected) => {
    expect(reading(text)).toBe(expected);
  });

  it('are two hundred or more', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(200);
  });
});
