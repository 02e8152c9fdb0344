import { describe, expect, it } from 'vitest';
import { joinReports, selectionState } from '../../src/dashboard/dashboard-state.js';
import type { SelectionKind } from '../../src/element/events.js';

const directory = joinReports([
  { names: ['局基教股', '人事股'], entries: [] },
  { names: ['基教股', '靶场'], entries: [{ name: '靶场社区居委会', aliases: ['靶场'] }] },
]);

const select = (kind: SelectionKind, ...units: string[]) =>
  selectionState({ kind, id: 'x', item: null, units }, directory);

describe('what a choice means for a dashboard', () => {
  it.each(['member', 'unit', 'area', 'entry'] as const)(
    'a %s marks its units and filters the tasks by them',
    (kind) => {
      expect(select(kind, '局基教股', '基教股', '靶场')).toEqual({
        selection: { kind, id: 'x' },
        units: ['基教股', '靶场社区居委会'],
        unitFilter: ['基教股', '靶场社区居委会'],
      });
    },
  );

  it.each(['task', 'phase'] as const)('a %s marks its units and filters nothing', (kind) => {
    expect(select(kind, '人事股')).toEqual({
      selection: { kind, id: 'x' },
      units: ['人事股'],
      unitFilter: [],
    });
  });

  it('a name that nobody knows filters nothing: an empty table would tell nothing', () => {
    expect(select('entry', '太湖')).toEqual({
      selection: { kind: 'entry', id: 'x' },
      units: ['太湖'],
      unitFilter: [],
    });
  });

  it('no choice takes all of it away', () => {
    expect(selectionState(null, directory)).toEqual({ selection: null, units: [], unitFilter: [] });
  });
});

describe('reports of units', () => {
  it('join to one directory, where one element’s alias is another’s name', () => {
    expect(directory.names).toEqual(['靶场社区居委会', '局基教股', '人事股', '基教股']);
    expect(directory.match('靶场', '靶场社区居委会')).toBe('same');
    expect(joinReports([]).names).toEqual([]);
  });
});
