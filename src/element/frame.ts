import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../model/dataset.js';
import type { Issue } from '../model/issue.js';
import { alertShape, downloadShape, drawIcon, emptyShape } from './icon-shape.js';
import type { LocaleController } from './locale.js';
import { renderLoading, renderRetry } from './panel.js';
import { safeAddress } from './safe-address.js';
import type { Room } from './width.js';

/** What the frame around an element's drawing is made of. */
export interface FrameParts {
  pipeline: FramePipeline;
  language: LocaleController;
  room: Room;
  heading: string | undefined;
  /** Name of the element where it has no heading. */
  label: string;
  meta: unknown;
  toolbar: unknown;
  /** The drawing; `null` where there is no data to draw. */
  body: unknown;
  /** Data is there, but has no rows. */
  empty: boolean;
  host: HTMLElement;
  /** Opens the menu of exports. */
  openExports(event: Event): void;
  statedDay: string | undefined;
}

interface FramePipeline {
  data: Dataset | null;
  issues: readonly Issue[];
  waits: boolean;
  requesting: boolean;
  retry: (() => void) | undefined;
}

const issuesInPlace = 50;

function renderIssue(issue: Issue, language: LocaleController): TemplateResult {
  return html`<li>
    ${issue.path ? html`<code>${issue.path}</code> ` : nothing}${language.issueText(issue)}
  </li>`;
}

/** Faults beside good rows: one line, opening to a list that says where and what. */
function renderIssues({
  pipeline: { issues, retry },
  language,
}: FrameParts): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const shown = issues.slice(0, issuesInPlace);
  // Warnings hide nothing: everything is shown, some of it by a reading to check.
  const key = issues.some(({ severity }) => severity === 'error') ? 'issues.count' : 'issues.warnings';
  return html`<details class="issues" part="issues">
    <summary>${drawIcon(alertShape)}<span>${language.t(key, { n: issues.length })}</span></summary>
    <ul>
      ${shown.map((issue) => renderIssue(issue, language))}
      ${
        issues.length > shown.length
          ? html`<li>${language.t('issues.more', { n: issues.length - shown.length })}</li>`
          : nothing
      }
    </ul>
    ${retry ? renderRetry(retry, language) : nothing}
  </details>`;
}

/** Nothing can be shown: said plainly, announced, with a way to try again. */
function renderFailure({ pipeline: { issues, retry }, language }: FrameParts): TemplateResult {
  return html`<div class="panel failure" part="error" role="alert">
    <p class="panel-title">${drawIcon(alertShape)}${language.t('failure')}</p>
    <ul>
      ${issues.slice(0, 5).map((issue) => renderIssue(issue, language))}
    </ul>
    ${retry ? renderRetry(retry, language) : nothing}
  </div>`;
}

function renderEmpty(text: string): TemplateResult {
  return html`<div class="panel none" part="empty">
    ${drawIcon(emptyShape)}
    <p>${text}</p>
  </div>`;
}

/** Light-DOM children that stand in until there is data, such as a plain table. */
function hasFallback({ children }: Element): boolean {
  return [...children].some((child) => !child.slot && !child.matches('script, template, style'));
}

function renderBody(parts: FrameParts): unknown {
  const { body, empty, host, language, pipeline } = parts;
  if (body !== null) return empty ? renderEmpty(language.t('empty')) : body;
  const fallback = hasFallback(host) ? html`<slot></slot>` : nothing;
  if (pipeline.issues.length > 0 && !pipeline.waits) return html`${renderFailure(parts)}${fallback}`;
  if (fallback !== nothing) return fallback;
  return pipeline.requesting || pipeline.waits ? renderLoading(language) : renderEmpty(language.t('no-data'));
}

function renderFooter({ pipeline, statedDay, language }: FrameParts): TemplateResult | typeof nothing {
  const { note, source } = pipeline.data ?? {};
  if (!note && !source && !statedDay) return nothing;
  const address = safeAddress(source?.url);
  const name = address ? html`<a href=${address} rel="noopener">${source?.name}</a>` : source?.name;
  return html`<footer class="footer" part="footer">
    ${note ? html`<p class="note">${note}</p>` : nothing}
    <p class="origin">
      ${source ? html`<span>${language.t('source')}${name}</span>` : nothing}
      ${statedDay ? html`<span>${language.t('as-of')}<time datetime=${statedDay}>${statedDay}</time></span>` : nothing}
    </p>
  </footer>`;
}

/** The menu comes when it is first opened, into the place behind its button. */
function renderExport({ language, openExports }: FrameParts): TemplateResult {
  const name = language.t('export');
  return html`<span class="export"
    ><button
      type="button"
      class="button icon-button"
      part="export"
      title=${name}
      aria-label=${name}
      aria-haspopup="menu"
      aria-expanded="false"
      @click=${openExports}
      @keydown=${openExports}
    >
      ${drawIcon(downloadShape)}</button
    ><span></span
  ></span>`;
}

function renderHeader(parts: FrameParts): TemplateResult {
  const { body, empty, heading, meta, toolbar } = parts;
  const drawn = body !== null && !empty;
  return html`<header class="header ${toolbar === nothing ? 'plain' : ''}" part="header">
    <div class="titles">
      ${heading ? html`<h2 class="heading" part="heading">${heading}</h2>` : nothing}
      ${drawn ? html`<p class="meta" part="meta">${meta}</p>` : nothing}
    </div>
    <div class="toolbar" part="toolbar">
      ${drawn ? html`${toolbar}${renderExport(parts)}` : nothing}
      <slot name="toolbar-end"></slot>
    </div>
  </header>`;
}

/** Heading, faults, the drawing or what stands for it, and where the data comes from. */
export function renderFrame(parts: FrameParts): TemplateResult {
  const { body, heading, host, label, pipeline, room } = parts;
  if (body === null && pipeline.issues.length === 0 && hasFallback(host)) return html`<slot></slot>`;
  return html`<section
    class="frame ${room}"
    part="frame"
    aria-label=${heading || label}
    aria-busy=${pipeline.requesting ? 'true' : 'false'}
  >
    ${renderHeader(parts)} ${body !== null ? renderIssues(parts) : nothing}
    <div class="body" part="scroller">${renderBody(parts)}</div>
    ${renderFooter(parts)}
  </section>`;
}
