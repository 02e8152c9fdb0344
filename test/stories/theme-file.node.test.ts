import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../stories/docs/contrast.js';
import { differences, isForScreens, pairsOf, themeFile, tokensIn } from '../../stories/docs/theme-file.js';
import { tokenMeanings } from '../../stories/docs/token-meanings.js';

const theme = (name: string) => readFileSync(new URL(`../../themes/${name}.css`, import.meta.url), 'utf8');
const defaults = tokensIn(theme('default'));

describe('theme file', () => {
  it('reads tokens in order, lists of fonts in one line, comments left out', () => {
    expect(
      tokensIn("/* --civic-no: 1; */ :root { --civic-font: 'A',\n  serif;\n --civic-space: 4px }"),
    ).toEqual({
      '--civic-font': "'A', serif",
      '--civic-space': '4px',
    });
  });

  it('says what every token of the default theme is for, and of no other', () => {
    expect(Object.keys(tokenMeanings)).toEqual(Object.keys(defaults));
  });

  it('writes only what differs, and reads back what it wrote', () => {
    const changed = differences({ ...defaults, '--civic-radius': '0px' }, defaults);
    const css = themeFile(changed);
    expect(tokensIn(css)).toEqual({ '--civic-radius': '0px' });
    expect(css).toContain(':root,\n.civic-theme-mine {\n  --civic-radius: 0px;\n}');
    expect(tokensIn(themeFile({}))).toEqual({});
  });

  it('knows a theme for screens and writes one', () => {
    expect(isForScreens(theme('dark'))).toBe(true);
    expect(isForScreens(theme('default'))).toBe(false);
    expect(themeFile({ '--civic-radius': '0' }, { screenOnly: true })).toMatch(
      /@media screen \{\n {2}:root,/,
    );
  });

  it('pairs every status and tone with its ground, and finds enough contrast in the default theme', () => {
    const pairs = pairsOf(Object.keys(defaults));
    const paired = pairs.flatMap(({ foreground, background }) => [foreground, background]);
    const coloured = Object.keys(defaults).filter((name) => /^--civic-(?:status|tone)-/.test(name));
    expect(coloured.filter((name) => !paired.includes(name))).toEqual([]);
    const low = pairs.filter(
      ({ foreground, background, least }) =>
        (contrast(defaults[foreground]!, defaults[background]!) ?? 0) < least,
    );
    expect(low).toEqual([]);
  });
});
