// Rules of our own for oxlint: what a strict CSP with Trusted Types would break, or what runs text as code.

const htmlSinks = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe']);
const unsafeDirectives = new Set(['styleMap', 'unsafeHTML', 'unsafeSVG', 'unsafeMathML']);

const noHtmlSink = {
  create: (context) => ({
    MemberExpression(node) {
      const name = node.computed ? node.property.value : node.property.name;
      if (htmlSinks.has(name)) {
        context.report({
          node,
          message: `${name} is a Trusted Types sink: render with a Lit template instead.`,
        });
      }
    },
    TaggedTemplateExpression({ tag, quasi }) {
      if (!isMarkup(tag)) return;
      for (const part of quasi.quasis) {
        if (/\.(?:innerHTML|outerHTML)\s*=\s*["']?$/.test(part.value.raw)) {
          context.report({
            node: part,
            message: 'Markup bound as text is a Trusted Types sink: use a template.',
          });
        }
      }
    },
  }),
};

const noUnsafeDirective = {
  create: (context) => ({
    ImportSpecifier(node) {
      const name = node.imported.name ?? node.imported.value;
      if (unsafeDirectives.has(name)) {
        context.report({ node, message: `${name} breaks under a strict CSP or lets markup of the data in.` });
      }
    },
  }),
};

const noStyleAttribute = {
  create: (context) => ({
    TaggedTemplateExpression({ tag, quasi }) {
      if (!isMarkup(tag)) return;
      for (const part of quasi.quasis) {
        if (/(?:^|[\s"'])style\s*=/.test(part.value.raw)) {
          context.report({
            node: part,
            message:
              'A strict CSP blocks style attributes: set properties in static styles or by .style=${…}.',
          });
        }
      }
    },
  }),
};

const isMarkup = (tag) => tag.type === 'Identifier' && (tag.name === 'html' || tag.name === 'svg');

export default {
  meta: { name: 'house' },
  rules: {
    'no-html-sink': noHtmlSink,
    'no-unsafe-directive': noUnsafeDirective,
    'no-style-attribute': noStyleAttribute,
  },
};
