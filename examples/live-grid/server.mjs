// npm run example:live [-- --port 5180 --every 300]
// The page and its back end on one address, with nothing but Node; `npm start` serves them beside the others.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { liveGrid } from './live-grid.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5180' },
    every: { type: 'string', default: '1500' },
  },
});
const root = new URL('../../', import.meta.url);
const page = '/examples/live-grid/';
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const back = liveGrid({ every: Number(values.every) });

createServer((request, response) => {
  if (back.handle(request, response)) return;
  // A URL has no way out of its root: `..` is resolved before there is a path.
  const { pathname } = new URL(request.url, 'http://server');
  if (pathname === '/') return response.writeHead(302, { location: page }).end();
  const path = pathname === page ? `${page}index.html` : pathname;
  const file = fileURLToPath(new URL(`.${decodeURIComponent(path).replaceAll('..', '')}`, root));
  const served = /^\/(?:examples\/live-grid|dist\/cdn|themes)\//.test(path);
  if (!served || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}).listen(Number(values.port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${values.port}${page}   (Ctrl+C stops it)`);
});
