// npm test                       everything
// npm test -- --node             what needs no page
// npm test -- --browser          what needs one
// npm test -- period roster      files whose path contains one of the words
// The last line is always `N passed, N failed`.
import { startTestRunner } from '@web/test-runner';
import { startVitest } from 'vitest/node';
import { buildClassic, buildCdnModule } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { root } from './project.mjs';
import { testFiles } from './test-files.mjs';

const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith('--'));
const only = args.find((arg) => arg === '--node' || arg === '--browser');
const total = { passed: 0, failed: 0 };

process.on('exit', (code) => {
  // An exit that nobody counted, such as an error thrown outside of any test, is a failure too.
  if (code !== 0 && total.failed === 0) total.failed = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
});

try {
  const files = testFiles(filters);
  const runners = [
    { name: 'Node', flag: '--node', run: runInNode, files: files.node },
    { name: 'Browser', flag: '--browser', run: runInBrowser, files: files.browser },
  ].filter(({ flag }) => !only || only === flag);
  // Some tests open pages from the built files.
  if (only !== '--node' && files.browser.length > 0) {
    await buildCdnModule();
    await buildClassic();
  }
  for (const { name, run, files } of runners) {
    const { passed, failed } = files.length > 0 ? await run(files) : { passed: 0, failed: 0 };
    console.log(`\n${name}: ${passed} passed, ${failed} failed in ${files.length} files`);
    total.passed += passed;
    total.failed += failed;
    // A runner that finds nothing is a fault of the set-up, unless a filter was meant for the other one.
    if (passed + failed === 0 && filters.length === 0) fail(`${name}: no tests ran.`);
  }
  if (total.passed + total.failed === 0) fail('No tests ran.');
} catch (error) {
  fail(error.stack ?? String(error));
}

process.exit(total.failed > 0 ? 1 : 0);

function fail(message) {
  console.error(message);
  total.failed += 1;
}

async function runInNode(files) {
  console.log(`Node ${process.versions.node}, ${files.length} files`);
  const vitest = await startVitest('test', [], {
    root,
    watch: false,
    include: files,
    reporters: ['default'],
  });
  const modules = vitest.state.getTestModules();
  const states = modules.flatMap((module) =>
    Array.from(module.children.allTests(), (test) => test.result().state),
  );
  const broken = modules.filter((module) => module.errors().length > 0 || module.children.size === 0).length;
  const failed = count(states, 'failed') + broken + vitest.state.getUnhandledErrors().length;
  await vitest.close();
  return { passed: count(states, 'passed'), failed };
}

async function runInBrowser(files) {
  const browser = await findBrowser();
  console.log(`${browser.name} (${browser.source}), ${files.length} files; Firefox and WebKit: not run`);

  const runner = await startTestRunner({
    config: { files: files.map((file) => root + file) },
    readCliArgs: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The browser test runner did not start.');
  await new Promise((resolve) => ['finished', 'stopped'].forEach((event) => runner.on(event, resolve)));
  const sessions = [...runner.sessions.all()];
  const tests = sessions.flatMap((session) => testsOf(session.testResults));
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  // A file that does not load, a browser that goes away, an error outside of a test.
  const broken = sessions.filter(
    (session) =>
      !session.passed && !testsOf(session.testResults).some((test) => !test.passed && !test.skipped),
  ).length;
  await runner.stop();
  return { passed: tests.filter((test) => test.passed && !test.skipped).length, failed: failed + broken };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

function count(list, value) {
  return list.filter((item) => item === value).length;
}
