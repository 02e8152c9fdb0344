import { startVitest } from 'vitest/node';
import { root } from './project.mjs';

/** Runs test files in Node and counts: a file that does not load or an error outside of a test is a failure. */
export async function runInNode(name, files, options = {}) {
  console.log(`${name}: Node ${process.versions.node}, ${files.length} files`);
  const vitest = await startVitest('test', [], {
    root,
    watch: false,
    include: files,
    reporters: ['default'],
    ...options,
  });
  const modules = vitest.state.getTestModules();
  const states = modules.flatMap((module) =>
    Array.from(module.children.allTests(), (test) => test.result().state),
  );
  const broken = modules.filter((module) => module.errors().length > 0 || module.children.size === 0).length;
  const failed = count(states, 'failed') + broken + vitest.state.getUnhandledErrors().length;
  await vitest.close();
  const passed = count(states, 'passed');
  const skipped = count(states, 'skipped');
  console.log(`\n${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${files.length} files`);
  return { passed, failed, skipped };
}

function count(list, value) {
  return list.filter((item) => item === value).length;
}
