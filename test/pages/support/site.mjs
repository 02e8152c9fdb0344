import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves folders and pages on an address of its own, as a portal's server would, policies and all.
 *
 * @param {object} site
 * @param {Record<string, string>} [site.folders] Path prefix → folder: `{ '/dist/': '/…/dist/' }`.
 * @param {Record<string, string>} [site.pages] Path → HTML: `{ '/a.html': '<!doctype html>…' }`.
 * @param {Record<string, string>} [site.headers] Sent with every answer, such as a Content-Security-Policy.
 * @returns {Promise<{ origin: string, close(): Promise<void> }>}
 */
export async function serveSite({ folders = {}, pages = {}, headers = {} }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    const send = (status, type, body) =>
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    if (pathname in pages) return send(200, types['.html'], pages[pathname]);
    const file = fileOf(decodeURIComponent(pathname), folders);
    if (!file) return send(404, 'text/plain', 'Not found');
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...headers,
    });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function fileOf(pathname, folders) {
  const prefix = Object.keys(folders).find((each) => pathname.startsWith(each));
  if (prefix === undefined) return undefined;
  const path = join(folders[prefix], normalize(`/${pathname.slice(prefix.length)}`));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : undefined;
}
