import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements, packageJson } from '../../../scripts/project.mjs';
import { makeCustomer } from '../support/customer.mjs';

let customer;
let described;

const read = (path) => JSON.parse(readFileSync(join(customer.installed, path), 'utf8'));
const names = (list = []) => list.map(({ name }) => name).sort();

beforeAll(() => {
  customer = makeCustomer();
  const { modules } = read(packageJson.customElements);
  const declarations = modules.flatMap((each) => each.declarations).filter(({ tagName }) => tagName);
  described = new Map(declarations.map((each) => [each.tagName, each]));
});
afterAll(() => customer?.close());

const tags = elements.map((name) => `civic-${name}`);
const allProperties = () => [
  ...new Set([...described.values()].flatMap(({ cssProperties }) => names(cssProperties))),
];

it('the manifest has the six elements', () => {
  expect([...described.keys()].sort()).toEqual([...tags].sort());
});

describe('VS Code custom data', () => {
  it('has every tag with its attributes and the words they take', () => {
    const data = read('dist/vscode.html-custom-data.json');
    expect(names(data.tags)).toEqual([...tags].sort());
    for (const { name, attributes, description } of data.tags) {
      expect(names(attributes), name).toEqual(names(described.get(name).attributes));
      for (const part of described.get(name).cssParts) expect(description).toContain(`**${part.name}**`);
      for (const event of described.get(name).events) expect(description).toContain(`**${event.name}**`);
    }
    const scale = data.tags
      .find(({ name }) => name === 'civic-timeline')
      .attributes.find(({ name }) => name === 'scale');
    expect(names(scale.values)).toEqual(['auto', 'month', 'quarter', 'year']);
  });

  it('has every custom property once, with its default', () => {
    const { properties } = read('dist/vscode.css-custom-data.json');
    expect(names(properties)).toEqual(allProperties().sort());
    const size = properties.find(({ name }) => name === '--civic-font-size');
    expect(size.description).toContain('Default: `14px`.');
  });
});

describe('JetBrains web-types', () => {
  it('are named by package.json and have every tag, attribute, property and event', () => {
    const { name, version, contributions } = read(packageJson['web-types']);
    expect({ name, version }).toEqual({ name: packageJson.name, version: packageJson.version });
    expect(names(contributions.html.elements)).toEqual([...tags].sort());
    for (const element of contributions.html.elements) {
      const { attributes, members, events, slots } = described.get(element.name);
      expect(names(element.attributes), element.name).toEqual(names(attributes));
      expect(names(element.slots)).toEqual(names(slots));
      expect(names(element.js.events)).toEqual(names(events));
      const fields = members.filter((each) => each.kind === 'field' && !each.static);
      expect(names(element.js.properties)).toEqual(names(fields));
    }
  });

  it('have every custom property', () => {
    const { contributions } = read(packageJson['web-types']);
    expect(names(contributions.css.properties)).toEqual(allProperties().sort());
  });
});

it('all of them are exported', () => {
  for (const file of ['vscode.html-custom-data', 'vscode.css-custom-data', 'web-types'])
    expect(packageJson.exports[`./${file}.json`]).toBe(`./dist/${file}.json`);
});
