// The language of the page: static words stand in the HTML as pairs, those made here are said in one of the two.
export const isEnglish = () => document.documentElement.lang === 'en';

/** One of two wordings, by the language of the page. */
export function say(zh: string, en: string): string {
  return isEnglish() ? en : zh;
}
