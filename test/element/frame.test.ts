import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ranking-board/define.js';
import type { CivicRankingBoard, RankingData } from '../../src/ranking-board/define.js';
import '../../src/dashboard/define.js';
import { all, one, rowNames, text, words } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { waitUntil } from '../support/wait-until.js';

const data: RankingData = {
  title: '整改率排行',
  asOf: '2021-05-10',
  source: { name: '通报', url: 'https://example.gov.cn/a' },
  note: '仅供参考。',
  measures: [{ id: 'score', name: '得分' }],
  entries: [
    { name: '甲', values: { score: 2 } },
    { name: '乙', values: { score: 1 } },
  ],
};

const open = (given: Partial<RankingData> = {}) =>
  fixture<CivicRankingBoard>(
    html`<civic-ranking-board .data=${{ ...data, ...given }}></civic-ranking-board>`,
  );
const footer = (element: Element) => text(one(element, 'footer'));

describe('frame', () => {
  describe('heading', () => {
    it("shows the data's title, or the heading attribute in its place", async () => {
      const element = await open();
      expect(text(one(element, 'h2'))).to.equal('整改率排行');
      element.setAttribute('heading', '本月排行');
      await element.updateComplete;
      expect(text(one(element, 'h2'))).to.equal('本月排行');
      element.removeAttribute('heading');
      await element.updateComplete;
      expect(text(one(element, 'h2'))).to.equal('整改率排行');
    });

    it('names the region by its heading, else by what the element is', async () => {
      const element = await open({ title: undefined });
      expect(one(element, 'section').getAttribute('aria-label')).to.equal('排行榜');
      expect(all(element, 'h2')).to.be.empty;
      element.heading = '本月排行';
      await element.updateComplete;
      expect(one(element, 'section').getAttribute('aria-label')).to.equal('本月排行');
    });
  });

  describe('as-of date', () => {
    it('comes from the attribute, else the dashboard, else the data', async () => {
      const holder = await fixture(
        html`<civic-dashboard as-of="2021-06-01"
          ><civic-ranking-board as-of="2021-07-01" .data=${data}></civic-ranking-board
        ></civic-dashboard>`,
      );
      const element = holder.querySelector('civic-ranking-board')!;
      await element.updateComplete;
      expect(footer(element)).to.contain('数据截至：2021-07-01');
      element.removeAttribute('as-of');
      await element.updateComplete;
      expect(footer(element)).to.contain('数据截至：2021-06-01');
      holder.removeAttribute('as-of');
      await waitUntil(() => footer(element).includes('数据截至：2021-05-10'), "the data's");
    });

    it('is not shown where nobody stated one', async () => {
      const element = await open({ asOf: undefined });
      expect(footer(element)).not.to.contain('数据截至');
    });

    it('passes over a day that does not exist', async () => {
      const element = await open();
      element.setAttribute('as-of', '2021-02-30');
      await element.updateComplete;
      expect(footer(element)).to.contain('数据截至：2021-05-10');
    });
  });

  describe('source and note', () => {
    it('links the source', async () => {
      const element = await open();
      const link = one<HTMLAnchorElement>(element, 'footer a');
      expect(link.href).to.equal('https://example.gov.cn/a');
      expect(footer(element)).to.contain('来源：通报').and.to.contain('仅供参考。');
    });

    for (const url of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      undefined,
    ]) {
      it(`shows the source without a link for ${JSON.stringify(url)}`, async () => {
        const element = await open({ source: { name: '通报', ...(url === undefined ? {} : { url }) } });
        expect(all(element, 'a')).to.be.empty;
        expect(footer(element)).to.contain('来源：通报');
      });
    }

    it('has no footer where there is nothing to say', async () => {
      const element = await open({ note: undefined, source: undefined, asOf: undefined });
      expect(all(element, 'footer')).to.be.empty;
    });
  });

  describe('faults', () => {
    let overheard: ReturnType<typeof overhearConsole>;
    beforeEach(() => {
      overheard = overhearConsole();
    });
    afterEach(() => overheard.restore());

    it('counts them in a line that opens to a list of where and what', async () => {
      const element = await open({
        entries: [
          ...data.entries,
          { values: {} },
          { name: '丙', values: { score: 'x' } },
        ] as unknown as RankingData['entries'],
      });
      const details = one<HTMLDetailsElement>(element, 'details');
      expect(text(details.querySelector('summary'))).to.equal('数据中有 2 处问题，其余已显示');
      expect(details.open).to.be.false;
      details.querySelector('summary')!.click();
      expect(details.open).to.be.true;
      expect([...details.querySelectorAll('li')].map(text)).to.deep.equal([
        'entries[2].name 缺少必填项“name”。',
        'entries[3].values.score 应为数字；实际为“x”。',
      ]);
      expect(rowNames(element)).to.deep.equal(['甲', '乙', '丙']);
    });

    it('lists the first fifty of very many, and says how many more there are', async () => {
      const element = await open({
        entries: Array.from({ length: 70 }, () => null) as unknown as RankingData['entries'],
      });
      expect(all(element, 'li').length).to.be.at.most(51);
      expect(words(element)).to.contain('20');
    });

    it('announces that nothing can be shown', async () => {
      const element = await fixture<CivicRankingBoard>(
        html`<civic-ranking-board
          heading="排行"
          .data=${'oops' as unknown as RankingData}
        ></civic-ranking-board>`,
      );
      expect(text(one(element, '[role="alert"]')))
        .to.contain('数据无法显示')
        .and.to.contain('oops');
      expect(text(one(element, 'h2'))).to.equal('排行');
    });
  });

  it('says that there are no entries, with heading and source in place', async () => {
    const element = await open({ entries: [] });
    expect(words(element)).to.contain('暂无数据').and.to.contain('整改率排行').and.to.contain('来源：通报');
    expect(element.hasAttribute('empty')).to.be.true;
    expect(all(element, 'table')).to.be.empty;
    element.data = data;
    await element.updateComplete;
    expect(element.hasAttribute('empty')).to.be.false;
  });

  it("shows the page's own controls in the toolbar", async () => {
    const element = await fixture<CivicRankingBoard>(
      html`<civic-ranking-board .data=${data}><button slot="toolbar-end">打印</button></civic-ranking-board>`,
    );
    const own = element.querySelector('button')!;
    expect(own.assignedSlot?.closest('[part="toolbar"]')).to.exist;
    expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  describe('CSV', () => {
    const bytes = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];
    const csv = async (element: CivicRankingBoard) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        new Uint8Array(await (await element.exportCsv()).arrayBuffer()),
      );

    it('begins with a byte-order mark and holds what is shown', async () => {
      const element = await open();
      const blob = await element.exportCsv();
      expect((await bytes(blob)).slice(0, 3)).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(blob.type).to.contain('text/csv');
      expect(await csv(element)).to.equal('\ufeff名次,名称,得分\r\n1,甲,2\r\n2,乙,1\r\n');
    });

    it('quotes commas, quotes and line feeds, and defuses formulas', async () => {
      const names = ['a,b', 'say "hi"', 'two\nlines', '=1+1', '+1', '-1', '@x', '\tx'];
      const element = await open({
        entries: names.map((name, index) => ({ name, values: { score: 9 - index } })),
      });
      const lines = (await csv(element)).split('\r\n').slice(1, -1);
      expect(lines.map((line) => line.replace(/^\d+,/, '').replace(/,\d+$/, ''))).to.deep.equal([
        '"a,b"',
        '"say ""hi"""',
        '"two\nlines"',
        "'=1+1",
        "'+1",
        "'-1",
        "'@x",
        "'\tx",
      ]);
    });

    it('is headings only where there is nothing, and never throws', async () => {
      const element = await fixture<CivicRankingBoard>(html`<civic-ranking-board></civic-ranking-board>`);
      expect((await csv(element)).replace(/\s/g, '')).to.equal('\ufeff'.replace(/\s/g, ''));
    });
  });
});
