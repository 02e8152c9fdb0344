import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { docFaults } from '../../scripts/check-docs.mjs';
import { elementFaults } from '../../scripts/docs/manifest-faults.mjs';
import { root } from '../../scripts/project.mjs';

/** An element without faults; each test plants one. */
function element() {
  return {
    declaration: {
      name: 'CivicX',
      members: [
        { kind: 'field', name: 'view', default: "'auto'", description: 'What to show. Default `auto`.' },
        { kind: 'field', name: 'heading', description: 'Heading. Default: the title of the data.' },
        { kind: 'field', name: 'sort', description: 'Order. Default `{}`: that of the data.' },
        { kind: 'field', name: 'refresh', default: '0', description: 'Seconds. Default 0: once.' },
        { kind: 'field', name: 'key', readonly: true, description: 'Its part of the data.' },
        { kind: 'method', name: 'start', description: 'Starts again.' },
      ],
      attributes: [
        { name: 'view', fieldName: 'view', description: 'What to show. Default `auto`.' },
        { name: 'busy', description: 'Set while data is requested.' },
      ],
      slots: [{ name: '', description: 'What stands in.' }],
      cssParts: [{ name: 'row', description: 'One row.' }],
      events: [
        {
          name: 'civic-load',
          type: { text: 'CivicLoadEvent' },
          description: 'Drawn. Detail: `{ count, issues }`.',
        },
      ],
      cssProperties: [
        { name: '--civic-x-size', default: '2.50em', description: 'Side of a tile; 3em in large.' },
      ],
    },
    used: {
      parts: new Set(['row']),
      slots: new Set(['']),
      tags: new Set(),
      hostAttributes: new Set(['busy']),
      events: new Map([['civic-load', { type: 'CivicLoadEvent', keys: ['count', 'issues'] }]]),
      properties: new Map([['--civic-x-size', ['2.5em', '3em']]]),
    },
    atRunTime: {
      attributes: ['view'],
      properties: new Map([
        ['view', { attribute: 'view', value: 'auto' }],
        ['heading', { attribute: null, value: undefined }],
        ['sort', { attribute: null, value: {} }],
        ['refresh', { attribute: null, value: 0 }],
      ]),
    },
  };
}

function faultsWith(plant) {
  const made = element();
  plant(made);
  return elementFaults(made.declaration, made.used, made.atRunTime);
}

it('passes an element that is documented as it is', () => {
  expect(faultsWith(() => {})).toEqual([]);
});

const member = ({ declaration }, name) => declaration.members.find((each) => each.name === name);

describe.each([
  ['a member without a doc comment', (x) => delete member(x, 'start').description, 'start has no doc'],
  [
    'a default that is not told',
    (x) => (member(x, 'view').description = 'View.'),
    'does not tell its default',
  ],
  [
    'a default that is told wrongly',
    (x) => (member(x, 'view').description = 'View. Default `list`; not `auto`.'),
    "the code has 'auto'",
  ],
  [
    'a default that the code has and the text only describes',
    (x) => (member(x, 'refresh').description = 'Seconds. Default: none.'),
    'the code has 0',
  ],
  [
    'a default that the code has not',
    (x) => (member(x, 'heading').description = 'Heading. Default `清单`.'),
    'the code has undefined',
  ],
  [
    'a default that is no literal in the code',
    (x) => (x.atRunTime.properties.get('sort').value = { key: 'due' }),
    'the code has {"key":"due"}',
  ],
  [
    'a default that the manifest has wrongly',
    (x) => (member(x, 'refresh').default = '60'),
    'in the manifest',
  ],
  [
    'a property that the manifest lacks',
    (x) => x.atRunTime.properties.set('scale', { attribute: null, value: 1 }),
    'property “scale” is not documented',
  ],
  [
    'an attribute that is observed but not documented',
    (x) => {
      x.atRunTime.attributes.push('as-of');
      x.atRunTime.properties.get('heading').attribute = 'as-of';
    },
    'attribute “as-of” is not documented',
  ],
  [
    'an attribute that is set on the host but not documented',
    (x) => x.used.hostAttributes.add('empty'),
    'attribute “empty” is not documented',
  ],
  [
    'an attribute that is documented but not observed',
    (x) => x.declaration.attributes.push({ name: 'sort', description: 'Order.' }),
    'attribute “sort” is documented, but never observed',
  ],
  [
    'an attribute that sets another property than is told',
    (x) => (x.declaration.attributes[0].fieldName = 'heading'),
    'attribute “view” is said to set heading',
  ],
  ['a slot that is drawn but not documented', (x) => x.used.slots.add('end'), 'slot “end” is not documented'],
  [
    'a slot that is documented but not drawn',
    (x) => x.used.slots.clear(),
    'slot “” is documented, but never',
  ],
  [
    'a part that is drawn but not documented',
    (x) => x.used.parts.add('cell'),
    'part “cell” is not documented',
  ],
  [
    'a part that is documented but not drawn',
    (x) => x.used.parts.clear(),
    'part “row” is documented, but never',
  ],
  [
    'a part without a description',
    (x) => (x.declaration.cssParts[0].description = ''),
    'part “row” has no description',
  ],
  [
    'an event that is sent but not documented',
    (x) => x.used.events.set('civic-clear', { type: 'CivicClearEvent', keys: [] }),
    'event “civic-clear” is not documented',
  ],
  [
    'an event that is documented but not sent',
    (x) => x.used.events.clear(),
    'event “civic-load” is documented, but never sent',
  ],
  [
    'an event of another type',
    (x) => (x.declaration.events[0].type.text = 'CustomEvent'),
    'is documented as CustomEvent',
  ],
  [
    'an event that carries more than is told',
    (x) => x.used.events.get('civic-load').keys.push('source'),
    'does not tell: Detail: `{ count, issues, source }`',
  ],
  [
    'a custom property that is read but not documented',
    (x) => x.used.properties.set('--civic-x-gap', ['4px']),
    'custom property “--civic-x-gap” is not documented',
  ],
  [
    'a custom property that is documented but not read',
    (x) => x.used.properties.clear(),
    'custom property “--civic-x-size” is documented, but never read',
  ],
  [
    'a custom property with another default',
    (x) => (x.declaration.cssProperties[0].default = '3px'),
    'tells the default 3px, the styles have 2.5em',
  ],
  [
    'a custom property without a default',
    (x) => delete x.declaration.cssProperties[0].default,
    'the styles have 2.5em',
  ],
  [
    'a second default that is not told',
    (x) => (x.declaration.cssProperties[0].description = 'Side of a tile.'),
    'does not tell that it is 3em',
  ],
])('finds', (what, plant, words) => {
  it(what, () => {
    const faults = faultsWith(plant);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^CivicX: /);
    expect(faults[0]).toContain(words);
  });
});

describe('the manifest of this library', { timeout: 60_000 }, () => {
  let manifest;

  beforeAll(() => {
    manifest = readFileSync(`${root}custom-elements.json`, 'utf8');
  });

  const faultsAfter = (edit) => {
    const copy = JSON.parse(manifest);
    const declarations = new Map(copy.modules.flatMap((each) => each.declarations.map((d) => [d.name, d])));
    edit(declarations);
    return docFaults(copy);
  };
  const remove = (list, name) =>
    list.splice(
      list.findIndex((each) => each.name === name),
      1,
    );

  it('tells of every element what the code does', async () => {
    expect(await docFaults(JSON.parse(manifest))).toEqual([]);
  });

  it('is found to lack what is taken out of it, inherited or own', async () => {
    const faults = await faultsAfter((declarations) => {
      remove(declarations.get('CivicRoster').cssParts, 'issues');
      remove(declarations.get('CivicTimeline').events, 'civic-load');
      remove(declarations.get('CivicTaskTable').attributes, 'as-of');
      remove(declarations.get('CivicGridMap').slots, 'toolbar-end');
      remove(declarations.get('CivicRankingBoard').cssProperties, '--civic-color-text');
      remove(declarations.get('CivicDashboard').events, 'civic-load');
    });
    expect(faults).toEqual([
      'CivicRoster: part “issues” is not documented',
      'CivicTimeline: event “civic-load” is not documented',
      'CivicTaskTable: attribute “as-of” is not documented',
      'CivicGridMap: slot “toolbar-end” is not documented',
      'CivicRankingBoard: custom property “--civic-color-text” is not documented',
      'CivicDashboard: event “civic-load” is not documented',
    ]);
  });

  it('is found to tell an inherited default wrongly', async () => {
    const faults = await faultsAfter((declarations) => {
      const refresh = declarations.get('CivicRoster').members.find(({ name }) => name === 'refresh');
      refresh.description = 'Seconds between requests. Default 60.';
    });
    expect(faults).toEqual(['CivicRoster: refresh tells the default “60.”, the code has 0']);
  });
});
