import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { cases, chosen, languages, stateCases, widths } from '../../scripts/contact-sheet/cases.mjs';
import { difference, halve } from '../../scripts/contact-sheet/compare.mjs';
import { encodePalettePng } from '../../scripts/contact-sheet/palette-png.mjs';
import { elements, themes } from '../../scripts/project.mjs';

/** A picture with a colour of its own in every pixel, and at most `levels` of red and green. */
function gradient(width, height, levels) {
  const picture = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      picture.data.set([(x * 7) % levels, (y * 5) % levels, 120, 255], at);
    }
  }
  return picture;
}

/** How far the worst channel of the worst pixel is off. */
const worst = (a, b) => a.data.reduce((most, value, at) => Math.max(most, Math.abs(value - b.data[at])), 0);

describe('pictures with a palette', () => {
  it('are read back as they were, a few levels a channel aside', () => {
    const picture = gradient(61, 37, 70);
    const read = PNG.sync.read(encodePalettePng(picture));
    expect([read.width, read.height]).toEqual([61, 37]);
    expect(worst(picture, read)).toBeLessThanOrEqual(5);
  });

  it('keep to 256 colours where there are more', () => {
    const picture = gradient(200, 200, 256);
    const read = PNG.sync.read(encodePalettePng(picture));
    const colours = new Set(Array.from({ length: 40_000 }, (_, at) => read.data.readUInt32BE(at * 4)));
    expect(colours.size).toBeLessThanOrEqual(256);
    expect(worst(picture, read)).toBeLessThan(20);
  });

  it('are compared at half their size, where a moved line still counts', () => {
    const lined = (row) => {
      const picture = new PNG({ width: 40, height: 40 });
      picture.data.fill(255);
      for (let x = 0; x < 40; x += 1) picture.data.set([0x55, 0x61, 0x73], (row * 40 + x) * 4);
      return halve(picture);
    };
    expect(difference(lined(10), lined(10))).toBeNull();
    expect(difference(lined(12), lined(10)).share).toBeCloseTo(0.1);
  });
});

describe('what there is to look at', () => {
  it('is every element in every theme, width and language', () => {
    expect(cases).toHaveLength(elements.length * themes.length * widths.length * languages.length);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it('is chosen by words: those of one kind are alternatives, kinds narrow each other', () => {
    const names = chosen([...cases, ...stateCases], ['roster', 'dark', '360', '768', 'en']).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['roster/dark-360-en', 'roster/dark-768-en']);
    expect(chosen([...cases, ...stateCases], ['roster', 'dark', 'empty']).map(({ name }) => name)).toEqual([
      'states/dark/roster-empty',
    ]);
  });

  it('does not take a word that names nothing', () => {
    expect(() => chosen(cases, ['rooster'])).toThrow('Nothing is called rooster');
  });
});
