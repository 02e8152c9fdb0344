import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openBrowser } from './support/browser.mjs';
import { serveSite } from './support/site.mjs';
import { buildStorybook, openReader } from './support/stories.mjs';

const folder = `${root}.cache/storybook`;
const entries = buildStorybook(folder);
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

const ownDocsParts = 'theme-workbench, element-anatomy, data-shape';

let site;
/** Two, each with one tab: a tab behind another gets no animation frames, and elements wait for them. */
let browsers = [];
const readers = [];
const waiting = [];

beforeAll(async () => {
  site = await serveSite({ folders: { '/': folder } });
  browsers = await Promise.all([openBrowser(), openBrowser()]);
  for (const browser of browsers) readers.push(await openReader(browser, site.origin));
});

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await site?.close();
});

async function withReader(read) {
  const reader = readers.pop() ?? (await new Promise((resolve) => waiting.push(resolve)));
  try {
    return await read(reader);
  } finally {
    const next = waiting.shift();
    if (next) next(reader);
    else readers.push(reader);
  }
}

/** Everything that is wrong with a story, told with its theme. */
async function faultsOf(entry, { themes = ['dark', 'elder'], meddle } = {}) {
  return withReader(async (reader) => {
    await reader.open(entry);
    if (meddle) await reader.page.evaluate(meddle);
    const found = (await reader.isBlank()) ? ['the story draws nothing'] : [];
    found.push(...(await reader.violations()));
    for (const theme of themes) {
      if (!(await reader.useTheme(theme))) continue;
      const seen = await reader.violations({ runOnly: ['color-contrast'] });
      found.push(...seen.map((text) => `in the ${theme} theme, ${text}`));
    }
    return [...reader.faults, ...found];
  });
}

describe.concurrent('stories', () => {
  for (const entry of stories) {
    it(`${entry.title} / ${entry.name} draws without fault in the default, dark and elder themes`, async () => {
      expect(await faultsOf(entry)).toEqual([]);
    });
  }
});

describe.concurrent('docs pages', () => {
  for (const entry of docs) {
    it(`${entry.title} / ${entry.name} opens without fault`, async () => {
      const faults = await withReader(async (reader) => {
        await reader.open(entry);
        // The same sample stands on a docs page several times, under the same name.
        const found = await reader.violations({ within: ownDocsParts, off: ['landmark-unique'] });
        return [...reader.faults, ...found];
      });
      expect(faults).toEqual([]);
    });
  }
});

describe('the theme workbench', () => {
  const page = () => docs.find(({ title }) => title.includes('Theming'));

  /** Sets a field as typing or picking would, and tells what the page shows afterwards. */
  const edit = (changes) =>
    withReader(async (reader) => {
      await reader.open(page());
      return reader.page.evaluate(async (edits) => {
        const workbench = document.querySelector('theme-workbench');
        const find = (selector) => workbench.shadowRoot.querySelector(selector);
        for (const [selector, value, event] of edits) {
          Object.assign(find(selector), { value }).dispatchEvent(new Event(event));
          await workbench.updateComplete;
        }
        const dashboard = find('civic-dashboard');
        const head = dashboard.shadowRoot.querySelector('[part="head"]');
        return {
          css: find('textarea').value,
          line: getComputedStyle(head).borderBottomColor,
          warnings: [...workbench.shadowRoot.querySelectorAll('tr')]
            .filter((row) => row.textContent.includes('对比度不足'))
            .map((row) => row.querySelector('code').textContent),
        };
      }, changes);
    });

  it('shows a picked colour in the dashboard at once and writes a file of just that token', async () => {
    const { css, line, warnings } = await edit([
      ['input[aria-label="--civic-color-brand, colour 颜色"]', '#a3195b', 'input'],
    ]);
    expect(line).toBe('rgb(163, 25, 91)');
    expect(css.match(/--civic-[\w-]+: [^;]+/g)).toEqual(['--civic-color-brand: #a3195b']);
    expect(warnings).toEqual([]);
  });

  it('warns of a text colour that is too light on its ground', async () => {
    const { warnings } = await edit([['input[aria-label="--civic-color-text-muted"]', '#999', 'change']]);
    expect(warnings).toContain('--civic-color-text-muted');
  });

  it('leaves out a value that is set back, and one that is none', async () => {
    const field = 'input[aria-label="--civic-color-brand"]';
    const { css } = await edit([
      [field, '#a3195b', 'change'],
      [field, '#1d4f9f', 'change'],
      [field, 'crimson;}', 'change'],
    ]);
    expect(css).not.toContain('--civic-');
  });

  it('starts from another theme and keeps one for screens to screens', async () => {
    const { css } = await edit([['select', 'dark', 'change']]);
    expect(css).toMatch(/@media screen \{\n {2}:root,/);
    expect(css).toContain('--civic-color-surface: #18212c;');
    expect(css).not.toContain('--civic-font:');
  });
});

describe('the crawl itself', () => {
  const story = () => stories.find(({ id }) => id.endsWith('--default'));

  it('finds an error on the console', async () => {
    const found = await faultsOf(story(), { themes: [], meddle: () => console.error('planted') });
    expect(found).toEqual(['console.error: planted']);
  });

  it('finds an error that nobody caught', async () => {
    const meddle = () => {
      setTimeout(() => {
        throw new Error('planted');
      });
    };
    expect((await faultsOf(story(), { themes: [], meddle })).join()).toMatch(/^error: .*planted$/);
  });

  it('finds a request that failed', async () => {
    const found = await faultsOf(story(), { themes: [], meddle: () => fetch('/no-such-file.json') });
    expect(found.join()).toMatch(/404 http.*no-such-file/);
  });

  it('finds grey on white', async () => {
    const meddle = () =>
      document.querySelector('.room').style.setProperty('--civic-color-text-muted', '#bbb');
    expect((await faultsOf(story(), { themes: [], meddle })).join()).toContain('color-contrast');
  });

  it('finds a story that draws nothing', async () => {
    const meddle = () => document.querySelector('.room').replaceChildren();
    expect(await faultsOf(story(), { themes: [], meddle })).toEqual(['the story draws nothing']);
  });
});
