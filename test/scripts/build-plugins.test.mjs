import { describe, expect, it } from 'vitest';
import { escapeToAscii } from '../../scripts/classic-scripts/ascii-only.mjs';
import { minifyCss, minifyMarkup } from '../../scripts/vite-plugins/minify-templates.mjs';
import { plainPrivateMembers } from '../../scripts/vite-plugins/plain-private-members.mjs';
import { trustedTypesPolicy } from '../../scripts/vite-plugins/trusted-types-policy.mjs';

describe('minified css literals', () => {
  it('are lowered for Chromium 86', () => {
    expect(minifyCss([':host { inset: 0; padding-inline: 4px }'], 'a.ts')).toEqual([
      ':host{padding-inline-start:4px;padding-inline-end:4px;top:0;bottom:0;left:0;right:0}',
    ]);
  });

  it('keep expressions in the place of rules and of values', () => {
    expect(
      minifyCss(['\n  ', '\n  p {\n    width: ', ';\n    margin: 0px ', ';\n  }\n  ', '\n'], 'a.ts'),
    ).toEqual(['', 'p{width:', ';margin:0px ', '}', '']);
  });

  it('keep their text where an expression stands for what cannot be told, such as a selector', () => {
    expect(minifyCss(['', ' {\n  color: red;\n}'], 'a.ts')).toEqual(['', ' { color: red; }']);
  });

  it('stop the build when they do not parse', () => {
    expect(() => minifyCss(['p { color: red; } }'], 'a.ts')).toThrow(/a\.ts: CSS that does not parse/);
  });

  it('stop the build at a logical property that swells when lowered', () => {
    expect(() => minifyCss(['p { inset-inline-start: 0 }'], 'a.ts')).toThrow(/logical inset/);
  });
});

describe('private members as plain ones', () => {
  const plain = (code, file) => plainPrivateMembers().transform.handler(code, `/house/src/${file}.ts`).code;

  it('do the same, and stay apart in a class and the one it extends', () => {
    const base = plain(
      'class Base { #of = 1; #twice() { return this.#of * 2; } get both() { return this.#twice(); } }',
      'a',
    );
    const own = plain(
      'class Own extends Base { #of = 5; static #all = 7; get sum() { return this.both + this.#of + Own.#all; } }',
      'b',
    );
    expect(base + own).not.toContain('#');
    expect(new Function(`${base};${own};return new Own().sum`)()).toBe(14);
  });

  it('stop the build at what has no plain counterpart', () => {
    expect(() => plain('class A { #a = 1; static is(one) { return #a in one; } }', 'a')).toThrow(/#a in/);
  });
});

describe('minified markup', () => {
  it('keeps one space where a line broke', () => {
    expect(minifyMarkup(['\n  <b>', '</b>\n    <i> x  y </i>'])).toEqual([' <b>', '</b> <i> x  y </i>']);
  });

  it('keeps none at the inner edges of boxes, around expressions neither', () => {
    expect(
      minifyMarkup([
        '<td class="',
        '">\n  ',
        '\n</td>\n<thing>\n  a\n</thing><th\n  title=',
        '>\n  <b>\n',
        '</b>\n</th>',
      ]),
    ).toEqual(['<td class="', '">', '</td> <thing> a </thing><th title=', '><b> ', '</b></th>']);
  });
});

describe('the classic script in ASCII', () => {
  it.each(["'中文'", '`${1}、`', '({中:1}).中', "/\\、[一-龥]/.test('、一')", "'\\\\中'", "'😀'", "'\\中'"])(
    'means what %s means',
    (code) => {
      const escaped = escapeToAscii(code);
      expect(escaped).toMatch(/^[\0-\x7f]*$/);
      expect(new Function(`return ${escaped}`)()).toEqual(new Function(`return ${code}`)());
    },
  );
});

describe('the Trusted Types policy', () => {
  const lit = 'const s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0;';

  function build(code) {
    const plugin = trustedTypesPolicy();
    plugin.buildStart();
    const result = plugin.transform.handler(code).code;
    plugin.buildEnd.call({
      error: (message) => {
        throw new Error(message);
      },
    });
    return result;
  }

  /** Runs the built line against a page that has the given policies already, and returns the policy it got. */
  function policyOf(page) {
    return new Function('t', 'globalThis', `${build(lit)} return e;`)(
      { trustedTypes: page.trustedTypes },
      page,
    );
  }

  it('is called civicboard and shared by two copies', () => {
    const names = [];
    const page = {
      trustedTypes: {
        createPolicy(name, rules) {
          if (names.includes(name)) throw new TypeError('taken');
          names.push(name);
          return rules;
        },
      },
    };
    const first = policyOf(page);
    expect(first.createHTML('<b>')).toBe('<b>');
    expect(policyOf(page)).toBe(first);
    expect(names).toEqual(['civicboard']);
  });

  it('vouches for the scripts of heavy parts and no other', () => {
    const { createScriptURL } = policyOf({ trustedTypes: { createPolicy: (_, rules) => rules } });
    const address = 'https://cdn.example/x/civicboard.charts.js';
    expect(createScriptURL(address)).toBe(address);
    expect(createScriptURL('/js/civicboard.pinyin.js')).toBe('/js/civicboard.pinyin.js');
    for (const other of ['https://evil.example/a.js', `${address}?a`, 'data:,//civicboard.charts.js#'])
      expect(() => createScriptURL(other)).toThrow(/not a script of ours/);
  });

  it('is left out where the page does not allow its name', () => {
    const refuse = () => {
      throw new TypeError('not allowed');
    };
    expect(policyOf({ trustedTypes: { createPolicy: refuse } })).toBeUndefined();
  });

  it('stops the build when Lit no longer makes its policy as expected', () => {
    expect(() => build('trustedTypes.createPolicy("lit", {})')).toThrow(/got 0/);
  });
});
