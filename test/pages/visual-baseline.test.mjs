import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  evidence,
  faultsOf,
  storedNames,
  storeFaults,
  storePicture,
} from '../../scripts/contact-sheet/baseline.mjs';
import { cases } from '../../scripts/contact-sheet/cases.mjs';
import { isSteadyHere, openStudio } from '../../scripts/contact-sheet/studio.mjs';
import { elements, themes } from '../../scripts/project.mjs';

if (!isSteadyHere) {
  console.warn(
    'Pictures are not compared: the Chromium they were taken with comes by npm for Linux x64 only, and ' +
      'other versions smooth text otherwise.',
  );
}

describe('the store of pictures', () => {
  it('has one of every element, theme, width and language, and none besides', () => {
    expect(storeFaults(cases, storedNames())).toEqual([]);
  });

  it('tells which picture is missing and how to make it', () => {
    const [first, ...others] = cases;
    const [fault, ...more] = storeFaults(
      cases,
      others.map(({ name }) => name),
    );
    expect(more).toEqual([]);
    expect(fault).toContain(`${first.name}: no stored picture`);
    const { element, theme, width, lang } = first;
    expect(fault).toContain(`npm run look -- --update ${element} ${theme} ${width} ${lang}`);
  });

  it('tells which picture is of nothing', () => {
    const names = [...cases.map(({ name }) => name), 'roster/gone-360-en'];
    expect(storeFaults(cases, names)).toEqual([expect.stringMatching(/^roster\/gone-360-en: .*--update$/)]);
  });
});

describe.skipIf(!isSteadyHere && process.env.CIVICBOARD_ENGINES !== 'all')('pictures', () => {
  let studio;
  beforeAll(async () => {
    rmSync(evidence, { recursive: true, force: true });
    studio = await openStudio();
  });
  afterAll(() => studio?.close());

  describe.each(elements)('of civic-%s', (element) => {
    it.each(themes)('are the stored ones in the %s theme', async (theme) => {
      const cells = cases.filter((one) => one.element === element && one.theme === theme);
      const faults = [];
      await studio.shootAll(cells, (one, shot) => void faults.push(...faultsOf(one, shot)));
      expect(faults).toEqual([]);
    });
  });

  describe('tolerate nothing that an eye sees', () => {
    const cell = cases.find(({ name }) => name === 'timeline/default-768-zh-CN');
    let page;
    let folder;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'civicboard-baseline-'));
      page = await studio.newPage();
      storePicture(cell, await studio.shoot(page, cell), folder);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    /** Faults found once a rule was added to the styles inside the element. */
    const withRule = async (rule) => {
      const plant = (planted) =>
        planted.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          const { shadowRoot } = document.querySelector('civic-timeline');
          shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
        }, rule);
      return faultsOf(cell, await studio.shoot(page, cell, plant), folder);
    };

    it('but the very same passes', async () => {
      expect(await withRule('.nothing { color: red }')).toEqual([]);
    });

    it.each([
      ['a heading moved by 2 px', '.heading { transform: translateX(2px) }'],
      ['a line moved down by 1 px', '.meta { transform: translateY(1px) }'],
      ['another brand colour', ':host { --civic-color-brand: #1d5faf !important }'],
      ['an icon taken away', '.issues .icon { visibility: hidden }'],
      ['a heavier word', '.meta { font-weight: 600 }'],
      ['everything 1 px lower', '.body { margin-top: 1px }'],
    ])('and %s does not', async (_what, rule) => {
      const faults = await withRule(rule);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^timeline\/default-768-zh-CN: .*(?:% of its pixels changed|stored one)/);
    });
  });
});
