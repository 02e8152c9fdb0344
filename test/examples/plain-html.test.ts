import { expect } from '@open-wc/testing';
import { all, hasButton, rowNames, text, words } from '../support/find.js';
import { openPage, type PageFrame } from '../support/page-frame.js';
import { waitUntil } from '../support/wait-until.js';

const tags = ['civic-roster', 'civic-timeline', 'civic-task-table', 'civic-grid-map', 'civic-ranking-board'];

describe('the plain HTML example, from the built classic script', () => {
  let page: PageFrame;
  const faults: string[] = [];

  before(async () => {
    page = await openPage('/examples/plain-html/index.html', 1200, ({ document }) =>
      document.addEventListener('civic-error', ({ detail }) =>
        faults.push(...detail.issues.map(({ code }) => code)),
      ),
    );
    await waitUntil(
      () =>
        tags.every((tag) =>
          page.document.querySelector(`${tag}`)?.shadowRoot?.querySelector('[part="scroller"]'),
        ),
      'all drawn',
    );
  });
  after(() => page.remove());

  const find = (tag: string) => page.document.querySelector(tag)!;

  it('is one file: the built script and no other, no module, no request for data', () => {
    // The test server adds a script of its own.
    const scripts = [
      ...page.document.querySelectorAll('script:not([type="application/json"]):not([src^="/__web-dev"])'),
    ];
    expect(scripts.map((script) => script.getAttribute('src'))).to.deep.equal([
      '../../dist/cdn/civicboard.classic.js',
    ]);
    expect(
      [...page.document.querySelectorAll('[src]')].filter((element) =>
        element.localName.startsWith('civic-'),
      ),
    ).to.be.empty;
  });

  it('draws the roster', async () => {
    await waitUntil(() => hasButton(find('civic-roster'), /局基教股股长/), 'roster');
    expect(words(find('civic-roster'))).to.contain('共 20 人');
  });

  it('draws the timeline', async () => {
    await waitUntil(() => words(find('civic-timeline')).includes('长效保障阶段'), 'timeline');
    expect(words(find('civic-timeline')))
      .to.contain('动员部署阶段')
      .and.to.contain('2017年9月15日前');
  });

  it('draws the task table', async () => {
    await waitUntil(() => rowNames(find('civic-task-table')).length === 13, 'tasks');
  });

  it('draws the grid map', async () => {
    await waitUntil(() => words(find('civic-grid-map')).includes('雨亭巷'), 'map');
  });

  it('draws the ranking', async () => {
    await waitUntil(() => rowNames(find('civic-ranking-board')).length > 0, 'ranking');
  });

  it('logs no error, and finds no fault but the date that does not exist', async () => {
    expect(page.errors).to.deep.equal([]);
    expect(faults.filter((code) => code !== 'impossible-date')).to.deep.equal([]);
    for (const tag of tags) expect(all(find(tag), '[role="alert"]').map(text), tag).to.be.empty;
  });
});
