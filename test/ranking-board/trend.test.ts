import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { CivicRankingBoard, RankingData } from '../../src/ranking-board/define.js';
import '../../src/ranking-board/define.js';
import { expectAccessible } from '../support/axe.js';
import {
  all,
  button,
  hasButton,
  nameOf,
  one,
  pressed,
  rowNames,
  tableRows,
  text,
  words,
} from '../support/find.js';
import { hear } from '../support/listen.js';
import { emulateMedia } from '../support/media.js';
import { sample } from '../support/sample.js';
import { inEveryTheme } from '../support/themes.js';
import { waitUntil } from '../support/wait-until.js';

const communities = async () =>
  (await sample<{ ranking: RankingData }>('invented-sample/dashboard.json')).ranking;

async function open(data: RankingData, view?: 'trend') {
  const element = await fixture<CivicRankingBoard>(
    html`<civic-ranking-board lang="zh-CN" .data=${data} as-of="2018-10-08"></civic-ranking-board>`,
  );
  if (view) element.view = view;
  await element.updateComplete;
  return element;
}

const chartRequests = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => /trend-chart|\/(?:echarts|zrender)\//.test(name));
const canvas = (element: CivicRankingBoard) => one<HTMLCanvasElement>(element, '[role="img"] canvas');

/** How many dots of the canvas bear each colour, by its red, green and blue; what is see-through is left out. */
function colorsOn(element: CivicRankingBoard): Map<string, number> {
  const { width, height } = canvas(element);
  const { data } = canvas(element).getContext('2d')!.getImageData(0, 0, width, height);
  const found = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) continue;
    const color = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
    found.set(color, (found.get(color) ?? 0) + 1);
  }
  return found;
}

const sampleColors = (element: CivicRankingBoard) =>
  all(element, 'tbody th svg').map((each) => getComputedStyle(each).color);

describe('<civic-ranking-board view="trend">', () => {
  describe('data', () => {
    // First of all: modules stay once they have come.
    it('asks for the chart only when a trend is first shown', async () => {
      const element = await open(await communities());
      expect(pressed(element)).to.deep.equal(['排行']);
      expect(chartRequests()).to.deep.equal([]);
      button(element, '走势').click();
      await element.updateComplete;
      expect(chartRequests()).not.to.be.empty;
      expect(canvas(element).width).to.be.greaterThan(0);
    });

    it('shows the figures of every period as a table, in rank order', async () => {
      const element = await open(await communities(), 'trend');
      expect(tableRows(element)).to.deep.equal([
        row('靶场社区', ['71.0%', '78.0%', '82.0%', '85.0%', '92.0%']),
        row('达府社区', ['80.0%', '81.0%', '84.0%', '86.0%', '91.7%']),
        row('东小井社区', ['83.0%', '86.0%', '88.0%', '90.0%', '85.7%']),
        row('雨亭巷社区', ['79.0%', '85.0%', '89.0%', '88.0%', '85.7%']),
        row('仓巷社区', ['76.0%', '74.0%', '77.0%', '80.0%', '75.0%']),
      ]);
    });

    const headings = ['2018年6月', '2018年7月', '2018年8月', '2018年9月', '2018-10-08'];
    const row = (name: string, figures: string[]) =>
      Object.fromEntries([['名称', name], ...figures.map((figure, index) => [headings[index], figure])]);

    it('says in a sentence what the picture shows', async () => {
      const element = await open(await communities(), 'trend');
      expect(nameOf(one(element, '[role="img"]'))).to.equal(
        '整改率走势图，2018年6月至2018-10-08，5 个单位，数据见下表。 2018-10-08居首：靶场社区，92.0%。',
      );
    });

    it('draws every line in the colour of its sample in the table', async () => {
      const element = await open(await communities(), 'trend');
      const drawn = colorsOn(element);
      expect(new Set(sampleColors(element)).size).to.equal(5);
      for (const color of sampleColors(element)) expect(drawn.get(color) ?? 0, color).to.be.greaterThan(60);
    });

    it('stays the board, without a switch, where no entry has a history', async () => {
      const data = await communities();
      data.entries.forEach((entry) => delete entry.history);
      const element = await open(data, 'trend');
      expect(hasButton(element, '走势')).to.be.false;
      expect(all(element, '[role="img"], canvas')).to.be.empty;
      expect(all(element, 'thead th').map(text)).to.deep.equal(['名次', '名次变化', '名称', '整改率']);
      element.data = await communities();
      await element.updateComplete;
      expect(pressed(element)).to.deep.equal(['走势']);
    });

    it('can be asked for in markup, and calls the present 本期 where nobody names a day', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board view="trend"></civic-ranking-board>`,
      );
      element.data = await communities();
      await element.updateComplete;
      expect(canvas(element)).to.exist;
      expect(all(element, 'thead th').map(text).pop()).to.equal('本期');
    });

    it('exports the table', async () => {
      const element = await open(await communities(), 'trend');
      const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
      expect(lines[0]?.replace('\ufeff', '')).to.equal(
        '名称,2018年6月,2018年7月,2018年8月,2018年9月,2018-10-08',
      );
      expect(lines[1]).to.equal('靶场社区,0.71,0.78,0.82,0.85,0.92');
    });
  });

  describe('interaction', () => {
    it('goes back to the board', async () => {
      const element = await open(await communities(), 'trend');
      button(element, '排行').click();
      await element.updateComplete;
      expect(element.view).to.equal('board');
      expect(all(element, 'canvas')).to.be.empty;
      expect(rowNames(element)).to.have.length(5);
    });

    it('tells what was chosen, lets its line stand out, and takes it back', async () => {
      const element = await open(await communities(), 'trend');
      const heard = hear('civic-select');
      const color = sampleColors(element)[2]!;
      const before = colorsOn(element);
      button(element, '东小井社区').click();
      await element.updateComplete;
      heard.stop();
      expect(
        heard.events.map(({ detail }) => [detail.kind, (detail.item as { name: string }).name]),
      ).to.deep.equal([['entry', '东小井社区']]);
      expect(button(element, '东小井社区').getAttribute('aria-pressed')).to.equal('true');
      const after = colorsOn(element);
      expect(after.get(color)).to.be.greaterThan((before.get(color) ?? 0) * 1.3);
      expect(after.get(sampleColors(element)[0]!) ?? 0).to.equal(0);
      button(element, '东小井社区').click();
      await element.updateComplete;
      expect(element.selection).to.be.null;
    });

    it('chooses the line whose mark is clicked in the picture', async () => {
      const element = await open(await communities(), 'trend');
      const { clientX, clientY } = placeOf(element, sampleColors(element)[4]!);
      await clickPicture(element, { clientX: clientX + 3, clientY });
      expect(pressed(element)).to.include('仓巷社区');
    });

    it('chooses the line that is clicked between two of its marks', async () => {
      const element = await open(await communities(), 'trend');
      await clickPicture(element, placeOf(element, sampleColors(element)[0]!, 0.13));
      expect(pressed(element)).to.include('靶场社区');
    });

    async function clickPicture(element: CivicRankingBoard, place: { clientX: number; clientY: number }) {
      for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'])
        canvas(element).dispatchEvent(new MouseEvent(type, { ...place, bubbles: true, composed: true }));
      await element.updateComplete;
    }

    /** The first place in that colour, right of a share of the picture's width. */
    function placeOf(element: CivicRankingBoard, color: string, from = 0) {
      const box = canvas(element).getBoundingClientRect();
      const scale = canvas(element).width / box.width;
      const { width, height } = canvas(element);
      const { data } = canvas(element).getContext('2d')!.getImageData(0, 0, width, height);
      for (let x = Math.round(width * from); x < width; x += 1) {
        for (let y = 0; y < height; y += 1) {
          const at = (y * width + x) * 4;
          if (`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})` !== color || data[at + 3] !== 255)
            continue;
          return { clientX: box.left + x / scale, clientY: box.top + y / scale };
        }
      }
      throw new Error(`Nothing in ${color}.`);
    }
  });

  describe('life', () => {
    it('follows the width it is given', async () => {
      const element = await open(await communities(), 'trend');
      const { width } = canvas(element).getBoundingClientRect();
      element.style.width = '420px';
      await waitUntil(() => canvas(element).getBoundingClientRect().width < 420, 'redrawn');
      expect(one(element, '[part="scroller"]').scrollWidth).to.be.at.most(420);
      element.style.width = '';
      await waitUntil(() => canvas(element).getBoundingClientRect().width === width, 'redrawn');
    });

    it('waits for a width while it is hidden', async () => {
      const element = await open(await communities());
      element.hidden = true;
      element.view = 'trend';
      await element.updateComplete;
      expect(all(element, 'canvas')).to.be.empty;
      element.hidden = false;
      await waitUntil(() => all(element, 'canvas').length === 1, 'drawn');
    });

    const openPink = async () => {
      const element = await open(await communities(), 'trend');
      element.style.setProperty('--civic-color-brand', '#c01080');
      element.requestUpdate();
      await element.updateComplete;
      return element;
    };

    it('takes on the colours of the page with the next update', async () => {
      expect(colorsOn(await openPink()).get('rgb(192, 16, 128)')).to.be.greaterThan(60);
    });

    it('takes on forced colours at once', async function () {
      const element = await openPink();
      try {
        if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
        await waitUntil(() => !colorsOn(element).has('rgb(192, 16, 128)'), 'redrawn');
      } finally {
        await emulateMedia({});
      }
    });

    it('lets go of its canvas when it leaves the page, and draws again when it is back', async () => {
      const element = await open(await communities(), 'trend');
      const { parentElement } = element;
      element.remove();
      expect(all(element, 'canvas')).to.be.empty;
      await emulateMedia({ colorScheme: 'dark' });
      await emulateMedia({});
      await aTimeout(50);
      expect(all(element, 'canvas')).to.be.empty;
      parentElement!.append(element);
      await element.updateComplete;
      expect(canvas(element).width).to.be.greaterThan(0);
    });

    it('sets no markup as text, so that a page may require Trusted Types', async () => {
      const element = await open(await communities(), 'trend');
      const root = canvas(element).closest('.plot')!;
      root.innerHTML = '<b>x</b>';
      expect(root.childElementCount).to.equal(0);
    });
  });

  describe('accessibility', () => {
    it('has no fault in any theme', async () => {
      const element = await open(await communities(), 'trend');
      await inEveryTheme(async () => {
        element.requestUpdate();
        await element.updateComplete;
        await expectAccessible(element);
      });
    });

    it('speaks English', async () => {
      const element = await open(await communities(), 'trend');
      element.lang = 'en';
      await waitUntil(() => hasButton(element, 'Trend'), 'in English');
      await element.updateComplete;
      expect(nameOf(one(element, '[role="img"]'))).to.match(
        /^Line chart of 整改率 from 2018年6月 to 2018-10-08 for 5 units/,
      );
      expect(words(element)).to.contain('Ranking');
    });
  });
});
