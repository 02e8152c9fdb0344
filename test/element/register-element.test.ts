import { expect, fixture, html } from '@open-wc/testing';
import { CivicRankingBoard } from '../../src/ranking-board/define.js';
import { CivicRoster } from '../../src/roster/roster.js';
import { rowNames } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { openParser } from '../support/page-frame.js';

interface FrameWithModules extends Window {
  loaded?: Record<string, unknown>;
}

async function loadInFrame(path: string, name: string) {
  const page = openParser();
  page.document.write(
    `<script type="module">import * as m from '${path}'; window.loaded = m; window.dispatchEvent(new Event('loaded'));</script>`,
  );
  const done = new Promise((resolve) => page.window.addEventListener('loaded', resolve, { once: true }));
  page.document.close();
  await done;
  const constructor = (page.window as FrameWithModules).loaded?.[name] as { define(tag?: string): void };
  return { page, constructor };
}

describe('registration', () => {
  let overheard: ReturnType<typeof overhearConsole>;
  beforeEach(() => {
    overheard = overhearConsole();
  });
  afterEach(() => overheard.restore());

  it('says nothing when the same class is registered again', () => {
    CivicRankingBoard.define();
    expect(overheard.warnings).to.be.empty;
  });

  it('warns and keeps the first when another class wants the same tag', async () => {
    (class extends CivicRankingBoard {}).define();
    expect(overheard.warnings).to.have.length(1);
    expect(overheard.warnings[0]).to.contain('civic-ranking-board');
    expect(customElements.get('civic-ranking-board')).to.equal(CivicRankingBoard);
    const element = await fixture(
      html`<civic-ranking-board .data=${{ measures: [], entries: [] }}></civic-ranking-board>`,
    );
    expect(rowNames(element)).to.be.empty;
  });

  it('warns, and does not throw, when a class is to have a second tag', () => {
    expect(() => CivicRankingBoard.define('civic-second-tag')).not.to.throw();
  });

  it('has no effect before it is asked for: a class entry registers nothing', async () => {
    for (const [folder, name] of [
      ['roster', 'CivicRoster'],
      ['timeline', 'CivicTimeline'],
      ['task-table', 'CivicTaskTable'],
      ['grid-map', 'CivicGridMap'],
      ['ranking-board', 'CivicRankingBoard'],
      ['dashboard', 'CivicDashboard'],
    ] as const) {
      const { page, constructor } = await loadInFrame(`/src/${folder}/${folder}.ts`, name);
      try {
        expect(page.window.customElements.get(`civic-${folder}`), folder).to.be.undefined;
        constructor.define();
        expect(page.window.customElements.get(`civic-${folder}`), folder).to.equal(constructor);
        expect(page.errors).to.deep.equal([]);
      } finally {
        page.remove();
      }
    }
  });

  it('takes another tag than its own', () => {
    const Mine = class extends CivicRoster {};
    Mine.define('my-roster');
    expect(customElements.get('my-roster')).to.equal(Mine);
  });
});
