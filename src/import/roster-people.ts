import type { Member } from '../model/roster.js';
import { isPersonName } from './person-name.js';
import { cut } from './roster-words.js';
import { isUnitLike, readUnits } from './unit-list.js';

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
const isShared = (post = '') => /副|各|[委员干]$|代表|负责(?:人|同志)$/.test(post);
const isParty = /(?:常委|[组子]成员|党(?:组|委|工委)(?:副书记|委员|书记)|委副书记)$/;
/** First secretary and head of government are two persons; a deputy secretary may well be the head. */
const isHead = /(?:^|[^副])书记(?:[省市区县旗镇乡州]长|.*(?:人民政府|办事处).*[长任])$/;
const remark =
  /^(?:[男女兼]|兼任|正职|常务|牵头|.{1,4}族|排名.*|[待暂空].{1,3}|另行.*|(?:分管|负责|主持|协助)(?!.*(?:领导|[长任员人志])).*)$/;
const phone = /^(?:1\d{10}|1\d{2}\*{4}\d{4}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;
const bracket = /^([^()（）]+)[(（]([^()（）]*)[)）]$/;
const ofEach =
  /^(.+?)(?:等(?:有关|相关)?(?:部门|单位|科室)?)?((?:主要|分管|相关|有关|党政|具体)*(?:负责人|负责同志|领导同?志?))$/;

/** A list with one blank or sign between its parts, its spaced-out names (`张  三`) closed up. */
const tidy = (text: string) =>
  text
    .replace(
      /(^|[\s、,，;；:：(（])([一-龥](?:\s+[一-龥]){1,3})(?=$|[\s、,，;；:：(（)）])/g,
      (whole, before: string, name: string) =>
        isPersonName(name) ? before + name.replace(/\s+/g, '') : whole,
    )
    .replace(/\s*([、,，;；:：(（])\s*/g, '$1')
    .replace(/\s+|[-—–]+(?=[一-龥])/g, ' ')
    .replace(/^[\s、,，;；:：]+|(?:兼任|担任|分别|共同|同时|均)?[。．.\s]*$/g, '')
    .replace(/等[\d一二三四五六七八九十]*[名位人]?$/, '')
    .replace(/(负责)?等?[\d一二三四五六七八九十]*[名位]?同志们?(?=$|[、,，;； (（])/g, (whole, kept) =>
      kept ? whole : '',
    );

function part(text: string, sign: string): Part {
  const one: Part = { text, sign, name: '', posts: [], kind: 'person' };
  const [, head = text, inner = ''] = bracket.exec(text) ?? [];
  const bare = text.replace(/[()（）]/g, '');
  if (phone.test(text)) return { ...one, phone: text };
  if (isPersonName(inner)) return { ...one, name: inner, posts: [head] };
  if (
    isPersonName(head) ||
    (/^[一-龥]{2,8}$/.test(head) && isPost(inner) && !isPost(head) && !isUnitLike(head))
  )
    one.name = head;
  else if (remark.test(bare)) return { ...one, note: bare };
  else {
    const size = [3, 2, 4].find((length) => {
      const [before, name] = [head.slice(0, -length), head.slice(-length)];
      return (
        before[1] &&
        isPersonName(name) &&
        !isPost(head) &&
        (isPost(before) || (name.includes('某') && isUnitLike(before)))
      );
    });
    const [, post = size ? head.slice(0, -size) : '', name = size ? head.slice(-size) : ''] =
      /^(.*[长任记席委员人])([一-龥]{1,6}·[一-龥·]{1,12})$/.exec(head) ?? [];
    if (!name)
      return {
        ...one,
        kind: isPost(text) ? 'post' : isUnitLike(text) || text.startsWith('各') ? 'unit' : 'unknown',
      };
    [one.name, one.posts] = [name, [post]];
  }
  for (const { piece } of cut(inner, '、,，;； ')) {
    if (phone.test(piece)) one.phone = piece;
    else if (remark.test(piece)) one.note = one.note ? `${one.note}、${piece}` : piece;
    else if (piece) one.posts.push(piece);
  }
  return one;
}

function partsOf(text: string): Part[] {
  const parts = cut(tidy(text), '、,，;；:： ').flatMap(({ piece, sign }) => {
    const [, one = '', other = ''] = /^(.+?)(?:以及|[和及与])(.+)$/.exec(piece) ?? [];
    const first = part(one, sign);
    if (other && first.name) return [first, part(other, '、')];
    return piece && !/^(?:联系)?(?:电话|手机|方式)$/.test(piece) ? [part(piece, sign)] : [];
  });
  parts.forEach((one, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    // Names of minorities may come without a point, and no list has every surname.
    if (
      one.kind === 'unknown' &&
      /^[一-龥]{2,8}$/.test(one.text) &&
      (after?.sign === ' ' && after.kind === 'post'
        ? before?.kind !== 'person'
        : one.text.length < 4 && before?.name && '、 '.includes(one.sign))
    )
      Object.assign(one, { kind: 'person', name: one.text });
  });
  return parts;
}

/**
 * Reads the persons of a line or of a list behind a role. Posts go to the name they stand behind, or before where
 * the list begins with a post; what waits for no name are the posts of persons unnamed.
 */
export function readPeople(source: string, role = ''): People {
  const parts = partsOf(source);
  const units: string[] = [];
  const holders: Part[] = [];
  const [first] = parts;
  const isNameFirst = first?.name && (!first.posts[0] || bracket.test(first.text));
  const hasNames = parts.some(({ name }) => name);
  let waiting: Part[] = [];
  const vacate = () => {
    holders.push(...unnamed(waiting, role, units));
    waiting = [];
  };
  for (const [i, one] of parts.entries()) {
    const last = holders[holders.length - 1];
    const isUnit = one.kind === 'unit';
    if (/[;；]/.test(one.sign)) vacate();
    if (one.name) {
      one.posts.unshift(...waiting.map(({ text }) => text));
      if (
        last &&
        !isNameFirst &&
        !one.posts[0] &&
        !last.posts[1] &&
        isShared(last.posts[0]) &&
        '、 '.includes(one.sign)
      )
        one.posts = [...last.posts];
      waiting = [];
      holders.push(one);
    } else if (one.kind === 'person' && last)
      Object.assign(last, one.phone ? { phone: one.phone } : { note: one.note });
    else if (!isNameFirst || !last || one.kind === 'person') {
      // 各镇镇长 are no posts of the person named next.
      if (one.text.startsWith('各') || (isUnit && hasNames && !/[ :：]/.test(parts[i + 1]?.sign ?? ' ')))
        vacate();
      waiting.push(one);
      if (one.text.startsWith('各')) vacate();
    } else if (
      one.text.startsWith('各') ||
      (bracket.test(last.text) && last.posts[0]) ||
      (isUnit && one.sign === '、' && parts[i - 1]?.name)
    ) {
      waiting.push(one);
    } else {
      last.posts.push(one.text);
      // 李某某、王某某  副局长
      for (
        let at = holders.length - 1;
        one.sign === ' ' &&
        !last.posts[1] &&
        isShared(one.text) &&
        holders[at]?.sign === '、' &&
        !holders[at - 1]?.posts[0];
        at -= 1
      )
        holders[at - 1]!.posts = [one.text];
    }
  }
  vacate();
  const members = holders.map(({ name, posts, note, phone }) => ({
    name,
    ...(posts[0] && { posts }),
    ...(note && { note }),
    ...(phone && { phone }),
  }));
  return { members, units, sure: parts.every(({ kind }) => kind !== 'unknown') };
}

/** Posts without names: one holder for a single leader, else a member each; bare units are units. */
function unnamed(parts: readonly Part[], role: string, units: string[]): Part[] {
  const isSingle = /^(?!双|共同|副)(?!.*[^务一]副).*(?:长|指挥|人|主任)$/.test(role);
  // With commas between persons 、 stands between one person's posts.
  const isBoth = [/[,，]/, /、/].every((sign) => parts.some((one, i) => i > 0 && sign.test(one.sign)));
  const holders: Part[] = [];
  let open: Part[] = [];
  for (const [i, one] of parts.entries()) {
    const before = parts[i - 1];
    const last = holders[holders.length - 1];
    const [, unit = '', post = ''] = ofEach.exec(one.text) ?? [];
    if (post && open[0]) {
      for (const each of open) each.posts = [each.text + post];
      open = [];
      holders.push({ ...one, posts: [unit + post] });
    } else if (
      last &&
      before &&
      before.kind !== 'unit' &&
      !isHead.test(before.text + one.text) &&
      (isBoth ? one.sign === '、' : isSingle || (isParty.test(before.text) && !before.text.startsWith('各')))
    )
      last.posts.push(one.text);
    else {
      const holder = { ...one, posts: one.kind === 'person' ? [] : [one.text] };
      holders.push(holder);
      if (one.kind === 'unit') open.push(holder);
    }
  }
  units.push(...open.flatMap(({ text }) => readUnits(text)));
  return holders.filter((one) => !open.includes(one));
}
