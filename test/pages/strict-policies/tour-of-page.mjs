import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { impossibleDue, latinTask } from './portal-data.mjs';
import { parts } from './portal-site.mjs';
import { printedText } from './printed-text.mjs';

const tasks = '#property civic-task-table';
const grid = '#property civic-grid-map';
const whole = '#whole civic-dashboard';
const tags = Object.keys(parts);

const lines = (text) => text.trimEnd().split('\r\n');

/** The steps that try what the page does with the elements. */
export const tourOfPage = {
  'links the elements of a dashboard': async (visit) => {
    const inside = (tag) => `${whole} >> ${tag}`;
    await visit.until(
      'dashboard drawn',
      (...[path, names]) =>
        names.every((tag) => window.reader.all(`${path} >> ${tag} >> [part~="scroller"]`).length > 0),
      whole,
      tags,
    );
    const all = await visit.rows(inside('civic-task-table'));
    await visit.click(`${inside('civic-ranking-board')} >> th button`);
    await visit.until(
      'tasks filtered',
      (...[path, n]) => window.reader.rows(path).length < n,
      inside('civic-task-table'),
      all.length,
    );
    expect((await visit.pressed(inside('civic-ranking-board'))).length).toBeGreaterThan(0);
    await visit.press(`${whole} >> .selected`, '');
    await visit.until(
      'all tasks again',
      (...[path, n]) => window.reader.rows(path).length === n,
      inside('civic-task-table'),
      all.length,
    );
  },

  'speaks English once the page does, and Chinese again': async (visit) => {
    const [chinese, english] = ['导出', 'Export'];
    const speaks = (...[name, names]) =>
      names.every((tag) =>
        window.reader.all(`#property ${tag} >> button`).map(window.reader.nameOf).includes(name),
      );
    for (const [lang, name] of [
      ['en', english],
      ['zh-CN', chinese],
    ]) {
      await visit.ask((value) => void (document.documentElement.lang = value), lang);
      await visit.until(lang, speaks, name, tags);
    }
  },

  'takes on a theme from a style sheet, and puts it off': async (visit) => {
    const surfaces = () =>
      [...document.querySelectorAll('#property > *')].map(
        (element) => getComputedStyle(element.shadowRoot.querySelector('.frame')).backgroundColor,
      );
    const light = await visit.ask(surfaces);
    await visit.ask(() => {
      const link = Object.assign(document.createElement('link'), {
        id: 'theme',
        rel: 'stylesheet',
        href: '/themes/dark.css',
      });
      link.nonce = document.querySelector('link[nonce]')?.nonce ?? '';
      return new Promise((resolve, reject) => {
        Object.assign(link, { onload: () => resolve(), onerror: () => reject(new Error('no theme')) });
        document.head.append(link);
      });
    });
    const dark = await visit.ask(surfaces);
    expect(dark.every((color, index) => color !== light[index])).toBe(true);
    await visit.ask(() => document.querySelector('#theme').remove());
    expect(await visit.ask(surfaces)).toEqual(light);
  },

  'saves what each element shows as a CSV file, by its menu and by a call': async (visit) => {
    for (const tag of tags) {
      const { file, text } = await visit.download(`#property ${tag}`, 'csv');
      const called = await visit.ask(async (name) => {
        const blob = await document.querySelector(`#property ${name}`).exportCsv();
        return {
          type: blob.type,
          start: [...new Uint8Array(await blob.arrayBuffer())].slice(0, 3),
          text: await blob.text(),
        };
      }, tag);
      expect(called.type).toBe('text/csv;charset=utf-8');
      expect(called.start).toEqual([0xef, 0xbb, 0xbf]);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(lines(text.slice(1))).toEqual(lines(called.text.replace('\ufeff', '')));
      expect(lines(text).length, file).toBeGreaterThan(5);
      expect(new Set(lines(text)).size, file).toBeGreaterThan(5);
    }
    const { text } = await visit.download(tasks, 'csv');
    const names = await visit.rows(tasks);
    expect(lines(text)).toHaveLength(names.length + 1);
    for (const name of names) expect(text).toContain(name);
  },

  'saves what each element shows as an Excel workbook, by its menu and by a call': async (visit) => {
    const rowsIn = (bytes) => {
      const sheet = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']);
      return sheet.match(/<row .*?<\/row>/gs);
    };
    for (const tag of tags) {
      const { file, bytes } = await visit.download(`#property ${tag}`, 'xlsx');
      const called = await visit.ask(async (name) => {
        const blob = await document.querySelector(`#property ${name}`).exportXlsx();
        return { type: blob.type, bytes: [...new Uint8Array(await blob.arrayBuffer())] };
      }, tag);
      expect(called.type).toContain('spreadsheetml.sheet');
      expect(rowsIn(bytes), file).toEqual(rowsIn(called.bytes));
      expect(rowsIn(bytes).length, file).toBeGreaterThan(5);
      await visit.until(
        'told of',
        (...[path, name]) => window.reader.all(`${path} >> .export`)[0].textContent.includes(name),
        `#property ${tag}`,
        file,
      );
    }
  },

  'copies the tasks as a table': async (visit) => {
    await visit.choose(tasks, '复制');
    await visit.until(
      'told',
      (path) => /已复制/.test(window.reader.one(`${path} >> .export`).textContent),
      tasks,
    );
    const names = await visit.rows(tasks);
    expect(await visit.told(tasks)).toContain(`已复制 ${names.length} 行`);
    await visit.ask(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.addEventListener('paste', (event) => {
        event.preventDefault();
        window.pasted = event.clipboardData.getData('text/html');
      });
      field.focus();
    });
    await visit.page.keyboard.down('Control');
    await visit.page.keyboard.press('v');
    await visit.page.keyboard.up('Control');
    await visit.until('pasted', () => window.pasted);
    const pasted = await visit.ask(() => window.pasted);
    expect(pasted).toContain('<table border="1"');
    expect(pasted).toMatch(/<th [^>]*>序号<\/th>/);
    for (const name of names) expect(pasted).toContain(name);
    await visit.ask(() => document.querySelector('textarea').remove());
  },

  'prints the tasks alone from a frame': async (visit) => {
    await visit.ask(() => {
      const { appendChild } = Node.prototype;
      Node.prototype.appendChild = function (node) {
        if (node.localName === 'iframe') {
          Node.prototype.appendChild = appendChild;
          const stop = () => (node.contentWindow.print = () => (window.paper = node.contentWindow));
          node.addEventListener('load', stop, { capture: true });
        }
        return appendChild.call(this, node);
      };
    });
    await visit.choose(tasks, '打印');
    await visit.until('printed', () => Boolean(window.paper));
    const paper = await visit.ask(() => {
      const { document: page } = window.paper;
      const { borderTopWidth, borderTopStyle } = window.paper.getComputedStyle(page.querySelector('td'));
      return { text: page.body.textContent, border: borderTopStyle, width: parseFloat(borderTopWidth) };
    });
    for (const name of await visit.rows(tasks)) expect(paper.text).toContain(name);
    expect(paper.border).toBe('solid');
    expect(paper.width).toBeGreaterThan(0);
    await visit.ask(() => window.paper.dispatchEvent(new Event('afterprint')));
    await visit.until('frame gone', (path) => window.reader.all(`${path} >> iframe`).length === 0, tasks);
  },

  'prints: the rules for paper hold, and the rows are on it': async (visit) => {
    if (visit.canEmulateMedia) {
      const toolbar = () =>
        getComputedStyle(window.reader.one('#property civic-task-table >> .toolbar')).display;
      expect(await visit.ask(toolbar)).not.toBe('none');
      await visit.page.emulateMediaType('print');
      expect(await visit.ask(toolbar)).toBe('none');
      await visit.page.emulateMediaType(null);
    }
    const told = (await visit.heard('beforeprint')).length;
    // One set of elements is enough paper.
    const hide = (hidden) =>
      document.querySelectorAll('section:not(#property)').forEach((each) => (each.hidden = hidden));
    await visit.ask(hide, true);
    const paper = await printedText(visit.page).finally(() => visit.ask(hide, false));
    expect(paper).toContain(latinTask);
    expect((await visit.heard('beforeprint')).length).toBeGreaterThan(told);
    expect((await visit.rows(tasks)).length).toBeGreaterThan(5);
  },

  'tells faults of the data in place, and shows the rest': async (visit) => {
    await visit.click(`${tasks} >> .issues summary`);
    const told = await visit.ask(
      (path) => window.reader.text(window.reader.one(`${path} >> .issues ul`)),
      tasks,
    );
    expect(told).toContain(impossibleDue.replace(/^\d+年/, ''));
    expect((await visit.heard('civic-error')).some(({ codes }) => codes.includes('impossible-date'))).toBe(
      true,
    );
    await visit.ask((path) => {
      const element = document.querySelector(path);
      window.kept = element.data;
      element.data = { tasks: 'none' };
    }, tasks);
    await visit.until(
      'error panel',
      (path) => window.reader.all(`${path} >> [role="alert"]`).length === 1,
      tasks,
    );
    await visit.ask((path) => void (document.querySelector(path).data = window.kept), tasks);
    await visit.until('rows again', (path) => window.reader.rows(path).length > 0, tasks);
  },

  'offers to try again where an address gave no JSON': async (visit) => {
    const path = '#src civic-timeline';
    const address = await visit.ask((given) => document.querySelector(given).getAttribute('src'), path);
    await visit.ask((given) => document.querySelector(given).setAttribute('src', '/files/portal.css'), path);
    await visit.until('told', (given) => window.reader.all(`${given} >> .issues .button`).length === 1, path);
    await visit.click(`${path} >> .issues summary`);
    await visit.press(`${path} >> .issues`, '重试');
    await visit.ask(
      (...[given, src]) => document.querySelector(given).setAttribute('src', src),
      path,
      address,
    );
    await visit.until(
      'good again',
      (given) =>
        window.reader
          .all(`${given} >> .issues ul li`)
          .every((item) => !window.reader.text(item).includes('JSON')),
      path,
    );
  },

  'repaints areas as live changes come': async (visit) => {
    const { code, tone } = await visit.ask((path) => {
      const { code, tone } = window.reader.one(`${path} >> button[part~="tile"][data-tone="ok"]`).dataset;
      return { code, tone };
    }, grid);
    expect(tone).toBe('ok');
    await visit.ask(
      (...[path, name]) =>
        document.querySelector(path).updateAreas([
          { code: name, status: '紧急' },
          { code: 'not-there', status: '预警' },
        ]),
      grid,
      code,
    );
    await visit.until(
      'repainted',
      (...[path, name]) => window.reader.one(`${path} >> [data-code="${name}"]`).dataset.tone === 'critical',
      grid,
      code,
    );
    expect(
      (await visit.heard('civic-error')).some(
        ({ by, codes }) => by === 'civic-grid-map' && codes.length === 1,
      ),
    ).toBe(true);
  },

  'draws the same after elements were taken off the page, put back and moved to another place': async (
    visit,
  ) => {
    const read = () =>
      [...document.querySelectorAll('[data-part]')].map((element) =>
        window.reader.text(element.shadowRoot.querySelector('[part~="scroller"]')),
      );
    const before = await visit.ask(read);
    await visit.ask(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
      const [home, elsewhere] = [
        document.querySelector('#property'),
        document.body.appendChild(document.createElement('div')),
      ];
      const elements = [...home.children];
      for (const element of elements) element.remove();
      await frame();
      elsewhere.append(...elements);
      await frame();
      home.append(...elements);
      elsewhere.remove();
      for (const element of elements) await element.updateComplete;
    });
    await visit.until(
      'as before',
      `JSON.stringify((${read})()) === ${JSON.stringify(JSON.stringify(before))}`,
    );
  },

  'leaves the page without a trace': async (visit) => {
    await visit.ask(() => document.querySelectorAll('section').forEach((section) => section.remove()));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await visit.ask(() => [...document.body.children].map(({ localName }) => localName))).toEqual([]);
  },
};
