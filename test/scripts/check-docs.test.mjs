import { expect, it } from 'vitest';
import { docFaults } from '../../scripts/check-docs.mjs';

function faultsOf(member) {
  const declaration = {
    name: 'CivicX',
    customElement: true,
    members: [{ kind: 'field', name: 'view', ...member }],
  };
  return docFaults({ modules: [{ declarations: [declaration] }] });
}

it('passes a property that tells the default which the code has', () => {
  expect(faultsOf({ default: "'auto'", description: 'What to show. Default: `auto`.' })).toEqual([]);
  expect(faultsOf({ default: '0', description: 'Seconds. Default 0: once.' })).toEqual([]);
  expect(faultsOf({ description: 'Heading. Default: the title of the data.' })).toEqual([]);
});

it('passes what has no default of its own', () => {
  expect(faultsOf({ kind: 'method', description: 'Starts again.' })).toEqual([]);
  expect(faultsOf({ readonly: true, description: 'Whether there is anything to show.' })).toEqual([]);
  expect(faultsOf({ inheritedFrom: { name: 'CivicElement' } })).toEqual([]);
});

it.each([
  ['a member without a doc comment', { kind: 'method' }, 'has no doc comment'],
  [
    'a default that is not told',
    { default: "'auto'", description: 'What to show.' },
    'does not tell its default',
  ],
  [
    'a default that is told wrongly',
    { default: "'auto'", description: 'View. Default: `list`.' },
    'the code has',
  ],
])('finds %s', (_, member, words) => {
  const faults = faultsOf(member);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`CivicX.view: `);
  expect(faults[0]).toContain(words);
});
