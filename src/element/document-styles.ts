import { adoptStyles, type CSSResultOrNative, type ReactiveElement } from 'lit';

// Constructed style sheets belong to the document they were made in: another, such as that of a frame or a window
// opened by the page, refuses them, and an element that moves there leaves its own behind.
const copies = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

function copyFor(target: Document, style: CSSResultOrNative): CSSStyleSheet {
  const known = copies.get(target) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  copies.set(target, known);
  let copy = known.get(style);
  if (!copy) {
    const { CSSStyleSheet: Sheet } = target.defaultView as typeof globalThis & Window;
    copy = new Sheet();
    copy.replaceSync(
      'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('\n'),
    );
    known.set(style, copy);
  }
  return copy;
}

function apply(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  // Kernels before Chromium 99 can assign the list of sheets but not push to it; adoptStyles assigns.
  if (ownerDocument === document || !ownerDocument.defaultView) adoptStyles(root, [...styles]);
  else root.adoptedStyleSheets = styles.map((style) => copyFor(ownerDocument, style));
}

/** Gives an element its styles in the document it is in. */
export function applyStyles({ renderRoot }: ReactiveElement, styles: readonly CSSResultOrNative[]): void {
  apply(renderRoot as ShadowRoot, styles);
}

/** The shadow root of an element with the styles of its class, in whichever document it is first connected. */
export function rootIn(element: ReactiveElement): ShadowRoot {
  const { elementStyles, shadowRootOptions } = element.constructor as typeof ReactiveElement;
  const root = element.shadowRoot ?? element.attachShadow(shadowRootOptions);
  apply(root, elementStyles);
  return root;
}
