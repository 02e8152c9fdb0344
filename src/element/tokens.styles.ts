import { css } from 'lit';

/**
 * Every token with its default look, under a private name: without a theme file the look is whole.
 * Themes set the public `--civic-*` names; nothing below this file reads them.
 *
 * @cssprop --civic-color-scheme - `light` or `dark`, for what the browser draws itself, such as scroll bars.
 * @cssprop --civic-font - Fonts, first choice first.
 * @cssprop --civic-font-size - Size of text.
 * @cssprop --civic-font-size-small - Size of secondary text, such as units and sources.
 * @cssprop --civic-font-size-title - Size of an element's heading.
 * @cssprop --civic-line-height - Height of a line, as a multiple of the size of text.
 * @cssprop --civic-space - The step that all gaps are multiples of.
 * @cssprop --civic-radius - Corners of frames and cards.
 * @cssprop --civic-radius-small - Corners of controls and chips.
 * @cssprop --civic-target-size - Smallest side of what can be pressed.
 * @cssprop --civic-target-size-small - Smallest side of what can be pressed within text or rows.
 * @cssprop --civic-shadow - Shadow of an element's frame.
 * @cssprop --civic-line-width - Thickness of lines and outlines.
 * @cssprop --civic-focus-width - Thickness of the ring around what has the focus.
 * @cssprop --civic-link-line - Line under what can be pressed within text: `none` or `underline`.
 * @cssprop --civic-tint-line - Outline of what a tint alone sets apart; see-through where the tint is enough.
 * @cssprop --civic-color-page - Background behind the elements of a dashboard.
 * @cssprop --civic-color-surface - Background of an element.
 * @cssprop --civic-color-surface-sunken - Background of headings of rows and of panels within an element.
 * @cssprop --civic-color-line - Lines between rows and around an element.
 * @cssprop --civic-color-line-strong - Lines below column headings and around buttons.
 * @cssprop --civic-color-control-line - Outline of fields and of vacant places, 3:1 against the surface.
 * @cssprop --civic-color-text - Text.
 * @cssprop --civic-color-text-muted - Secondary text.
 * @cssprop --civic-color-brand - Links, what is chosen, the ring around what has the focus.
 * @cssprop --civic-color-brand-soft - Background of what is chosen.
 * @cssprop --civic-color-on-brand - Text on the brand colour.
 * @cssprop --civic-color-bar - Bars of the ranking, of progress, and a line of the trend.
 * @cssprop --civic-status-done - Text and marks of what is done or closed.
 * @cssprop --civic-status-done-soft - Background of the same.
 * @cssprop --civic-status-on-track - Text and marks of what is going on in time.
 * @cssprop --civic-status-on-track-soft - Background of the same.
 * @cssprop --civic-status-due-soon - Text and marks of what is due soon.
 * @cssprop --civic-status-due-soon-soft - Background of the same.
 * @cssprop --civic-status-overdue - Text and marks of what is overdue.
 * @cssprop --civic-status-overdue-soft - Background of the same.
 * @cssprop --civic-status-ongoing - Text and marks of what is without an end (长期坚持).
 * @cssprop --civic-status-ongoing-soft - Background of the same.
 * @cssprop --civic-status-none - Text and marks of what is not started, suspended or without a date.
 * @cssprop --civic-status-none-soft - Background of the same.
 * @cssprop --civic-tone-ok - Background of an area that is in order (正常).
 * @cssprop --civic-tone-on-ok - Text on the same.
 * @cssprop --civic-tone-info - Background of an area that is to be watched (关注).
 * @cssprop --civic-tone-on-info - Text on the same.
 * @cssprop --civic-tone-warn - Background of an area that is at a warning (预警).
 * @cssprop --civic-tone-on-warn - Text on the same.
 * @cssprop --civic-tone-serious - Background of an area that is serious (严重).
 * @cssprop --civic-tone-on-serious - Text on the same.
 * @cssprop --civic-tone-critical - Background of an area that is urgent (紧急).
 * @cssprop --civic-tone-on-critical - Text on the same.
 * @cssprop --civic-tone-none - Background of an area that is of no known status.
 * @cssprop --civic-tone-on-none - Text on the same.
 */
export const tokens = css`
  :host {
    --_font: var(
      --civic-font,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      'WenQuanYi Micro Hei',
      system-ui,
      sans-serif
    );
    --_size: var(--civic-font-size, 14px);
    --_small: var(--civic-font-size-small, 13px);
    --_title: var(--civic-font-size-title, 17px);
    --_line-height: var(--civic-line-height, 1.6);
    --_space: var(--civic-space, 4px);
    --_radius: var(--civic-radius, 6px);
    --_radius-small: var(--civic-radius-small, 4px);
    --_target: var(--civic-target-size, 32px);
    --_target-small: var(--civic-target-size-small, 24px);
    --_line-width: var(--civic-line-width, 1px);
    --_focus-width: var(--civic-focus-width, 2px);
    --_link-line: var(--civic-link-line, none);
    --_tint-line: var(--civic-tint-line, transparent);
    --_page: var(--civic-color-page, #f3f5f9);
    --_surface: var(--civic-color-surface, #fff);
    --_sunken: var(--civic-color-surface-sunken, #f6f8fb);
    --_line: var(--civic-color-line, #e2e7ee);
    --_line-strong: var(--civic-color-line-strong, #c3ccd8);
    --_control-line: var(--civic-color-control-line, #7c8797);
    --_text: var(--civic-color-text, #1b2430);
    --_muted: var(--civic-color-text-muted, #556173);
    --_brand: var(--civic-color-brand, #1d4f9f);
    --_brand-soft: var(--civic-color-brand-soft, #e8eff9);
    --_on-brand: var(--civic-color-on-brand, #fff);
    --_bar: var(--civic-color-bar, #5b82bd);
    --_done: var(--civic-status-done, #17704c);
    --_done-soft: var(--civic-status-done-soft, #e3f3eb);
    --_on-track: var(--civic-status-on-track, #1d5fb0);
    --_on-track-soft: var(--civic-status-on-track-soft, #e4eefa);
    --_due-soon: var(--civic-status-due-soon, #7d5200);
    --_due-soon-soft: var(--civic-status-due-soon-soft, #fcf0d4);
    --_overdue: var(--civic-status-overdue, #b3261e);
    --_overdue-soft: var(--civic-status-overdue-soft, #fce8e6);
    --_ongoing: var(--civic-status-ongoing, #5646a3);
    --_ongoing-soft: var(--civic-status-ongoing-soft, #efecfa);
    --_none: var(--civic-status-none, #556173);
    --_none-soft: var(--civic-status-none-soft, #edf0f4);
    --_tone-ok: var(--civic-tone-ok, #dbeee4);
    --_on-ok: var(--civic-tone-on-ok, #11573a);
    --_tone-info: var(--civic-tone-info, #cfe0f6);
    --_on-info: var(--civic-tone-on-info, #174680);
    --_tone-warn: var(--civic-tone-warn, #fbe2a1);
    --_on-warn: var(--civic-tone-on-warn, #5a3b00);
    --_tone-serious: var(--civic-tone-serious, #f5b484);
    --_on-serious: var(--civic-tone-on-serious, #5c2400);
    --_tone-critical: var(--civic-tone-critical, #bd342b);
    --_on-critical: var(--civic-tone-on-critical, #fff);
    --_tone-none: var(--civic-tone-none, #eceff3);
    --_on-none: var(--civic-tone-on-none, #556173);
    --_shadow: var(--civic-shadow, 0 1px 2px rgba(20, 36, 60, 0.05));

    color-scheme: var(--civic-color-scheme, light);
    display: block;
    box-sizing: border-box;
    min-width: 0;
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: var(--_line-height);
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;
