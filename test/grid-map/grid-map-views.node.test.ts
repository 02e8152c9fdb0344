import { describe, expect, it } from 'vitest';
import { changeAreas } from '../../src/grid-map/change-areas.js';
import { gridMapView, type GridMapView } from '../../src/grid-map/grid-map-view.js';
import { GridMapViews } from '../../src/grid-map/grid-map-views.js';
import { validateGridMap, type GridMapData } from '../../src/model/grid-map.js';
import { streetGrids, threeLevels } from './areas.js';

/** All that is drawn of a view; what changed is of no account. */
const drawn = (view: GridMapView) => ({ ...view, changed: null });

function afterChanges(data: GridMapData, ...changes: unknown[]) {
  const views = new GridMapViews();
  let present = validateGridMap(data).data!;
  let view = views.make(present, null);
  for (const change of changes) {
    const { data: next, touched } = changeAreas(present, change);
    present = next;
    view = views.make(present, touched && new Set(touched));
  }
  return { present, view };
}

describe('GridMapViews', () => {
  it('changes a view into the one that would be made anew', () => {
    const { present, view } = afterChanges(
      streetGrids,
      [{ code: '2-07', status: '正常' }],
      [
        { code: '1-01', status: '紧急', keeper: ['甲某', ''], updatedAt: '2022-07-01 08:00' },
        { code: 'p2', status: '关注' },
      ],
    );
    expect(drawn(view)).to.deep.equal(drawn(gridMapView(present)));
    expect(view.changed?.map(({ code }) => code).sort()).to.deep.equal(['1-01', 'p1', 'p2']);
  });

  it('sums up through every level', () => {
    const { present, view } = afterChanges(threeLevels, [{ code: 'a11', status: '紧急' }]);
    expect(view.byCode.get('a')?.worst?.id).to.equal('紧急');
    expect(drawn(view)).to.deep.equal(drawn(gridMapView(present)));
  });

  it('makes a view anew where an area moves, is called otherwise or brings a first figure', () => {
    for (const change of [
      { code: 'a11', parent: 'b' },
      { code: 'a11', name: '别的网格' },
      { code: 'a11', values: { fires: 3 } },
    ]) {
      const { present, view } = afterChanges(threeLevels, [change]);
      expect(view.changed).to.equal(null);
      expect(drawn(view)).to.deep.equal(drawn(gridMapView(present)));
    }
  });

  it('tells of faults of the changed areas by their place in the data', () => {
    const data = validateGridMap(streetGrids).data!;
    const { issues, data: changed } = changeAreas(data, [{ code: '1-02', status: '红' }, { code: 'none' }]);
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['unknown-code', 'changes[1].code'],
      ['unknown-status', 'areas[2].status'],
    ]);
    expect(changed.areas[2]?.parent).to.equal('p1');
  });

  it('leaves what was given as it is', () => {
    const data = validateGridMap(streetGrids).data!;
    const before = JSON.stringify(data);
    changeAreas(data, [{ code: '1-02', status: '紧急' }]);
    expect(JSON.stringify(data)).to.equal(before);
  });
});
