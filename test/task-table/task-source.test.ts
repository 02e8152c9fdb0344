import { expect, fixture, html } from '@open-wc/testing';
import { memorySource } from '../../stories/memory-source.js';
import type {
  CivicTaskTable,
  Task,
  TaskAnswer,
  TaskRequest,
  TaskSource,
} from '../../src/task-table/define.js';
import '../../src/task-table/define.js';
import { all, button, one, text, words } from '../support/find.js';
import { waitUntil } from '../support/wait-until.js';

const titleOf = (index: number) => `第${index + 1}项：${'完善排查化解机制，'.repeat(index % 4)}落实到位`;

function tasks(count: number): Task[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    no: String(index + 1),
    title: titleOf(index),
    category: `第${Math.floor((index * 4) / count) + 1}类`,
    lead: [`牵头单位${index % 7}`],
    due: `2021年${(index % 12) + 1}月`,
    progress: (index % 11) / 10,
  }));
}

/** A source that notes what it was asked. */
function noted(source: TaskSource) {
  const asked: TaskRequest[] = [];
  const aborted: TaskRequest[] = [];
  return {
    asked,
    aborted,
    source: {
      ...source,
      query(request: TaskRequest, signal: AbortSignal) {
        asked.push(request);
        signal.addEventListener('abort', () => aborted.push(request));
        return source.query(request, signal);
      },
    } as TaskSource,
  };
}

/** A source answered by the test, request by request. */
function byHand(timeout?: number) {
  const waiting: {
    request: TaskRequest;
    signal: AbortSignal;
    answer(given: unknown): void;
    fail(error: Error): void;
  }[] = [];
  const source: TaskSource = {
    ...(timeout !== undefined && { timeout }),
    query: (request, signal) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, signal, answer: resolve as (given: unknown) => void, fail: reject });
      }),
  };
  return { source, waiting };
}

async function frames(count = 2): Promise<void> {
  for (let each = 0; each < count; each += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function open(source: unknown, properties: Partial<CivicTaskTable> = {}): Promise<CivicTaskTable> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = '1100px';
  const element = document.createElement('civic-task-table');
  element.asOf = '2021-06-01';
  element.style.height = '500px';
  Object.assign(element, { source, ...properties });
  box.append(element);
  await element.updateComplete;
  return element;
}

const scroller = (element: CivicTaskTable) => one(element, '[part="scroller"]');
const rows = (element: CivicTaskTable) => all(element, '[part="row"]');
const names = (element: CivicTaskTable) =>
  rows(element).map((row) => text(row.querySelector('button.title')));
const waits = (element: CivicTaskTable) => all(element, '[part="row"][aria-busy="true"]').length;
const isThere = (element: CivicTaskTable, index: number) => names(element).includes(titleOf(index));
const focused = (element: CivicTaskTable) => text(element.shadowRoot!.activeElement);

async function scrollTo(element: CivicTaskTable, share: number): Promise<void> {
  const body = scroller(element);
  body.scrollTop = share * (body.scrollHeight - body.clientHeight);
  await frames();
  await element.updateComplete;
}

describe('<civic-task-table> on a source', () => {
  it('shows the rows, groups, figures and total that the source gives', async () => {
    const data = { tasks: tasks(1000) };
    const element = await open(memorySource(data));
    await waitUntil(() => isThere(element, 0));
    expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('1005');
    expect(text(one(element, 'tr.group'))).to.match(/^第1类\s*250 项/);
    expect(text(one(element, '[part="summary"]'))).to.match(/^总数 1000/);

    const local = await open(null, { data });
    await frames(3);
    expect(text(one(element, '[part="summary"]'))).to.equal(text(one(local, '[part="summary"]')));
    expect(names(element).slice(0, 10)).to.deep.equal(names(local).slice(0, 10));
    expect(all(element, 'thead th').map(text)).to.deep.equal(all(local, 'thead th').map(text));
  });

  it('tells of the load once the first rows have come', async () => {
    const { source, waiting } = byHand();
    const counts: number[] = [];
    const element = await open(source);
    element.addEventListener('civic-load', ({ detail }) => counts.push(detail.count));
    await waitUntil(() => waiting.length === 1);
    expect(element.hasAttribute('busy')).to.equal(true);
    expect(counts).to.deep.equal([]);
    waiting[0]!.answer({ rows: tasks(3), total: 3 });
    await waitUntil(() => counts.length === 1);
    expect(counts).to.deep.equal([3]);
    expect(element.hasAttribute('busy')).to.equal(false);
    expect(names(element)).to.deep.equal([titleOf(0), titleOf(1), titleOf(2)]);
  });

  it('asks only for what is looked at, and shows bones until it comes', async () => {
    const all = memorySource({ tasks: tasks(5000) });
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { source, asked } = noted({
      query: async (request, signal) => {
        if (request.offset > 0) await gate;
        return all.query(request, signal);
      },
    });
    const element = await open(source, { groupBy: 'none' });
    await waitUntil(() => isThere(element, 0));
    expect(asked.map(({ offset, limit, summary }) => [offset, limit, summary])).to.deep.equal([
      [0, 100, true],
    ]);
    await scrollTo(element, 0.5);
    await waitUntil(() => waits(element) > 3);
    release();
    await waitUntil(() => waits(element) === 0);
    expect(asked.length).to.be.within(2, 4);
    const others = asked.slice(1).filter(({ offset, summary }) => offset < 2000 || offset > 3000 || summary);
    expect(others).to.deep.equal([]);
    expect(names(element).some((name) => /^第2[45]\d\d项/.test(name))).to.equal(true);
  });

  it('keeps the first visible row where it is when rows come', async () => {
    const element = await open(memorySource({ tasks: tasks(5000) }, { latency: 120 }), { groupBy: 'none' });
    await waitUntil(() => isThere(element, 0));
    await scrollTo(element, 0.4);
    const box = scroller(element).getBoundingClientRect();
    const head = one(element, 'thead th').getBoundingClientRect().bottom;
    const place = (row: Element) => row.getBoundingClientRect().top - box.top;
    const first = () => rows(element).find((row) => row.getBoundingClientRect().bottom > head + 1)!;
    const numberOf = (row: Element) => row.getAttribute('aria-rowindex');
    const [number, top] = [numberOf(first()), place(first())];
    await waitUntil(() => waits(element) === 0);
    await frames();
    const now = rows(element).find((row) => numberOf(row) === number)!;
    expect(Math.abs(place(now) - top)).to.be.lessThan(1.5);
  });

  it('calls off what is scrolled past', async () => {
    const data = tasks(20_000);
    const { source, asked, aborted } = noted({
      query: ({ offset, limit }) =>
        offset > 0 && offset < 17_000
          ? new Promise<TaskAnswer>(() => undefined)
          : Promise.resolve({ rows: data.slice(offset, offset + limit), total: 20_000 }),
    });
    const element = await open(source, { groupBy: 'none' });
    await waitUntil(() => isThere(element, 0));
    await scrollTo(element, 0.5);
    await waitUntil(() => asked.length > 1);
    await scrollTo(element, 0.9);
    await waitUntil(() => waits(element) === 0);
    expect(aborted.length).to.equal(asked.filter(({ offset }) => offset > 0 && offset < 17_000).length);
    expect(element.hasAttribute('busy')).to.equal(false);
  });

  it('leads the keyboard over rows that have not come', async () => {
    const element = await open(memorySource({ tasks: tasks(3000) }, { latency: 80 }), { groupBy: 'none' });
    await waitUntil(() => isThere(element, 0));
    button(element, titleOf(0)).focus();
    const press = async (key: string) => {
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
      await element.updateComplete;
    };
    await press('End');
    expect(focused(element)).to.contain('第 3000 项');
    await press('ArrowUp');
    expect(focused(element)).to.contain('第 2999 项');
    await waitUntil(() => focused(element) === titleOf(2998));
    await press('PageUp');
    await press('PageUp');
    await waitUntil(() => focused(element).startsWith('第29'));
    await press('Home');
    expect(focused(element)).to.equal(titleOf(0));
    await press('End');
    await press('End');
    await waitUntil(() => focused(element) === titleOf(2999));
  });

  it('drops answers that come out of order', async () => {
    const { source, waiting } = byHand();
    const element = await open(source);
    await waitUntil(() => waiting.length === 1);
    waiting[0]!.answer({ rows: tasks(3), total: 3 });
    await waitUntil(() => isThere(element, 0));
    element.query = '甲';
    await waitUntil(() => waiting.length === 2);
    element.query = '甲乙';
    await waitUntil(() => waiting.length === 3);
    expect(waiting[1]!.signal.aborted).to.equal(true);
    waiting[2]!.answer({ rows: [{ title: '新', lead: [] }], total: 1 });
    await waitUntil(() => names(element).includes('新'));
    waiting[1]!.answer({ rows: [{ title: '旧', lead: [] }], total: 1 });
    await frames(4);
    expect(names(element)).to.deep.equal(['新']);
  });

  it('asks once when typing pauses, and keeps what is shown until the answer comes', async () => {
    const { source, asked } = noted(memorySource({ tasks: tasks(300) }, { latency: 50 }));
    const element = await open(source);
    await waitUntil(() => isThere(element, 0));
    const field = one<HTMLInputElement>(element, 'input[type="search"]');
    for (const typed of ['第', '第9', '第99', '第99项']) {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
      expect(isThere(element, 0)).to.equal(true);
    }
    await waitUntil(() => names(element).length === 1);
    expect(asked.slice(1).map(({ query }) => query)).to.deep.equal(['第99项']);
    expect(words(element)).to.contain('共 300 项，显示 1 项');
  });

  it('hands sorting, filters and groups to the source', async () => {
    const { source, asked } = noted(memorySource({ tasks: tasks(400) }));
    const element = await open(source, { groupBy: 'lead' });
    await waitUntil(() => rows(element).length > 5);
    expect(text(one(element, 'tr.group'))).to.match(/^牵头单位0/);
    button(element, /^进展/).click();
    await waitUntil(() => asked.length > 1 && asked[asked.length - 1]!.sort.length === 1);
    expect(asked[asked.length - 1]!.sort).to.deep.equal([{ key: 'progress', direction: 'ascending' }]);
    button(element, /^逾期/).click();
    await waitUntil(() => asked[asked.length - 1]!.filters.status?.length === 1);
    expect(asked[asked.length - 1]!.filters.status).to.deep.equal(['overdue']);
    button(element, /^筛选/).click();
    await element.updateComplete;
    await waitUntil(() => text(one(element, '#filters')).includes('牵头单位3'));
    element.filters = { unit: ['牵头单位3'] };
    await waitUntil(() => asked[asked.length - 1]!.filters.unit?.length === 1);
    await waitUntil(() => all(element, 'tr.group').length === 1);
    expect(text(one(element, 'tr.group'))).to.match(/^牵头单位3/);
  });

  it('skips the rows of closed groups', async () => {
    const { source, asked } = noted(memorySource({ tasks: tasks(2000) }));
    const element = await open(source);
    await waitUntil(() => isThere(element, 0));
    button(element, '第1类').click();
    await waitUntil(() => isThere(element, 500));
    expect(asked.slice(1).every(({ offset }) => offset >= 500)).to.equal(true);
    expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('1505');
  });

  it('opens details, and finds the task that is selected', async () => {
    const element = await open(memorySource({ tasks: tasks(500) }));
    await waitUntil(() => isThere(element, 2));
    const chosen: unknown[] = [];
    element.addEventListener('civic-select', ({ detail }) => chosen.push(detail.id));
    button(element, titleOf(2)).click();
    await element.updateComplete;
    expect(chosen).to.deep.equal(['t2']);
    expect(all(element, '.details-row').length).to.equal(1);
  });

  it('takes a source that caps its answers', async () => {
    const data = tasks(40);
    const element = await open({
      query: ({ offset, limit }: TaskRequest) =>
        Promise.resolve({ rows: data.slice(offset, offset + Math.min(limit, 15)), total: 40 }),
    });
    await waitUntil(() => rows(element).length === 40);
    expect(names(element)).to.deep.equal(data.map(({ title }) => title));
  });

  it('goes back to data when the source is taken away', async () => {
    const element = await open(memorySource({ tasks: tasks(50) }), { data: { tasks: tasks(2) } });
    await waitUntil(() => rows(element).length === 50);
    element.source = null;
    await element.updateComplete;
    expect(rows(element).length).to.equal(2);
  });
});

describe('<civic-task-table> on a source: exports', () => {
  it('fetches all rows for a file, and says how far it is', async () => {
    const data = { tasks: tasks(1300) };
    const { source, asked } = noted(memorySource(data, { latency: 20 }));
    const element = await open(source);
    await waitUntil(() => isThere(element, 0));
    const file = element.exportCsv();
    await waitUntil(() => words(element).includes('正在获取全部任务'));
    const lines = (await (await file).text()).trim().split('\r\n');
    expect(lines.length).to.equal(1301);
    expect(lines[1300]).to.contain(titleOf(1299));
    expect(asked.slice(-3).map(({ offset, limit }) => [offset, limit])).to.deep.equal([
      [0, 500],
      [500, 500],
      [1000, 300],
    ]);
    await element.updateComplete;
    expect(all(element, '.notice').length).to.equal(0);

    const local = await open(null, { data });
    expect(await (await local.exportCsv()).text()).to.equal(await (await file).text());
  });

  it('stops fetching when told so', async () => {
    const element = await open(memorySource({ tasks: tasks(5000) }, { latency: 150 }));
    await waitUntil(() => isThere(element, 0));
    const file = element.exportCsv().then(
      () => 'made',
      (error: Error) => error.name,
    );
    await waitUntil(() => all(element, '.notice').length === 1);
    button(element, '取消').click();
    expect(await file).to.equal('AbortError');
    await element.updateComplete;
    expect(all(element, '.notice').length).to.equal(0);
  });

  it('says where not all rows could be fetched', async () => {
    const data = tasks(1000);
    const element = await open({
      query: ({ offset, limit }: TaskRequest) =>
        offset >= 500
          ? Promise.reject(new Error('断网'))
          : Promise.resolve({ rows: data.slice(offset, offset + limit), total: 1000 }),
    });
    await waitUntil(() => isThere(element, 0));
    const failed = await element.exportXlsx().then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failed).to.contain('断网');
    await element.updateComplete;
    expect(text(one(element, '.notice'))).to.contain('未能获取全部任务');
    button(element, '知道了').click();
    await element.updateComplete;
    expect(all(element, '.notice').length).to.equal(0);
  });

  it('prints the rows that are there, says so, and offers to print all', async () => {
    const element = await open(memorySource({ tasks: tasks(400) }));
    await waitUntil(() => isThere(element, 0));
    dispatchEvent(new Event('beforeprint'));
    const onPaper = rows(element).length;
    const said = words(element);
    dispatchEvent(new Event('afterprint'));
    expect(onPaper).to.be.within(100, 200);
    expect(said).to.contain(`只打印已载入的 ${onPaper} 项，共 400 项`);
    await element.updateComplete;
    let printed = 0;
    const { print } = window;
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      printed = rows(element).length;
      dispatchEvent(new Event('afterprint'));
    };
    button(element, '打印全部').click();
    await waitUntil(() => printed > 0);
    window.print = print;
    expect(printed).to.equal(400);
  });
});

describe('<civic-task-table> on a source that fails', () => {
  const bad: [string, unknown, string][] = [
    ['no rows', { total: 3 }, '缺少行列表 rows'],
    ['a total that is no number', { rows: [], total: NaN }, '总数 total'],
    ['rows that it counts but does not give', { rows: [], total: 9 }, '却没有给出'],
    ['nothing', null, '含 rows 和 total 的对象'],
  ];
  for (const [name, given, message] of bad) {
    it(`says so and offers to try again: ${name}`, async () => {
      const { source, waiting } = byHand();
      const codes: string[] = [];
      const element = await open(source);
      element.addEventListener('civic-error', ({ detail }) =>
        codes.push(...detail.issues.map(({ code }) => code)),
      );
      await waitUntil(() => waiting.length === 1);
      waiting[0]!.answer(given);
      await waitUntil(() => all(element, '[role="alert"]').length === 1);
      expect(words(element)).to.contain(message);
      expect(codes.length).to.equal(1);
      button(element, '重试').click();
      await waitUntil(() => waiting.length === 2);
      waiting[1]!.answer({ rows: tasks(2), total: 2 });
      await waitUntil(() => rows(element).length === 2);
      expect(all(element, '[role="alert"]').length).to.equal(0);
    });
  }

  it('takes no more rows than it asked for, with a warning', async () => {
    const element = await open({ query: () => Promise.resolve({ rows: tasks(9), total: 4 }) });
    await waitUntil(() => rows(element).length === 4);
    expect(words(element)).to.contain('只采用前 4 行');
  });

  it('waits no longer than it is told', async () => {
    const { source, waiting } = byHand(40);
    const element = await open(source);
    await waitUntil(() => all(element, '[role="alert"]').length === 1);
    expect(words(element)).to.contain('0 秒内没有应答');
    expect(waiting[0]!.signal.aborted).to.equal(true);
    waiting[0]!.answer({ rows: tasks(2), total: 2 });
    await frames(4);
    expect(rows(element).length).to.equal(0);
  });

  it('bears a source that throws, is none, or answers without a promise', async () => {
    const throws = await open({
      query: () => {
        throw new Error('断网');
      },
    });
    await waitUntil(() => words(throws).includes('断网'));
    const none = await open({});
    await waitUntil(() => words(none).includes('query(request, signal)'));
    const plain = await open({ query: () => ({ rows: tasks(1), total: 1 }) });
    await waitUntil(() => rows(plain).length === 1);
  });

  it('offers to try again in the rows that did not come', async () => {
    const data = tasks(400);
    let fails = true;
    const element = await open(
      {
        query: ({ offset, limit }: TaskRequest) =>
          offset > 0 && fails
            ? Promise.reject(new Error('网关超时'))
            : Promise.resolve<TaskAnswer>({ rows: data.slice(offset, offset + limit), total: 400 }),
      },
      { groupBy: 'none' },
    );
    await waitUntil(() => isThere(element, 0));
    await scrollTo(element, 0.6);
    await waitUntil(() => words(element).includes('网关超时'));
    const retry = all(element, '[part="row"] button.title').find((each) => text(each).includes('重试'))!;
    fails = false;
    retry.click();
    await waitUntil(() => !words(element).includes('网关超时') && waits(element) === 0);
    expect(names(element).filter((name) => /^第2\d\d项/.test(name)).length).to.be.greaterThan(3);
  });

  it('keeps a row that is none in its place', async () => {
    const [a, , c] = tasks(3);
    const element = await open({ query: () => Promise.resolve({ rows: [a, null, c], total: 3 }) });
    await waitUntil(() => isThere(element, 2));
    expect(words(element)).to.contain('source.rows[1]');
  });

  it('shows both rows of an id that comes twice', async () => {
    const twice = [
      { id: 'a', title: '甲', lead: [] },
      { id: 'a', title: '乙', lead: [] },
    ];
    const element = await open({ query: () => Promise.resolve({ rows: twice, total: 2 }) });
    await waitUntil(() => rows(element).length === 2);
    expect(words(element)).to.contain('重复');
  });

  it('shows rows without headings where groups do not add up', async () => {
    const element = await open({
      query: () => Promise.resolve({ rows: tasks(3), total: 3, groups: [{ key: '甲', count: 2 }] }),
    });
    await waitUntil(() => rows(element).length === 3);
    expect(all(element, 'tr.group').length).to.equal(0);
    expect(words(element)).to.contain('分组合计');
  });

  it('drops what comes after it has left the page, and asks again when it is back', async () => {
    const { source, waiting } = byHand();
    const element = await open(source);
    await waitUntil(() => waiting.length === 1);
    const parent = element.parentElement!;
    element.remove();
    expect(waiting[0]!.signal.aborted).to.equal(true);
    waiting[0]!.answer({ rows: tasks(2), total: 2 });
    await frames(3);
    expect(rows(element).length).to.equal(0);
    parent.append(element);
    await waitUntil(() => waiting.length === 2);
    waiting[1]!.answer({ rows: tasks(1), total: 1 });
    await waitUntil(() => rows(element).length === 1);
  });
});
