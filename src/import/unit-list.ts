const suffix =
  /(?:局|委|办|室|科|股|处|站|所|队|中心|公司|集团|院|校|学校|学|幼儿园|部|厅|会|行|社区|街道|镇|乡|村|政府|单位|部门|企业|组|专班|班子?|支部|园区|区|县|市|妇联|残联|工商联|科协|文联|社联|侨联|团|共青团|党委|工委|纪委|机关|馆|台|库|厂|场|店|户|社|处室|股室|科室|居|片|供电|电力|移动|联通|电信|铁塔|人员|主体|院校|联)(?:[(（][^()（）]*[)）])?(?:等)?$/;
/** What stands alone only as the end of a broken name. */
const fragment =
  /^(?:局|委|办|室|科|股|处|站|所|队|中心|公司|会|院|部|厅|镇|街道|政府|员会|支队|大队|管理局|保障局|委员会|办公室|全股)/;
const wholeFragment = /^(?:办公室|中心|公司|学校|街道|政府|部门|单位|村委会|居委会|派出所|各)/;
const unfinished =
  /(?:^|[^各])(?:相关|有关|直属|各|以及|及|和|与|人力资源|社会|综合|行政|自然|应急|市场|生态|城乡|管理|建设|监督|监管|执法|服务|发展|改革|工业|信息|卫生|农业|交通|公安|教育)$|^各(?:相关|有关)?$|[(（][^)）]*$/;
const partyPrefix = /^(?:中共)?[^、]{0,4}(?:市|区|县|省|州|镇|街道)?委$/;
const partyOffice =
  /^(?:组织部|宣传部|统战部|政法委|办公室|编办|社会工作部|社工部|党校|老干部局|网信办|巡察办)/;

/** Whether a wording looks like the name of a unit. */
export function isUnitLike(text: string): boolean {
  return text.length >= 2 && text.length <= 24 && !/[。:：]|\d{3}/.test(text) && suffix.test(text);
}

const open = '(（[【〔';
const close = ')）]】〕';

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
    if (open.includes(now)) depth += 1;
    else if (close.includes(now)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isCut(now)) {
      pieces.push({ piece: text.slice(from, at), sign });
      [from, sign] = [at + 1, now];
    }
  }
  pieces.push({ piece: text.slice(from), sign });
  // A bracket that never closes must not swallow the list.
  if (depth > 0 && from === 0 && pieces.length === 1 && /[、,，;；]/.test(text)) {
    return text.split(/[、,，;；\n]/).map((piece) => ({ piece, sign: '、' }));
  }
  return pieces;
}

/** Names of units seen whole somewhere in a table: they tell a broken name from two names. */
export class KnownUnits {
  readonly #counts = new Map<string, number>();

  add(names: readonly string[]): void {
    for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  has(name: string): boolean {
    return this.#counts.has(name);
  }
}

const nobody = new KnownUnits();

/**
 * Units of a cell, cut at 、 , ; / and where a line ends or a blank stands, but not inside brackets or inside a
 * name that was broken over lines (`综治安` + `全股`).
 */
export function readUnits(text: string, known: KnownUnits = nobody): string[] {
  const isHard = (sign: string) => '、,，;；/／。'.includes(sign);
  const pieces = cutOutside(
    text.replace(/[ \t\u00a0\u3000]*\n[ \t\u00a0\u3000]*/g, '\n'),
    (sign) => isHard(sign) || sign === '\n' || sign === ' ' || sign === '\u3000',
  );
  const names: string[] = [];
  for (const { piece, sign } of pieces) {
    const name = tidyName(piece);
    if (name === '') continue;
    const last = names[names.length - 1];
    if (last !== undefined && sign !== '' && !isHard(sign) && joins(last, name, known))
      names[names.length - 1] = last + name;
    else names.push(name);
  }
  return [...new Set(names.flatMap((name) => parted(name, known)))];
}

function tidyName(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/^[.。:：•·\-—]+|[.。:：]+$/g, '')
    .replace(/^(?:由|请|以及|及|和|与)(?=.{2,}(?:局|委|办|部|室))/, '');
}

/** Whether two pieces that a line break or a blank parts are one name. */
function joins(before: string, after: string, known: KnownUnits): boolean {
  if (known.has(before + after)) return true;
  if (known.has(before) && known.has(after)) return false;
  if (unfinished.test(before)) return true;
  if (partyPrefix.test(before) && partyOffice.test(after)) return true;
  if (/^[(（]/.test(after)) return true;
  if (isUnitLike(before) && isUnitLike(after))
    return fragment.test(after) && !wholeFragment.test(after) && after.length < 3;
  return !suffix.test(before) || (fragment.test(after) && !wholeFragment.test(after));
}

/** 市发改委和市教育局 are two, 市人力资源和社会保障局 is one; `等` is no part of a name. */
function parted(name: string, known: KnownUnits): string[] {
  if (known.has(name) && !name.endsWith('等')) return [name];
  const others =
    /^(.{2,}?)等((?:\d+个?|[一二三四五六七八九十]+个?)?(?:相关|有关|成员)?(?:部门|单位|科室|股室)?)$/.exec(
      name,
    );
  if (others?.[1] && !/[(（][^)）]*$/.test(others[1])) {
    const rest = others[2] ?? '';
    return [...parted(others[1], known), ...(/相关|有关|成员/.test(rest) ? [rest] : [])];
  }
  const link = /^([^()（）]+?)(?:以及|和|及|与)([^()（）]+)$/.exec(name);
  if (!link?.[1] || !link[2]) return [name];
  for (const word of ['以及', '和', '及', '与']) {
    for (let at = name.indexOf(word); at > 0; at = name.indexOf(word, at + 1)) {
      const [left, right] = [name.slice(0, at), name.slice(at + word.length)];
      if (isName(left, known) && isName(right, known))
        return [...parted(left, known), ...parted(right, known)];
    }
  }
  return [name];
}

const namedUnit =
  /(?:局|委|办|中心|公司|街道|镇|乡|政府|部|院|校|单位|部门|幼儿园|社区|股|科室|股室|学校|妇联|团委)$/;

function isName(text: string, known: KnownUnits): boolean {
  return (
    known.has(text) ||
    (text.length >= 3 && namedUnit.test(text) && !/^(?:社会|城乡|信息|旅游|体育|自然|农村)/.test(text))
  );
}
