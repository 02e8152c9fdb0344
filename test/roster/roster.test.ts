import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { CivicSelectEvent } from '../../src/element/events.js';
import type { CivicRoster, RosterData } from '../../src/roster/define.js';
import '../../src/roster/define.js';
import { all, button, hasButton, nameOf, one, pressed, text, words } from '../support/find.js';
import { hear, overhearConsole } from '../support/listen.js';
import { deepFreeze } from '../support/deep-freeze.js';
import { sample } from '../support/sample.js';

const open = (data: unknown, attributes: { phones?: boolean; view?: 'list' | 'chart' } = {}) =>
  fixture<CivicRoster>(
    html`<civic-roster
      .data=${data as RosterData}
      ?show-phones=${attributes.phones ?? false}
      view=${attributes.view ?? 'list'}
    ></civic-roster>`,
  );

/** Each rank with the names in it, office last, in the order of the page. */
function ranks(element: CivicRoster): [title: string, ...names: string[]][] {
  return all(element, '[part="rank"]').map((rank) => [
    text(rank.querySelector('h2, h3, h4, h5, h6')),
    ...[...rank.querySelectorAll('button .name')].map(text),
  ]);
}

const memberOf = (element: CivicRoster, name: string) => button(element, new RegExp(name));

describe('<civic-roster>', () => {
  describe('data', () => {
    it('tells how many members it shows: those of all groups, as beside its heading', async () => {
      const loads = hear('civic-load');
      const member = (name: string) => ({ name });
      const element = await open({
        name: '组',
        ranks: [{ title: '组长', members: [member('甲'), member('乙')] }],
        groups: [{ name: '专项组', ranks: [{ title: '组长', members: [member('丙')] }] }],
        memberUnits: ['妇联'],
      });
      await element.updateComplete;
      loads.stop();
      expect(loads.events.map(({ detail }) => detail.count)).to.deep.equal([3]);
      expect(words(element)).to.contain('3 人');
    });

    it('is not empty where it names units alone', async () => {
      const element = await open({ name: '组', ranks: [], memberUnits: ['妇联'] });
      expect(element.hasAttribute('empty')).to.be.false;
      expect(hasButton(element, '妇联')).to.be.true;
    });

    it('shows every rank and member of the education plan in order of precedence', async () => {
      const element = await open(deepFreeze(await sample('education-pilot/roster.json')));
      expect(ranks(element)).to.deep.equal([
        ['组长', '周某某'],
        ['副组长', '林某某', '何某某', '许某某', '孙某某', '梁某某', '罗某某', '宋某某'],
        [
          '成员',
          '吴某某',
          '郑某某',
          '冯某某',
          '陈某某',
          '褚某某',
          '蒋某某',
          '卫某某',
          '沈某某',
          '韩某某',
          '杨某某',
          '朱某某',
          '秦某某',
        ],
      ]);
      expect(words(element))
        .to.contain('共 20 人')
        .and.to.contain('来源：教体系统市域社会治理现代化试点工作实施方案及任务清单');
    });

    it('shows the posts beside the name', async () => {
      const element = await open(await sample('education-pilot/roster.json'));
      expect(nameOf(memberOf(element, '冯某某'))).to.contain('局基教股股长');
      expect(nameOf(memberOf(element, '周某某'))).to.contain('局党组书记、局长');
    });

    it('shows the office: name, place, duties, and who runs it besides another rank', async () => {
      const element = await open(await sample('education-pilot/roster.json'));
      const office = one(element, '[part="office"]');
      expect(text(office))
        .to.contain('区教体局市域治理办')
        .and.to.contain('设在')
        .and.to.contain('具体负责统筹推进');
      const members = [...office.querySelectorAll('button')].map(nameOf).filter((name) => /某某/.test(name));
      expect(
        members.filter((name) => name.includes('(兼)')).map((name) => /\S某某/.exec(name)?.[0]),
      ).to.deep.equal(['何某某', '卫某某']);
      expect(members).to.have.length(5);
    });

    it('says what a special group is there for', async () => {
      const groups = [{ name: '监测预警组', duties: '负责雨情、水情监测预报。', ranks: [] }];
      const element = await open({ name: '区防汛指挥部', ranks: [], groups });
      expect(text(one(element, '.subgroups')))
        .to.contain('监测预警组')
        .and.to.contain('负责雨情、水情监测预报。');
    });

    it('keeps the given order of ranks whatever their titles are', async () => {
      const titles = ['成员', '副组长', '组 长', '常务副组长'];
      const element = await open({
        name: '小组',
        ranks: titles.map((title) => ({ title, members: [{ name: '甲' }] })),
      });
      expect(ranks(element).map(([title]) => title)).to.deep.equal(['成员', '副组长', '组长', '常务副组长']);
    });

    it('names a vacant post as such, and says where no names are listed', async () => {
      const element = await open({
        name: '小组',
        ranks: [
          { title: '组长', members: [{ name: '', posts: ['街道办事处主任'] }] },
          { title: '成员', members: [] },
        ],
      });
      expect(nameOf(memberOf(element, '街道办事处主任'))).to.contain('待定');
      expect(words(element)).to.contain('未列名单');
    });

    it('gives phone numbers to call a height of at least 24 px', async () => {
      const members = [{ name: '甲', posts: ['主任'], phone: '13812341234' }];
      const roster = await open({ name: '小组', ranks: [{ title: '组长', members }] }, { phones: true });
      expect(one(roster, 'a[href^="tel:"]').getBoundingClientRect().height).to.be.at.least(24);
    });

    it('keeps its text as dark on a phone as on a wide screen', async () => {
      const data = { name: '小组', ranks: [{ title: '组长', members: [{ name: '甲', posts: ['主任'] }] }] };
      const colourAt = async (width: string) => {
        const roster = await open(data);
        roster.style.width = width;
        await waitUntil(
          () => one(roster, '[part="frame"]').getBoundingClientRect().width <= parseFloat(width),
        );
        await aTimeout(100);
        const { color, fontSize } = getComputedStyle(one(roster, '[part="member"] .name'));
        return [color, fontSize];
      };
      expect(await colourAt('320px')).to.deep.equal(await colourAt('900px'));
    });

    it('sets what it says of a rank without names on one line with the rank', async () => {
      const roster = await open({ name: '小组', ranks: [{ title: '组长', members: [] }] });
      const [rank] = all(roster, '[part="rank"]');
      const tops = [...rank!.children].map((child) => {
        const range = document.createRange();
        range.selectNodeContents(child);
        return range.getBoundingClientRect().top;
      });
      expect(Math.abs(tops[0]! - tops[1]!)).to.be.below(3);
    });

    it('lines up what stands beside the ranks, however long their titles are', async () => {
      const titles = ['组长', '常务副组长', '第一副组长、办公室主任', '成员'];
      const element = await open({ name: '组', ranks: titles.map((title) => ({ title, members: [] })) });
      const lefts = all(element, '[part="rank"] p').map((each) => each.getBoundingClientRect().left);
      expect(lefts).to.have.length(4);
      // A title of more than eight signs takes the room it needs in its own row alone.
      expect(new Set([lefts[0], lefts[1], lefts[3]]).size).to.equal(1);
    });

    it('masks phone numbers unless the page asks for the whole', async () => {
      const data = {
        name: '小组',
        ranks: [{ title: '组长', members: [{ name: '甲', phone: '13812341234' }] }],
      };
      const masked = await open(data);
      expect(words(masked)).to.contain('138****1234').and.not.to.contain('13812341234');
      expect(all(masked, 'a')).to.be.empty;
      expect(await (await masked.exportCsv()).text()).not.to.contain('13812341234');
      const whole = await open(data, { phones: true });
      expect(words(whole)).to.contain('13812341234');
      expect(one<HTMLAnchorElement>(whole, 'a').href).to.equal('tel:13812341234');
    });

    it('shows member units and groups within the group, each under its name', async () => {
      const element = await open({
        name: '区域化党建',
        level: '区',
        ranks: [],
        memberUnits: ['区房管局', '区环保局'],
        groups: [
          { name: '街道联席会', level: '街道', ranks: [{ title: '召集人', members: [{ name: '甲' }] }] },
        ],
      });
      expect(hasButton(element, '区房管局')).to.be.true;
      const headings = all(element, 'h2, h3, h4, h5, h6').map(text);
      expect(headings.filter((heading) => /联席会/.test(heading))).to.deep.equal(['街道街道联席会']);
      expect(headings).to.include('成员单位');
      expect(words(element)).to.contain('召集人');
    });
  });

  describe('views', () => {
    it('shows the same members as a chart', async () => {
      const element = await open(await sample('education-pilot/roster.json'));
      const list = ranks(element);
      button(element, '架构图').click();
      await element.updateComplete;
      expect(element.view).to.equal('chart');
      expect(pressed(element)).to.deep.equal(['架构图']);
      expect(ranks(element)).to.deep.equal(list);
    });
  });

  describe('interaction', () => {
    it('tells who was chosen, marks it, and takes it back when chosen again', async () => {
      const data = await sample<RosterData>('education-pilot/roster.json');
      const element = await open(data);
      const heard = hear('civic-select');
      memberOf(element, '冯某某').click();
      await element.updateComplete;
      heard.stop();
      const [event] = heard.events;
      expect(event?.detail.kind).to.equal('member');
      expect(event?.detail.item).to.include({ name: '冯某某' });
      expect(element.selection).to.deep.equal({ kind: 'member', id: event?.detail.id });
      expect(memberOf(element, '冯某某').getAttribute('aria-pressed')).to.equal('true');
      memberOf(element, '冯某某').click();
      await element.updateComplete;
      expect(element.selection).to.be.null;
      expect(pressed(element)).to.deep.equal(['名单']);
    });

    it('leaves the selection as it was when the event is cancelled', async () => {
      const element = await open(await sample('education-pilot/roster.json'));
      element.addEventListener('civic-select', (event: CivicSelectEvent) => event.preventDefault());
      memberOf(element, '冯某某').click();
      await element.updateComplete;
      expect(element.selection).to.be.null;
      expect(memberOf(element, '冯某某').getAttribute('aria-pressed')).to.equal('false');
    });

    it('shows a selection that the page sets', async () => {
      const element = await open({
        name: '小组',
        ranks: [{ title: '组长', members: [{ id: 'a', name: '甲' }] }],
      });
      element.selection = { kind: 'member', id: 'a' };
      await element.updateComplete;
      expect(memberOf(element, '甲').getAttribute('aria-pressed')).to.equal('true');
    });

    it('tells the unit that houses the office', async () => {
      const element = await open(await sample('education-pilot/roster.json'));
      const heard = hear('civic-select');
      button(element, '综治安全股').click();
      heard.stop();
      expect(heard.events.map(({ detail }) => [detail.kind, detail.id, detail.units])).to.deep.equal([
        ['unit', '综治安全股', ['综治安全股']],
      ]);
    });

    it('keeps phone numbers out of the event that nobody sees whole', async () => {
      const element = await open({
        name: '小组',
        ranks: [{ title: '组长', members: [{ name: '甲', phone: '13812341234' }] }],
      });
      const heard = hear('civic-select');
      memberOf(element, '甲').click();
      heard.stop();
      expect(JSON.stringify(heard.events[0]?.detail)).not.to.contain('13812341234');
    });
  });

  describe('CSV', () => {
    it('holds group, rank, name and posts of everyone, the office included', async () => {
      const element = await open(await sample('education-pilot/roster.json'));
      const lines = (await (await element.exportCsv()).text()).trim().split('\r\n');
      expect(lines).to.have.length(1 + 20 + 5);
      expect(lines[1]).to.equal(
        '区教体局推进市域社会治理现代化试点工作领导小组,组长,周某某,局党组书记、局长',
      );
    });
  });

  describe('errors', () => {
    let overheard: ReturnType<typeof overhearConsole>;
    beforeEach(() => {
      overheard = overhearConsole();
    });
    afterEach(() => overheard.restore());

    it('shows the good members beside bad ones', async () => {
      const element = await open({
        name: '小组',
        ranks: [
          { title: '组长', members: [{ name: '甲' }, 42, { name: 7 }, null] },
          { title: '成员', members: 'x' },
          null,
          { title: '顾问', members: [{ name: '乙', posts: '主任、书记' }] },
        ],
      });
      expect(ranks(element).flat()).to.include.members(['组长', '甲', '顾问', '乙']);
      expect(words(element))
        .to.contain('ranks[0].members[1]')
        .and.to.contain('ranks[1].members')
        .and.to.contain('ranks[2]');
      expect(overheard.errors).to.deep.equal([]);
    });

    it('shows two members of one id, and warns', async () => {
      const element = await open({
        name: '小组',
        ranks: [
          {
            title: '成员',
            members: [
              { id: 'a', name: '甲' },
              { id: 'a', name: '乙' },
            ],
          },
        ],
      });
      expect(ranks(element)).to.deep.equal([['成员', '甲', '乙']]);
      expect(words(element)).to.contain('编号“a”重复');
    });

    for (const bad of ['oops', [], 42, { name: '小组' }, { name: '小组', ranks: 'x' }]) {
      it(`says that ${JSON.stringify(bad)} cannot be shown`, async () => {
        const element = await open(bad);
        expect(all(element, '[role="alert"]')).to.have.length(1);
        expect(overheard.errors).to.deep.equal([]);
      });
    }

    it("loads a picture only from the page's own server", async () => {
      const photos = [
        'https://elsewhere.example/a.png',
        'javascript:alert(1)',
        '//elsewhere.example/b.png',
        '/themes/none.png',
      ];
      const element = await open({
        name: '小组',
        ranks: [{ title: '成员', members: photos.map((photo, index) => ({ name: `成员${index}`, photo })) }],
      });
      expect(all<HTMLImageElement>(element, 'img').map((image) => image.getAttribute('src'))).to.deep.equal([
        '/themes/none.png',
      ]);
    });
  });
});
