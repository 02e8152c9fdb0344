import { expect, fixture, html } from '@open-wc/testing';
import type { CivicTaskTable, Task, TaskTableData } from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, button, one, text } from '../support/find.js';
import { waitUntil } from '../support/wait-until.js';

const titleOf = (index: number) =>
  `第${index + 1}项：${'完善矛盾纠纷排查化解机制，'.repeat(index % 7 === 0 ? 6 : index % 3)}落实到位`;

/** Tasks of uneven length, fifty in a category. */
function tasks(count: number, from = 0): Task[] {
  return Array.from({ length: count }, (_, at) => {
    const index = from + at;
    return {
      id: `t${index}`,
      no: String(index + 1),
      title: titleOf(index),
      category: `第${Math.floor(index / 50) + 1}类`,
      lead: [`牵头单位${index % 12}`],
      responsible: Array.from({ length: 1 + (index % 5) }, (_, unit) => `责任单位${(index + unit) % 30}`),
      due: `2021年${(index % 12) + 1}月`,
      progress: (index % 11) / 10,
      ...(index % 10 === 3 && { updates: [{ date: '2021-03-01', text: `第${index + 1}项的进展` }] }),
    };
  });
}

async function frames(count = 2): Promise<void> {
  for (let each = 0; each < count; each += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

interface Options {
  width?: number;
  height?: string;
}

async function open(data: unknown, { width = 1100, height }: Options = {}): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = document.createElement('civic-task-table');
  element.asOf = '2021-06-01';
  if (height) element.style.height = height;
  element.data = data as TaskTableData;
  box.append(element);
  await element.updateComplete;
  await frames();
  await element.updateComplete;
  return element;
}

const scroller = (element: CivicTaskTable) => one(element, '[part="scroller"]');
const rows = (element: CivicTaskTable) => all(element, '[part="row"]');
const nameOf = (row: Element | undefined) => text(row?.querySelector('button.title'));
const names = (element: CivicTaskTable) => rows(element).map(nameOf);
const rowOf = (element: CivicTaskTable, index: number) =>
  rows(element).find((row) => nameOf(row) === titleOf(index));
const focused = (element: CivicTaskTable) => text(element.shadowRoot!.activeElement);

async function scrollTo(element: CivicTaskTable, top: number): Promise<void> {
  scroller(element).scrollTop = top;
  await frames();
  await element.updateComplete;
}

/** Where lines begin to be seen: below the headings that stick. */
function seenFrom(element: CivicTaskTable): number {
  const heads = [one(element, 'thead th'), ...all(element, 'tr.group > th')].map((head) =>
    head.getBoundingClientRect(),
  );
  const top = scroller(element).getBoundingClientRect().top;
  return heads.filter((head) => head.top < top + 60).reduce((most, head) => Math.max(most, head.bottom), top);
}

/** Rows that are seen whole or in part, in order. */
function seen(element: CivicTaskTable): HTMLElement[] {
  const box = scroller(element).getBoundingClientRect();
  return rows(element).filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > box.top + 40 && top < box.bottom;
  });
}

/** Pixels of the scroller, below the headings, that no line is drawn on. */
function blank(element: CivicTaskTable): number {
  const box = scroller(element).getBoundingClientRect();
  const lines = all(element, 'tbody tr:not(.gap), .cards > li:not(.gap)').map((line) =>
    line.getBoundingClientRect(),
  );
  let at = Math.max(box.top + 4, one(element, 'tbody, .cards').getBoundingClientRect().top);
  let missing = 0;
  for (const { top, bottom } of lines.sort((a, b) => a.top - b.top)) {
    if (top > at + 12) missing += Math.min(top, box.bottom) - at;
    at = Math.max(at, bottom);
    if (at >= box.bottom) return missing;
  }
  return missing + Math.max(0, box.bottom - 16 - at);
}

async function key(element: CivicTaskTable, name: string, times = 1): Promise<void> {
  for (let each = 0; each < times; each += 1) {
    element.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
    );
  }
  await frames();
  await element.updateComplete;
}

/** The focused row is seen whole, below whatever sticks at the top. */
function expectInView(element: CivicTaskTable): void {
  const row = element.shadowRoot!.activeElement!.closest('[part="row"]')!.getBoundingClientRect();
  expect(row.top).to.be.at.least(seenFrom(element) - 1);
  expect(row.bottom).to.be.at.most(scroller(element).getBoundingClientRect().bottom + 1);
}

describe('<civic-task-table> of many rows', () => {
  describe('what is drawn', () => {
    it('is what is near, with the number of all rows and of each', async () => {
      const element = await open({ tasks: tasks(2000) });
      expect(rows(element).length).to.be.within(5, 60);
      const table = one(element, 'table');
      // 2000 rows, 40 headings of groups, the headings of columns.
      expect(table.getAttribute('aria-rowcount')).to.equal('2041');
      const numbers = all(element, 'tr[aria-rowindex]').map((row) =>
        Number(row.getAttribute('aria-rowindex')),
      );
      expect(numbers.slice(0, 4)).to.deep.equal([1, 2, 3, 4]);
      expect(one(element, 'thead tr').getAttribute('aria-rowindex')).to.equal('1');
      expect(one(element, 'tr.group').getAttribute('aria-rowindex')).to.equal('2');
    });

    it('is everything of a short table, as it always was', async () => {
      const element = await open({ tasks: tasks(90) });
      expect(rows(element)).to.have.length(90);
      expect(one(element, 'table').hasAttribute('aria-rowcount')).to.be.false;
      expect(scroller(element).scrollHeight).to.equal(scroller(element).clientHeight);
    });

    it('has the right number in the middle', async () => {
      const element = await open({ tasks: tasks(2000) });
      await scrollTo(element, 40_000);
      const row = seen(element)[2]!;
      const index = Number(/\d+/.exec(nameOf(row))![0]) - 1;
      expect(row.getAttribute('aria-rowindex')).to.equal(String(index + Math.floor(index / 50) + 3));
    });

    it('leaves no blank wherever one scrolls to', async () => {
      const element = await open({ tasks: tasks(2000) });
      for (const top of [200, 900, 5000, 60_000, 59_000, 58_500, 20_000, 300, 1e7, 0]) {
        await scrollTo(element, top);
        expect(blank(element), `at ${top}`).to.be.at.most(1);
      }
    });

    it('begins with the first row and ends with the last', async () => {
      const element = await open({ tasks: tasks(2000) });
      await scrollTo(element, 1e7);
      await scrollTo(element, 1e7);
      expect(names(element).pop()).to.equal(titleOf(1999));
      const last = rows(element).pop()!.getBoundingClientRect();
      expect(last.bottom).to.be.closeTo(scroller(element).getBoundingClientRect().bottom - 3, 4);
      for (let top = 3000; top >= 0; top -= 500) await scrollTo(element, top);
      expect(nameOf(seen(element)[0])).to.equal(titleOf(0));
      expect(scroller(element).scrollTop).to.equal(0);
    });
  });

  describe('scrolling', () => {
    it('moves rows by as much as is scrolled, both ways, whatever was thought of their heights', async () => {
      const element = await open({ tasks: tasks(2000) });
      for (const start of [30_000, 70_000]) {
        await scrollTo(element, start);
        for (const step of [170, 250, -240, -200, -250, -210, -150, 250]) {
          const [, row] = seen(element);
          const name = nameOf(row);
          const before = row!.getBoundingClientRect().top - step;
          await scrollTo(element, scroller(element).scrollTop + step);
          const after = rows(element).find((each) => nameOf(each) === name);
          expect(after!.getBoundingClientRect().top, `${name} by ${step}`).to.be.closeTo(before, 1);
        }
      }
    });

    it('leaves the columns as they are', async () => {
      const element = await open({ tasks: tasks(2000) });
      const widths = () =>
        all(element, 'thead th').map((head) => Math.round(head.getBoundingClientRect().width));
      const before = widths();
      for (const top of [5000, 40_000, 80_000]) {
        await scrollTo(element, top);
        expect(widths()).to.deep.equal(before);
      }
      expect(one(element, 'table').getBoundingClientRect().width).to.be.at.most(
        scroller(element).clientWidth,
      );
    });

    it('has the headings of columns in view, and below them the heading of the group', async () => {
      const element = await open({ tasks: tasks(2000) });
      await scrollTo(element, 40_000);
      const box = scroller(element).getBoundingClientRect();
      const head = one(element, 'thead th').getBoundingClientRect();
      expect(head.top).to.be.closeTo(box.top, 3);
      const stuck = all(element, 'tr.group > th').filter(
        (each) => each.getBoundingClientRect().top < head.bottom + 4,
      );
      const group = stuck.pop()!;
      expect(group.getBoundingClientRect().top).to.be.closeTo(head.bottom, 3);
      const index = Number(/\d+/.exec(nameOf(seen(element)[3]))![0]) - 1;
      expect(text(group)).to.contain(`第${Math.floor(index / 50) + 1}类`);
      const { left, bottom } = group.getBoundingClientRect();
      expect(element.shadowRoot!.elementFromPoint(left + 20, bottom - 10)?.closest('tr')).to.equal(
        group.parentElement,
      );
    });
  });

  describe('height', () => {
    it('is capped where the host gives none, by a property', async () => {
      const element = await open({ tasks: tasks(300) });
      expect(scroller(element).clientHeight).to.be.at.most(Math.ceil(innerHeight * 0.8));
      element.style.setProperty('--civic-task-table-max-height', '240px');
      await frames(3);
      await element.updateComplete;
      expect(scroller(element).clientHeight).to.equal(240);
      expect(blank(element)).to.be.at.most(1);
    });

    it('is the host’s where it gives one, more than the cap or less', async () => {
      for (const height of [300, Math.round(innerHeight * 1.2)]) {
        const element = await open({ tasks: tasks(300) }, { height: `${height}px` });
        expect(element.getBoundingClientRect().height).to.equal(height);
        const frame = one(element, '[part="frame"]').getBoundingClientRect();
        expect(frame.bottom - scroller(element).getBoundingClientRect().bottom).to.be.below(80);
        expect(scroller(element).scrollHeight).to.be.above(scroller(element).clientHeight);
        await scrollTo(element, 4000);
        expect(blank(element)).to.be.at.most(1);
        element.remove();
      }
    });
  });

  describe('keyboard', () => {
    it('moves over rows that are not drawn yet, each seen whole', async () => {
      const element = await open({ tasks: tasks(2000) });
      rowOf(element, 0)!.querySelector('button')!.focus();
      for (let step = 1; step <= 12; step += 1) {
        await key(element, 'ArrowDown', 10);
        expect(focused(element)).to.equal(titleOf(step * 10));
        expectInView(element);
      }
      await key(element, 'ArrowUp', 65);
      expect(focused(element)).to.equal(titleOf(55));
      expectInView(element);
    });

    it('goes to the last row and the first, and by the page', async () => {
      const element = await open({ tasks: tasks(2000) });
      rowOf(element, 0)!.querySelector('button')!.focus();
      await key(element, 'End');
      expect(focused(element)).to.equal(titleOf(1999));
      expectInView(element);
      await key(element, 'Home');
      expect(focused(element)).to.equal(titleOf(0));
      expectInView(element);
      await key(element, 'PageDown');
      const down = Number(/\d+/.exec(focused(element))![0]);
      expect(down).to.be.within(3, 20);
      expectInView(element);
      await key(element, 'PageUp', 3);
      expect(focused(element)).to.equal(titleOf(0));
    });

    it('chooses the row, whose details stay open when it is out of view', async () => {
      const element = await open({ tasks: tasks(2000) });
      rowOf(element, 3)!.querySelector('button')!.click();
      await element.updateComplete;
      expect(all(element, 'tr.details-row').map(text)[0]).to.contain('第4项的进展');
      expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('2042');
      await scrollTo(element, 30_000);
      expect(all(element, 'tr.details-row')).to.have.length(1);
      expect(blank(element)).to.be.at.most(1);
      expect(element.selection).to.deep.equal({ kind: 'task', id: 't3' });
    });

    it('is tabbed into once', async () => {
      const element = await open({ tasks: tasks(2000) });
      await scrollTo(element, 30_000);
      expect(all(element, 'tbody [tabindex="0"]').map(text)).to.deep.equal([titleOf(0)]);
    });
  });

  describe('the focus', () => {
    const focus = (element: CivicTaskTable, index: number) =>
      rowOf(element, index)!.querySelector('button')!.focus();

    it('survives scrolling away and back', async () => {
      const element = await open({ tasks: tasks(2000) });
      focus(element, 4);
      const node = element.shadowRoot!.activeElement;
      for (const top of [2000, 30_000, 90_000, 0]) await scrollTo(element, top);
      expect(focused(element)).to.equal(titleOf(4));
      expect(element.shadowRoot!.activeElement).to.equal(node);
      await key(element, 'ArrowDown');
      expect(focused(element)).to.equal(titleOf(5));
    });

    it('survives sorting, filtering and new data', async () => {
      const element = await open({ tasks: tasks(2000) });
      focus(element, 4);
      element.sort = { key: 'no', direction: 'descending' };
      element.groupBy = 'none';
      await element.updateComplete;
      expect(focused(element)).to.equal(titleOf(4));
      element.query = '落实';
      await element.updateComplete;
      expect(focused(element)).to.equal(titleOf(4));
      element.data = { tasks: tasks(1990, 2) };
      await element.updateComplete;
      expect(focused(element)).to.equal(titleOf(4));
    });

    it('goes to the row in its place where its own is filtered out', async () => {
      const element = await open({ tasks: tasks(2000) });
      focus(element, 4);
      element.data = { tasks: tasks(1990, 5) };
      await element.updateComplete;
      await frames();
      expect(focused(element)).to.match(/^第\d+项/);
      expectInView(element);
    });
  });

  describe('new data', () => {
    /** How far a row that is seen has moved since its place came to rest. */
    async function resting(element: CivicTaskTable, at = 1): Promise<() => number> {
      const name = nameOf(seen(element)[at]!);
      const top = () => {
        const row = rows(element).find((each) => nameOf(each) === name);
        return row?.getBoundingClientRect().top ?? Number.NaN;
      };
      // Heights are measured a frame or more after they are drawn.
      let before = Number.NaN;
      const rests = async () => {
        before = top();
        await frames();
        return top() === before;
      };
      while (!(await rests()));
      return () => Math.abs(top() - before);
    }

    it('leaves the first visible row where it is', async () => {
      const element = await open({ tasks: tasks(1000, 300) });
      await scrollTo(element, 20_000);
      const moved = await resting(element);
      element.data = { tasks: tasks(1300) };
      await element.updateComplete;
      await waitUntil(() => moved() <= 1, 'the row where it was');
      expect(blank(element)).to.be.at.most(1);
    });

    it('leaves it there when rows come out at other heights, as with a column more', async () => {
      const even = tasks(5000).map((task, at) => ({
        ...task,
        title:
          '完善矛盾纠纷排查化解机制推进社区网格综合治理平安校园创建工作'.slice(0, 8 + ((at * 7) % 22)) +
          String(at),
        responsible: ['责任单位2', '责任单位4'],
        updates: [],
      }));
      const element = await open({ tasks: even }, { width: 1400, height: '600px' });
      element.groupBy = 'none';
      await element.updateComplete;
      await frames();
      await scrollTo(element, 20_000);
      const moved = await resting(element, 0);
      element.data = { tasks: even.map((task, at) => ({ ...task, owner: at % 3 ? '张某某' : '' })) };
      await element.updateComplete;
      await waitUntil(() => text(one(element, 'thead')).includes('责任人'), 'the column');
      await frames(4);
      expect(moved()).to.be.at.most(1);
      expect(blank(element)).to.be.at.most(1);
    });

    it('leaves rows where they are when a group above them is shut', async () => {
      const element = await open({ tasks: tasks(1000) });
      await scrollTo(element, 12_000);
      const row = seen(element)[3]!;
      const name = nameOf(row);
      const before = row.getBoundingClientRect().top;
      element.selection = { kind: 'task', id: 't3' };
      await element.updateComplete;
      await frames();
      const after = rows(element).find((each) => nameOf(each) === name);
      expect(after?.getBoundingClientRect().top).to.be.closeTo(before, 1);
    });
  });

  describe('sorting and searching', () => {
    it('draws what comes first', async () => {
      const element = await open({ tasks: tasks(2000) });
      element.groupBy = 'none';
      button(element, '序号').click();
      button(element, '序号').click();
      await element.updateComplete;
      await frames();
      expect(names(element)[0]).to.equal(titleOf(1999));
      element.query = '第17项';
      await element.updateComplete;
      await frames();
      expect(seen(element).map(nameOf)).to.deep.equal([titleOf(16)]);
      expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('2');
    });

    it('of very many rows is done in slices, for which updateComplete waits; the last query counts', async () => {
      const element = await open({ tasks: tasks(6000) });
      expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('6121');
      element.query = '第1';
      await Promise.resolve();
      element.query = '第5999项';
      await element.updateComplete;
      expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('3');
      expect(names(element)).to.deep.equal([titleOf(5998)]);
    });
  });

  describe('printing', () => {
    it('has every row in the document, then those that are near again', async () => {
      const element = await open({ tasks: tasks(300) });
      await scrollTo(element, 2000);
      dispatchEvent(new Event('beforeprint'));
      expect(names(element)).to.deep.equal(tasks(300).map((_, index) => titleOf(index)));
      expect(getComputedStyle(one(element, '[part="scroller"]')).maxHeight).to.equal('none');
      dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      await frames();
      expect(rows(element).length).to.be.below(80);
      expect(blank(element)).to.be.at.most(1);
    });
  });

  describe('narrow places', () => {
    it('shows one list of cards, as far as they are near', async () => {
      const element = await open({ tasks: tasks(500) }, { width: 500 });
      expect(all(element, 'ul.cards')).to.have.length(1);
      // Those beside what is seen come once that is on screen.
      await waitUntil(() => rows(element).length >= 3, 'cards below what is seen');
      expect(rows(element).length).to.be.at.most(40);
      expect(rows(element)[0]!.getAttribute('aria-setsize')).to.equal('510');
      expect(rows(element)[0]!.getAttribute('aria-posinset')).to.equal('2');
      for (const top of [900, 20_000, 19_000, 1e7]) {
        await scrollTo(element, top);
        expect(blank(element), `at ${top}`).to.be.at.most(1);
      }
      expect(names(element).pop()).to.equal(titleOf(499));
    });

    it('moves among cards by keys, and turns into a table with the same row', async () => {
      const element = await open({ tasks: tasks(500) }, { width: 500 });
      rowOf(element, 0)!.querySelector<HTMLElement>('button.title')!.focus();
      await key(element, 'ArrowDown', 40);
      expect(focused(element)).to.equal(titleOf(40));
      await key(element, 'End');
      expect(focused(element)).to.equal(titleOf(499));
      element.parentElement!.style.width = '1000px';
      await waitUntil(() => all(element, 'table').length === 1, 'table');
      expect(blank(element)).to.be.at.most(1);
    });
  });
});

it('shows the first rows of a long table before all of it is checked, and counts when it is', async () => {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement('civic-task-table');
  const data = { tasks: [...tasks(5999), { id: 'last', lead: [] }] };
  const loads: number[] = [];
  const beginnings: [string, string][] = [];
  element.addEventListener('civic-load', (event) => loads.push(event.detail.count));
  element.data = data as unknown as TaskTableData;
  box.append(element);
  while (element.shadowRoot!.querySelector('[part="row"]') === null) await frames(1);
  beginnings.push([names(element)[0] ?? '', text(one(element, '[part="meta"]'))]);
  expect(beginnings[0]?.[0]).to.equal(titleOf(0));
  expect(loads).to.deep.equal([]);
  await element.updateComplete;
  expect(loads).to.deep.equal([5999]);
  expect(text(one(element, '[part="meta"]'))).to.contain('5999');
  expect(names(element)[0]).to.equal(titleOf(0));
  expect(text(one(element, '[part="issues"]'))).to.contain('tasks[5999]');
  expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal(String(5999 + 120 + 1));
});
