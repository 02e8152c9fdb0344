import { describe, expect, it } from 'vitest';
import { argRows, declarationOf, defaultArgs, type Manifest } from '../../.storybook/controls.js';
import manifest from '../../custom-elements.json';

const tags = [
  'civic-roster',
  'civic-timeline',
  'civic-task-table',
  'civic-grid-map',
  'civic-ranking-board',
  'civic-dashboard',
];
const declaration = (tag: string) => declarationOf(manifest as Manifest, tag);
const rows = (tag: string) => argRows(declaration(tag));

describe('controls', () => {
  for (const tag of tags) {
    it(`show each property, event, slot, part and custom property of <${tag}> once`, () => {
      const { members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declaration(tag);
      const settable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
      const all = settable.length + events.length + slots.length + cssParts.length + cssProperties.length;
      expect(Object.keys(rows(tag))).toHaveLength(all);
      expect(settable.filter(({ name }) => !rows(tag)[name]?.control)).toEqual([]);
    });
  }

  it('fit the type: words to choose from, numbers, switches, text, objects', () => {
    const table = rows('civic-task-table');
    expect(table['density']).toMatchObject({
      control: { type: 'inline-radio' },
      options: ['compact', 'standard', 'roomy'],
      table: { defaultValue: { summary: "'standard'" } },
    });
    expect(table['dueSoonDays']?.control).toEqual({ type: 'number' });
    expect(table['query']?.control).toEqual({ type: 'text' });
    expect(table['groupBy']?.control).toEqual({ type: 'text' });
    expect(table['filters']?.control).toEqual({ type: 'object' });
    expect(rows('civic-roster')['showPhones']?.control).toEqual({ type: 'boolean' });
  });

  it('keep a property and a part of one name apart', () => {
    const roster = rows('civic-roster');
    expect(roster['heading']?.control).toEqual({ type: 'text' });
    expect(roster['::part(heading)']?.control).toBe(false);
  });

  it('name the attribute, where there is one', () => {
    expect(rows('civic-roster')['asOf']?.description).toContain('Attribute `as-of`.');
    expect(rows('civic-roster')['data']?.description).not.toContain('Attribute');
  });

  it('set a custom property by a text field', () => {
    expect(rows('civic-ranking-board')['--civic-ranking-track-size']).toMatchObject({
      control: { type: 'text' },
      table: { defaultValue: { summary: '10px' } },
    });
  });

  it('start from the defaults that are plain values', () => {
    expect(defaultArgs(declaration('civic-task-table'))).toEqual({
      query: '',
      density: 'standard',
      dueSoonDays: 30,
      refresh: 0,
      selectable: false,
    });
    expect(defaultArgs(declaration('civic-roster'))).toEqual({ view: 'list', showPhones: false, refresh: 0 });
  });

  it('refuse an element that the manifest does not have', () => {
    expect(() => declaration('civic-none')).toThrow('civic-none');
  });
});
