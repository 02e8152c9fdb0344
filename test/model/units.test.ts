import { describe, expect, it } from 'vitest';
import { UnitDirectory, unitOfPost, unitsOfPost } from '../../src/model/units.js';

/** Units that the task list of text 3 names. */
const named =
  '党务办 综治安全股 基教股 资助中心 人事股 高招办 中招办 办公室 勤办 职教股 局相关股室 各中小学幼儿园'.split(
    ' ',
  );
const pilot = new UnitDirectory(named);

describe('the unit behind a post', () => {
  it.each([
    ['局办公室主任', '办公室'],
    ['局党务办主任', '党务办'],
    ['局基教股股长', '基教股'],
    ['局人事股股长', '人事股'],
    ['局职教股股长', '职教股'],
    ['局综治安全股股长', '综治安全股'],
    ['局高招办主任', '高招办'],
    ['局中招办主任', '中招办'],
    ['局勤办主任', '勤办'],
    ['局资助中心主任', '资助中心'],
    ['基教股副股长', '基教股'],
    ['局 基教股\n股长', '基教股'],
  ])('%s → %s', (post, unit) => {
    expect(unitOfPost(post, pilot)).toBe(unit);
  });

  it.each([
    '区政府教育督导室办公室主任',
    '区教学研究室主任',
    '区教学研究室支部书记',
    '局校建办主任',
    '局党组书记',
    '局长',
    '副局长',
    '二级主任科员',
    '主任',
    '',
  ])('is not guessed for %j', (post) => {
    expect(unitOfPost(post, pilot)).toBeNull();
  });

  it('is found for all of a person’s posts, the stated unit first, each once', () => {
    expect(unitsOfPost({ unit: '局人事股', posts: ['局基教股股长', '局长', '人事股副股长'] }, pilot)).toEqual(
      ['人事股', '基教股'],
    );
    expect(unitsOfPost({ unit: '区妇联' }, pilot)).toEqual(['区妇联']);
    expect(unitsOfPost({}, pilot)).toEqual([]);
  });
});

describe('a unit directory', () => {
  const directory = new UnitDirectory(
    ['局基教股', '靶场社区', '各社区居委会'],
    [
      { name: '局相关股室', members: ['基教股', '人事股'] },
      { name: '各社区居委会', members: ['靶场', '仓巷社区居委会'] },
      { name: '靶场社区居委会', aliases: ['靶场', '靶场社区'] },
    ],
  );

  it('lists every unit once, under the one name of those with several', () => {
    expect(directory.names).toEqual([
      '局相关股室',
      '各社区居委会',
      '靶场社区居委会',
      '基教股',
      '人事股',
      '仓巷社区居委会',
      '局基教股',
    ]);
  });

  it.each([
    ['基教股', '基教股'],
    ['局基教股', '基教股'],
    ['区基教股', '基教股'],
    ['基教\n股。', '基教股'],
    ['靶场', '靶场社区居委会'],
    ['区靶场社区', '靶场社区居委会'],
    ['妇联', null],
    ['', null],
  ])('finds for %j: %s', (name, found) => {
    expect(directory.find(name)).toBe(found);
  });

  it.each([
    ['局基教股', '基教股', 'same'],
    ['局相关股室', '基教股', 'member'],
    ['局相关股室', '局基教股', 'member'],
    ['各社区居委会', '靶场社区', 'member'],
    ['各社区居委会', '东小井社区居委会', null],
    ['基教股', '局相关股室', null],
    ['妇联', '妇联', 'same'],
    ['各楼院党支部', '妇联', null],
  ])('says how %s relates to %s asked for: %s', (name, unit, match) => {
    expect(directory.match(name, unit)).toBe(match);
  });

  it('makes no uncertain match', () => {
    const two = new UnitDirectory(['区财政局', '市财政局']);
    const three = new UnitDirectory(['区财政局', '市财政局', '财政局']);
    expect([two.find('财政局'), two.match('区财政局', '市财政局')]).toEqual([null, null]);
    expect(['财政局', '区财政局', '县财政局'].map((name) => three.find(name))).toEqual([
      '财政局',
      '区财政局',
      null,
    ]);
    expect(three.match('区财政局', '财政局')).toBeNull();
  });

  it('knows what a collective unit holds only where the directory says so', () => {
    expect(['局相关股室', '各社区居委会', '各中小学幼儿园'].map((name) => directory.lists(name))).toEqual([
      true,
      true,
      false,
    ]);
    expect(pilot.match('局相关股室', '基教股')).toBeNull();
  });
});
