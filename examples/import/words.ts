// The language of the page: static words stand in the HTML as pairs, those made here are said in one of the two.
import type { Issue } from '../../src/model/issue.js';
import { showValue } from '../../src/model/issue.js';
import type { MessageTable } from '../../src/locales/zh-CN.js';

const isEnglish = () => document.documentElement.lang === 'en';

/** One of two wordings, by the language of the page. */
export function say(zh: string, en: string): string {
  return isEnglish() ? en : zh;
}

let english: MessageTable | undefined;

/** Calls back when the language of the page changed and its messages are there. */
export function followLanguage(changed: () => void): void {
  const load = async () => {
    if (isEnglish() && !english) english = (await import('../../src/locales/en.js')).en;
    changed();
  };
  new MutationObserver(() => void load()).observe(document.documentElement, { attributeFilter: ['lang'] });
  if (isEnglish()) void load();
}

/** An Issue in the language of the page. */
export function issueText(issue: Issue): string {
  const message = isEnglish() ? english?.[`issue.${issue.code}` as keyof MessageTable] : undefined;
  if (message === undefined) return issue.message;
  const params: Record<string, unknown> = { ...issue.params, value: showValue(issue.value) };
  if (typeof message === 'function') return message(params);
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
