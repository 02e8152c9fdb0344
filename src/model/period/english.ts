/** English months, January first. */
export const monthNames =
  'January February March April May June July August September October November December'.split(' ');
/** English weekdays, Monday first. */
export const dayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
/** English ordinals, the first first. */
export const ordinals = 'first second third fourth fifth'.split(' ');

/** What our English words are in the wording that the grammar reads; '' for those that Chinese does without. */
const dictionary = new Map<string, string>();
const others =
  'every=每 day=日 week=周 month=月 year=年 the= on= in= of= end=底 early=上旬 mid=中旬 late=下旬 H1=上半年 H2=下半年 by=截至 from=自 to=至 then=并 ongoing=长期坚持 last=最后 working=工作 th=个';
for (const pair of others.split(' ')) dictionary.set(...(pair.split('=') as [string, string]));
monthNames.forEach((name, i) => dictionary.set(name, `${i + 1}月`));
dayNames.forEach((name, i) => dictionary.set(name, `周${i + 1}`));
ordinals.forEach((name, i) => dictionary.set(name, `第${i + 1}个`));
for (const n of '1234') dictionary.set(`Q${n}`, `${n}季度`);

const date = new RegExp(
  String.raw`(end of )?((?:early|mid|late) )?(\d\d? )?((?:${monthNames.join('|')}|[HQ][1-4]) )?(\d{4})(?=$|[ ,;])`,
  'g',
);

/**
 * What `formatPeriod` writes in English, word by word in Chinese (`by 31 May 2021, then ongoing`), so that one
 * grammar reads both; other text comes back as it stands.
 */
export function inChinese(text: string): string {
  if (!/[a-z]{2}|[HQ]\d \d/.test(text)) return text;
  return text
    .replace(date, '$5年$4$2$3$1')
    .replace(/day (\d+)/g, '$1日')
    .replace(
      /[A-Za-z]\w*/g,
      (name) => dictionary.get(name) ?? dictionary.get(name.replace(/s$/, '')) ?? name,
    );
}
