const time =
  /\d年|[〇○零一二三四五六七八九]{4}年|(?:\d|[一二三四五六七八九十])月|季度|[年月][底初末中内]|[上下]半年|长期|持续|常态|每[年月周日季半个]|全[年程]|立行立改|立即|即知即改|十[二三四五六]五|\d{4}[-./]\d|按[季月年]|即日|\d个?(?:月|工作)|\d[日天]之?内|贯穿|适时|[本下]月|[今明]年|已(?:完成|办结)|20[xX*]/;

/** Whether a short wording speaks of a time (2021年5月底前, 长期坚持, 每季度). */
export function looksLikeTime(text: string): boolean {
  return text.length <= 40 && time.test(text);
}

/** Whether a wording begins with a time or with a word for what goes on. */
export function startsWithTime(text: string): boolean {
  return /^(?:每|长期|持续|定期|常态|全年|年[底内末中]|第?[一二三四]季度|\d{1,4}[年月]|[上下]半年)/.test(
    text,
  );
}

/** What may stand beside a time without saying what is done. */
const beside =
  /[\d\s〇○零一二三四五六七八九十两年月日号天底末初中前后内起止至到—–\-~～.．/,，、；;。:：()（）每各个第全上下半旬周季度次之以从自于在并本今明当]|长期|持续|坚持|常态化?|立行立改|立即|即知即改|即日|实时|[适按及随]时|按期|截止|不晚于|力争|确保|贯穿|始终|完成|推[进动]|落实|实施|开展|办结|销号|整改|启动|结束|进行|取得|阶段性?|成效|全[面程]|基本|工作|五|期[间限]?|左右|分步|逐步|有序|定期|动态|按|已/g;

/** Whether a wording that speaks of a time speaks of nothing else (2021年5月并长期坚持). */
export function saysOnlyTime(text: string): boolean {
  return text.replace(beside, '').length < 2;
}

/** Whether a time names its year, or speaks of one from the day it is read. */
export function namesYear(text: string): boolean {
  return /\d{4}|\d\d年|[〇○零一二三四五六七八九]{4}|[今明去本当]年|^次年|十[二三四五六]五|即日|立|[本下]月|\d个?(?:工作)?[日天月]内/.test(
    text,
  );
}

/** The one year that a title or heading speaks of (2021年重点工作任务清单); `undefined` where there is none or several. */
export function yearIn(text: string): number | undefined {
  const [year, ...others] = new Set(
    [...text.matchAll(/(?:^|\D)((?:20|19)\d\d)年?(?!\d)/g)].map((found) => Number(found[1])),
  );
  return others.length === 0 ? year : undefined;
}
