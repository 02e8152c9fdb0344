import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import manifest from '../../custom-elements.json';
import { declarationOf, type Manifest } from '../../.storybook/controls.js';
import { ToolbarController } from './toolbar.js';
import { basinBulletin, educationPilot, invented, streetCampaign } from '../samples.js';

const samples: Record<string, unknown> = {
  'civic-roster': educationPilot.roster,
  'civic-timeline': streetCampaign.timeline,
  'civic-task-table': { ...educationPilot.tasks, tasks: educationPilot.tasks.tasks.slice(0, 5) },
  'civic-grid-map': invented.gridMap,
  'civic-ranking-board': basinBulletin.basins,
  'civic-dashboard': { title: '教体系统试点', ...educationPilot },
};

/** An element with the list of its parts; a part named by pointer, focus or click is outlined in the drawing. */
@customElement('element-anatomy')
export class ElementAnatomy extends LitElement {
  /** For MDX pages: `<ElementAnatomy.tag />` keeps the import, which a bundler would drop as unused. */
  static readonly tag = 'element-anatomy';

  static override styles = css`
    :host {
      display: block;
      margin: 16px 0 32px;
      color: #1b2430;
      font-size: 14px;
      font-family:
        'Nunito Sans',
        -apple-system,
        'Segoe UI',
        'PingFang SC',
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        sans-serif;
    }
    .drawing {
      max-height: 520px;
      overflow: auto;
      padding: 16px;
      border: 1px solid #c3ccd8;
      border-radius: 6px 6px 0 0;
      background: var(--civic-color-page, #f3f5f9);
      color-scheme: var(--civic-color-scheme, light);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
      padding: 12px 16px;
      border: 1px solid #c3ccd8;
      border-top: 0;
      list-style: none;
    }
    button {
      min-height: 28px;
      padding: 0 10px;
      border: 1px solid #8893a2;
      border-radius: 4px;
      background: #fff;
      color: inherit;
      font:
        13px ui-monospace,
        Menlo,
        Consolas,
        monospace;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      border-color: #a3195b;
      background: #a3195b;
      color: #fff;
    }
    :focus-visible {
      outline: 2px solid #1d4f9f;
      outline-offset: 2px;
    }
    p {
      margin: 0;
      padding: 10px 16px;
      border: 1px solid #c3ccd8;
      border-top: 0;
      border-radius: 0 0 6px 6px;
      color: #556173;
    }
  `;

  /** Tag of the element to show. */
  @property() of = 'civic-roster';

  @state() private chosen: string | null = null;
  @state() private named: string | null = null;

  readonly #outline = new CSSStyleSheet();
  readonly #toolbar = new ToolbarController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, this.#outline])];
  }

  protected override updated(): void {
    this.className = this.#toolbar.themeClasses.join(' ');
    const part = this.named ?? this.chosen;
    const rule = 'outline: 3px solid #a3195b; outline-offset: -1px;';
    this.#outline.replaceSync(part === null ? '' : `${this.of}::part(${part}) { ${rule} }`);
  }

  protected override render(): TemplateResult {
    const { cssParts: parts = [] } = declarationOf(manifest as Manifest, this.of);
    const part = parts.find(({ name }) => name === (this.named ?? this.chosen));
    return html`<div
        class="drawing"
        lang=${this.#toolbar.language}
        tabindex="0"
        role="region"
        aria-label=${`<${this.of}>`}
      >
        ${this.#element()}
      </div>
      <ul aria-label="Parts 部件">
        ${parts.map(({ name }) => html`<li>${this.#button(name)}</li>`)}
      </ul>
      <p role="status">
        ${part ? html`<code>::part(${part.name})</code> ${part.description}` : 'Point at a part to see it. 指向部件名称即可在图上看到。'}
      </p>`;
  }

  #button(name: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${name === this.chosen ? 'true' : 'false'}
      @click=${() => (this.chosen = this.chosen === name ? null : name)}
      @pointerenter=${() => (this.named = name)}
      @pointerleave=${() => (this.named = null)}
    >
      ${name}
    </button>`;
  }

  #element(): unknown {
    if (!(this.of in samples)) return nothing;
    const tag = unsafeStatic(this.of);
    const give = (element?: Element) => element && Object.assign(element, { data: samples[this.of] });
    return staticHtml`<${tag} ${ref(give)}></${tag}>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'element-anatomy': ElementAnatomy;
  }
}
