import { expect } from '@open-wc/testing';
import type { CivicGridMap } from '../../src/grid-map/define.js';
import { expectAccessible } from '../support/axe.js';
import { all, hasButton, one, text } from '../support/find.js';
import { hear, overhearConsole } from '../support/listen.js';
import { OpenHandles } from '../support/open-handles.js';
import { waitUntil } from '../support/wait-until.js';
import { streetGrids } from './areas.js';
import { rowOf, settled, showMap } from './shown-map.js';

/** One connection to the invented server: what was asked, and what it says. */
interface Line {
  url: string;
  headers: Headers;
  say(text: string): void;
  end(): void;
  readonly isAborted: boolean;
}

/** A server in the page: `answer` may be a stream, a status or a failure. */
function streamServer(answer: (asked: number) => 'stream' | 'unreached' | Response = () => 'stream') {
  const { fetch } = window;
  const lines: Line[] = [];
  let asked = 0;
  window.fetch = (input, init) => {
    const url = String(input);
    if (!url.startsWith('/live')) return fetch(input, init);
    const given = answer((asked += 1));
    if (given === 'unreached') return Promise.reject(new TypeError('unreached'));
    if (given !== 'stream') return Promise.resolve(given);
    let control!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (each) => void (control = each) });
    init?.signal?.addEventListener('abort', () => {
      try {
        control.error(new DOMException('Aborted', 'AbortError'));
      } catch {
        // It had ended before.
      }
    });
    lines.push({
      url,
      headers: new Headers(init?.headers),
      say: (words) => control.enqueue(new TextEncoder().encode(words)),
      end: () => control.close(),
      get isAborted() {
        return init?.signal?.aborted === true;
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };
  return { lines, asked: () => asked, close: () => void (window.fetch = fetch) };
}

const say = (changes: unknown, id?: string) =>
  `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(changes)}\n\n`;
const inPlace = (map: CivicGridMap) => all(map, '[part="issues"] li').map(text);
const badge = (map: CivicGridMap) => all(map, '.line').map(text).join();
const said = (map: CivicGridMap) => text(one(map, '.visually-hidden[role="status"]'));

describe('<civic-grid-map>, changes', () => {
  it('are marked for a moment and summed up politely', async function () {
    this.timeout(20_000);
    const map = await showMap(streetGrids);
    map.updateAreas([
      { code: '1-01', status: '严重' },
      { code: '1-02', status: '严重' },
      { code: '1-03', status: '正常' },
      { code: '1-04', keeper: '新人' },
    ]);
    await settled(map);
    const marked = () => all(map, '.changed').map(({ dataset }) => dataset.code);
    expect(marked()).to.deep.equal(['1-01', '1-02']);
    await waitUntil(() => said(map) !== '');
    expect(said(map)).to.equal('2 个网格状态有变化');
    await waitUntil(() => marked().length === 0);
  });

  it('are announced at most every five seconds, together', async function () {
    this.timeout(20_000);
    const map = await showMap(streetGrids, { view: 'list' });
    map.updateAreas([{ code: '1-01', status: '关注' }]);
    await waitUntil(() => said(map) === '1 个网格状态有变化');
    const start = performance.now();
    for (const code of ['1-01', '1-03', '1-04', '1-06']) map.updateAreas([{ code, status: '紧急' }]);
    await map.updateComplete;
    expect(rowOf(map, '第06网格').className).to.contain('changed');
    await waitUntil(() => said(map) === '4 个网格状态有变化');
    expect(performance.now() - start).to.be.greaterThan(3500);
  });
});

describe('<civic-grid-map stream>', () => {
  let server: ReturnType<typeof streamServer>;
  afterEach(() => server.close());

  it('takes partial areas, one or a list, and says that it is live', async () => {
    server = streamServer();
    const map = await showMap(streetGrids, { stream: '/live' });
    await waitUntil(() => server.lines.length === 1);
    expect(server.lines[0]?.headers.get('accept')).to.equal('text/event-stream');
    await waitUntil(() => badge(map) === '实时更新');
    server.lines[0]?.say(say({ code: '1-01', status: '严重' }));
    server.lines[0]?.say(
      say([
        { code: '1-02', status: '紧急' },
        { code: '1-03', status: null },
      ]),
    );
    await waitUntil(() => hasButton(map, '第02网格，紧急，靶场'));
    expect(hasButton(map, '第01网格，严重，靶场')).to.equal(true);
    expect(hasButton(map, '第03网格，无数据，靶场')).to.equal(true);
    await expectAccessible(map);
  });

  it('says when it is cut off, and goes on with the last id it had', async function () {
    this.timeout(20_000);
    server = streamServer((asked) => (asked === 2 ? 'unreached' : 'stream'));
    const map = await showMap(streetGrids, { stream: '/live' });
    await waitUntil(() => server.lines.length === 1);
    server.lines[0]?.say('retry: 100\n' + say({ code: '1-01', status: '严重' }, '41'));
    await waitUntil(() => hasButton(map, /第01网格，严重/));
    server.lines[0]?.end();
    await waitUntil(() => /实时数据中断，显示的是 \d\d:\d\d 的情况；正在重新连接/.test(badge(map)));
    await waitUntil(() => server.lines.length === 2);
    expect(server.asked()).to.equal(3);
    expect(server.lines[1]?.headers.get('last-event-id')).to.equal('41');
    await waitUntil(() => badge(map) === '实时更新');
  });

  it('names what it cannot use, once each, and takes the rest', async () => {
    server = streamServer();
    const heard = overhearConsole();
    const errors = hear('civic-error');
    const map = await showMap(streetGrids, { stream: '/live' });
    await waitUntil(() => server.lines.length === 1);
    const [line] = server.lines;
    line?.say('data: oops\n\ndata: oops\n\n' + say(7) + say({ code: 'nowhere', status: '正常' }));
    line?.say('event: other\ndata: not for us\n\n' + say({ code: '1-01', status: '严重' }));
    await waitUntil(() => hasButton(map, /第01网格，严重/));
    errors.stop();
    heard.restore();
    const told = errors.events.flatMap(({ detail }) => detail.issues.map(({ code, path }) => [path, code]));
    expect(told).to.have.deep.members([
      ['stream', 'not-json'],
      ['stream', 'expected-object'],
      ['changes[0].code', 'unknown-code'],
    ]);
    expect(inPlace(map)).to.have.length(3);
  });

  it('names an answer that is no stream, and ends where the server says so', async () => {
    server = streamServer(
      (asked) =>
        [new Response('', { status: 503 }), Response.json([]), new Response(null, { status: 204 })][
          asked - 1
        ]!,
    );
    const heard = overhearConsole();
    const map = await showMap(streetGrids, { stream: '/live' });
    for (const asked of [1, 2]) {
      await waitUntil(() => server.asked() >= asked && badge(map) !== '正在连接实时数据');
      dispatchEvent(new Event('online'));
    }
    await waitUntil(() => badge(map) === '实时更新已由服务器结束');
    heard.restore();
    expect(inPlace(map)).to.deep.equal([
      'stream 无法读取 /live：服务器答复 503。',
      'stream 不是事件流：应为 text/event-stream；实际为“application/json”。',
    ]);
    dispatchEvent(new Event('online'));
    await settled(map);
    expect(server.asked()).to.equal(3);
  });

  it('asks nothing of an address that is none', async () => {
    server = streamServer();
    const heard = overhearConsole();
    const map = await showMap(streetGrids, { stream: 'java\tscript:alert(1)' });
    heard.restore();
    expect(inPlace(map)[0]).to.contain('不是允许的网址');
    expect(badge(map)).to.equal('');
    expect(server.asked()).to.equal(0);
  });

  it('closes off the page, opens again on it, and follows its address', async () => {
    server = streamServer();
    const map = await showMap(streetGrids, { stream: '/live' });
    await waitUntil(() => server.lines.length === 1);
    const { parentElement } = map;
    map.remove();
    await waitUntil(() => server.lines[0]?.isAborted);
    parentElement?.append(map);
    await waitUntil(() => server.lines.length === 2);
    map.stream = '/live/2';
    await waitUntil(() => server.lines.length === 3);
    expect(server.lines.map(({ isAborted, url }) => [url, isAborted])).to.deep.equal([
      ['/live', true],
      ['/live', true],
      ['/live/2', false],
    ]);
    map.removeAttribute('stream');
    map.stream = '';
    await waitUntil(() => server.lines[2]?.isAborted);
    expect(badge(map)).to.equal('');
  });

  it('leaves nothing open when it goes', async () => {
    const handles = new OpenHandles();
    server = streamServer();
    const map = await showMap(streetGrids, { stream: '/live' });
    await waitUntil(() => server.lines.length === 1);
    server.lines[0]?.say(say({ code: '1-01', status: '严重' }));
    await waitUntil(() => hasButton(map, /第01网格，严重/));
    server.lines[0]?.end();
    await waitUntil(() => /中断/.test(badge(map)));
    map.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { open } = handles;
    server.close();
    handles.restore();
    expect(open.filter((line) => /Timeout|online|visibility|fetch/.test(line))).to.deep.equal([]);
  });
});
