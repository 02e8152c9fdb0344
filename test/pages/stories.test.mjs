import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openBrowser } from './support/browser.mjs';
import { serveSite } from './support/site.mjs';
import { buildStorybook, openReader } from './support/stories.mjs';

const folder = `${root}.cache/storybook`;
const entries = buildStorybook(folder);
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

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
      const seen = await reader.violations({ runOnly: ['color-contrast', 'target-size'] });
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
        return [...reader.faults];
      });
      expect(faults).toEqual([]);
    });
  }
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
