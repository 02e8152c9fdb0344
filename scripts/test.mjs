// npm test                       everything, in every browser engine that is found
// npm test -- --node             what needs no page
// npm test -- --browser          what needs one; --chromium, --firefox, --webkit: in these engines only
// npm test -- --pages            what builds whole pages and drives a browser from outside
// npm test -- period roster      files whose path contains one of the words
// With CIVICBOARD_ENGINES=all an engine that is missing is a failure.
// The last line is always `N passed, N failed`.
import { buildAll, buildClassic, buildCdnModule } from './build.mjs';
import { findChromium86 } from './chromium-86.mjs';
import { runInBrowser } from './test-in-browser.mjs';
import { runInNode } from './test-in-node.mjs';
import { testFiles } from './test-files.mjs';

const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith('--'));
const flags = new Set(args.filter((arg) => arg.startsWith('--')));
const engines = ['chromium', 'firefox', 'webkit'].filter((name) => flags.has(`--${name}`));
const demandAll = process.env.CIVICBOARD_ENGINES === 'all';
const total = { passed: 0, failed: 0 };
let ran = false;

process.on('exit', (code) => {
  // An exit that nobody counted, such as an error thrown outside of any test, is a failure too.
  if (code !== 0 && total.failed === 0) total.failed = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
});

try {
  const files = testFiles(filters);
  const kinds = ['node', 'browser', 'pages'];
  const asked = kinds.filter((kind) => flags.has(`--${kind}`) || (kind === 'browser' && engines.length > 0));
  const chosen = asked.length > 0 ? asked : kinds;
  // Some tests open pages from the built files, and those of whole pages take the package as it is published.
  const runs = {
    node: () => runInNode('Node', files.node),
    browser: async () => {
      await buildCdnModule();
      await buildClassic();
      return runInBrowser(files.browser, { engines, demandAll });
    },
    pages: async () => {
      await buildAll();
      // Not in a worker of the runner, which gives up on one that waits for npm.
      if (process.env.CI) await findChromium86({ install: true });
      return runInNode('Pages', files.pages, {
        fileParallelism: false,
        testTimeout: 120_000,
        hookTimeout: 240_000,
      });
    },
  };
  for (const kind of chosen) {
    if (files[kind].length === 0 && filters.length > 0) continue;
    const { passed, failed, skipped = 0 } = await runs[kind]();
    total.passed += passed;
    total.failed += failed;
    // A runner that finds nothing is a fault of the set-up, unless a filter was meant for the other one.
    if (passed + failed + skipped === 0) fail(`${kind}: no tests ran.`);
    ran ||= passed + failed + skipped > 0;
  }
  if (!ran) fail('No tests ran.');
} catch (error) {
  fail(error.stack ?? String(error));
}

process.exit(total.failed > 0 ? 1 : 0);

function fail(message) {
  console.error(message);
  total.failed += 1;
}
