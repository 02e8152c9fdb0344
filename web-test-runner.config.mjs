import { esbuildPlugin } from '@web/dev-server-esbuild';
import { root } from './scripts/project.mjs';

/** Serves `emulateMedia` of test/support/media.ts: the runner's own drops `forcedColors` in Chromium. */
function emulateMedia() {
  const sessions = new WeakMap();
  return {
    name: 'civicboard:emulate-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'civicboard:emulate-media') return undefined;
      if (session.browser.name !== 'Chrome') return { emulated: false };
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      const features = [
        { name: 'prefers-color-scheme', value: payload.colorScheme ?? '' },
        { name: 'prefers-reduced-motion', value: payload.reducedMotion ?? '' },
        { name: 'forced-colors', value: payload.forcedColors ?? '' },
      ];
      await sessions.get(page).send('Emulation.setEmulatedMedia', { media: payload.media ?? '', features });
      return { emulated: true };
    },
  };
}

/** ECharts asks bundlers which build is wanted; pages that load its modules one by one have no `process`. */
const productionCharts = {
  name: 'civicboard:production-charts',
  transform({ path, body }) {
    if (!/\/node_modules\/(?:echarts|zrender)\//.test(path)) return undefined;
    return { body: body.replaceAll('process.env.NODE_ENV', '"production"') };
  },
};

/** Files, browser and how many pages it opens at a time come from scripts/test-in-browser.mjs, an engine at a time. */
export default {
  rootDir: root,
  // What ships is tested: Lit's development build warns on the console that tests listen to.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    emulateMedia(),
    productionCharts,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
  ],
  // axe in six themes takes its time on a busy machine, and no test asserts how long a thing takes.
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
};
