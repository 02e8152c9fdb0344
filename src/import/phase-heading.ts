import { timeAhead, wholeTime } from './phase-time.js';
import { taken } from './taken.js';

/** The head of a phase: its name and time (each '' where the line leaves it out), and what the line goes on with. */
export interface PhaseHeading {
  name: string;
  period: string;
  rest: string;
}

const ordinal =
  /^[【[“]?(第[一二三四五六七八九十\d]+个?(?:阶段|步骤?|批次?|环节|时段|轮)|(?:阶段|步骤)\s?[:：]?[一二三四五六七八九十\d]+)[】\]”]?(?:[\s:：,，、—.．-]|为|是)*/;
/** A time whose label says what is done then, not that it is the time of the work as a whole. */
const ofWhat =
  /^(?!起止|起讫|活动|工作|实施|整治|行动|开展|完成|办理|计划|总体|具体|节点|时间)([^,，。;；:：\s(（]{2,10}?)(?:时间|日期)[:：](.+)$/;
/** Signs that part a name from a time, a time from what follows. */
const parting = /[(（【〔［[)）】〕］\]:：,，。;；\t\n]|——?| {2,}| (?=\d)|\u3000+/g;

/** The ordinal of a phase in front of its name (第一阶段:), what follows, and whether it is part of the name. */
export interface Ordinal {
  ordinal: string;
  rest: string;
  /** 第一轮督导, 第二批整改: a turn of what follows, which the name would not tell from the others without it. */
  isPart: boolean;
}

/** Takes the ordinal of a phase off its name. */
export function takeOrdinal(text: string): Ordinal | null {
  const [whole = '', own] = ordinal.exec(text) ?? [];
  if (!own) return null;
  const rest = text.slice(whole.length);
  const isPart = whole === own && /[轮批次]$/.test(own) && /^[一-龥]{2}/.test(rest) && !timeAhead(rest);
  return { ordinal: own, rest, isPart };
}

/** A phase's name without its ordinal, quotes and end. */
export function plainName(text: string): string {
  const name = text
    .replace(/^[—–-]+|[(（【〔［[:：。.;；,，、\s—-]+$/g, '')
    .replace(/^[“【[](.*)[”】\]]$/, '$1');
  const { rest = '', isPart = false } = takeOrdinal(name) ?? {};
  return rest.length > 1 && !isPart ? rest.replace(/^[(（](.*)[)）]$/, '$1') : name;
}

/**
 * The head of a phase or step at the start of a line, wherever its time stands: behind the name in brackets, after
 * a colon, a comma or a full stop, or in front of the name. `null` where there is no time near the start.
 */
export function phaseHeading(text: string): PhaseHeading | null {
  const first = takeOrdinal(text);
  const line = (first && !first.isPart ? first.rest : text).replace(/^\d{1,3}\t/, '');
  // 报名时间：3月1日至3月20日
  const [, what = '', when = ''] = ofWhat.exec(line) ?? [];
  const period = wholeTime(when);
  if (what && period !== null) return { name: what, period, rest: '' };
  for (const from of starts(line)) {
    const before = line.slice(0, from);
    const name = plainName(before);
    if (
      name.length > 40 ||
      /\d[年月日].*[,，]$/.test(before) ||
      /[。;；].|[,，].*[,，].|[:：].+[,，]/.test(name)
    )
      return null;
    const inBracket = /[(（【〔［[]$/.test(before);
    const time = inBracket ? bracketed(line.slice(from)) : timeAhead(line.slice(from));
    if (!time) continue;
    const rest = line.slice(from + time.to).replace(/^[)）】〕］\]]?[。:：;；,，、\s—]*/, '');
    if (name && wholeTime(name) === null) return { name, period: time.time, rest };
    return nameBehind(rest, time.time, {
      ordinal: first?.ordinal ?? '',
      inBracket,
      isRow: line.includes('\t'),
    });
  }
  return null;
}

/** Places where a time may begin: at the start, and behind the first few signs. */
function starts(line: string): number[] {
  const found = [0];
  for (const { index, 0: sign } of line.slice(0, 80).matchAll(parting)) {
    found.push(index + sign.length);
    if (found.length > 4) break;
  }
  return found;
}

/** A bracket that holds a time, whole or at its start (2021年3月，市级层面). */
function bracketed(text: string): { time: string; to: number } | null {
  const inner = taken(/^(?:[^()（）【】〔〕［］[\]]|[(（][^()（）]*[)）])*/, text);
  const time = wholeTime(inner) ?? wholeTime(inner.split(/[,，;；]/)[0] ?? '');
  return time === null ? null : { time, to: inner.length };
}

/** The name that follows a time (…为宣传发动阶段。); else the ordinal is the name. */
function nameBehind(
  text: string,
  period: string,
  { ordinal: own, inBracket, isRow }: { ordinal: string; inBracket: boolean; isRow: boolean },
): PhaseHeading | null {
  const rest = isRow ? text : text.replace(/^(?:为|是|主要)?(?:(?:进行|开展|实施)(?![阶期]))?/, '');
  const found = /^([^。;；,，:：()（）\t]{2,24})(?:([。;；,，:：\t]|$)\s*)/.exec(rest);
  const name = found?.[1] ?? '';
  const isName =
    /(?:阶段|期|步骤)$/.test(name) ||
    !inBracket ||
    (/^$|阶段|步/.test(own) && name.length <= 12 && /^[。:：\t]?$/.test(found?.[2] ?? ''));
  // 第一阶段：4月底前，各镇街完成自查，形成清单。
  const isClause = own && /^[,，]/.test(found?.[2] ?? '') && !/(?:阶段|期)$/.test(name);
  if (found && isName && !isClause) return { name: name.trim(), period, rest: rest.slice(found[0].length) };
  return own ? { name: own, period, rest: text } : null;
}
