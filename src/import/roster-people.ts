import type { Member } from '../model/roster.js';
import { isPersonName } from './person-name.js';
import { cutOutside, isUnitLike, readUnits } from './unit-list.js';

/** Who a piece of a roster names: persons and posts, and units that no person is named for. */
export interface People {
  members: Member[];
  units: string[];
  /** Whether every part of the wording is known for a name, a post or a unit. */
  sure: boolean;
}

/** A part of a list between two signs. */
interface Part extends Member {
  text: string;
  /** The sign before it. */
  sign: string;
  posts: string[];
  kind: 'person' | 'post' | 'unit' | 'unknown';
}

/** Whether a wording ends as a post does (区民政局局长). */
const isPost = (text: string) =>
  /(?:[长任记员席人师事志官授督总问谋计书理监表干职手警辑导]|[常政]委|督学)(?:[(（][^()（）]*[)）])*$/.test(
    text,
  ) && !/[责兼担]任$|动员$|增长$|[织强]领导$/.test(text);
/** Posts that several hold side by side: 副区长张某某、李某某 are both deputy heads. */
const isShared = (post: string) => /副|各|[委员干]$|常委|代表|负责(?:人|同志)$/.test(post);
const partyPost = /(?:常委|党组成员|班子成员|党(?:组|委|工委)(?:副书记|委员|书记)|委副书记)$/;
/** First secretary and head of government are two persons; a deputy secretary may well be the head. */
const isHead = /^(?:[省市区县旗镇乡州]长|.*(?:人民政府|办事处).*[长任])$/;
const remark =
  /^(?:[男女兼]|女士|兼任|正职|主持工作|常务|牵头|.{1,4}族|(?:分管|负责|主持|协助)(?!.*(?:领导|[长任员人志])).*|排名不分先后|[待暂空].{1,3}|另行.*)$/;
const phone = /^(?:1\d{10}|1\d{2}\*{4}\d{4}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;
const bracket = /^([^()（）]+)[(（]([^()（）]*)[)）]$/;

/** Names spaced out to the width of three letters (`张  三`) closed up. */
function closeNames(text: string): string {
  return text.replace(
    /(^|[\s、,，;；:：(（])([一-龥](?:[ \t\u3000]+[一-龥]){1,3})(?=$|[\s、,，;；:：(（)）])/g,
    (whole, before: string, letters: string) =>
      isPersonName(letters) ? before + letters.replace(/\s+/g, '') : whole,
  );
}

function partsOf(text: string, signs: string): { piece: string; sign: string }[] {
  return cutOutside(
    text
      .replace(/\s*([、,，;；:：])\s*/g, '$1')
      .replace(/\s+(?=[(（])/g, '')
      .replace(/\s+|[-—–]+(?=[一-龥])/g, ' '),
    (sign) => signs.includes(sign),
  ).filter(({ piece }) => piece !== '');
}

function part(text: string, sign: string): Part {
  const one: Part = { text, sign, name: '', posts: [], kind: 'person' };
  const [, head = text, inner] = bracket.exec(text) ?? [];
  if (phone.test(text)) return { ...one, phone: text };
  if (isPersonName(head)) one.name = head;
  else if (inner && isPersonName(inner)) return { ...one, name: inner, posts: [head] };
  else if (inner && /^[一-龥]{2,8}$/.test(head) && isPost(inner) && !isPost(head) && !isUnitLike(head))
    one.name = head;
  else if (remark.test(text.replace(/[()（）]/g, ''))) return { ...one, note: text.replace(/[()（）]/g, '') };
  else {
    const cut = [3, 2, 4].find((length) => {
      const [before, name] = [head.slice(0, -length), head.slice(-length)];
      return (
        before.length > 1 &&
        isPersonName(name) &&
        !isPost(head) &&
        (isPost(before) || (/某/.test(name) && isUnitLike(before)))
      );
    });
    const pointed = /^(.*[长任记席委员人])([一-龥]{1,6}·[一-龥·]{1,12})$/.exec(head);
    if (cut) [one.name, one.posts] = [head.slice(-cut), [head.slice(0, -cut)]];
    else if (pointed?.[2]) [one.name, one.posts] = [pointed[2], [pointed[1] ?? '']];
    else {
      const unit = isUnitLike(text) || text.startsWith('各');
      return { ...one, kind: isPost(text) ? 'post' : unit ? 'unit' : 'unknown' };
    }
  }
  for (const { piece } of partsOf(inner ?? '', '、,，;； ')) {
    if (phone.test(piece)) one.phone = piece;
    else if (remark.test(piece)) one.note = one.note ? `${one.note}、${piece}` : piece;
    else one.posts.push(piece);
  }
  return one;
}

/** Reads the persons of a line or of a list behind a role. */
export function readPeople(source: string, role = ''): People {
  const text = closeNames(source)
    .replace(/^[\s、,，;；:：]+|(?:兼任|担任|分别|共同|同时|均)?[。．.\s]*$/g, '')
    .replace(/等[\d一二三四五六七八九十]*[名位人]?$/, '')
    .replace(/(负责)?(?:等?[\d一二三四五六七八九十]*[名位]?)同志们?(?=$|[、,，;；\s(（])/g, (whole, kept) =>
      kept ? whole : '',
    );
  const parts = partsOf(text, '、,，;；:： ')
    .flatMap(({ piece, sign }) => {
      const [, one = '', other] = /^(.+?)(?:以及|[和及与])(.+)$/.exec(piece) ?? [];
      const first = part(one, sign);
      return other && first.name ? [first, part(other, '、')] : [part(piece, sign)];
    })
    .filter(({ text }) => !/^(?:(?:联系)?电话|手机|联系方式)$/.test(text));
  parts.forEach((one, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    // Names of minorities may come without a point, and no list has every surname.
    const isName =
      one.kind === 'unknown' &&
      /^[一-龥]{2,8}$/.test(one.text) &&
      (after?.sign === ' ' && after.kind === 'post' && (!before || before.kind !== 'person')
        ? true
        : one.text.length < 4 && before?.name && '、 '.includes(one.sign) && one.sign !== '');
    if (isName) Object.assign(one, { kind: 'person', name: one.text });
  });
  const people: People = { members: [], units: [], sure: parts.every(({ kind }) => kind !== 'unknown') };
  if (parts.some(({ name }) => name)) addNamed(parts, people);
  else addPosts(parts, role, people);
  return people;
}

const member = ({ name, posts, note, phone }: Part): Member => ({
  name,
  ...(posts.length > 0 && { posts }),
  ...(note && { note }),
  ...(phone && { phone }),
});

/** Posts go to the name they stand behind, or before where the list begins with a post. */
function addNamed(parts: readonly Part[], people: People): void {
  const nameFirst = parts[0]?.name && (parts[0].posts.length === 0 || bracket.test(parts[0].text));
  const holders: Part[] = [];
  let waiting: string[] = [];
  const vacate = () => {
    holders.push(...waiting.map((post) => ({ ...part('', ''), posts: [post] })));
    waiting = [];
  };
  for (const [i, one] of parts.entries()) {
    const last = holders[holders.length - 1];
    const own = last?.posts[0];
    const next = parts[i + 1];
    if (/[;；]/.test(one.sign)) vacate();
    if (one.name) {
      if (
        last &&
        own &&
        !nameFirst &&
        last.posts.length === 1 &&
        waiting.length + one.posts.length === 0 &&
        isShared(own) &&
        '、 '.includes(one.sign)
      )
        one.posts = [own];
      one.posts = [...waiting, ...one.posts];
      waiting = [];
      holders.push(one);
    } else if (one.kind === 'person') {
      if (last) Object.assign(last, { [one.phone ? 'phone' : 'note']: one.phone ?? one.note });
    } else if (
      one.text.startsWith('各') ||
      (nameFirst && last && bracket.test(last.text) && last.posts.length > 0) ||
      (one.kind === 'unit' &&
        (nameFirst ? one.sign === '、' && parts[i - 1]?.name : !/[ :：]/.test(next?.sign ?? '')))
    ) {
      if (one.kind === 'unit') people.units.push(...readUnits(one.text));
      else holders.push({ ...one, posts: [one.text] });
    } else if (!nameFirst || !last) waiting.push(one.text);
    else {
      last.posts.push(one.text);
      // 李某某、王某某  副局长
      for (
        let at = holders.length - 2;
        one.sign === ' ' &&
        last.posts.length === 1 &&
        isShared(one.text) &&
        holders[at + 1]?.sign === '、' &&
        holders[at]?.posts.length === 0;
        at -= 1
      )
        holders[at]!.posts = [one.text];
    }
  }
  vacate();
  people.members.push(...holders.map(member));
}

const ofEach =
  /^(.+?)(?:等(?:有关|相关)?(?:部门|单位|科室)?)?((?:主要|分管|相关|有关|党政|具体)*(?:负责人|负责同志|领导同?志?))$/;

/** Posts without names: one holder for a single leader, else a member each; bare units are units. */
function addPosts(parts: readonly Part[], role: string, people: People): void {
  const isSingle = /^(?!双|共同|副)(?!.*[^务一]副).*(?:长|指挥|人|主任)$/.test(role);
  const has = (signs: string) => parts.some(({ sign }) => sign && signs.includes(sign));
  // With commas between persons 、 stands between one person's posts.
  const both = has(',，') && has('、');
  const groups: Part[] = [];
  let units: Part[] = [];
  for (const [i, one] of parts.entries()) {
    const before = parts[i - 1];
    const last = groups[groups.length - 1];
    if (one.kind === 'person') {
      groups.push(one);
      continue;
    }
    const each = ofEach.exec(one.text);
    if (each?.[1] && each[2] && units.length > 0) {
      for (const unit of units) unit.posts = [unit.text + each[2]];
      one.posts = [each[1] + each[2]];
      units = [];
      groups.push(one);
      continue;
    }
    const heads = before && /(?<!副)书记$/.test(before.text) && isHead.test(one.text);
    const goesOn =
      last &&
      before &&
      before.kind !== 'unit' &&
      !heads &&
      !/[;；\n]/.test(one.sign) &&
      (both ? one.sign === '、' : isSingle || (partyPost.test(before.text) && !before.text.startsWith('各')));
    if (goesOn) last.posts.push(one.text);
    else {
      groups.push({ ...one, posts: [one.text] });
      if (one.kind === 'unit') units.push(groups[groups.length - 1]!);
    }
  }
  for (const one of groups) {
    if (units.includes(one)) people.units.push(...readUnits(one.text));
    else people.members.push(member(one));
  }
}
