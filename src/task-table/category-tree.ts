import { namesIn } from './task-groups.js';

const known = new Map<string, readonly string[]>();
/** Texts whose paths are kept: a host may make up a new one for each row. */
const mostKept = 2000;

/** The categories that a category is within, the outermost first, and itself: `一、党建`, `一、党建/（一）组织`. */
export function pathsIn(category: string): readonly string[] {
  let paths = known.get(category);
  if (!paths) {
    const names = namesIn(category);
    paths = names.length > 0 ? names.map((_, at) => names.slice(0, at + 1).join('/')) : [''];
    if (known.size >= mostKept) known.clear();
    known.set(category, paths);
  }
  return paths;
}

/** A category as it is told from others, whatever blanks stand around its strokes. */
export const pathOf = (category: string): string => pathsIn(category)[pathsIn(category).length - 1] ?? '';

/** Categories in the order of their headings: each outer one before what it holds, where the first of that stands. */
export function withOuter(categories: Iterable<string>): string[] {
  interface Branch {
    path: string;
    inner: Map<string, Branch>;
  }
  const root: Branch = { path: '', inner: new Map() };
  for (const category of categories) {
    let at = root;
    for (const path of pathsIn(category)) {
      const next = at.inner.get(path) ?? { path, inner: new Map() };
      at.inner.set(path, next);
      at = next;
    }
  }
  const pathsUnder = ({ inner }: Branch): string[] =>
    [...inner.values()].flatMap((branch) => [branch.path, ...pathsUnder(branch)]);
  return pathsUnder(root);
}
