import { html, type TemplateResult } from 'lit';
import type { LocaleController } from './locale.js';

/** Asks again for what did not come. */
export function renderRetry(retry: () => void, language: LocaleController): TemplateResult {
  return html`<button type="button" class="button" @click=${retry}>${language.t('retry')}</button>`;
}

/** Stands where data is about to be. */
export function renderLoading(language: LocaleController): TemplateResult {
  return html`<div class="panel loading" part="loading" role="status">
    <span class="visually-hidden">${language.t('loading')}</span>
    <i class="bone"></i><i class="bone"></i><i class="bone"></i><i class="bone"></i>
  </div>`;
}
