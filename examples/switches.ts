// Theme, language and as-of switches of the example pages. The address carries all three, so that a
// view can be sent to somebody: ?theme=dark&lang=en&as-of=2021-06-30
import '../src/index.js';

const themes = [
  ['default', '标准', 'Default'],
  ['dark', '深色', 'Dark'],
  ['elder', '适老化', 'Elder'],
  ['party-red', '党建红', 'Party red'],
  ['big-screen', '大屏', 'Big screen'],
  ['high-contrast', '高对比', 'High contrast'],
] as const;

const page = new URL(location.href);
const english = page.searchParams.get('lang') === 'en';
document.documentElement.lang = english ? 'en' : 'zh-CN';

function remember(name: string, value: string): void {
  if (value) page.searchParams.set(name, value);
  else page.searchParams.delete(name);
  history.replaceState(null, '', page);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) {
    link.search = page.search;
  }
}

/** Loading a theme is one stylesheet; the default look needs none. */
function useTheme(name: string): void {
  document.documentElement.dataset['theme'] = name;
  document.getElementById('theme')?.remove();
  if (name === 'default' || !themes.some(([known]) => known === name)) return;
  const link = Object.assign(document.createElement('link'), { id: 'theme', rel: 'stylesheet' });
  link.href = new URL(`../themes/${name}.css`, import.meta.url).href;
  document.head.append(link);
}

function useLanguage(lang: string): void {
  document.documentElement.lang = lang;
}

function useAsOf(date: string): void {
  for (const dashboard of document.querySelectorAll('civic-dashboard')) {
    if (date) dashboard.setAttribute('as-of', date);
    else dashboard.removeAttribute('as-of');
  }
}

function option(value: string, text: string, selected: boolean): HTMLOptionElement {
  return new Option(text, value, selected, selected);
}

function field(text: [zh: string, en: string], control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  const words = text.map((word, index) => {
    const span = Object.assign(document.createElement('span'), { textContent: word });
    span.className = index === 0 ? 'zh' : 'en';
    return span;
  });
  label.append(...words, control);
  return label;
}

function select(name: string, options: HTMLOptionElement[], use: (value: string) => void): HTMLSelectElement {
  const control = document.createElement('select');
  control.append(...options);
  control.addEventListener('change', () => {
    use(control.value);
    remember(name, control.value);
  });
  return control;
}

function build(): void {
  const holder = document.querySelector('.switches');
  if (!holder) return;
  const theme = page.searchParams.get('theme') ?? 'default';
  const themeOptions = themes.map(([name, zh, en]) => option(name, english ? en : zh, name === theme));
  const languageOptions = [option('zh-CN', '中文', !english), option('en', 'English', english)];
  const date = document.createElement('input');
  date.type = 'date';
  const stated = document.querySelector('civic-dashboard')?.getAttribute('as-of') ?? '';
  date.value = page.searchParams.get('as-of') ?? stated;
  date.addEventListener('change', () => {
    useAsOf(date.value);
    remember('as-of', date.value);
  });
  holder.append(
    field(['主题', 'Theme'], select('theme', themeOptions, useTheme)),
    field(['语言', 'Language'], select('lang', languageOptions, useLanguage)),
  );
  // A page with a date of its own would have two, and nobody could tell which is which.
  if ((holder as HTMLElement).dataset['without'] !== 'as-of')
    holder.append(field(['截至日期', 'As of'], date));
  useTheme(theme);
  if (page.searchParams.has('as-of')) useAsOf(date.value);
  remember('theme', theme === 'default' ? '' : theme);
}

build();
