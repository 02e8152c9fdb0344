import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, moduleNames } from '../support/customer.mjs';

const traps = pathToFileURL(fileURLToPath(new URL('../support/page-traps.mjs', import.meta.url))).href;
let customer;

beforeAll(() => {
  customer = makeCustomer();
});
afterAll(() => customer?.close());

/** Runs a module in a Node of its own, and tells which globals of a page its code touched, and who did. */
function run(text) {
  const file = customer.write('run.mjs', text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', traps, file], {
    cwd: customer.folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Node ended with ${status}:\n${stderr}`);
  const lines = stdout.trim().split('\n');
  return { touches: JSON.parse(lines.pop()), output: lines.join('\n').trim() };
}

/** Lit and papaparse ask what place they are in for their own sake: what matters is our code. */
const isOurs = ({ by }) => !/node_modules\/(?:@?lit|@lit-labs|papaparse)[/-]/.test(by);

describe('in Node', () => {
  it.each(moduleNames)('%s is imported without a page', (name) => {
    const { touches } = run(`await import('${name}');`);
    // Where an entry registers, it asks whether there is a registry: Node has none, but a server may bring one.
    const registers = /^civicboard(?:\/(?!model|locales|jsx|react|vue)[\w-]+)?$/.test(name);
    const allowed = registers ? ['customElements'] : [];
    expect(touches.filter(isOurs).filter((touch) => !allowed.includes(touch.name))).toEqual([]);
  });

  it('the model does its work', () => {
    const { output, touches } = run(
      `import { parsePeriod, taskStatus, rank, validateTaskTable } from 'civicboard/model';
       const { data } = validateTaskTable({ tasks: [{ title: '…', lead: ['基教股'], due: '2021年5月并长期坚持' }] });
       console.log(parsePeriod('2019年1月至2019年6月31日').issues.length, taskStatus(data.tasks[0], { asOf: '2021-06-01' }));`,
    );
    expect(output).toBe('1 ongoing');
    expect(touches).toEqual([]);
  });

  it('the traps catch who touches what a page has, even to ask for its type', () => {
    customer.write(
      'node_modules/civicboard/touching.js',
      'export const on = typeof document;\nwindow?.name;',
    );
    const { touches } = run(`await import('./node_modules/civicboard/touching.js');`);
    expect(touches.filter(isOurs).map(({ name }) => name)).toEqual(['document', 'window']);
    expect(touches[0].by).toContain('civicboard/touching.js');
  });
});
