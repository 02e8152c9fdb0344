import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/element/slices.js';
import { placesOfTexts } from '../../src/task-table/text-order.js';

/** Signs of titles and unit names: Han, Latin in both cases and widths, digits, punctuation. */
const signs = [
  ...'任务完善矛盾纠纷排查化解一二三十区县乡镇重长行abzABZ（）()、，：:－- 0123456789１２①…Ⅱ·《》%',
];
const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((all) => all.join(''));

/** Enough others for the texts to be sorted by their signs rather than compared one by one. */
const many = Array.from({ length: 1200 }, (_, index) => `任务${(index * 7919) % 1200}：完善`);

const { compare } = new Intl.Collator('zh-CN', { numeric: true });

/** The texts in order, those that count as the same together. */
function sorted(texts: string[], locale = 'zh-CN'): string[][] {
  const { places, count } = finish(placesOfTexts(texts, locale));
  const groups = Array.from({ length: count }, (): string[] => []);
  texts.forEach((text, index) => groups[places[index]!]!.push(text));
  return groups;
}

describe('the order of texts', () => {
  it('is that of the language, by whatever way it is found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 60 }), (some) => {
        const texts = [...new Set([...some, ...many])];
        const found = sorted(texts);
        expect(found.flat().sort()).toEqual([...texts].sort());
        const firsts = found.map(([first = '']) => first);
        firsts.forEach((each, at) => at > 0 && expect(compare(firsts[at - 1] ?? '', each)).toBeLessThan(0));
        found.forEach(([first = '', ...alike]) =>
          alike.forEach((each) => expect(compare(first, each)).toBe(0)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has numbers by value, names by pinyin, and what counts as the same together', () => {
    expect(sorted(['张', '10', '安', '2', '02', '李'])).toEqual([
      ['2', '02'],
      ['10'],
      ['安'],
      ['李'],
      ['张'],
    ]);
    const [first, second, third] = sorted([...many, '安', '02', '2']);
    expect([first, second, third]).toEqual([['02', '2'], ['安'], ['任务0：完善']]);
  });

  it('falls back on the collator for signs that depend on their neighbours, and for numbers without end', () => {
    for (const odd of ['e\u0301tat', 'ガス', 'ปลา', '9'.repeat(60)]) {
      const texts = [...many, odd];
      expect(sorted(texts).flat()).toEqual([...texts].sort(compare));
      expect(sorted(texts)).toHaveLength(texts.length);
    }
  });

  it('takes its time in steps', () => {
    let steps = 0;
    const work = placesOfTexts(
      Array.from({ length: 20_000 }, (_, index) => `第${(index * 7919) % 20_000}项`),
      'zh-CN',
    );
    while (!work.next().done) steps += 1;
    expect(steps).toBeGreaterThan(15);
  });
});
