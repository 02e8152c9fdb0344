import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { vars } from '../../src/element/vars.js';
import { defaultTheme, themeNames, themeTexts } from '../../.storybook/themes.js';
import { invented } from '../samples.js';
import { contrast, hexOf } from './contrast.js';
import {
  differences,
  isForScreens,
  pairsOf,
  themeFile,
  tokensIn,
  type Pair,
  type Values,
} from './theme-file.js';
import { workbenchStyles } from './theme-workbench.styles.js';
import { ToolbarController } from './toolbar.js';
import { tokenGroups, tokenMeanings } from './token-meanings.js';

const defaults = tokensIn(themeTexts[defaultTheme] ?? '');
const names = Object.keys(defaults);
const pairs = pairsOf(names);

const groupOf = (name: string) => tokenGroups.findIndex(([prefix]) => prefix.test(name));
const isColour = (name: string) => hexOf(defaults[name] ?? '') !== null;

/** All tokens with live editing: fields beside a dashboard that follows them, and the CSS file to take away. */
@customElement('theme-workbench')
export class ThemeWorkbench extends LitElement {
  /** For MDX pages: `<ThemeWorkbench.tag />` keeps the import, which a bundler would drop as unused. */
  static readonly tag = 'theme-workbench';

  static override styles = workbenchStyles;

  @state() private start = defaultTheme;
  @state() private edits: Values = {};
  @state() private said = '';
  @query('textarea') private readonly file!: HTMLTextAreaElement;

  readonly #toolbar = new ToolbarController(this);

  get #base(): Values {
    return { ...defaults, ...tokensIn(themeTexts[this.start] ?? '') };
  }

  get #values(): Values {
    return { ...this.#base, ...this.edits };
  }

  get #different(): Values {
    return differences(this.#values, defaults);
  }

  get #css(): string {
    return themeFile(this.#different, { screenOnly: isForScreens(themeTexts[this.start] ?? '') });
  }

  protected override render(): TemplateResult {
    const changed = Object.keys(this.edits).length;
    return html`${this.#bar(changed)}
      <div class="desk">
        <div class="tokens">${tokenGroups.map((_, index) => this.#group(index))}</div>
        <div class="side">
          <section
            class="preview"
            aria-label="Preview 预览"
            lang=${this.#toolbar.language}
            tabindex="0"
            ${vars({ ...this.#different })}
          >
            <civic-dashboard .data=${invented}></civic-dashboard>
          </section>
          <label class="file">
            <span>CSS file 主题文件</span>
            <textarea readonly rows="7" spellcheck="false" .value=${this.#css}></textarea>
          </label>
        </div>
      </div>`;
  }

  #bar(changed: number): TemplateResult {
    return html`<div class="bar">
      <label>
        Start from 以此为底
        <select @change=${this.#startFrom}>
          ${themeNames.map((name) => html`<option ?selected=${name === this.start}>${name}</option>`)}
        </select>
      </label>
      <p class="said" role="status">${this.said || `${changed} changed 处修改`}</p>
      <button type="button" ?disabled=${changed === 0} @click=${this.#reset}>Undo all 全部还原</button>
      <button type="button" @click=${this.#copy}>Copy CSS 复制</button>
      <button type="button" class="main" @click=${this.#download}>Download CSS 下载</button>
    </div>`;
  }

  #group(index: number): TemplateResult {
    const [, zh, en] = tokenGroups[index]!;
    const own = names.filter((name) => groupOf(name) === index);
    return html`<table>
      <caption>
        ${en} ${zh}
      </caption>
      <thead>
        <tr>
          <th scope="col">Token 变量</th>
          <th scope="col">Value 取值</th>
          <th scope="col">Contrast 对比度</th>
        </tr>
      </thead>
      <tbody>
        ${own.map((name) => this.#row(name))}
      </tbody>
    </table>`;
  }

  #row(name: string): TemplateResult {
    const [zh, en] = tokenMeanings[name] ?? ['', ''];
    const changed = name in this.edits;
    return html`<tr class=${changed ? 'changed' : ''}>
      <th scope="row">
        <code>${name}</code>
        <span class="meaning">${zh} · ${en}</span>
      </th>
      <td>
        <div class="value">
          ${isColour(name) ? this.#picker(name) : nothing}
          <input
            type="text"
            aria-label=${name}
            spellcheck="false"
            .value=${this.#values[name] ?? ''}
            @change=${(event: Event) => this.#edit(name, (event.target as HTMLInputElement).value)}
          />
        </div>
        <span class="default">
          default 默认 <code>${defaults[name]}</code>
          ${changed ? html`<button type="button" class="undo" aria-label=${`Undo ${name}`} @click=${() => this.#undo(name)}>undo 还原</button>` : nothing}
        </span>
      </td>
      <td>${this.#pairsWith(name).map((pair) => this.#ratio(pair))}</td>
    </tr>`;
  }

  #picker(name: string): TemplateResult {
    return html`<input
      type="color"
      aria-label=${`${name}, colour 颜色`}
      .value=${hexOf(this.#values[name] ?? '') ?? '#000000'}
      @input=${(event: Event) => this.#edit(name, (event.target as HTMLInputElement).value)}
    />`;
  }

  /** Pairs are told where their text is set; a ground tells the worst of what stands on it. */
  #pairsWith(name: string): Pair[] {
    const own = pairs.filter(({ foreground }) => foreground === name);
    if (own.length > 0) return own;
    const ratio = ({ foreground, background }: Pair) =>
      contrast(this.#values[foreground] ?? '', this.#values[background] ?? '') ?? Infinity;
    return pairs
      .filter(({ background }) => background === name)
      .sort((a, b) => ratio(a) / a.least - ratio(b) / b.least)
      .slice(0, 1);
  }

  #ratio({ foreground, background, least }: Pair): TemplateResult {
    const ratio = contrast(this.#values[foreground] ?? '', this.#values[background] ?? '');
    const short = (token: string) => token.replace(/^--civic-(?:color-)?/, '');
    const which = `${short(foreground)} on ${short(background)}`;
    if (ratio === null) return html`<span class="ratio">? ${which}</span>`;
    const low = ratio < least;
    // Rounded down: 4.49 must not read 4.5.
    const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
    return html`<span class=${low ? 'ratio low' : 'ratio'}>
      <b>${shown}</b> ${which}${low ? html` <em>below ${least} 对比度不足</em>` : nothing}
    </span>`;
  }

  readonly #startFrom = (event: Event): void => {
    this.start = (event.target as HTMLSelectElement).value;
    this.said = '';
  };

  #edit(name: string, text: string): void {
    const value = text.trim();
    const fits = isColour(name) ? CSS.supports('color', value) : value !== '' && !/[;{}]/.test(value);
    this.said = fits ? '' : `“${text}” is no value for ${name}. 取值无效`;
    if (!fits) this.requestUpdate();
    else if (value === this.#base[name]) this.#undo(name);
    else this.edits = { ...this.edits, [name]: value };
  }

  #undo(name: string): void {
    const { [name]: _gone, ...rest } = this.edits;
    this.edits = rest;
  }

  readonly #reset = (): void => {
    this.edits = {};
    this.said = '';
  };

  /** The old command: plain-http intranets have no `navigator.clipboard`. */
  readonly #copy = (): void => {
    this.file.select();
    this.said = document.execCommand('copy') ? 'Copied 已复制' : 'Selected: press Ctrl+C 已选中，请按 Ctrl+C';
  };

  readonly #download = (): void => {
    const address = URL.createObjectURL(new Blob([this.#css], { type: 'text/css' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'my-theme.css' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    this.said = 'my-theme.css saved 已下载';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-workbench': ThemeWorkbench;
  }
}
