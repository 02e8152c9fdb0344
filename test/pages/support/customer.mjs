import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { moduleEntries, pack } from '../../../scripts/check-package.mjs';
import { packageJson, root } from '../../../scripts/project.mjs';

/**
 * A project of somebody who installed the packed tarball: civicboard unpacked in `node_modules`, beside it the
 * packages it declares and nothing else, so that one it uses and does not declare is missed.
 *
 * @param {string[]} [tools] Packages of ours that this project uses besides.
 */
export function makeCustomer(tools = []) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'civicboard-customer-')));
  const packed = pack(root, folder);
  const installed = join(folder, 'node_modules/civicboard');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', packed.tarball, '-C', installed, '--strip-components=1']);
  for (const name of withDependencies([...Object.keys(packageJson.dependencies), ...tools]))
    link(name, folder);
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('package.json', JSON.stringify({ name: 'customer', private: true, type: 'module' }));
  return { folder, packed, installed, write, close: () => rmSync(folder, { recursive: true }) };
}

function withDependencies(names) {
  const all = new Set(names);
  for (const name of all) {
    const { dependencies = {} } = JSON.parse(
      readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'),
    );
    Object.keys(dependencies).forEach((each) => all.add(each));
  }
  return all;
}

function link(name, folder) {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), path, 'junction');
}

/** Names of all modules, as a customer imports them. */
export const moduleNames = moduleEntries.map((name) => name.replace(/^\./, 'civicboard'));
