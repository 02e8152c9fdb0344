// npm run check: everything that can be held without running the tests. Goes on after a failure and tells all.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './project.mjs';

const steps = [
  ['types', 'npm', ['run', '--silent', 'types']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['manifest fresh', manifestIsFresh],
  ['docs', 'node', ['scripts/check-docs.mjs', '.cache/manifest/custom-elements.json']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['package', 'node', ['scripts/check-package.mjs']],
  ['size', 'npm', ['run', '--silent', 'size']],
];

const failed = [];
for (const [name, step, args] of steps) {
  const begin = performance.now();
  const ok = typeof step === 'function' ? step() : run(step, args);
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}
console.log(failed.length === 0 ? 'check: all good' : `check: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(command, args, options = {}) {
  const shell = process.platform === 'win32';
  return (
    spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell, ...options })
      .status === 0
  );
}

function manifestIsFresh() {
  if (!run('npm', ['run', '--silent', 'manifest', '--', '--outdir', '.cache/manifest', '--quiet']))
    return false;
  const read = (path) => {
    try {
      return readFileSync(`${root}${path}`, 'utf8');
    } catch {
      return '';
    }
  };
  if (read('custom-elements.json') === read('.cache/manifest/custom-elements.json')) return true;
  console.error('custom-elements.json is not what the sources say: run `npm run manifest`.');
  return false;
}
