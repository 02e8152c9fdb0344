// Making a collator takes longer than sorting a hundred texts with it.
const collators = new Map<string, Intl.Collator>();

/** Compares texts as a language does. */
export function collator(locale: string, sensitivity: 'variant' | 'base'): Intl.Collator {
  const name = `${locale} ${sensitivity}`;
  let found = collators.get(name);
  if (!found) {
    // zh sorts by pinyin; numeric keeps 2 before 10.
    const locales = locale.startsWith('zh') ? 'zh-CN' : [locale, 'zh-CN'];
    found = new Intl.Collator(locales, { numeric: true, sensitivity });
    collators.set(name, found);
  }
  return found;
}
