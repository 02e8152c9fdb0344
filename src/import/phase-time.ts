import { parsePeriod } from '../model/period/parse-period.js';
import { taken } from './taken.js';

/** All that a time may be made of. */
const signs =
  /^(?:\d{1,2}[:：]\d\d|[上下]午|[\d０-９*＊×\s年月日号至到—―\-–~～－.．,，、/前后底初末中从自以之内约天并及一二三四五六七八九十两〇○零O半上下旬季度份周每各今明次翌去当第(（)）“”起止间]|Q(?=[1-4])|(?:开始|启动)(?=[,，至到])|力争|争取|确保|长期|持续|常态化?|坚持|不晚于|截[至止]|最迟|即日|(?:印发|发文)(?=之|至|到|后)|本?(?:方案|通知|年|月|文件)|规划|期|为期|历时|左右|个|星期|工作日|全[年程])+/;
const verbs = /(?:完成|结束|开始|启动|推进|开展|实施|推广|长效|含)*$/;
const label =
  /^(?:[^:：,，。;；()（）]{0,4}(?:时间|日期|时限|期限)(?:安排|节点|段|范围)?\s*(?:[:：]|为|是)?|为)\s*/;

/** A time counted from the plan's start (第二个月至第二年), which no date follows from. */
const ofStart = /^第[一二三四五六七八九十\d]+个?[月年周]/;

/** Whether a wording says a time: dates, a recurrence, 长期坚持, or one with blanks to fill in. */
function saysTime(text: string): boolean {
  if (ofStart.test(text)) return true;
  if (!/[\d０-９一二三四五六七八九十〇○零两年月]|长期|持续|常态|即日/.test(text)) return false;
  const { start, end, ongoing, recurrence, issues } = parsePeriod(text, { year: 2000, asOf: '2000-01-01' });
  return Boolean(start ?? end ?? recurrence ?? (ongoing || issues.some(({ code }) => code === 'blank-date')));
}

/** A time at the start of a text, its label (时间：) left out, and where it ends. */
export interface TimeAhead {
  time: string;
  to: number;
}

/**
 * The longest time that a text begins with: up to a sign, or to the word that goes on (2021年3月至5月为…). A comma
 * may belong to it (2021年11月起，长期坚持).
 */
export function timeAhead(text: string): TimeAhead | null {
  const from = taken(label, text).length;
  const [rest = ''] = text.slice(from, from + 60).split(/\t| {2,}|\u3000/);
  if (/^[(（]|^[前中后初末]期/.test(rest)) return null;
  let run = taken(signs, rest);
  const tail = taken(/^(?:完成|结束|开始|启动|推进|开展|实施|推广|长效)+/, rest.slice(run.length));
  if (tail && /^(?:$|[,，。;；:：)）】\s])/.test(rest.slice(run.length + tail.length))) run += tail;
  for (
    ;
    run.length > 1;
    run = run.slice(0, Math.max(...[...',，、 \n'].map((sign) => run.lastIndexOf(sign))))
  ) {
    const time = run.replace(/[,，、\s(（“]+$/, '');
    const next = rest.slice(time.length);
    const ends =
      /^(?:$|[,，、。;；:：\s)）】〕］\]]|为|是)/.test(next) ||
      /[年月日号份前底末旬季度起止间内中后初]$/.test(time.replace(verbs, ''));
    const closed = (time.match(/[(（]/g) ?? []).length <= (time.match(/[)）]/g) ?? []).length;
    if (time && ends && closed && saysTime(time)) return { time, to: from + time.length };
    if (!/[,，、\s]/.test(run)) return null;
  }
  return null;
}

/** A text that is a time and nothing else, without its label and brackets. */
export function wholeTime(text: string): string | null {
  const plain = text.replace(/^[(（【〔［[](.*)[)）】〕］\]]$/s, '$1').replace(/[。;；,，\s]+$/, '');
  const ahead = timeAhead(plain);
  return ahead && ahead.to === plain.length ? ahead.time : null;
}
