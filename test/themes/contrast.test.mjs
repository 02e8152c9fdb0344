import { describe, expect, it } from 'vitest';
import { contrast, distance } from './colour.mjs';
import { decoration, drawn, inks, shapes, toned } from './colour-pairs.mjs';
import { allThemes, styleSheets, tokens } from './tokens.mjs';

const pairsOf = (list) =>
  Object.entries(list).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground]));

const colourIn = ({ values }, name) => values[tokens[name].publicName];

/** Pairs of a theme with less contrast than is wanted, each told with what it has. */
function tooFaint(theme, list, least) {
  return pairsOf(list)
    .map(([front, ground]) => ({
      front,
      ground,
      has: contrast(colourIn(theme, front), colourIn(theme, ground)),
    }))
    .filter(({ has }) => has < least)
    .map(({ front, ground, has }) => `${front} on ${ground}: ${has.toFixed(2)}`);
}

/** Blocks of a style sheet that hold declarations, each with its selector. */
const blocks = Object.entries(styleSheets)
  .filter(([path]) => !path.endsWith('tokens.styles.ts'))
  .flatMap(([path, css]) =>
    [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
      place: `${path} ${selector.replace(/\s+/g, ' ').trim()}`,
      ink: /(?:^|[\s;])color:[^;]*?var\((--_[\w-]+)\)/.exec(body)?.[1],
      grounds: [
        ...(/(?:^|[\s;])background(?:-color)?:([^;]*);/.exec(body)?.[1] ?? '').matchAll(/var\((--_[\w-]+)/g),
      ]
        .map(([, name]) => name)
        .filter((name) => name !== '--_hatch'),
    })),
  );

describe('the measure', () => {
  it('agrees with the examples of WCAG: black on white 21, #777 on white just short of 4.5', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#fff', '#767676')).toBeGreaterThan(4.5);
  });

  it('refuses a colour that it cannot read', () => {
    expect(() => contrast('rgb(0 0 0)', '#fff')).toThrow('rgb(0 0 0)');
  });
});

describe('the list of pairs', () => {
  it('knows every ink that a style sheet uses', () => {
    const known = new Set([...Object.keys(inks), ...Object.values(toned)]);
    const used = blocks.filter(({ ink, place }) => ink && !known.has(ink) && !drawn.test(place));
    expect(used.map(({ place, ink }) => `${place}: ${ink}`)).toEqual([]);
    expect(blocks.filter(({ ink }) => ink).length).toBeGreaterThan(80);
  });

  it('knows every background that a style sheet uses, as a ground or as a shape', () => {
    const grounds = new Set([...pairsOf(inks), ...pairsOf(shapes)].map(([, ground]) => ground));
    const known = new Set([...grounds, ...Object.keys(shapes), ...Object.keys(toned), ...decoration]);
    const used = blocks.flatMap(({ place, grounds: names }) =>
      names.filter((name) => !known.has(name)).map((name) => `${place}: ${name}`),
    );
    expect(used).toEqual([]);
  });

  it('knows every pair of ink and background that stands in one rule', () => {
    const known = new Set([
      ...pairsOf(inks).map(String),
      ...Object.entries(toned).map(([ground, ink]) => `${ink},${ground}`),
    ]);
    const missing = blocks.flatMap(({ place, ink, grounds }) =>
      ink
        ? grounds
            .filter((ground) => !known.has(`${ink},${ground}`))
            .map((ground) => `${place}: ${ink} on ${ground}`)
        : [],
    );
    expect(missing).toEqual([]);
  });
});

for (const theme of allThemes) {
  describe(`the ${theme.name} theme`, () => {
    const textLeast = theme.name === 'high-contrast' ? 7 : 4.5;

    it(`has text of at least ${textLeast}:1 on every ground it stands on`, () => {
      expect(tooFaint(theme, inks, textLeast)).toEqual([]);
    });

    it('has bars, marks, lines of controls and a focus ring of at least 3:1', () => {
      expect(tooFaint(theme, shapes, 3)).toEqual([]);
    });

    it('does not let the overdue be taken for the brand', () => {
      expect(distance(colourIn(theme, '--_overdue'), colourIn(theme, '--_brand'))).toBeGreaterThan(0.12);
      expect(distance(colourIn(theme, '--_overdue-soft'), colourIn(theme, '--_brand-soft'))).toBeGreaterThan(
        0.03,
      );
    });

    it('has statuses that are told apart', () => {
      const names = ['--_overdue', '--_due-soon', '--_done', '--_on-track', '--_ongoing'];
      const alike = names.flatMap((one, at) =>
        names
          .slice(at + 1)
          .map((other) => [other, distance(colourIn(theme, one), colourIn(theme, other))])
          .filter(([, apart]) => apart < 0.07)
          .map(([other, apart]) => `${one} and ${other}: ${apart.toFixed(3)}`),
      );
      expect(alike).toEqual([]);
    });
  });
}
