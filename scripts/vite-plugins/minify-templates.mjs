import MagicString from 'magic-string';
import { transform as transformCss } from 'lightningcss';
import { parseSync, Visitor } from 'vite';

const version = (major, minor = 0) => (major << 16) | (minor << 8);

/** Stands for an expression while the texts of a literal are one. */
const expression = '\u0000';

/** Bundlers leave the CSS in literals as written, so it is lowered for the oldest kernels here. */
const cssTargets = { chrome: version(86), firefox: version(91), safari: version(14, 1) };

/**
 * Minifies the `css`, `html` and `svg` literals of our sources, so that nothing drawn changes. CSS goes through
 * Lightning CSS.
 */
export function minifyTemplates() {
  return {
    name: 'civicboard:minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(?:css|html|svg)`/ },
      handler(code, id) {
        const result = new MagicString(code);
        new Visitor({
          TaggedTemplateExpression({ tag, quasi }) {
            const minify = { css: minifyCss, html: minifyMarkup, svg: minifyMarkup }[tag.name];
            if (!minify) return;
            const parts = quasi.quasis.map((part) => part.value.raw);
            const smaller = minify(parts, id);
            quasi.quasis.forEach((part, i) => {
              const start = part.start + 1; // the span begins with the backtick or the brace before the text
              if (parts[i] !== smaller[i]) result.update(start, start + parts[i].length, smaller[i]);
            });
          },
        }).visit(parseSync(id, code).program);
        return { code: result.toString(), map: result.generateMap({ hires: true }) };
      },
    },
  };
}

/** Tags that are never inline in our styles: a space at their inner edges is not drawn. */
const boxes =
  'button|caption|colgroup|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|legend|li|nav|ol|p|' +
  'section|summary|table|tbody|td|tfoot|th|thead|tr|ul';
const afterOpening = new RegExp(`(<(?:${boxes})(?=[\\s>])[^<>]*>)\\s*\\n\\s*`, 'g');
const beforeClosing = new RegExp(`\\s*\\n\\s*(</(?:${boxes})>)`, 'g');

/**
 * Line breaks with their indentation shrink to one space, and to none at the inner edges of boxes: a browser makes a
 * box of each space that is drawn at the end of a cell, which tables of many rows would pay for at each scroll.
 */
export function minifyMarkup(parts) {
  return parts
    .join(expression)
    .replace(afterOpening, '$1')
    .replace(beforeClosing, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .split(expression);
}

/** The texts of a literal as one stylesheet, with a placeholder for each expression. */
export function withPlaceholders(parts) {
  return parts.reduce((css, part, i) => {
    const isRule = /(^|[;{}]|\*\/)\s*$/.test(css);
    return `${css}${isRule ? `@civic-${i - 1};` : `--civic-${i - 1}-`}${part.replace(isRule ? /^\s*;/ : /^/, '')}`;
  });
}

/**
 * Expressions stand in for rules (`${shared}`) or for values (`width: ${gap}`); each is given a placeholder
 * of its kind. A literal whose placeholders do not come back in order keeps its text, less the indentation.
 */
export function minifyCss(parts, filename) {
  // A backslash means something else in the literal's raw text than in CSS.
  if (parts.some((part) => part.includes('\\'))) return minifyMarkup(parts);
  const source = withPlaceholders(parts);
  let css;
  try {
    css = transformCss({
      filename,
      code: Buffer.from(source),
      minify: true,
      targets: cssTargets,
    }).code.toString();
  } catch (error) {
    if (parts.length > 1) return minifyMarkup(parts);
    throw new Error(`${filename}: CSS that does not parse: ${error.message}`);
  }
  if (css.includes(':lang(ae)')) {
    throw new Error(
      `${filename}: logical inset or corner properties cost a rule for each right-to-left language ` +
        'when lowered for Chromium 86; write top, right, bottom, left or border-top-left-radius instead.',
    );
  }
  const pieces = css.split(/@civic-\d+;|--civic-\d+-/);
  const order = Array.from(css.matchAll(/@civic-(\d+);|--civic-(\d+)-/g), (match) =>
    Number(match[1] ?? match[2]),
  );
  const inOrder = pieces.length === parts.length && order.every((n, i) => n === i);
  return inOrder ? pieces : minifyMarkup(parts);
}
