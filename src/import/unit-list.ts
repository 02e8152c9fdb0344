const suffix =
  /(?:[局委办室科股处站所队院校学部厅会行镇乡村组班团区县市馆台库厂场店户社居片联]|组织|中心|公司|集团|幼儿园|街道|政府|单位|部门|企业|班子|机关|供电|电力|移动|联通|电信|铁塔|人员|主体|高中)(?:[(（][^()（）]*[)）])?等?$/;
/** What stands alone only as the end of a broken name. */
const fragment = /^(?:[局委办室科股处站所队会院部厅]|员会|[支大]队|[分总]局|管理局|保障局|委员会|全股|等)/;
/** Ends that look like a unit's but want more of the name. */
const unfinished = /(?:^各.|市场|社会|农村|城乡|[及和与各、]|相关|有关|直属|以及)$|[(（][^)）]*$/;
const party = /^(?:中共)?[^、]{0,4}(?:[市区县省州镇]|街道)?委$/;
const partyOffice = /^(?:组织部|宣传部|统战部|政法委|编办|社会工作部|社工部|党校|老干部局|网信办|巡察办)/;

/** Whether a wording looks like the name of a unit. */
export function isUnitLike(text: string): boolean {
  return text.length >= 2 && text.length <= 24 && !/[。:：]|\d{3}/.test(text) && suffix.test(text);
}

export const opening = /[(（【〔［〈]/;
export const closing = /[)）】〕］〉]/;

/** Pieces of a text cut at signs that stand outside brackets; each with the sign before it. */
export function cutOutside(
  text: string,
  isCut: (sign: string) => boolean,
): { piece: string; sign: string }[] {
  const pieces: { piece: string; sign: string }[] = [];
  let depth = 0;
  let from = 0;
  let sign = '';
  for (let at = 0; at < text.length; at += 1) {
    const now = text[at]!;
    if (opening.test(now)) depth += 1;
    else if (closing.test(now)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isCut(now)) {
      pieces.push({ piece: text.slice(from, at), sign });
      [from, sign] = [at + 1, now];
    }
  }
  const rest = text.slice(from);
  pieces.push({ piece: rest, sign });
  // A bracket that never closes must not swallow the list.
  if (depth > 0 && pieces.length === 1 && /[、,，;；]/.test(rest)) {
    return rest.split(/[、,，;；\n]/).map((piece) => ({ piece, sign: '、' }));
  }
  return pieces;
}

/** Names of units seen whole somewhere in a table: they tell a broken name from two names. */
export type KnownUnits = Set<string>;

/**
 * Units of a cell, cut at 、 , ; / and where a line ends or a blank stands, but not inside brackets or inside a
 * name that was broken over lines (`综治安` + `全股`).
 */
export function readUnits(text: string, known: ReadonlySet<string> = new Set()): string[] {
  const names: string[] = [];
  const isSoft = (sign: string) => /\s/.test(sign);
  for (const { piece, sign } of cutOutside(text.replace(/[^\S\n]*\n\s*/g, '\n'), (at) =>
    /[、,，;；/／。\s]/.test(at),
  )) {
    const name = piece
      .replace(/\s+/g, '')
      .replace(/^[.:：•·\-—]+|[.:：]+$/g, '')
      .replace(/^(?:由|请|以及|[及和与])(?=.{2,}[局委办部室])/, '')
      .replace(/[(（][^()（）]*[，。][^()（）]*[)）]$/, '');
    // 下同, 排名第一位为牵头单位: a remark on the list, no unit of it.
    if (name === '' || /^(?:[以排列]?[下名为]?(?:[均下]同|均需|第[一1])|不再)/.test(name)) continue;
    const last = names[names.length - 1];
    if (last !== undefined && isSoft(sign) && joins(last, name, known)) names[names.length - 1] = last + name;
    else names.push(name);
  }
  return [...new Set(names.flatMap((name) => parted(name, known)))];
}

/** Whether two pieces that a line break or a blank parts are one name. */
function joins(before: string, after: string, known: ReadonlySet<string>): boolean {
  if (known.has(before + after)) return true;
  if (known.has(before) && known.has(after)) return false;
  if (before.length < 2 || unfinished.test(before) || /^[(（]/.test(after) || !suffix.test(before))
    return true;
  if (party.test(before) && partyOffice.test(after)) return true;
  return fragment.test(after) && (after.length < 3 || !isUnitLike(after));
}

/** 市发改委和市教育局 are two, 市人力资源和社会保障局 is one; `等` is no part of a name. */
function parted(name: string, known: ReadonlySet<string>): string[] {
  if ((known.has(name) && !name.endsWith('等')) || name.length > 80) return [name];
  const others =
    /^([^(（]{2,}?(?:[(（][^)）]*[)）])?)等([\d一二三四五六七八九十个家]*((?:相关|有关|成员)?)(?:部门|单位|科室|股室)?)$/.exec(
      name,
    );
  if (others?.[1]) return [...parted(others[1], known), ...(others[3] ? [others[2]!] : [])];
  if (/[(（]/.test(name)) return [name];
  for (const { 0: word, index } of name.matchAll(/以及|[和及与]/g)) {
    const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
    if (isName(left, known) && isName(right, known)) return [...parted(left, known), ...parted(right, known)];
  }
  return [name];
}

function isName(text: string, known: ReadonlySet<string>): boolean {
  return (
    known.has(text) ||
    (text.length >= 3 &&
      isUnitLike(text) &&
      !unfinished.test(text) &&
      !/^(?:社会|城乡|信息|旅游|体育|自然|农村)/.test(text))
  );
}
