import { expect, fixture, html } from '@open-wc/testing';
import type { CivicTaskTable, Task } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, one, text } from '../support/find.js';

const tasks = (count: number, name = '任务'): Task[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name}${index}`,
    title: `${name}${index + 1}`,
    lead: ['综治安全股'],
    due: '2021年8月',
  }));

interface Place {
  height?: string;
  width?: string;
}

async function open({ height, width = '1100px' }: Place = {}): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = width;
  // A place to scroll on to.
  box.style.paddingBottom = '1500px';
  const element = document.createElement('civic-task-table');
  element.asOf = '2021-06-01';
  if (height) element.style.height = height;
  element.data = { tasks: tasks(60) };
  box.append(element);
  await settle(element);
  return element;
}

async function settle(element: CivicTaskTable): Promise<void> {
  await element.updateComplete;
  for (let each = 0; each < 3; each += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function firstSeen(element: CivicTaskTable): { name: string; top: number } {
  const head = element.shadowRoot!.querySelector('thead th')?.getBoundingClientRect().bottom ?? 0;
  const top = Math.max(0, head, one(element, '[part="scroller"]').getBoundingClientRect().top);
  const row = all(element, '[part="row"]').find((each) => each.getBoundingClientRect().bottom > top + 1)!;
  return { name: text(row.querySelector('button.title')), top: row.getBoundingClientRect().top };
}

const places: [string, Place][] = [
  ['a page that scrolls', {}],
  ['a table that scrolls inside', { height: '400px' }],
  ['cards on a phone', { width: '360px' }],
];

describe('what is read of a short <civic-task-table>', () => {
  afterEach(() => scrollTo(0, 0));

  for (const [where, place] of places) {
    it(`stays where it is when rows come above it and others go, in ${where}`, async () => {
      const element = await open(place);
      const scroller = place.height ? one(element, '[part="scroller"]') : document.scrollingElement!;
      scroller.scrollTop = 1200;
      await settle(element);
      const before = firstSeen(element);
      expect(before.name).to.not.equal('任务1');
      element.data = { tasks: [...tasks(6, '新增'), ...tasks(60).slice(2)] };
      await settle(element);
      expect(text(one(element, '[part="row"] button.title'))).to.equal('新增1');
      expect(firstSeen(element).name).to.equal(before.name);
      expect(firstSeen(element).top).to.be.closeTo(before.top, 2);
    });
  }

  it('gives way to what comes at the top, where that is what is looked at', async () => {
    const element = await open({ height: '400px' });
    const scroller = one(element, '[part="scroller"]');
    element.data = { tasks: [...tasks(6, '新增'), ...tasks(60)] };
    await settle(element);
    expect(scroller.scrollTop).to.equal(0);
  });
});
