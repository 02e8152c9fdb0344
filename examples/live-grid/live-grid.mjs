import { readFileSync } from 'node:fs';

/**
 * The back end of the example: the areas as they stand, and a stream of what changes (Server-Sent Events).
 * Names are those of the street campaign, all else is invented. Nothing but Node is needed.
 *
 *   GET  …/grid.json   the whole, as `src` takes it
 *   GET  …/live        partial areas, as `stream` takes them
 *   POST …/cut         cuts every line and refuses new ones for a while, to see what a break looks like
 *
 * Every event has an id. Who comes back with `Last-Event-ID` gets what was missed; who comes for the first
 * time, or after too long, gets how everything stands.
 */

/** So many past events can be asked for. */
const kept = 500;

/** Proxies close a line on which nothing comes; a comment keeps it, in ms. */
const heartbeat = 15_000;

const statuses = ['正常', '正常', '正常', '关注', '预警', '严重', '紧急'];
const sample = new URL('../invented-sample/dashboard.json', import.meta.url);

const pick = (list) => list[Math.floor(Math.random() * list.length)];

function clock(moment) {
  const two = (value) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/**
 * @param {object} [options]
 * @param {number} [options.every] Milliseconds from one change to the next.
 * @param {number} [options.most] Most changes in all; then it rests. Default: no end.
 */
export function liveGrid({ every = 1500, most = Infinity } = {}) {
  const { gridMap } = JSON.parse(readFileSync(sample, 'utf8'));
  const grids = gridMap.areas.filter(({ parent }) => parent);
  const lines = new Set();
  let events = [];
  let id = 0;
  let refusedUntil = 0;

  const send = (response, event) => response.write(`id: ${event.id}\ndata: ${event.data}\n\n`);

  function change() {
    if (id >= most) return;
    const changes = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => {
      const grid = pick(grids);
      Object.assign(grid, { status: pick(statuses), updatedAt: clock(new Date()) });
      return { code: grid.code, status: grid.status, updatedAt: grid.updatedAt };
    });
    const event = { id: (id += 1), data: JSON.stringify(changes) };
    events = [...events.slice(1 - kept), event];
    for (const response of lines) send(response, event);
  }

  function listen(request, response) {
    if (Date.now() < refusedUntil) return response.writeHead(503).end();
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const last = Number(request.headers['last-event-id'] ?? NaN);
    const missed = events.filter((event) => event.id > last);
    const whole = !(last >= id - missed.length && last <= id);
    response.write('retry: 1000\n\n');
    if (whole) {
      const all = grids.map(({ code, status, updatedAt }) => ({ code, status, updatedAt }));
      send(response, { id, data: JSON.stringify(all) });
    } else missed.forEach((event) => send(response, event));
    lines.add(response);
    response.on('close', () => lines.delete(response));
  }

  function cut(response) {
    refusedUntil = Date.now() + 8000;
    for (const line of lines) line.end();
    response.writeHead(204).end();
  }

  const timers = [
    setInterval(change, every),
    setInterval(() => lines.forEach((response) => response.write(':\n\n')), heartbeat),
  ];

  // A server that is done is not kept running for these.
  timers.forEach((timer) => timer.unref());

  return {
    /** How many changes were sent. */
    get sent() {
      return id;
    },
    /** Answers a request for one of the three; whether it was one. */
    handle(request, response) {
      const { pathname } = new URL(request.url, 'http://server');
      const name = /\/live-grid\/(grid\.json|live|cut)$/.exec(pathname)?.[1];
      if (name === 'grid.json') {
        const whole = {
          ...gridMap,
          title: '网格状态（实时示例）',
          note: '示例数据：状态由示例服务器随机生成。',
        };
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(whole));
      } else if (name === 'live') listen(request, response);
      else if (name === 'cut' && request.method === 'POST') cut(response);
      else return false;
      return true;
    },
    close() {
      timers.forEach(clearInterval);
      for (const line of lines) line.end();
    },
  };
}
