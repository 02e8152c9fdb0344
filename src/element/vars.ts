import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Sets custom properties on an element: `<i ${vars({ '--share': '40%' })}>`.
 *
 * Lit's own directive for styles sets them as markup at first, which `style-src 'self'` blocks; `setProperty` is allowed
 * (seen in Chromium 156 and Firefox 153).
 */
class VarsDirective extends Directive {
  #last: Record<string, string> = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('vars() belongs into a tag: <i ${vars({ … })}>.');
  }

  render(_values: Record<string, string>) {
    return noChange;
  }

  override update(part: ElementPart, [values]: [Record<string, string>]) {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys(this.#last)) if (!(name in values)) style.removeProperty(name);
    for (const [name, value] of Object.entries(values)) {
      if (this.#last[name] !== value) style.setProperty(name, value);
    }
    this.#last = { ...values };
    return noChange;
  }
}

export const vars = directive(VarsDirective);
