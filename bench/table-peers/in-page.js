// Bundled for the page: one way to drive each table, and what is timed with it.
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-filter-column.js';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { TabulatorFull } from 'tabulator-tables';

ModuleRegistry.registerModules([AllCommunityModule]);

const fields = [
  ['no', '序号'],
  ['title', '工作任务'],
  ['lead', '牵头单位'],
  ['responsible', '责任单位'],
  ['due', '完成时效'],
  ['progress', '进展'],
];

const han =
  '完善矛盾纠纷排查化解机制推进社区网格综合治理平安校园创建工作落实责任单位监督检查安全生产隐患整治';

/** Rows of a ledger: titles that all differ, units and deadlines that recur. */
function tasks(count) {
  let seed = 7;
  const next = (below) => (seed = (seed * 16807) % 2147483647) % below;
  return Array.from({ length: count }, (_, index) => {
    let title = '';
    for (let sign = 12 + next(18); sign > 0; sign -= 1) title += han[next(han.length)];
    return {
      id: `t${index}`,
      no: String(index + 1),
      title: `${title}第${index % 100}号`,
      lead: [`牵头单位${index % 12}`],
      responsible: [`责任单位${index % 30}`, `责任单位${index % 7}`],
      due: `2021年${(index % 12) + 1}月${(index % 28) + 1}日`,
      progress: (index % 11) / 10,
    };
  });
}

const flat = (rows) =>
  rows.map((row) => ({ ...row, lead: row.lead.join('、'), responsible: row.responsible.join('、') }));

const civic = {
  mount(box, data) {
    const table = document.createElement('civic-task-table');
    table.asOf = '2021-06-01';
    table.groupBy = 'none';
    table.style.height = '100%';
    table.data = { tasks: data };
    box.append(table);
    return table;
  },
  first: (table) => table.shadowRoot.querySelector('[part="row"][aria-rowindex="2"]')?.textContent,
  sort: (table) => void (table.sort = { key: 'title', direction: 'descending' }),
  filter: (table, text) => void (table.query = text),
  scroller: (table) => table.shadowRoot.querySelector('[part="scroller"]'),
  drawnAt: (table, x, y) => table.shadowRoot.elementFromPoint(x, y)?.closest('[data-key], thead'),
  destroy: (table) => table.remove(),
};

const vaadin = {
  prepare: flat,
  mount(box, data) {
    const grid = document.createElement('vaadin-grid');
    grid.style.height = '100%';
    for (const [path, header] of fields) {
      const column = document.createElement('vaadin-grid-column');
      if (path === 'title') {
        column.headerRenderer = (root) => {
          if (root.firstChild) return;
          const sorter = Object.assign(document.createElement('vaadin-grid-sorter'), { path });
          const filter = Object.assign(document.createElement('vaadin-grid-filter'), { path });
          sorter.textContent = header;
          root.append(sorter, filter);
        };
      }
      column.path = path;
      column.header = header;
      grid.append(column);
    }
    grid.items = data;
    box.append(grid);
    return grid;
  },
  first(grid) {
    const row = [...grid.$.items.children].find((each) => each.index === 0 && !each.hidden);
    const cells = [...(row?.querySelectorAll('slot') ?? [])].flatMap((slot) => slot.assignedNodes());
    return cells.map((cell) => cell.textContent).join(' ');
  },
  sort: (grid) => void (grid.querySelector('vaadin-grid-sorter').direction = 'desc'),
  filter: (grid, text) => void (grid.querySelector('vaadin-grid-filter').value = text),
  scroller: (grid) => grid.$.table,
  drawnAt: (grid, x, y) =>
    document.elementFromPoint(x, y)?.closest('vaadin-grid-cell-content') ??
    grid.shadowRoot.elementFromPoint(x, y)?.closest('tr'),
  destroy: (grid) => grid.remove(),
};

const tabulator = {
  prepare: flat,
  mount(box, data) {
    const host = document.createElement('div');
    box.append(host);
    return new TabulatorFull(host, {
      data,
      height: '100%',
      layout: 'fitColumns',
      columns: fields.map(([field, title]) => ({ field, title })),
    });
  },
  first: (table) => table.element.querySelector('.tabulator-row')?.textContent,
  sort: (table) => void table.setSort('title', 'desc'),
  filter: (table, text) => void table.setFilter('title', 'like', text),
  scroller: (table) => table.element.querySelector('.tabulator-tableholder'),
  drawnAt: (table, x, y) => document.elementFromPoint(x, y)?.closest('.tabulator-row, .tabulator-header'),
  destroy: (table) => table.destroy(),
  ready: (table) => new Promise((resolve) => table.on('tableBuilt', resolve)),
};

const agGrid = {
  prepare: flat,
  mount(box, rowData) {
    const api = createGrid(box, {
      rowData,
      animateRows: false,
      columnDefs: fields.map(([field, headerName]) => ({ field, headerName, flex: 1, filter: true })),
    });
    return { api, box };
  },
  first: ({ box }) => [...box.querySelectorAll('[row-index="0"]')].map((row) => row.textContent).join(' '),
  sort: ({ api }) => void api.applyColumnState({ state: [{ colId: 'title', sort: 'desc' }] }),
  filter: ({ api }, text) =>
    void api.setFilterModel({ title: { filterType: 'text', type: 'contains', filter: text } }),
  scroller: ({ box }) => box.querySelector('.ag-grid-viewport'),
  drawnAt: (grid, x, y) => document.elementFromPoint(x, y)?.closest('.ag-row, .ag-header'),
  destroy: ({ api }) => api.destroy(),
};

export const tables = { civic, vaadin, tabulator, 'ag-grid': agGrid };

const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the first row reads so and is laid out; gives the milliseconds since the begin. */
async function until(begin, test) {
  for (;;) {
    if (test()) {
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    }
    if (performance.now() - begin > 60_000) throw new Error('Nothing happened within a minute.');
    await turn();
  }
}

function place() {
  const box = document.createElement('div');
  Object.assign(box.style, { width: '1200px', height: '640px' });
  document.body.append(box);
  return box;
}

/** The title that comes first when sorted down; by letters, as all but ours sort, or by pinyin. */
function lastTitle(rows, name) {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  const localeOrder = (a, b) => a.localeCompare(b);
  const order = { civic: compare, tabulator: localeOrder }[name];
  const titles = rows.map(({ title }) => title);
  if (!order) return titles.reduce((last, each) => (each > last ? each : last));
  return titles.reduce((last, each) => (order(each, last) > 0 ? each : last));
}

/** One turn of a table: mounting, sorting, filtering, in milliseconds. */
export async function timeTurn(name, count) {
  const table = tables[name];
  const rows = tasks(count);
  const data = (table.prepare ?? ((all) => all))(rows);
  const last = lastTitle(rows, name);
  const wanted = '第17号';
  const box = place();
  await rest(50);
  const begin = performance.now();
  const mounted = table.mount(box, data);
  const first = rows[0].title;
  const mount = await until(begin, () => table.first(mounted)?.includes(first));
  await rest(200);
  const sortBegin = performance.now();
  table.sort(mounted);
  const sort = await until(sortBegin, () => table.first(mounted)?.includes(last));
  await rest(200);
  const filterBegin = performance.now();
  table.filter(mounted, wanted);
  const filter = await until(filterBegin, () => {
    const text = table.first(mounted);
    return text?.includes(wanted) && (last.includes(wanted) || !text.includes(last));
  });
  table.destroy(mounted);
  box.remove();
  await rest(100);
  return { mount, sort, filter };
}

/**
 * Scrolls by a step a frame, on a processor that many times slower; how long frames took, and at how many of them a
 * part was blank.
 */
export async function scrollThrough(name, count, { step, frames, slowdown }) {
  const table = tables[name];
  const rows = tasks(count);
  const box = place();
  const mounted = table.mount(box, (table.prepare ?? ((all) => all))(rows));
  await until(performance.now(), () => table.first(mounted)?.includes(rows[0].title));
  await rest(300);
  const scroller = table.scroller(mounted);
  const { left, top, width, height } = scroller.getBoundingClientRect();
  const places = [0.2, 0.4, 0.6, 0.8, 0.97].map((share) => [left + width / 2, top + height * share]);
  const times = [];
  await globalThis.slowDown(slowdown);
  let blank = 0;
  let last = null;
  for (let each = 0; each <= frames; each += 1) {
    await frame();
    const now = performance.now();
    if (last !== null) times.push(now - last);
    last = now;
    if (each > 0 && places.some(([x, y]) => !table.drawnAt(mounted, x, y))) blank += 1;
    scroller.scrollTop += step;
  }
  await globalThis.slowDown(1);
  table.destroy(mounted);
  box.remove();
  await rest(100);
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)], blank };
}

/** Mounts and destroys once. */
export async function cycle(name, count) {
  const table = tables[name];
  const rows = tasks(count);
  const box = place();
  const mounted = table.mount(box, (table.prepare ?? ((all) => all))(rows));
  await until(performance.now(), () => table.first(mounted)?.includes(rows[0].title));
  table.destroy(mounted);
  box.remove();
  await rest(20);
}

/** The longest time that typing three signs into the search kept the page from doing anything else, in ms. */
export async function longestBlock(count) {
  const box = place();
  const rows = tasks(count);
  const mounted = civic.mount(box, rows);
  await until(performance.now(), () => civic.first(mounted)?.includes(rows[0].title));
  await rest(300);
  let longest = 0;
  const tasksSeen = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasksSeen.observe({ entryTypes: ['longtask'] });
  for (const text of ['第', '第1', '第17', '第17号']) {
    civic.filter(mounted, text);
    await rest(60);
  }
  await mounted.updateComplete;
  await rest(200);
  tasksSeen.disconnect();
  civic.destroy(mounted);
  box.remove();
  return longest;
}

Object.assign(globalThis, {
  peers: { names: Object.keys(tables), timeTurn, scrollThrough, cycle, longestBlock },
});
