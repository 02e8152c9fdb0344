import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'vite';
import { liveGrid } from '../examples/live-grid/live-grid.mjs';
import { buildClassic } from './build.mjs';
import { root } from './project.mjs';

const classic = `${root}dist/cdn/civicboard.classic.js`;

/**
 * Serves the project with Vite, with a classic script as new as the sources: the plain-HTML example uses it.
 * A port that is taken gives way to the next free one.
 */
export async function serve({ host, port }) {
  await refreshClassic();
  const back = liveGrid();
  const server = await createServer({
    root,
    logLevel: 'warn',
    server: { port, host, open: false },
    // The back end of examples/live-grid, whose page is served as it stands.
    plugins: [
      {
        name: 'civicboard:live-grid',
        configureServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => void (back.handle(request, response) || next()));
        },
        closeBundle: () => back.close(),
      },
    ],
  });
  await server.listen();
  return server;
}

/** Builds the classic script where it is older than the sources. */
export async function refreshClassic() {
  if (!isStale(classic)) return;
  console.log('Building dist/cdn/civicboard.classic.js …');
  await buildClassic();
  // The bundler was told to make production code; the server is for development.
  delete process.env.NODE_ENV;
}

function isStale(built) {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return readdirSync(`${root}src`, { recursive: true }).some(
    (path) => statSync(`${root}src/${path}`).mtimeMs > builtAt,
  );
}
