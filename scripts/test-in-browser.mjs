import { startTestRunner } from '@web/test-runner';
import { findEngines } from './engines.mjs';
import { root } from './project.mjs';

/**
 * Runs test files in each browser engine that is found, one engine after the other, and counts. Engines that
 * are missing are named; where all are demanded each of them is a failure. Tests that an engine's driver
 * cannot run (forced colours, for one, only Chromium's emulates) are named too.
 */
export async function runInBrowser(files, { engines, demandAll }) {
  const asked = engines.length > 0;
  const { found, missing } = await findEngines(asked ? engines : undefined);
  for (const { name, hint } of missing) console.log(`${name}: not found, not run (${hint})`);
  const total = { passed: 0, failed: demandAll || asked ? missing.length : 0 };
  const summary = [];
  for (const engine of found) {
    console.log(`${engine.name}: ${engine.version}, ${files.length} files`);
    const { passed, skipped, failed } = await runInEngine(engine, files).finally(() => engine.stop());
    total.passed += passed;
    total.failed += failed;
    summary.push(`${engine.name}: ${passed} passed, ${failed} failed in ${files.length} files`);
    if (skipped.length > 0) summary.push(`  ${skipped.length} not asserted in this engine:`);
    summary.push(...skipped.map((name) => `    ${name}`));
  }
  console.log(['', ...summary, ...missing.map(({ name }) => `${name}: not run`)].join('\n'));
  return total;
}

async function runInEngine({ launcher, concurrency }, files) {
  const runner = await startTestRunner({
    config: { files: files.map((file) => root + file), browsers: [launcher], concurrency },
    readCliArgs: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The browser test runner did not start.');
  await new Promise((resolve) => ['finished', 'stopped'].forEach((event) => runner.on(event, resolve)));
  const sessions = [...runner.sessions.all()];
  await runner.stop();
  const tests = sessions.flatMap((session) => testsOf(session.testResults));
  // A file that does not load, a browser that goes away, an error outside of a test.
  const broken = sessions.filter(
    (session) => !session.passed && !testsOf(session.testResults).some(isFailed),
  );
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).map(({ title }) => title),
    failed: tests.filter(isFailed).length + broken.length,
  };
}

const isFailed = ({ passed, skipped }) => !passed && !skipped;

/** Every test below a suite, with the names of the suites it stands in before its own. */
function testsOf(suite, names = []) {
  if (!suite) return [];
  const inside = [...names, suite.name].filter(Boolean);
  return [
    ...suite.tests.map((test) => ({ ...test, title: [...inside, test.name].join(' › ') })),
    ...suite.suites.flatMap((each) => testsOf(each, inside)),
  ];
}
