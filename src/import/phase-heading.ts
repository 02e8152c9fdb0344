import { parsePeriod } from '../model/period/parse-period.js';
import { numbered } from './numbering.js';
import { cutOutside } from './unit-list.js';

/** The head of a phase: its name and time, and what the line goes on with. */
export interface PhaseHeading {
  name: string;
  period: string;
  rest: string;
}

/** All that a time may be made of: anything left over says something else. */
const timeParts =
  /自?(?:本)?(?:方案|发文|印发|通知|文件)?(?:印发|下发)?之日|长期(?:坚持|推进|开展)?|(?:持续|常态化?)(?:推进|坚持|开展|实施|长效)*|力争|争取|完成|结束|开始|启动|起止?|全年|整年|全程|为期|历时|左右|含|即日|截[至止]|不晚于|最迟|每|每周|双周|目前|当前|[今明去本次翌]年|[本下次]月|十[二三四五六]五|规划|期间|上旬|中旬|下旬|半年|季度|个月|工作日|星期|周|第|[\d０-９\s年月日号至到—―\-–~～－.．,，、/前后底初末中从自由以之内个约共天并及和一二三四五六七八九十〇○零()（）“”"]/g;

/** Whether a wording is a time and hardly anything else. */
export function isPeriodWording(text: string): boolean {
  if (text.length === 0 || text.length > 48 || text.replace(timeParts, '') !== '') return false;
  if (!/\d|[一二三四五六七八九十〇零]|长期|持续|常态|年|月|即日/.test(text)) return false;
  const { start, end, ongoing, recurrence, issues } = parsePeriod(text, { year: 2000 });
  return (
    start !== null ||
    end !== null ||
    ongoing ||
    recurrence !== null ||
    issues.some(({ code }) => code === 'blank-date')
  );
}

const label =
  /^(?:起止|实施|活动|整治|开展|阶段|计划|推进)?(?:时间|日期|时限|期限)(?:安排|节点|段|范围)?\s*(?:[:：]|为|是)\s*/;

/** A time with its label taken off (`时间：2021年3月`). */
export function periodOf(text: string): string | null {
  const plain = text
    .replace(/^[(（【](.*)[)）】]$/, '$1')
    .replace(label, '')
    .replace(/[。;；,，\s]+$/, '')
    .trim();
  return isPeriodWording(plain) ? plain : null;
}

const ordinal =
  /^[【[]?(?:第[一二三四五六七八九十\d]+(?:个)?(?:阶段|步|批次?|环节|时段)|阶段[一二三四五六七八九十\d]+)[】\]]?/;

/** The ordinal of a phase in front of its name (第一阶段:), and what follows. */
export function takeOrdinal(text: string): { ordinal: string; rest: string } | null {
  const found = ordinal.exec(text);
  if (!found) return null;
  return {
    ordinal: found[0].replace(/[【】[\]]/g, ''),
    rest: text.slice(found[0].length).replace(/^(?:\s*[:：,，、—.．-]|为|是)*\s*/, ''),
  };
}

/** The head of a phase or step at the start of a text; `null` where it names no time. */
export function phaseHeading(text: string): PhaseHeading | null {
  const first = takeOrdinal(text);
  if (!first) return inBrackets(text) ?? behindColon(text) ?? timeFirst(text) ?? besideBlank(text);
  const { rest } = first;
  const bracket = /^[(（]([^()（）]+)[)）]\s*[。:：,，、]?\s*(.*)$/s.exec(rest);
  const period = bracket?.[1] ? periodOf(bracket[1]) : null;
  if (bracket && period) {
    const after = bracket[2] ?? '';
    const named =
      /^(?:为|是)?([^。，,:：；;]{2,16}?(?:阶段|期))(?:[。，,:：；;]|$)(.*)$/s.exec(after) ??
      (/阶段|步/.test(first.ordinal) ? /^([^。，,:：；;]{2,12})[:：。]?()$/s.exec(after) : null);
    return named?.[1]
      ? { name: named[1], period, rest: (named[2] ?? '').trim() }
      : { name: first.ordinal, period, rest: after };
  }
  const inner = inBrackets(rest) ?? timeFirst(rest) ?? behindColon(rest) ?? besideBlank(rest);
  if (inner) return { ...inner, name: inner.name || first.ordinal };
  const alone = cutFirst(rest);
  const own = alone && periodOf(alone.head);
  return own ? { name: first.ordinal, period: own, rest: alone.rest } : null;
}

/** 部署启动阶段(2020年-2021年5月)。… */
function inBrackets(text: string): PhaseHeading | null {
  const found =
    /^([^()（）。:：;；]{2,40}?)\s*[:：。]?\s*[(（【〔[]([^()（）】〕\]]+(?:[(（][^()（）]*[)）][^()（）]*)?)[)）】〕\]]\s*(?:[。:：;；,，]|——)?\s*(.*)$/s.exec(
      text,
    );
  const [, name, inner, rest = ''] = found ?? [];
  const period = inner === undefined ? null : (periodOf(inner) ?? periodOf(inner.split(/[,，;；]/)[0] ?? ''));
  if (!name || !period) return null;
  return { name: name.trim(), period, rest: rest.trim() };
}

/** The piece of a text up to its first full stop, or up to the last comma that still ends a time. */
function cutFirst(text: string): { head: string; rest: string } | null {
  const stop = text.search(/[。;；\n]/);
  const sentence = stop < 0 ? text : text.slice(0, stop);
  const pieces = cutOutside(sentence, (sign) => ',，:：'.includes(sign));
  for (let count = pieces.length; count > 0; count -= 1) {
    const length = pieces.slice(0, count).reduce((sum, { piece }) => sum + piece.length + 1, -1);
    const head = sentence.slice(0, length);
    if (periodOf(head)) return { head, rest: text.slice(length).replace(/^[。;；,，:：\s]+/, '') };
  }
  return null;
}

/** 动员部署阶段:2021年3月1日至31日。… or 动员部署阶段，时间为… */
function behindColon(text: string): PhaseHeading | null {
  const found =
    /^([^()（）。:：;；,，]{2,30}?)\s*(?:[:：,，。]|——|—|为期?(?=\d)|\s)\s*((?:(?:起止|实施|活动)?时间(?:[:：]|为|是)?\s*)?(?:从|自|[\d二〇○一三四五六七八九十]|[长持常即]|[今明本全]年|[上下]半|截|年).*)$/s.exec(
      text,
    );
  if (!found?.[1] || !found[2] || isPeriodWording(found[1])) return null;
  const cut = cutFirst(found[2]);
  if (!cut) return null;
  const period = periodOf(cut.head);
  return period ? { name: found[1].trim(), period, rest: cut.rest.trim() } : null;
}

/** 2021年3月1日至31日:动员部署阶段。… or (2021年3月)动员部署 */
function timeFirst(text: string): PhaseHeading | null {
  const bracket = /^[(（【]([^()（）】]+)[)）】]\s*[:：,，]?\s*(.+)$/s.exec(text);
  const inner = bracket?.[1] ? periodOf(bracket[1]) : null;
  const cut =
    inner && bracket?.[2] ? { head: inner, rest: bracket[2] } : (cutFirst(text) ?? cutBeforeName(text));
  const period = cut && periodOf(cut.head);
  if (!cut || !period || cut.rest === '') return null;
  const named = /^(?:为|是|进行|开展|实施)?([^。;；,，:：()（）]{2,24}?)(?:[。;；,，:：\s]|$)(.*)$/s.exec(
    cut.rest,
  );
  return named?.[1] ? { name: named[1].trim(), period, rest: (named[2] ?? '').trim() } : null;
}

/** 2021年3月至5月为宣传发动阶段 */
function cutBeforeName(text: string): { head: string; rest: string } | null {
  const found = /^([^。;；:：]{4,40}?)\s*(?:为|是|\s)\s*([^\d].{1,20}?(?:阶段|期|步骤).*)$/s.exec(text);
  return found?.[1] && found[2] && periodOf(found[1]) ? { head: found[1], rest: found[2] } : null;
}

/** Name and time parted by a blank or a tab, in either order. */
function besideBlank(text: string): PhaseHeading | null {
  const cells = text
    .split(/\t| {2,}|\u3000+/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const at = cells.findIndex((cell) => periodOf(cell) !== null);
  if (cells.length < 2 || at < 0) return null;
  const others = cells.filter((cell, i) => i !== at && !(i === 0 && /^\d{1,3}$/.test(cell)));
  const [name, ...rest] = others;
  return name && name.length <= 40
    ? { name, period: periodOf(cells[at] ?? '') ?? '', rest: rest.join('\n') }
    : null;
}

/** A level for a line that opens a phase: by its number, else by its wording. */
export function headingLevel(line: string): number {
  const head = numbered(line);
  if (takeOrdinal(head?.text ?? line)) return head ? head.level : 3;
  return head ? head.level : 8;
}
