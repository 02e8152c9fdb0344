import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elements, entries, packageJson, root } from '../../scripts/project.mjs';

describe('package.json', () => {
  it('exports every entry that the build writes, with its types first and the default last', () => {
    const exported = Object.values(packageJson.exports).filter((target) => typeof target === 'object');
    for (const target of exported) expect(Object.keys(target)).toEqual(['types', 'default']);
    const files = exported.map((target) => target.default);
    for (const name of Object.keys(entries)) {
      expect(
        files.some(
          (file) => file === `./dist/${name}.js` || (file.includes('*') && name.startsWith('locales/')),
        ),
      ).toBe(true);
    }
  });

  it('registers an element by its own path and hands out the class alone beside it', () => {
    for (const name of elements) {
      expect(packageJson.exports[`./${name}`].default).toBe(`./dist/${name}/define.js`);
      expect(packageJson.exports[`./${name}/class`].default).toBe(`./dist/${name}/${name}.js`);
    }
  });

  it('has the version that the library names in its warnings', () => {
    const source = readFileSync(`${root}src/element/register-element.ts`, 'utf8');
    expect(source).toContain(`version = '${packageJson.version}'`);
  });

  it('lists every source whose import has an effect, and no other', () => {
    const doors = ['index', ...elements.map((name) => `${name}/define`)].filter((name) =>
      existsSync(`${root}src/${name}.ts`),
    );
    for (const name of doors)
      expect(hasEffect(`./src/${name}.ts`) && hasEffect(`./dist/${name}.js`)).toBe(true);
    for (const name of elements) expect(hasEffect(`./dist/${name}/${name}.js`)).toBe(false);
  });
});

function hasEffect(path) {
  return packageJson.sideEffects.some((pattern) => {
    const asText = pattern.replace(/[.]/g, '\\.').replace(/\*/g, '[^/]*');
    return new RegExp(`^${asText}$`).test(path);
  });
}
