import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { readFileSync } from 'node:fs';
import { allThemes, defaults, publicNames, styleSheets } from './tokens.mjs';

describe('the theme files', () => {
  it('has themes to read, and tokens', () => {
    expect(allThemes.map(({ name }) => name)).toEqual([
      'default',
      'big-screen',
      'dark',
      'elder',
      'high-contrast',
      'party-red',
    ]);
    expect(Object.keys(defaults).length).toBeGreaterThan(45);
  });

  it.each(allThemes)('$name sets only names that the styles read', ({ own }) => {
    expect(Object.keys(own).filter((name) => !publicNames.has(name))).toEqual([]);
  });

  it.each(allThemes)('$name holds nothing but custom properties', ({ css }) => {
    const bare = css.replace(/\/\*[^]*?\*\//g, '').replace(/--[\w-]+:[^;]+;/g, '');
    expect(bare.replace(/\s+/g, ' ').trim()).toMatch(
      /^(?:@media screen \{ )?:root, \.civic-theme-[a-z-]+ \{ \}(?: \})?$/,
    );
  });

  it.each(allThemes)('$name is a class of its own name as well', ({ name, css }) => {
    expect(css).toContain(`.civic-theme-${name} {`);
  });

  it('says in default.css what the elements look like without a theme, no more and no less', () => {
    const [standard] = allThemes;
    expect(standard.own).toEqual(defaults);
  });

  it.each(allThemes.filter(({ values }) => values['--civic-color-scheme'] === 'dark'))(
    '$name, light on dark, holds for the screen only',
    ({ css }) => {
      expect(css).toContain('@media screen');
    },
  );

  it.each(allThemes.filter(({ own }) => own['--civic-color-page'] && own['--civic-tone-ok']))(
    '$name, which has colours of its own, sets every colour',
    ({ own }) => {
      const colours = Object.keys(defaults).filter((name) => /^--civic-(?:color|status|tone)-/.test(name));
      expect(colours.filter((name) => !(name in own))).toEqual([]);
    },
  );

  it('is offered whole by the switch of the example pages and by the README', () => {
    const switches = readFileSync(`${root}examples/switches.ts`, 'utf8');
    const readme = readFileSync(`${root}README.md`, 'utf8');
    for (const { name } of allThemes) {
      expect(switches).toContain(`['${name}', `);
      expect(readme).toContain(`\`${name}\``);
    }
  });
});

describe('the styles', () => {
  const others = Object.entries(styleSheets).filter(([path]) => !path.endsWith('tokens.styles.ts'));

  // Whoever doubles the three sizes, or gives them in rem, has then doubled all text (WCAG 1.4.4).
  it('set every font size by the tokens of size', () => {
    const fixed = others.flatMap(([path, css]) =>
      [...css.matchAll(/font-size:([^;]+);/g)]
        .map(([, value]) => value.trim())
        .filter(
          (value) => !/^(?:var\(--_|calc\(var\(--_(?:size|title|small)\)|inherit$|[\d.]+em$)/.test(value),
        )
        .map((value) => `${path}: ${value}`),
    );
    expect(fixed).toEqual([]);
  });

  it('read public names of colours and sizes in tokens.styles.ts only', () => {
    const read = others.flatMap(([path, css]) =>
      [...css.matchAll(/var\(\s*(--civic-(?:color|status|tone|font)[\w-]*)/g)].map(
        ([, name]) => `${path}: ${name}`,
      ),
    );
    expect(read).toEqual([]);
  });
});
