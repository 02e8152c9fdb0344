import { expect } from '@open-wc/testing';
import { all, text, words } from '../support/find.js';
import { openPage } from '../support/page-frame.js';
import { waitUntil } from '../support/wait-until.js';

interface Drawn extends Element {
  data?: unknown;
  updateComplete?: Promise<boolean>;
}

const tags = 'civic-roster, civic-timeline, civic-task-table, civic-grid-map, civic-ranking-board';

/** What the elements of a page must say, beside drawing at all. */
const pages: [address: string, elements: number, said: string[]][] = [
  ['/examples/education-pilot/index.html', 3, ['局基教股股长', '校园心理健康教育', '综治安全股']],
  ['/examples/street-campaign/index.html', 3, ['长效保障阶段', '雨亭巷', '建筑工地专项整治']],
  ['/examples/basin-bulletin/index.html', 3, ['三峡库区及其上游', '*省', '106 个']],
  ['/examples/invented-sample/index.html', 5, ['示例数据', '靶场社区', '包抓责任路段的市区有关单位']],
];

function elementsIn(document: Document): Drawn[] {
  const dashboards = [...document.querySelectorAll('civic-dashboard')];
  return [document, ...dashboards.map(({ shadowRoot }) => shadowRoot)].flatMap((root) => [
    ...(root?.querySelectorAll(tags) ?? []),
  ]);
}

describe('example pages', () => {
  for (const [address, count, said] of pages) {
    it(`${address} draws everything, with no fault but the date that does not exist`, async () => {
      const faults: string[] = [];
      const page = await openPage(address, 1300, ({ document }) =>
        document.addEventListener('civic-error', ({ detail }) =>
          faults.push(...detail.issues.map(({ code, path }) => `${path} ${code}`)),
        ),
      );
      try {
        const drawn = () =>
          elementsIn(page.document).filter(
            (element) => all(element, '[part="scroller"]').length > 0 && element.data,
          );
        await waitUntil(() => drawn().length === count, `${count} elements`, { timeout: 8000 });
        await Promise.all(drawn().map((element) => element.updateComplete));
        const everything = drawn().map(words).join(' ');
        for (const phrase of said) expect(everything).to.contain(phrase);
        expect(faults.filter((fault) => !fault.endsWith('impossible-date'))).to.deep.equal([]);
        expect(drawn().flatMap((element) => all(element, '[role="alert"]').map(text))).to.deep.equal([]);
        expect(page.errors).to.deep.equal([]);
        expect(page.document.documentElement.scrollWidth, 'page does not scroll sideways').to.be.at.most(
          1300,
        );
      } finally {
        page.remove();
      }
    });
  }

  it('takes theme, language and date from the address', async () => {
    const page = await openPage(
      '/examples/education-pilot/index.html?theme=dark&lang=en&as-of=2022-12-01',
      1300,
    );
    try {
      await waitUntil(
        () => elementsIn(page.document).some((element) => words(element).includes('Lead unit')),
        'English',
      );
      expect(page.document.documentElement.lang).to.equal('en');
      expect(page.document.querySelector('civic-dashboard')?.getAttribute('as-of')).to.equal('2022-12-01');
      expect(page.document.querySelector<HTMLLinkElement>('#theme')?.href).to.match(/dark\.css$/);
    } finally {
      page.remove();
    }
  });

  it('leads from the home page to every example', async () => {
    const page = await openPage('/examples/index.html', 1300);
    try {
      const addresses = [...page.document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map(
        ({ href }) => new URL(href).pathname,
      );
      for (const name of [
        'education-pilot',
        'street-campaign',
        'basin-bulletin',
        'invented-sample',
        'plain-html',
      ]) {
        const found = addresses.find((address) => address.includes(name));
        expect(found, name).to.be.a('string');
        expect((await fetch(found!, { method: 'HEAD' })).ok, name).to.be.true;
      }
      expect(page.errors).to.deep.equal([]);
    } finally {
      page.remove();
    }
  });
});
