import type { Member } from '../model/roster.js';
import { isPersonName } from './person-name.js';
import { cutOutside, isUnitLike, readUnits } from './unit-list.js';

/** Who a piece of a roster names: persons and posts, and units that no person is named for. */
export interface People {
  members: Member[];
  units: string[];
}

const postEnd =
  /(?:书记|主任|局长|部长|科长|股长|处长|所长|站长|院长|校长|园长|队长|县长|区长|市长|州长|镇长|乡长|村长|组长|厅长|司长|行长|馆长|台长|社长|厂长|会长|秘书长|检察长|董事长|理事长|总经理|经理|主席|委员|常委|科员|督学|调研员|巡视员|负责人|负责同志|领导|总监|总工程师|总师|工程师|秘书|干事|专员|党组成员|成员|人员|职员|代表|政委|教导员|指导员|顾问|参谋|会计|出纳|文书|专干|副职|正职|骨干|网格员|警长|民警|主管|院士|教授|研究员|教师|班主任|辅导员|编辑|总编|同志|一把手)(?:[(（][^()（）]*[)）])?$/;

/** Whether a wording ends as a post does (区民政局局长). */
export function isPost(text: string): boolean {
  return postEnd.test(text.replace(/\s+/g, ''));
}

function postsOf(text: string): string[] {
  return cutOutside(text, (sign) => '、,，;； \u3000\t/'.includes(sign))
    .map(({ piece }) => piece.replace(/^[:：\s—-]+|[。:：\s]+$/g, ''))
    .filter(Boolean);
}

/** Names spaced out to the width of three letters (`张  三`) closed up. */
function closeNames(text: string): string {
  return text.replace(
    /(^|[、,，;；:：\s(（])([\u4e00-\u9fff])[ \u3000\t]{1,4}([\u4e00-\u9fff])(?=$|[、,，;；\s(（。)）])/g,
    (whole) =>
      isPersonName(whole.replace(/[^\u4e00-\u9fff]/g, ''))
        ? whole.replace(/([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/, '$1')
        : whole,
  );
}

const phone =
  /(?:[,，]?\s*(?:联系)?(?:电话|手机|方式)[:：]?\s*)?(1\d{10}|1\d{2}\*{4}\d{4}|0\d{2,3}-?\d{7,8}|\b\d{7,8}\b)/;
const remark =
  /^(?:兼|兼任|男|女|女士|先生|正职|主持工作|常务|牵头|[男女]?[,，、]?[\u4e00-\u9fff]{1,4}族|排名不分先后|按姓氏笔画排序?)(?:[,，].*)?$/;

/** Reads the persons of a line or of a list behind a role. */
export function readPeople(text: string, role = ''): People {
  const people: People = { members: [], units: [] };
  let plain = closeNames(text.replace(/[。．.]+$/, '').trim())
    .replace(/(负责)?(?:等)?同志们?(?=$|[、,，;；\s])/g, (whole, before?: string) => (before ? whole : ''))
    .replace(/等(?:\d+|[一二三四五六七八九十]+)?(?:人|位)?$/, '');
  const number = phone.exec(plain);
  if (number && plain.split(phone).length === 3) plain = plain.replace(number[0], ' ').trim();
  if (plain === '') return people;
  if (!readPairs(plain, people) && !readColumns(plain, people)) readList(plain, role, people);
  const only = people.members.length === 1 ? people.members[0] : undefined;
  if (number?.[1] && only && !plain.includes(number[1])) only.phone = number[1];
  return people;
}

/** `name  posts` or `posts  name`, kept apart by blanks; several persons may stand on the line. */
function readColumns(text: string, people: People): boolean {
  const tokens = cutOutside(text, (sign) => ' \u3000\t'.includes(sign))
    .map(({ piece }) => piece.trim())
    .filter(Boolean);
  if (tokens.length < 2) return false;
  const cut = (token: string) =>
    cutOutside(token, (sign) => ',，、;；'.includes(sign))
      .map(({ piece }) => piece)
      .filter(Boolean);
  const named = tokens.map((token) => nameOf(token));
  if (!named.some(Boolean)) {
    const [first = '', ...rest] = tokens;
    // Names of minorities may come without a point: 阿依古丽  区妇联主席.
    if (!/^[\u4e00-\u9fff]{2,8}$/.test(first) || isPost(first) || isUnitLike(first) || !isPost(rest.join('')))
      return false;
    people.members.push(member(first, rest));
    return true;
  }
  // A list of names in columns or one cut by commas is read elsewhere.
  if (tokens.some((token, i) => !named[i] && cut(token).filter((piece) => isPersonName(piece)).length > 1))
    return false;
  const nameFirst = Boolean(named[0]);
  let posts: string[] = [];
  let name = '';
  const flush = () => {
    if (name !== '' || posts.length > 0) people.members.push(member(name, posts));
    [name, posts] = ['', []];
  };
  tokens.forEach((token, i) => {
    const own = named[i];
    if (!own) return void posts.push(token);
    if (nameFirst) flush();
    name = token;
    if (!nameFirst) flush();
  });
  flush();
  return true;
}

/** A list of `name post` or `post name`, a blank inside each and a comma between them. */
function readPairs(text: string, people: People): boolean {
  const pieces = cutOutside(text, (sign) => '、,，;；'.includes(sign))
    .map(({ piece }) => piece.trim())
    .filter(Boolean);
  const tokens = pieces.map((piece) => piece.split(/\s+/));
  const first = tokens.filter((list) => list.length > 1 && nameOf(list[0] ?? '')).length;
  const last = tokens.filter(
    (list) => list.length > 1 && nameOf(list[list.length - 1] ?? '') && !nameOf(list[0] ?? ''),
  ).length;
  if (Math.max(first, last) < 2) return false;
  let waiting: string[] = [];
  for (const list of tokens) {
    const name = first >= last ? list[0] : list[list.length - 1];
    const named = name !== undefined && nameOf(name) !== null && (list.length > 1 || first >= last);
    const posts = named ? (first >= last ? list.slice(1) : list.slice(0, -1)) : list;
    const before = people.members[people.members.length - 1];
    if (named) {
      people.members.push(member(name, [...waiting, ...posts]));
      waiting = [];
    } else if (first >= last && before) before.posts = [...(before.posts ?? []), ...posts];
    else waiting.push(...posts);
  }
  for (const post of waiting) people.members.push({ name: '', posts: [post] });
  return true;
}

/** The name a token is, brackets behind it left out of account. */
function nameOf(token: string): string | null {
  const plain = token.replace(/[(（][^()（）]*[)）]$/, '').replace(/[、,，;；:：]$/, '');
  return isPersonName(plain) ? plain : null;
}

function member(written: string, posts: readonly string[]): Member {
  const found = /^([^()（）]+?)[(（]([^()（）]*)[)）]$/.exec(written.replace(/[、,，;；:：]$/, ''));
  const name = (found?.[1] ?? written).replace(/[、,，;；:：\s]+$/g, '').replace(/\s+/g, '');
  const inner = found?.[2]?.trim();
  const own = posts.flatMap(postsOf).filter((post) => post !== '兼');
  const concurrent = posts.flatMap(postsOf).includes('兼');
  const isRemark = inner !== undefined && remark.test(inner);
  if (inner && !isRemark) own.unshift(...postsOf(inner));
  const note = isRemark ? inner : concurrent ? '兼' : undefined;
  return { name, ...(own.length > 0 && { posts: own }), ...(note && { note }) };
}

const partyPost =
  /(?:常委|党组成员|党委委员|党工委委员|党组副?书记|党委副?书记|[区县市镇]委副书记|班子成员)$/;
const vacancy = /^[(（]?(待定|空缺|暂缺|暂空|待补充|另行确定|待明确)[)）]?$/;

type Piece = {
  kind: 'name' | 'post' | 'both' | 'unit';
  name: string;
  posts: string[];
  written: string;
  sign: string;
};

/** A list cut by commas: names, names with posts in brackets, posts with names behind, posts alone, units. */
function readList(text: string, role: string, people: People): void {
  const groups = cutOutside(text, (sign) => ';；\n'.includes(sign))
    .map(({ piece }) => piece)
    .filter((piece) => piece.trim());
  for (const group of groups) {
    const pieces = cutOutside(group, (sign) => '、,，'.includes(sign))
      .map(({ piece, sign }) => pieceOf(piece.trim(), sign))
      .filter(({ written }) => written !== '');
    const hasNames = pieces.some(({ kind }) => kind === 'name' || kind === 'both');
    if (hasNames) addNamed(pieces, people);
    else addUnnamed(pieces, { role, alone: groups.length === 1 }, people);
  }
}

function pieceOf(written: string, sign: string): Piece {
  const base = { written, sign, name: '', posts: [] as string[] };
  const bracket = /^([^()（）]+?)\s*[(（]([^()（）]*)[)）]$/.exec(written);
  if (bracket?.[1] && isPersonName(bracket[1])) {
    const { name, posts = [] } = member(written, []);
    return { ...base, kind: posts.length > 0 ? 'both' : 'name', name, posts };
  }
  if (bracket?.[1] && bracket[2] !== undefined && isPersonName(bracket[2])) {
    return { ...base, kind: 'both', name: bracket[2].replace(/\s+/g, ''), posts: [bracket[1]] };
  }
  const plain = written.replace(/\s+/g, '');
  if (isPersonName(plain)) return { ...base, kind: 'name', name: plain };
  for (const length of [3, 2, 4]) {
    const [head, tail] = [plain.slice(0, -length), plain.slice(-length)];
    if (head.length >= 2 && isPersonName(tail) && isPost(head) && !isPost(plain))
      return { ...base, kind: 'both', name: tail, posts: [head] };
  }
  const pointed = /^(.*?(?:长|书记|主任|主席|委员|员|人))([\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,12})$/.exec(
    plain,
  );
  if (pointed?.[1] && pointed[2]) return { ...base, kind: 'both', name: pointed[2], posts: [pointed[1]] };
  return { ...base, kind: !isPost(plain) && (isUnitLike(plain) || plain.startsWith('各')) ? 'unit' : 'post' };
}

/** Posts go to the name they stand before (with 、 between) or behind. */
function addNamed(pieces: readonly Piece[], people: People): void {
  let waiting: string[] = [];
  let last: Member | null = null;
  const postsFirst =
    pieces[0]?.kind === 'post' || (pieces[0]?.kind === 'both' && !pieces.some(({ kind }) => kind === 'name'));
  for (const piece of pieces) {
    const { kind, name, posts, written } = piece;
    if (kind === 'unit') {
      people.units.push(...readUnits(written));
    } else if (kind === 'post') {
      if (!postsFirst && last) last.posts = [...(last.posts ?? []), ...postsOf(written)];
      else waiting.push(...postsOf(written));
    } else {
      const found = kind === 'name' && /[(（]/.test(written) ? member(written, []) : { name };
      const all = [...waiting, ...posts];
      last = { ...found, ...(all.length > 0 && { posts: all }) };
      waiting = [];
      people.members.push(last);
    }
  }
  for (const post of waiting) people.members.push({ name: '', posts: [post] });
}

/** Posts without names: one holder for a single leader, else a member each; bare units are units. */
function addUnnamed(
  pieces: readonly Piece[],
  { role, alone }: { role: string; alone: boolean },
  people: People,
): void {
  if (pieces.every(({ kind }) => kind === 'unit')) {
    people.units.push(...pieces.flatMap(({ written }) => readUnits(written)));
    return;
  }
  const [only] = pieces;
  const vacant = pieces.length === 1 ? vacancy.exec(only?.written ?? '')?.[1] : undefined;
  if (vacant) {
    people.members.push({ name: '', note: vacant });
    return;
  }
  const shared =
    /^(.+?)(?:等[\u4e00-\u9fff\d]{0,6}(?:部门|单位))?((?:党政)?(?:主要|分管|相关|有关)(?:负责人|负责同志|领导|负责人员)|(?:主要)?负责(?:人|同志))$/.exec(
      pieces[pieces.length - 1]?.written ?? '',
    );
  if (shared?.[1] && shared[2] && pieces.some(({ kind }) => kind === 'unit')) {
    const [, last, title] = shared;
    const units = pieces
      .slice(0, -1)
      .map(({ written, kind }) => (kind === 'unit' ? written + title : written));
    for (const post of [...units, last + title]) people.members.push({ name: '', posts: [post] });
    return;
  }
  for (const posts of postHolders(pieces, { role, alone }, people)) people.members.push({ name: '', posts });
}

/** The posts of each unnamed holder; units among them go to the units. */
function postHolders(
  pieces: readonly Piece[],
  { role, alone }: { role: string; alone: boolean },
  people: People,
): string[][] {
  const single =
    /(?:^|第一|总|执行|常务副)(?:组长|指挥长|总指挥|召集人|主任|河长|林长)$/.test(role) && !/双/.test(role);
  if (alone && single) return [pieces.map(({ written }) => written)];
  const has = (signs: string) => pieces.some(({ sign }) => sign !== '' && signs.includes(sign));
  // With commas between persons 、 stands between one person's posts.
  const both = has(',，') && has('、');
  const holders: string[][] = [];
  let goesOn = false;
  for (const { written, sign, kind } of pieces) {
    if (kind === 'unit' && !both) people.units.push(...readUnits(written));
    else if (both ? sign === '、' && holders.length > 0 : goesOn) holders[holders.length - 1]?.push(written);
    else holders.push([written]);
    // 区委常委、政法委书记 are one holder's posts.
    goesOn = kind === 'post' && partyPost.test(written) && !written.startsWith('各');
  }
  return holders;
}
