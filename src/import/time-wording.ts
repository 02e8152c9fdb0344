const time =
  /\d{2,4}年|[〇○零一二三四五六七八九]{4}年|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月|季度|年(?:底|初|末|中|内)|[上下]半年|月底|长期|持续|常态|每[年月周日季半个]|全年|全程|立行立改|立即|即知即改|十[二三四五六]五|\d{4}[-./]\d{1,2}|按[季月年]|即日|\d+(?:个)?(?:工作)?[日天](?:之?内)|\d+个?(?:月|工作日)|贯穿|适时|[本下]月|[今明]年|已(?:完成|办结)|20[xX*]/;

/** Whether a short wording speaks of a time (2021年5月底前, 长期坚持, 每季度). */
export function looksLikeTime(text: string): boolean {
  return text.length <= 40 && time.test(text);
}

/** Whether a wording carries on a time that the line before began (并长期坚持, 前, 底前完成). */
export function continuesTime(text: string): boolean {
  return (
    text.length <= 16 &&
    /^(?:并|且|,|，|;|；|此后|之后|长期|持续|底|月|日|前|以前|之前|至|到|-|—|~|完成|取得|年|\d)/.test(text)
  );
}

/** Whether a time names its year, or speaks of one from the day it is read. */
export function namesYear(text: string): boolean {
  return /\d{4}|\d{2}年|[〇○零一二三四五六七八九]{4}|[今明去本当次]年|十[二三四五六]五|即日|立|[本下]月|\d+个?(?:工作)?[日天]内|\d+个月内/.test(
    text,
  );
}

/** The one year that a title or heading speaks of (2021年重点工作任务清单); `undefined` where there is none or several. */
export function yearIn(text: string): number | undefined {
  const years = new Set(
    [...text.matchAll(/(?:^|\D)(20\d{2}|19\d{2})年?(?!\d)/g)].map((found) => Number(found[1])),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
