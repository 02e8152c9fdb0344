import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ranking-board/define.js';
import type { CivicRankingBoard, RankingData } from '../../src/ranking-board/define.js';
import { localeFor, registerLocale } from '../../src/element/locale.js';
import { words } from '../support/find.js';
import { overhearConsole } from '../support/listen.js';
import { waitUntil } from '../support/wait-until.js';

const data: RankingData = {
  measures: [{ id: 'score', name: '得分', better: 'higher' }],
  entries: [
    { name: '甲', values: { score: 2 } },
    { name: '乙', values: { score: 1 } },
  ],
};

const speaks = (element: CivicRankingBoard, phrase: string) =>
  waitUntil(() => words(element).includes(phrase), `says “${phrase}”`);

describe('locale', () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
  });

  it('speaks Simplified Chinese where no lang is given', async () => {
    document.documentElement.removeAttribute('lang');
    const element = await fixture<CivicRankingBoard>(
      html`<civic-ranking-board .data=${data}></civic-ranking-board>`,
    );
    expect(words(element)).to.contain('2 个单位').and.to.contain('名次');
  });

  it('follows the lang of an ancestor, once its messages have come', async () => {
    const holder = await fixture(
      html`<div lang="en">
        <p><civic-ranking-board .data=${data}></civic-ranking-board></p>
      </div>`,
    );
    const element = holder.querySelector('civic-ranking-board')!;
    await element.updateComplete;
    expect(words(element)).to.contain('2 units').and.to.contain('Rank').and.not.to.contain('名次');
  });

  it('takes its own lang before that of an ancestor', async () => {
    const holder = await fixture(
      html`<div lang="en"><civic-ranking-board lang="zh-CN" .data=${data}></civic-ranking-board></div>`,
    );
    const element = holder.querySelector('civic-ranking-board')!;
    await element.updateComplete;
    expect(words(element)).to.contain('2 个单位');
  });

  it('finds the lang outside of the shadow root it stands in', async () => {
    const holder = await fixture<HTMLDivElement>(html`<div lang="en-GB"></div>`);
    const element = document.createElement('civic-ranking-board');
    element.data = data;
    holder.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    expect(words(element)).to.contain('2 units');
  });

  it('switches when the page switches, there and back', async () => {
    document.documentElement.lang = 'zh-CN';
    const element = await fixture<CivicRankingBoard>(
      html`<civic-ranking-board .data=${data}></civic-ranking-board>`,
    );
    document.documentElement.lang = 'en';
    await speaks(element, '2 units');
    document.documentElement.lang = 'zh-CN';
    await speaks(element, '2 个单位');
  });

  it('switches when a lang inside the shadow root it stands in changes', async () => {
    const holder = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
    const inner = document.createElement('div');
    const element = document.createElement('civic-ranking-board');
    element.data = data;
    inner.append(element);
    holder.attachShadow({ mode: 'open' }).append(inner);
    await element.updateComplete;
    inner.lang = 'en';
    await speaks(element, '2 units');
  });

  it('looks again when it is moved', async () => {
    const holder = await fixture(
      html`<div>
        <div lang="en"></div>
        <div lang="zh-CN"><civic-ranking-board .data=${data}></civic-ranking-board></div>
      </div>`,
    );
    const element = holder.querySelector('civic-ranking-board')!;
    holder.firstElementChild!.append(element);
    await speaks(element, '2 units');
  });

  it('says faults in its language too', async () => {
    const overheard = overhearConsole();
    const holder = await fixture(
      html`<div lang="en">
        <civic-ranking-board .data=${'oops' as unknown as RankingData}></civic-ranking-board>
      </div>`,
    );
    const element = holder.querySelector('civic-ranking-board')!;
    await element.updateComplete;
    overheard.restore();
    expect(words(element)).to.contain('The data cannot be shown').and.to.contain('found “oops”');
  });

  it('reads a language it does not know as Simplified Chinese', async () => {
    const element = await fixture<CivicRankingBoard>(
      html`<civic-ranking-board lang="tlh" .data=${data}></civic-ranking-board>`,
    );
    expect(words(element)).to.contain('2 个单位');
    expect(['zh-Hans', 'zh', 'EN', 'en-US', '', null].map(localeFor)).to.deep.equal([
      'zh-CN',
      'zh-CN',
      'en',
      'en',
      'zh-CN',
      'zh-CN',
    ]);
  });

  it('speaks a language that the page registers; what it lacks reads as Simplified Chinese', async () => {
    registerLocale('bo', { 'ranking.rank': 'གོ་རིམ' });
    const element = await fixture<CivicRankingBoard>(
      html`<civic-ranking-board lang="bo" .data=${data}></civic-ranking-board>`,
    );
    expect(words(element)).to.contain('གོ་རིམ').and.to.contain('2 个单位');
  });

  it('speaks a language that is registered after the element was drawn', async () => {
    const element = await fixture<CivicRankingBoard>(
      html`<civic-ranking-board lang="ug" .data=${data}></civic-ranking-board>`,
    );
    registerLocale('ug', { 'ranking.rank': 'تەرتىپ' });
    await speaks(element, 'تەرتىپ');
  });
});
