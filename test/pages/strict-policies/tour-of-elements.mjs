import { expect } from 'vitest';
import { latinTask } from './portal-data.mjs';
import { chartPixels, pointOnLine } from './trend-canvas.mjs';

const tasks = '#property civic-task-table';
const ranking = '#property civic-ranking-board';
const grid = '#property civic-grid-map';
const timeline = '#property civic-timeline';
const roster = '#property civic-roster';

/** What is drawn of each element's rows, whatever the element calls them. */
const drawn = '[part~="row"], [part~="member"], [part~="phase"], [part~="tile"]';

/** What chooses a row of each element. */
const choosers = {
  [roster]: 'button[part~="member"]',
  [timeline]: '[part~="phase"] button',
  [tasks]: 'button.title',
  [grid]: 'button[part~="tile"]',
  [ranking]: 'th button',
};

const count = (visit, path) => visit.ask((given) => window.reader.all(given).length, path);

/** The steps that try the elements one by one. */
export const tourOfElements = {
  'draws every element from a property, from inline JSON and from an address': async (visit) => {
    const counts = () =>
      ['#property', '#inline', '#src'].map((section) =>
        [...document.querySelectorAll(`${section} > *`)].map(
          (element) => window.reader.all(`${section} ${element.localName} >> ${window.drawn}`).length,
        ),
      );
    await visit.ask((selector) => void (window.drawn = selector), drawn);
    await visit.until('all drawn', `(${counts})().flat().every(Boolean)`);
    const [property, inline, src] = await visit.ask(counts);
    expect(property).toHaveLength(5);
    expect(inline).toEqual(property);
    expect(src).toEqual(property);
  },

  'styles them by adopted sheets': async (visit) => {
    const looks = await visit.ask(() =>
      [...document.querySelectorAll('#property > *')].map((element) => {
        const { backgroundColor, borderTopWidth } = getComputedStyle(
          element.shadowRoot.querySelector('.frame'),
        );
        return [backgroundColor, borderTopWidth, element.shadowRoot.querySelectorAll('style').length];
      }),
    );
    expect(looks).toHaveLength(5);
    for (const look of looks) expect(look).toEqual(['rgb(255, 255, 255)', '1px', 0]);
  },

  'draws lengths that come from the data': async (visit) => {
    const widths = await visit.ask(
      (path) =>
        window.reader.all(`${path} >> .bar`).map((bar) => Math.round(bar.getBoundingClientRect().width)),
      ranking,
    );
    expect(new Set(widths).size).toBeGreaterThan(2);
  },

  "shows photos of the page's own server and asks no other": async (visit) => {
    const photo = `${roster} >> img`;
    await visit.until('photo loaded', (path) => window.reader.one(path).naturalWidth > 0, photo);
    expect(await count(visit, photo)).toBe(1);
  },

  'groups and sorts the tasks by their headings': async (visit) => {
    await visit.pick(`${tasks} >> .grouping select`, 'none');
    const given = await visit.rows(tasks);
    const sorted = async (direction) => {
      await visit.press(`${tasks} >> thead`, '工作任务');
      await visit.until(
        direction,
        (...[path, wanted]) => window.reader.all(`${path} >> [aria-sort="${wanted}"]`).length === 1,
        tasks,
        direction,
      );
      return visit.rows(tasks);
    };
    const ascending = await sorted('ascending');
    expect(ascending).not.toEqual(given);
    expect(ascending.toSorted()).toEqual(given.toSorted());
    expect(await sorted('descending')).toEqual(ascending.toReversed());
  },

  'searches and filters the tasks as the reader types and presses': async (visit) => {
    const all = await visit.rows(tasks);
    await visit.type(`${tasks} >> input[type="search"]`, 'alpha');
    await visit.until('one left', (path) => window.reader.rows(path).length === 1, tasks);
    expect(await visit.rows(tasks)).toEqual([latinTask]);
    await visit.type(`${tasks} >> input[type="search"]`, '');
    await visit.until('all back', (...[path, n]) => window.reader.rows(path).length === n, tasks, all.length);
    await visit.press(`${tasks} >> .strip`, '逾期');
    await visit.until('fewer', (...[path, n]) => window.reader.rows(path).length < n, tasks, all.length);
    expect(await count(visit, `${tasks} >> .tone-overdue`)).toBe((await visit.rows(tasks)).length);
    await visit.press(`${tasks} >> .strip`, '总数');
    await visit.until('all back', (...[path, n]) => window.reader.rows(path).length === n, tasks, all.length);
  },

  'finds what is typed in pinyin initials, by readings that come when asked for': async (visit) => {
    const search = `${tasks} >> input[type="search"]`;
    const all = await visit.rows(tasks);
    await visit.type(search, 'bjxx');
    await visit.until(
      '背街小巷 found',
      (...[path, n]) => {
        const rows = window.reader.rows(path);
        return rows.length > 0 && rows.length < n && rows.every((row) => row.includes('背街小巷'));
      },
      tasks,
      all.length,
    );
    await visit.type(search, '');
    await visit.until('all back', (...[path, n]) => window.reader.rows(path).length === n, tasks, all.length);
  },

  'chooses in every element, and takes the choice back': async (visit) => {
    for (const [path, chooser] of Object.entries(choosers)) {
      const before = (await visit.heard('civic-select')).length;
      await visit.click(`${path} >> ${chooser}`);
      await visit.until(
        `${path} chosen`,
        (given) => window.reader.pressed(given).length > 0 && window.reader.one(given).selection,
        path,
      );
      expect(await visit.heard('civic-select')).toHaveLength(before + 1);
      await visit.click(`${path} >> ${chooser}`);
      await visit.until(`${path} cleared`, (given) => window.reader.one(given).selection === null, path);
    }
  },

  'switches to every other view and back': async (visit) => {
    const switches = [
      [roster, '架构图', '.chart', '名单'],
      [timeline, '步骤', '.steps .stages', '时间轴'],
      [grid, '列表', 'table.areas', '分块图'],
    ];
    for (const [path, there, mark, back] of switches) {
      await visit.press(`${path} >> .segmented`, there);
      await visit.until(
        `${path} ${there}`,
        (...[given, selector]) => window.reader.all(`${given} >> ${selector}`).length > 0,
        path,
        mark,
      );
      await visit.press(`${path} >> .segmented`, back);
      await visit.until(
        `${path} ${back}`,
        (...[given, selector]) => window.reader.all(`${given} >> ${selector}`).length === 0,
        path,
        mark,
      );
    }
  },

  'ranks by another measure': async (visit) => {
    const given = await visit.rows(ranking);
    await visit.press(ranking, '问题总数');
    await visit.until(
      'another order',
      (...[path, first]) => window.reader.rows(path).join() !== first,
      ranking,
      given.join(),
    );
    await visit.press(ranking, '整改率');
    await visit.until(
      'the order as it was',
      (...[path, first]) => window.reader.rows(path).join() === first,
      ranking,
      given.join(),
    );
  },

  'draws the trend on a canvas, which answers the pointer': async (visit) => {
    await visit.press(ranking, '走势');
    await visit.until('painted', chartPixels, ranking);
    const before = await visit.ask(chartPixels, ranking);
    expect(before.painted).toBeGreaterThan(2000);
    expect(before.colors).toBeGreaterThan(4);
    const { x, y } = await visit.ask(pointOnLine, ranking);
    await visit.page.mouse.move(x - 40, y - 60);
    await visit.page.mouse.move(x, y, { steps: 4 });
    await visit.until('line stands out', `(${chartPixels})('${ranking}').sum !== ${before.sum}`);
    await visit.page.mouse.click(x, y);
    await visit.until('line chosen', (path) => window.reader.one(path).selection?.kind === 'entry', ranking);
    await visit.ask((path) => void (window.reader.one(path).selection = null), ranking);
  },

  'lets go of the chart and draws it again': async (visit) => {
    await visit.press(ranking, '排行');
    await visit.until('no canvas', (path) => window.reader.all(`${path} >> canvas`).length === 0, ranking);
    await visit.press(ranking, '走势');
    await visit.until('painted again', chartPixels, ranking);
    await visit.press(ranking, '排行');
  },
};
