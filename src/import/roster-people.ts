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

/** A part of a list, with the sign before and the sign behind it. */
type Part = [text: string, before: string, behind?: string];
type Holder = Member & { posts: string[] };

const isPost = (text: string) =>
  /(?:[长任记员席人师事志官授督总问谋计书理监表干职手警辑导裁]|[常政]委|督学|干部|代表|副职|[)）])$/.test(
    text,
  ) && !/[责兼担]任$|动员$|增长$|[织强]领导$/.test(text);
const isUnit = (text: string) =>
  !isPost(text) && (isUnitLike(text) || text[0] === '各') && !(/^..会$/.test(text) && isPersonName(text));
/** Whether a wording in the place of a name is one: rare surnames stand in no list. */
const isName = (text: string) =>
  isPersonName(text) ||
  (/^(?![经按据为现特请如附备说会其若名职任工])[一-龥]{2,3}$/.test(text) &&
    !isPost(text) &&
    !isUnit(text) &&
    !remark.test(text));
/** Posts that several hold side by side: 副区长张某某、李某某 are both deputy heads. */
const isShared = (post = '') => /副|各|[委员干]$|代表|负责(?:人|同志)$/.test(post);
const remark =
  /^(?:[男女兼]|兼任|正职|常务|牵头|.{1,4}族|[待暂空].{1,3}|另行.*|(?:全面|具体|主要)?(?:分管|负责|主持|协助|负总责)(?!.*(?:领导|[长任员人志记席管职])).*)$/;
const phone = /^(?:1\d{10}|1\d{2}\*{4}\d{4}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;

/**
 * A list in one writing: names without blanks in them, a person's posts behind the name and `;` behind those that
 * stood in brackets, `→` between a post and the name it runs into, `~` between a name and what stood in brackets.
 */
const tidy = (text: string) => {
  let named = 0;
  return text
    .replace(/(?:联系)?(?:电话|手机|方式)[:：]?\s*(?=\d)/g, '')
    .replace(
      /(^|[\s、&,，;；:：(（])([一-龥](?:\s+[一-龥]){1,15})(?=$|[\s、&,，;；:：(（)）])/g,
      (_, before: string, run: string) => {
        const name = run.replace(/\s+/g, '');
        const pairs = name.match(/..?/g) ?? [];
        return before + (isName(name) ? name : pairs.every(isPersonName) ? pairs.join(' ') : run);
      },
    )
    .replace(
      /(^|[\s、&,，;；:：])((?:[一-龥]{3}){2,})(?=$|[\s、&,，;；])/g,
      (whole, before: string, run: string) => {
        const names = run.match(/.../g) ?? [];
        return names.every(isPersonName) ? before + names.join('、') : whole;
      },
    )
    .replace(/(负责|的)?等?[\d一二三四五六七八九十]*[名位]?同志们?(?=$|[、&,，;；\s(（])/g, (whole, kept) =>
      kept ? whole : '',
    )
    .replace(
      /([一-龥]{2,3})(以及|[和及与])(?=([一-龥]{1,3})(.?))/g,
      (whole, ...[end = '', and = '', next = '', behind = '']: string[]) => {
        const isPlace = isPersonName(end) || /[长任记席员导人志]$/.test(end);
        // 副镇长和某某: the surname of one, not what joins two.
        const isSurname =
          next[0] === '某' ||
          (next.length < 3 && !/[一-龥]/.test(behind) && isName(and + next) && !isPersonName(next));
        return isPlace && !isSurname ? `${end}&` : whole;
      },
    )
    .replace(
      /(^|[、&,，;；\s])[(（]([^()（）]+)[)）]\s*([一-龥·]{2,13})/g,
      (whole, ...[before = '', post = '', name = '']: string[]) =>
        isPost(post) && isName(name) ? `${before}${post}→${name};` : whole,
    )
    .replace(
      /(?:委员?|[长任记席员人事师警理裁])(?=([一-龥·]{2,13})(?:[、&,，;；\s(（]|$))/g,
      (before, name: string, at: number) => {
        // The surname 任 in 所长任某某 is no post of 某某.
        if (at < named || !isName(name) || /^(?:某.?$|[长助])/.test(name)) return before;
        named = at + before.length + name.length;
        return `${before}→`;
      },
    )
    .replace(/([一-龥·×X]{2,13})\s*[(（]([^()（）]*)[)）]/g, (whole, head: string, inner: string) => {
      if (isPersonName(inner) && !isPersonName(head)) return `${head}→${inner}`;
      if (!isPersonName(head) && (isPost(head) || isUnitLike(head) || !isPost(inner))) return whole;
      return `${head}~${inner}${cut(inner, '、,，').every(({ piece }) => remark.test(piece)) ? '' : ';'}`;
    })
    .replace(/\s*([、&,，;；:：~→])\s*(?:包括|以及)?/g, '$1')
    .replace(/\s+|[-—–:：]+(?=[一-龥])|[—:：]+(?=\d)/g, ' ')
    .replace(
      /^[\s、,，]+|(?:等[\d一二三四五六七八九十]*[人名位]?)?(?:兼任|担任|分别|共同|同时|均|组成|参加)?[。．.\s]*$/g,
      '',
    )
    .replace(/^[(（]([^()（）]*)[)）]$/, '$1');
};

/** Reads the persons of a line or of a list behind a role. */
export function readPeople(source: string, role = ''): People {
  const people: People = { members: [], units: [], sure: true };
  for (const { piece } of cut(tidy(source), ';；')) {
    const pieces = cut(piece, '、&,， ~→');
    const parts = pieces
      .map(({ piece: text, sign }, i): Part => [text, sign, pieces[i + 1]?.sign])
      .filter(([text]) => text && !/^(?:联系)?(?:电话|手机|方式)$/.test(text));
    const [, unit = '', post = ''] = ofEach.exec(parts[parts.length - 1]?.[0] ?? '') ?? [];
    // 发改、财政、住建等部门负责人: what units are called for short.
    if (
      /等.*(?:部门|单位)/.test(piece) &&
      parts.length > 1 &&
      post &&
      !parts.slice(0, -1).some(([text, sign]) => isPost(text) || (sign !== '、' && sign !== ''))
    ) {
      people.members.push(
        ...[...parts.slice(0, -1).map(([text]) => text), ...readUnits(unit)].map((each) => ({
          name: '',
          posts: [each + post],
        })),
      );
      continue;
    }
    people.members.push(
      ...readGroup(parts, role, people).map(({ posts, ...one }) => ({ ...one, ...(posts[0] && { posts }) })),
    );
  }
  return people;
}

/** Posts go to the name they stand behind, or before where the list begins with a post. */
function readGroup(parts: readonly Part[], role: string, people: People): Holder[] {
  const isKnown = ([text]: Part) => isPost(text) || isUnit(text) || remark.test(text) || phone.test(text);
  const isPerson = (one: Part | undefined, i = 0): boolean => {
    if (one?.[1] === '→') return true;
    if (one?.[1] === '~' && isPersonName(parts[i - 1]?.[0] ?? '')) return false;
    if (!one || isKnown(one) || isPersonName(one[0])) return !!one && !isKnown(one);
    // Names of minorities may come without a point.
    const after = parts[i + 1];
    if (one[2] === ' ' && after && isPost(after[0])) return i === 0 && /^[一-龥]{2,8}$/.test(one[0]);
    return (
      isName(one[0]) && (i === 0 || (one[1] !== '~' && one[1] !== ' ' && isName(parts[i - 1]?.[0] ?? '')))
    );
  };
  const isNameFirst = isPerson(parts[0]);
  const holders: Holder[] = [];
  let waiting: Part[] = [];
  /** How many of those are no posts of the next name. */
  let apart = 0;
  const vacate = () => {
    holders.push(...unnamed(waiting, role, people));
    waiting = [];
    apart = 0;
  };
  const hasNames = parts.some(isPerson);
  for (const [i, one] of parts.entries()) {
    const last = holders[holders.length - 1];
    const [text, before, behind] = one;
    if (isPerson(one, i)) {
      const posts = waiting.splice(apart).map(([post]) => post);
      vacate();
      const [own = '', other] = last?.posts ?? [];
      if (last && !isNameFirst && !posts[0] && !other && (isShared(own) || isUnit(own)))
        posts.push(...last.posts);
      holders.push({ name: text, posts });
    } else if (phone.test(text) || remark.test(text)) {
      const key = phone.test(text) ? 'phone' : 'note';
      // The number of an office, or of nobody.
      if (key === 'phone' && !last) {
        people.sure = false;
        continue;
      }
      const holder = last ?? { name: '', posts: [] };
      if (!last) holders.push(holder);
      holder[key] = holder[key] ? `${holder[key]}、${text}` : text;
    } else if (
      last &&
      (isNameFirst ||
        // 区教育局  张某某  副局长
        (before === ' ' && last.posts.length === 1 && isUnit(last.posts[0]!)) ||
        (before === '~' && isPerson(parts[i - 1], i - 1))) &&
      text[0] !== '各' &&
      behind !== '→' &&
      !(isUnit(text) && /[、&]/.test(before) && isPerson(parts[i - 1], i - 1))
    ) {
      last.posts.push(text);
      // 李某某、王某某  副局长
      const isForAll = before === ' ' && !last.posts[1] && isShared(text);
      if (isForAll)
        for (let at = holders.length - 2; holders[at]?.posts.length === 0; at -= 1)
          holders[at]?.posts.push(text);
    } else {
      waiting.push(one);
      if (hasNames && (text[0] === '各' || (isUnit(text) && behind !== ' ' && behind !== '→')))
        apart = waiting.length;
    }
    if (!isPerson(one, i) && !isKnown(one)) people.sure = false;
  }
  vacate();
  return holders;
}

const isParty = /(?:常委|[组子]成员|党(?:组|委|工委)(?:副书记|委员|书记)|委副书记)$/;
/** First secretary and head of government are two persons; a deputy secretary may well be the head. */
const isHead = /(?:^|[^副])书记(?:[省市区县旗镇乡州]长|.*(?:人民政府|办事处).*[长任])$/;
const ofEach =
  /^(.+?)(?:(?:等|\d+个)(?:\d+个)?(?:有关|相关)?(?:职能)?(?:部门|单位|科室)?)?的?((?:主要|分管|相关|有关|党政|具体)*(?:负责人|负责同志|领导同?志?|副职|正职)|(?:工作)?人员)$/;

/** Posts without names: one holder for a single leader, else a member each; bare units are units. */
function unnamed(parts: readonly Part[], role: string, { units }: People): Holder[] {
  const isSingle = /^(?!双|共同|副)(?!.*[^务一]副).*(?:长|指挥|人|主任)$/.test(role);
  // 和 parts two holders; with commas between persons 、 stands between one person's posts.
  const isBoth = [/[,，]/, /、/].every((sign) => parts.some(([, before], i) => i > 0 && sign.test(before)));
  const holders: Holder[] = [];
  let open: string[] = [];
  for (const [i, [text, sign]] of parts.entries()) {
    const before = parts[i - 1]?.[0] ?? '';
    const [, unit = '', post = ''] = ofEach.exec(text) ?? [];
    const both = unit.split(/[和及与](?=各)/).flatMap((each) => readUnits(each));
    if (post && (open[0] || both[1])) {
      holders.push(...[...open, ...both].map((each) => ({ name: '', posts: [each + post] })));
      open = [];
    } else if (isUnit(text)) open.push(text);
    else if (
      before &&
      !isUnit(before) &&
      // 各村书记、主任: what is too short to stand alone goes with the one before.
      sign !== '&' &&
      !/^(?:其他|分管|相关|有关|各)/.test(text) &&
      (before[0] === '各'
        ? text.length < 3
        : !isHead.test(before + text) &&
          (isBoth ? sign === '、' : isSingle || (isParty.test(before) && sign === '、')))
    )
      holders[holders.length - 1]?.posts.push(text);
    else holders.push({ name: '', posts: [text] });
  }
  units.push(...open.flatMap((text) => readUnits(text)));
  return holders;
}
