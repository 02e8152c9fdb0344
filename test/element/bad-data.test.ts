import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/index.js';
import type { Issue } from '../../src/model/issue.js';
import { numbered } from '../support/data-rows.js';
import { dataShapes } from '../support/data-shapes.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { all } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { lostRows, sayingWhat, tight } from '../support/lost-rows.js';
import { faults, mangled, printOf } from '../support/mangling.js';
import { Surroundings } from '../support/surroundings.js';

interface Drawn extends HTMLElement {
  data: unknown;
  updateComplete: Promise<boolean>;
}

/** A run of generated data: what fast-check reports of a failure is the seed and the smallest data that fails. */
const runs = (numRuns: number) => ({ numRuns, includeErrorInReport: true, interruptAfterTimeLimit: 6_000 });

describe('data of all sorts', function () {
  // A failure is shrunk to the smallest data that shows it, which takes longer than to find it.
  this.timeout(120_000);
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

  /** Puts data into an element and hears what it says of it. */
  async function show(element: Drawn, data: unknown) {
    const issues: Issue[] = [];
    const counts: number[] = [];
    const heard = new AbortController();
    const { signal } = heard;
    // Faults of what is loaded later, such as outlines, are told of when it has come.
    element.addEventListener('civic-error', ({ detail }) => issues.push(...detail.issues), { signal });
    element.addEventListener('civic-load', ({ detail }) => counts.push(detail.count), { signal });
    element.data = data;
    await element.updateComplete;
    heard.abort();
    return { issues, counts };
  }

  /** The page as it was, and no fault of ours. */
  function expectPeace(): void {
    expect(around.uncaught, 'uncaught').to.deep.equal([]);
    expect(overheard.errors.map(String).join('\n'), 'console.error').to.equal('');
    expect(around.changes, 'the page around').to.deep.equal([]);
  }

  function expectInPlace(element: Element, issues: readonly Issue[]): void {
    if (issues.length === 0) return;
    const [place] = all(element, '[part="issues"], [part="error"]');
    expect(place, 'a place that tells of faults').to.exist;
    for (const { path } of issues.slice(0, 5))
      expect(tight(place?.textContent ?? '')).to.contain(tight(path));
  }

  for (const shape of dataShapes) {
    describe(`<${shape.tag}>`, () => {
      it('shows every row of valid data, counts them, and leaves data and page as they are', async () => {
        const element = document.createElement(shape.tag) as Drawn;
        around.place.append(element);
        await fc.assert(
          fc.asyncProperty(shape.valid, (given) =>
            sayingWhat(async () => {
              const data = deepFreeze(numbered(given, shape));
              const { issues, counts } = await show(element, data);
              expect(
                issues.filter(({ severity }) => severity === 'error'),
                'errors',
              ).to.deep.equal([]);
              expect(lostRows(data, shape, element, []), 'rows not shown').to.equal('');
              expect(counts, 'civic-load').to.deep.equal([shape.count(data)]);
              expectPeace();
            }),
          ),
          runs(50),
        );
      });

      it('shows or names every row of mangled data, and leaves data and page as they are', async () => {
        await fc.assert(
          fc.asyncProperty(shape.valid, faults, (given, wrongs) =>
            sayingWhat(async () => {
              const data = mangled(numbered(given, shape), wrongs);
              const before = printOf(data);
              const element = document.createElement(shape.tag) as Drawn;
              around.place.replaceChildren(element);
              const { issues } = await show(element, data);
              expectPeace();
              expect(lostRows(data, shape, element, issues), 'rows neither shown nor named').to.equal('');
              expectInPlace(element, issues);
              const after = printOf(data);
              const changed = [
                ...after.filter((line, index) => line !== before[index]),
                after.length - before.length,
              ];
              expect(changed, 'changes of the data as given').to.deep.equal([0]);
            }),
          ),
          runs(100),
        );
      });
    });
  }
});
