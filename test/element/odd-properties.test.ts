import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/index.js';
import type { CivicGridMap } from '../../src/index.js';
import { samples } from '../model/samples.js';
import { numbered, type Rough } from '../support/data-rows.js';
import { dataShapes, type DataShape } from '../support/data-shapes.js';
import { FakeServer } from '../support/fake-server.js';
import { all, rowNames, words } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { lostRows } from '../support/lost-rows.js';
import { faults, mangled, wrongValues } from '../support/mangling.js';
import { attributes, conditions, properties, selections, shared, texts } from '../support/odd-values.js';
import { Surroundings } from '../support/surroundings.js';

interface Drawn extends HTMLElement {
  data: unknown;
  updateComplete: Promise<boolean>;
  exportCsv(): Promise<Blob>;
}

const sampleOf = ({ tag, datasetKey }: DataShape): Rough => {
  const name =
    ({ gridMap: 'grid-map', tasks: 'task-table' } as Record<string, string>)[datasetKey] ?? datasetKey;
  const data = (samples as unknown as Record<string, Rough>)[name];
  if (!data) throw new Error(`There is no sample for <${tag}>.`);
  return JSON.parse(JSON.stringify(data)) as Rough;
};

describe('properties of all sorts', function () {
  this.timeout(60_000);
  let around: Surroundings;
  let overheard: ReturnType<typeof overhearConsole>;
  beforeEach(() => {
    overheard = overhearConsole();
    around = new Surroundings();
  });
  afterEach(() => {
    overheard.restore();
    around.remove();
  });

  function expectQuiet(what: string): void {
    expect([...around.uncaught, ...overheard.errors], what).to.deep.equal([]);
  }

  function expectPeace(what: string): void {
    expectQuiet(what);
    expect(around.changes, what).to.deep.equal([]);
  }

  function mount(tag: string, given: object = {}): Drawn {
    const element = Object.assign(document.createElement(tag) as Drawn, given);
    around.place.replaceChildren(element);
    return element;
  }

  for (const shape of dataShapes) {
    const { tag } = shape;
    describe(`<${tag}>`, () => {
      it('takes a property of a wrong kind for its default and shows every row', async () => {
        const data = numbered(sampleOf(shape), shape);
        const { any, text } = properties[tag] ?? { any: [], text: [] };
        for (const name of [...any, ...shared]) {
          const element = mount(tag, { data });
          const odd = text.includes(name) || shared.includes(name) ? texts : [];
          const values = [...Object.entries(wrongValues), ...odd.map((each) => [each, () => each] as const)];
          for (const [kind, make] of values) {
            const value = make(data);
            if (typeof value === 'string' && odd.length === 0) continue;
            (element as unknown as Record<string, unknown>)[name] = value;
            await element.updateComplete;
            expectQuiet(`${name} = ${kind}`);
            if (name !== 'group' && name !== 'root')
              expect(lostRows(data, shape, element, []), `${name} = ${kind}`).to.equal('');
          }
          await element.exportCsv();
          expectPeace(name);
        }
      });

      it('takes attributes of all sorts, one after the other', async () => {
        const data = numbered(sampleOf(shape), shape);
        for (const [name, values] of Object.entries(attributes)) {
          const element = mount(tag, { data });
          for (const value of [...values, null]) {
            if (value === null) element.removeAttribute(name);
            else element.setAttribute(name, value);
            await element.updateComplete;
            expectQuiet(`${name}="${value}"`);
          }
          expectPeace(name);
          expect(lostRows(data, shape, element, []), name).to.equal('');
        }
      });

      it('takes any selection', async () => {
        const element = mount(tag, { data: sampleOf(shape) });
        for (const [index, selection] of selections.entries()) {
          (element as unknown as { selection: unknown }).selection = selection;
          await element.updateComplete;
          expectQuiet(`selection ${index}`);
        }
      });

      it('ends with what came last, whatever came before and however fast', async () => {
        const step = fc.oneof(
          fc.record({ give: shape.valid }),
          fc.record({ give: shape.valid, faults }),
          fc.record({ give: fc.constantFrom(null, undefined, 'oops', 5, []) }),
          fc.record({
            attribute: fc.constantFrom(...Object.keys(attributes)),
            value: fc.constantFrom(...texts),
          }),
          fc.constantFrom({ wait: true }, { leave: true }, { come: true }),
        );
        const property = fc.asyncProperty(
          fc.array(step, { maxLength: 8 }),
          shape.valid,
          async (steps, last) => {
            const element = mount(tag);
            for (const each of steps as Record<string, unknown>[]) {
              if ('faults' in each) element.data = mangled(each.give, each.faults as []);
              else if ('give' in each) element.data = each.give;
              else if ('attribute' in each)
                element.setAttribute(each.attribute as string, each.value as string);
              else if ('wait' in each) await element.updateComplete;
              else if ('leave' in each) element.remove();
              else around.place.append(element);
            }
            around.place.append(element);
            for (const name of element.getAttributeNames()) element.removeAttribute(name);
            const data = numbered(last, shape);
            element.data = data;
            await element.updateComplete;
            expectPeace('at the end');
            expect(lostRows(data, shape, element, [])).to.equal('');
          },
        );
        await fc.assert(property, {
          numRuns: 25,
          includeErrorInReport: true,
          interruptAfterTimeLimit: 6_000,
        });
      });

      it('reads any text of an inline script or an address', async () => {
        const server = new FakeServer();
        const bodies = [
          '',
          '{',
          'null',
          '5',
          '"oops"',
          '[]',
          '{}',
          '<!doctype html>',
          '\uFEFF{}',
          '[[[[',
          '{"__proto__":[]}',
        ];
        const json = fc
          .tuple(shape.valid, fc.json())
          .map(([data, odd]) => JSON.stringify(data).replace(/(?<=:)"[^"]*"/, odd));
        const property = fc.asyncProperty(fc.oneof(fc.constantFrom(...bodies), json), async (body) => {
          server.reply = (request) => request.answer(body);
          const element = mount(tag);
          const script = Object.assign(document.createElement('script'), {
            type: 'application/json',
            textContent: body,
          });
          element.append(script);
          await element.updateComplete;
          const second = mount(tag);
          second.setAttribute('src', '/any.json');
          await second.updateComplete;
          await new Promise((resolve) => setTimeout(resolve));
          await second.updateComplete;
          expectPeace(body);
        });
        try {
          await fc.assert(property, {
            numRuns: 25,
            includeErrorInReport: true,
            interruptAfterTimeLimit: 6_000,
          });
        } finally {
          server.restore();
        }
      });
    });
  }

  it('takes sort keys, conditions and columns that are half right', async () => {
    const shape = dataShapes.find(({ tag }) => tag === 'civic-task-table') as DataShape;
    for (const [index, given] of conditions.entries()) {
      const element = mount(shape.tag, { data: sampleOf(shape), ...given });
      await element.updateComplete;
      expectPeace(`conditions ${index}`);
      if (!('filters' in given && index === 8))
        expect(rowNames(element), `conditions ${index}`).to.have.length(2);
    }
  });

  it('names a column of the host that cannot be used', async () => {
    const shape = dataShapes.find(({ tag }) => tag === 'civic-task-table') as DataShape;
    const element = mount(shape.tag, { data: sampleOf(shape), columns: [{ key: 'owner' }] });
    await element.updateComplete;
    expect(words(all(element, '[part="issues"]')[0] ? element : around.place)).to.contain(
      'columns[0].heading',
    );
  });

  it('takes any change of areas', async () => {
    const shape = dataShapes.find(({ tag }) => tag === 'civic-grid-map') as DataShape;
    const data = numbered(sampleOf(shape), shape);
    const element = mount(shape.tag, { data }) as unknown as CivicGridMap;
    for (const [kind, make] of Object.entries(wrongValues)) {
      for (const wrap of [
        (value: unknown) => value,
        (value: unknown) => [value],
        (value: unknown) => [{ code: value }],
      ]) {
        element.updateAreas(wrap(make(data)) as never);
        element.updateAreas([
          { code: 'a1', status: make(data), values: make(data), name: make(data) },
        ] as never);
        await element.updateComplete;
        expectQuiet(`change ${kind}`);
      }
    }
    expect(lostRows(data, shape, element, [{ path: 'areas[1]', severity: 'error' } as never])).to.equal('');
  });

  describe('<civic-dashboard>', () => {
    it('shows its good parts beside parts of all sorts', async () => {
      const shape = dataShapes.find(({ tag }) => tag === 'civic-ranking-board') as DataShape;
      const ranking = numbered(sampleOf(shape), shape);
      for (const [kind, make] of Object.entries(wrongValues)) {
        const odd = make(ranking);
        const dashboard = mount('civic-dashboard', {
          data: { ranking, roster: odd, timeline: odd, tasks: odd, gridMap: odd, title: odd, asOf: odd },
        });
        for (let round = 0; round < 2; round += 1) {
          await dashboard.updateComplete;
          await Promise.all((all(dashboard, '.layout > *') as Drawn[]).map((each) => each.updateComplete));
        }
        expectPeace(`parts ${kind}`);
        const [board] = all(dashboard, 'civic-ranking-board');
        expect(lostRows(ranking, shape, board as Element, []), `parts ${kind}`).to.equal('');
      }
    });

    it('takes data, properties and selections of all sorts', async () => {
      const dashboard = mount('civic-dashboard');
      for (const name of ['data', 'heading', 'asOf', 'locale', 'refresh', 'selection']) {
        for (const [kind, make] of Object.entries(wrongValues)) {
          (dashboard as unknown as Record<string, unknown>)[name] = make(null);
          await dashboard.updateComplete;
          expectQuiet(`${name} = ${kind}`);
        }
        for (const selection of selections) {
          (dashboard as unknown as { selection: unknown }).selection = selection;
          await dashboard.updateComplete;
        }
        (dashboard as unknown as Record<string, unknown>)[name] = null;
        await dashboard.updateComplete;
        expectPeace(name);
      }
    });
  });
});
