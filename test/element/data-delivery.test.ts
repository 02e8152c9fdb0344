import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ranking-board/define.js';
import { CivicRankingBoard, type RankingData } from '../../src/ranking-board/define.js';
import { FakeServer } from '../support/fake-server.js';
import { all, button, hasButton, one, rowNames, text, words } from '../support/find.js';
import { hear, overhearConsole } from '../support/listen.js';
import { openParser } from '../support/page-frame.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { waitUntil } from '../support/wait-until.js';

function board(...names: string[]): RankingData {
  return {
    title: '测试排行',
    measures: [{ id: 'score', name: '得分' }],
    entries: names.map((name, index) => ({ name, values: { score: 100 - index } })),
  };
}

const inline = (value: unknown) => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
};

const alertText = (element: Element) => text(one(element, '[role="alert"]'));
const ready = (element: CivicRankingBoard, name: string) =>
  waitUntil(() => rowNames(element)[0] === name, `${name} shows`);

describe('data delivery', () => {
  let heardErrors: ReturnType<typeof hear<'civic-error'>>;
  let heardLoads: ReturnType<typeof hear<'civic-load'>>;
  let overheard: ReturnType<typeof overhearConsole>;

  beforeEach(() => {
    heardErrors = hear('civic-error');
    heardLoads = hear('civic-load');
    overheard = overhearConsole();
  });

  afterEach(() => {
    heardErrors.stop();
    heardLoads.stop();
    overheard.restore();
    expect(overheard.errors, 'console.error is for our own faults').to.deep.equal([]);
  });

  const codes = () => heardErrors.events.flatMap(({ detail }) => detail.issues.map(({ code }) => code));

  describe('data', () => {
    it('draws data set before the element is in the page', async () => {
      const element = document.createElement('civic-ranking-board');
      element.data = board('甲', '乙');
      const holder = await fixture<HTMLDivElement>(html`<div></div>`);
      holder.append(element);
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['甲', '乙']);
    });

    it('draws data set before the tag is defined', async () => {
      const holder = await fixture<HTMLDivElement>(html`<div></div>`);
      const element = document.createElement('civic-late-board') as CivicRankingBoard;
      element.data = board('甲', '乙');
      holder.append(element);
      (class extends CivicRankingBoard {}).define('civic-late-board');
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['甲', '乙']);
    });

    it('draws a new object, and never changes the one it was given', async () => {
      const first = deepFreeze(board('甲', '乙'));
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board .data=${first}></civic-ranking-board>`,
      );
      expect(element.data).to.equal(first);
      element.data = deepFreeze(board('丙'));
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['丙']);
    });

    it('says that no data is given for null, and raises no fault', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board .data=${null}></civic-ranking-board>`,
      );
      expect(words(element)).to.contain('尚未提供数据');
      expect(heardErrors.events).to.be.empty;
      expect(overheard.warnings).to.be.empty;
    });

    it('goes back to no data when it is taken away', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board .data=${board('甲')}></civic-ranking-board>`,
      );
      element.data = null;
      await element.updateComplete;
      expect(rowNames(element)).to.be.empty;
      expect(words(element)).to.contain('尚未提供数据');
    });

    for (const bad of ['oops', [], 42, true, {}, { entries: 'x' }] as unknown[]) {
      it(`says what is wrong with ${JSON.stringify(bad)} in place and in civic-error, and recovers`, async () => {
        const element = await fixture<CivicRankingBoard>(
          html`<civic-ranking-board .data=${bad as RankingData}></civic-ranking-board>`,
        );
        expect(alertText(element)).to.contain('数据无法显示').and.to.contain('entries');
        expect(codes()).to.deep.equal(['unusable-data']);
        expect(heardLoads.events).to.be.empty;
        element.data = board('甲');
        await element.updateComplete;
        expect(rowNames(element)).to.deep.equal(['甲']);
        expect(all(element, '[role="alert"]')).to.be.empty;
      });
    }

    it('tells how many rows came in civic-load, after they are on screen', async () => {
      const seen: string[][] = [];
      const element = document.createElement('civic-ranking-board');
      element.addEventListener('civic-load', () => seen.push(rowNames(element)));
      element.data = board('甲', '乙');
      (await fixture<HTMLDivElement>(html`<div></div>`)).append(element);
      await element.updateComplete;
      expect(seen).to.deep.equal([['甲', '乙']]);
      expect(heardLoads.events.map(({ detail }) => detail)).to.deep.equal([{ count: 2, issues: [] }]);
      expect(heardLoads.events[0]).to.include({ bubbles: true, composed: true });
    });

    it('shows the good rows, and tells of the bad one in both events', async () => {
      const data = { ...board('甲', '乙'), entries: [{ name: '甲', values: { score: 1 } }, { values: {} }] };
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board .data=${data as unknown as RankingData}></civic-ranking-board>`,
      );
      expect(rowNames(element)).to.deep.equal(['甲']);
      const [issue] = heardErrors.events[0]?.detail.issues ?? [];
      expect(issue).to.include({ code: 'missing', path: 'entries[1].name', severity: 'error' });
      expect(heardLoads.events[0]?.detail).to.deep.equal({ count: 1, issues: [issue] });
    });

    it('warns on the console once a message, however often the data comes', async () => {
      const bad = () => ({ ...board('甲'), entries: [{ values: {} }] }) as unknown as RankingData;
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board .data=${bad()}></civic-ranking-board>`,
      );
      element.data = bad();
      await element.updateComplete;
      element.data = { ...bad(), entries: [null] } as unknown as RankingData;
      await element.updateComplete;
      expect(overheard.warnings).to.have.length(2);
      expect(overheard.warnings[0]).to.contain('civic-ranking-board').and.to.contain('entries[0].name');
      expect(overheard.warnings[1]).to.contain('entries[0]').and.not.to.contain('entries[0].name');
    });
  });

  describe('inline JSON', () => {
    it('reads a script that was there before the element was', async () => {
      const holder = await fixture<HTMLDivElement>(html`<div></div>`);
      holder.innerHTML = `<civic-ranking-board><script type="application/json">${JSON.stringify(board('甲'))}</script></civic-ranking-board>`;
      const element = holder.querySelector('civic-ranking-board')!;
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['甲']);
    });

    it('reads a script that was there before the tag was defined', async () => {
      const holder = await fixture<HTMLDivElement>(html`<div></div>`);
      holder.innerHTML = `<civic-inline-board><script type="application/json">${JSON.stringify(board('甲'))}</script></civic-inline-board>`;
      (class extends CivicRankingBoard {}).define('civic-inline-board');
      const element = holder.firstElementChild as CivicRankingBoard;
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['甲']);
    });

    it('reads a script while the page is parsed, text in pieces, without a fault', async () => {
      const page = openParser();
      try {
        // WebKit holds module scripts with an address back until the parser is done.
        page.document.write('<script>import("/src/ranking-board/define.ts")</script>');
        await waitUntil(() => page.window.customElements.get('civic-ranking-board'), 'defined while parsing');
        expect(page.document.readyState).to.equal('loading');
        const faults: unknown[] = [];
        page.document.addEventListener('civic-error', (event) => faults.push(event.detail.issues));
        const json = JSON.stringify(board('甲', '乙'));
        page.document.write(`<civic-ranking-board><script type="application/json">${json.slice(0, 40)}`);
        const element = page.document.querySelector('civic-ranking-board')!;
        await element.updateComplete;
        await new Promise((resolve) => setTimeout(resolve));
        page.document.write(`${json.slice(40)}</script></civic-ranking-board><p>后文</p>`);
        page.document.close();
        await waitUntil(() => rowNames(element).length === 2, 'rows show');
        expect(faults).to.be.empty;
        expect(page.errors).to.be.empty;
      } finally {
        page.remove();
      }
    });

    it('reads a script given later, and one whose text comes in pieces', async () => {
      const element = await fixture<CivicRankingBoard>(html`<civic-ranking-board></civic-ranking-board>`);
      const json = JSON.stringify(board('甲'));
      const script = inline('');
      element.append(script);
      script.append(json.slice(0, 30));
      script.append(json.slice(30));
      await ready(element, '甲');
      expect(codes()).to.be.empty;
    });

    it('follows a script whose text changes', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board>${inline(board('甲'))}</civic-ranking-board>`,
      );
      await ready(element, '甲');
      element.querySelector('script')!.textContent = JSON.stringify(board('乙'));
      await ready(element, '乙');
    });

    it('leaves data that the page has set alone', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board .data=${board('甲')}></civic-ranking-board>`,
      );
      element.append(inline(board('乙')));
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['甲']);
    });

    it('says that the JSON is broken, and where, and takes it once it is mended', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board>${inline('{ "entries": [')}</civic-ranking-board>`,
      );
      await waitUntil(() => all(element, '[role="alert"]').length > 0, 'fault shows');
      expect(alertText(element)).to.contain('不是有效的 JSON').and.to.contain('script');
      await waitUntil(() => codes().length > 0, 'fault is told');
      expect(codes()).to.deep.equal(['not-json']);
      expect(hasButton(element, '重试'), 'nothing to try again').to.be.false;
      element.querySelector('script')!.textContent = JSON.stringify(board('甲'));
      await ready(element, '甲');
      expect(all(element, '[role="alert"]')).to.be.empty;
    });
  });

  describe('fallback', () => {
    const shown = (element: Element) => element.getBoundingClientRect().height > 0;

    it('shows the children of the tag until there is data', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board><p>请升级浏览器</p></civic-ranking-board>`,
      );
      const child = element.querySelector('p')!;
      expect(shown(child)).to.be.true;
      expect(words(element)).not.to.contain('尚未提供数据');
      element.data = board('甲');
      await element.updateComplete;
      expect(shown(child)).to.be.false;
      element.data = null;
      await element.updateComplete;
      expect(shown(child)).to.be.true;
    });

    it('shows children that come after the tag, as when the script stands in the head', async () => {
      const element = await fixture<CivicRankingBoard>(html`<civic-ranking-board></civic-ranking-board>`);
      const child = document.createElement('p');
      child.textContent = '请升级浏览器';
      element.append(child);
      await waitUntil(() => shown(child), 'child shows');
      expect(words(element)).not.to.contain('尚未提供数据');
    });

    it('does not take a script or a slotted control for fallback', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board><button slot="toolbar-end">打印</button></civic-ranking-board>`,
      );
      expect(words(element)).to.contain('尚未提供数据');
    });
  });

  describe('src', () => {
    let server: FakeServer;
    beforeEach(() => {
      server = new FakeServer();
    });
    afterEach(() => server.restore());

    const requested = (n: number) => waitUntil(() => server.requests.length >= n, `request ${n}`);
    const open = (src: string, refresh = 0) =>
      fixture<CivicRankingBoard>(
        html`<civic-ranking-board src=${src} refresh=${refresh}></civic-ranking-board>`,
      );

    it('says that it loads, then draws what came', async () => {
      const element = await open('/data.json');
      expect(words(element)).to.contain('正在加载数据');
      expect(element.hasAttribute('busy'), 'busy').to.be.true;
      expect(server.last.url).to.equal('/data.json');
      server.last.answer(board('甲'));
      await ready(element, '甲');
      expect(element.hasAttribute('busy'), 'busy').to.be.false;
      expect(heardLoads.events).to.have.length(1);
      expect(server.requests).to.have.length(1);
    });

    const faults: [name: string, body: string, status: number, code: string, shown: string][] = [
      ['404', 'not found', 404, 'http-status', '404'],
      ['500', '{"entries": []}', 500, 'http-status', '500'],
      ['a page of HTML', '<!doctype html><title>登录</title>', 200, 'not-json', 'JSON'],
      ['broken JSON', '{"entries": [', 200, 'not-json', 'JSON'],
      ['an empty answer', '', 200, 'not-json', 'JSON'],
    ];
    for (const [name, body, status, code, shown] of faults) {
      it(`says that the server answered ${name}, and offers to try again`, async () => {
        const element = await open('/data.json');
        server.last.answer(body, { status });
        await waitUntil(() => codes().length > 0, 'fault is told');
        expect(codes()).to.deep.equal([code]);
        expect(heardErrors.events[0]?.detail.issues[0]?.path).to.equal('src');
        expect(alertText(element)).to.contain(shown);
        expect(element.hasAttribute('busy')).to.be.false;
        button(element, '重试').click();
        await requested(2);
        server.last.answer(board('甲'));
        await ready(element, '甲');
        expect(all(element, '[role="alert"]')).to.be.empty;
      });
    }

    it('says that the server was not reached', async () => {
      const element = await open('/data.json');
      server.last.fail();
      await waitUntil(() => codes().length > 0, 'fault is told');
      expect(codes()).to.deep.equal(['not-reached']);
      expect(alertText(element)).to.contain('/data.json');
    });

    for (const address of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:application/json,{}',
      'file:///etc/passwd',
    ]) {
      it(`does not request ${JSON.stringify(address)}, and says why`, async () => {
        const element = await open(address);
        await waitUntil(() => codes().length > 0, 'fault is told');
        expect(codes()).to.deep.equal(['unsafe-address']);
        expect(server.requests).to.be.empty;
        expect(alertText(element)).to.contain('http');
      });
    }

    it('goes before inline JSON, whichever was there first, and stays when it is taken away', async () => {
      const element = await open('/data.json');
      element.append(inline(board('内嵌')));
      await requested(1);
      await element.updateComplete;
      expect(words(element)).to.not.contain('内嵌');
      server.last.answer(board('甲'));
      await ready(element, '甲');
      element.querySelector('script')!.textContent = JSON.stringify(board('内嵌改'));
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['甲']);

      const later = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board>${inline(board('内嵌'))}</civic-ranking-board>`,
      );
      await ready(later, '内嵌');
      later.src = '/later.json';
      await requested(2);
      expect(rowNames(later), 'until the address has answered').to.deep.equal(['内嵌']);
      server.last.answer(board('乙'));
      await ready(later, '乙');
      later.removeAttribute('src');
      await later.updateComplete;
      expect(rowNames(later)).to.deep.equal(['乙']);
    });

    it('counts an empty or removed src as none', async () => {
      const element = await open('');
      expect(server.requests).to.be.empty;
      expect(words(element)).to.contain('尚未提供数据');
      element.src = '/data.json';
      await requested(1);
      server.last.answer(board('甲'));
      await ready(element, '甲');
      element.removeAttribute('src');
      await element.updateComplete;
      expect(codes()).to.be.empty;
      expect(rowNames(element)).to.deep.equal(['甲']);
    });

    it('drops a slow answer that a newer address has overtaken', async () => {
      const element = await open('/first.json');
      const first = server.last;
      element.src = '/second.json';
      await requested(2);
      expect(first.init?.signal?.aborted).to.be.true;
      server.last.answer(board('新'));
      first.answer(board('旧'));
      await ready(element, '新');
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['新']);
      expect(codes()).to.be.empty;
    });

    it('requests again every `refresh` seconds, asking for what is new only', async () => {
      server.reply = (request) => request.answer(board(`第${server.requests.length}次`));
      const element = await open('/data.json', 0.01);
      await waitUntil(() => rowNames(element)[0] === '第3次' || server.requests.length > 3, 'third answer');
      expect(server.requests[0]?.init?.cache).to.equal('no-cache');
      element.remove();
      const { length } = server.requests;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(server.requests).to.have.length(length);
    });

    it('keeps the last good data when a later request fails, and offers a retry that works', async () => {
      const element = await open('/data.json', 0.01);
      server.last.answer(board('好'));
      await ready(element, '好');
      await requested(2);
      server.last.answer('', { status: 503 });
      await waitUntil(() => codes().length > 0, 'fault is told');
      await element.updateComplete;
      expect(rowNames(element)).to.deep.equal(['好']);
      expect(words(element)).to.contain('503');
      const before = server.requests.length;
      button(element, '重试').click();
      await requested(before + 1);
      server.last.answer(board('更好'));
      await ready(element, '更好');
      expect(words(element)).not.to.contain('503');
      element.remove();
    });

    it('aborts when it leaves the page, and asks again when it comes back', async () => {
      const element = await open('/data.json');
      const { parentElement: holder } = element;
      element.remove();
      expect(server.last.init?.signal?.aborted).to.be.true;
      await new Promise((resolve) => setTimeout(resolve));
      expect(codes()).to.be.empty;
      holder?.append(element);
      await requested(2);
      server.last.answer(board('甲'));
      await ready(element, '甲');
    });

    it('asks for nothing where it left before its first update', async () => {
      const element = document.createElement('civic-ranking-board');
      element.src = '/data.json';
      document.body.append(element);
      element.remove();
      await element.updateComplete;
      expect(server.requests).to.be.empty;
      document.body.append(element);
      await requested(1);
      element.remove();
    });

    for (const refresh of [1e10, Infinity, NaN, -1]) {
      it(`does not ask again at once where refresh is ${refresh}`, async () => {
        const element = await open('/data.json', refresh);
        server.last.answer(board('甲'));
        await ready(element, '甲');
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(server.requests).to.have.length(1);
      });
    }

    it('keeps the fallback beside neither data nor fault', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board src="/data.json"><p>请升级浏览器</p></civic-ranking-board>`,
      );
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
      server.last.answer('', { status: 404 });
      await waitUntil(() => codes().length > 0, 'fault is told');
      expect(alertText(element)).to.contain('404');
    });
  });
});
