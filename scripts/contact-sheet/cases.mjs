// What there is to look at: every element in every theme, width and language, and the states of each.
import { elements, themes } from '../project.mjs';

export const widths = [360, 768, 1440];
export const languages = ['zh-CN', 'en'];
export const states = ['full', 'selected', 'expanded', 'faults', 'empty', 'error', 'loading'];

/** Every element × theme × width × language. `name` is the path of its picture, without the ending. */
export const cases = elements.flatMap((element) =>
  themes.flatMap((theme) =>
    languages.flatMap((lang) =>
      widths.map((width) => ({ element, theme, lang, width, name: `${element}/${theme}-${width}-${lang}` })),
    ),
  ),
);

/** Every element × theme × state, at the width of half a dashboard. */
export const stateCases = elements.flatMap((element) =>
  themes.flatMap((theme) =>
    states.map((state) => ({
      element,
      theme,
      lang: 'zh-CN',
      width: 560,
      state,
      name: `states/${theme}/${element}-${state}`,
    })),
  ),
);

/**
 * The cases that words choose: `roster dark 360 en`. Words of one kind are alternatives, kinds narrow each
 * other; a word that names nothing is an error, for a typing mistake would pass for a look at everything.
 */
export function chosen(all, words) {
  const kinds = {
    element: elements,
    theme: themes,
    width: widths.map(String),
    lang: languages,
    state: states,
  };
  const known = Object.values(kinds).flat();
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0)
    throw new Error(`Nothing is called ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
  return all.filter((one) =>
    Object.entries(kinds).every(([kind, values]) => {
      const wanted = words.filter((word) => values.includes(word));
      return wanted.length === 0 || wanted.includes(String(one[kind]));
    }),
  );
}
