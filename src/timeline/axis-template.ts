import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../element/icons.js';
import { vars } from '../element/vars.js';
import type { Axis, Bar, Tick, WordsPlace } from './axis.js';
import {
  choiceClass,
  dutyList,
  issueNotes,
  phaseButton,
  progressWords,
  targetWords,
  whenText,
  type Drawing,
} from './drawing.js';
import { allRows, type MilestoneRow, type PhaseRow, type TimelineView } from './timeline-view.js';

//   label column        plot
//   ┌───────────────┬──────────────────────────────┐
//   │               │ 2017  │ 2018                 │  scale
//   │               │ 三季  │ 一季 │ 二季 │ …      │
//   │               │         [as-of day]          │
//   ├───────────────┼───────┴──────┴──────┴────────┤
//   │ name          │ ▒▒███████ words              │  one row a phase
//   │ period        │                              │
//   │ ⚠ what to check in the dates                 │
//   └───────────────┴──────────────────────────────┘

const percent = (share: number) => `${share * 100}%`;
const at = (share: number) => vars({ '--_at': percent(share) });
const stretch = ({ share, width }: Tick) => vars({ '--_at': percent(share), '--_width': percent(width) });

function tickText({ unit, roomy }: Axis, { year, n }: Tick, { t }: Drawing): string {
  if (unit === 'year') return t('timeline.year', { n: year });
  return unit === 'quarter' && !roomy ? t('timeline.quarter-short', { n }) : t(`timeline.${unit}`, { n });
}

/** Years, ticks, and the as-of day in a lane of its own: its label meets no other. */
function scaleTemplate({ axis, asOfShare }: TimelineView, asOf: string, drawing: Drawing): TemplateResult {
  const years = axis.years.map(
    (year) =>
      html`<span class="year" ${stretch(year)}>${drawing.t('timeline.year', { n: year.year })}</span>`,
  );
  const pin = asOfShare === null ? nothing : html`<span class="pin" ${at(asOfShare)}>${asOf}</span>`;
  return html`<div class="scale" aria-hidden="true">
    <div class="corner"></div>
    <div>
      ${axis.unit === 'year' ? nothing : html`<div class="lane years">${years}</div>`}
      <div class="lane ticks ${axis.unit === 'year' ? 'years' : ''}">
        ${axis.ticks.map((tick) => html`<span class="tick" ${stretch(tick)}>${tickText(axis, tick, drawing)}</span>`)}
      </div>
      ${asOfShare === null ? nothing : html`<div class="lane pins">${pin}</div>`}
    </div>
  </div>`;
}

function isYearStart({ ticks, unit }: Axis, index: number): boolean {
  return unit === 'year' || (index > 0 && ticks[index]?.n === 1);
}

function lines({ axis, asOfShare }: TimelineView): TemplateResult {
  return html`<div class="lines" aria-hidden="true">
      ${axis.ticks.map((tick, index) => html`<i class=${isYearStart(axis, index) ? 'line strong' : 'line'} ${at(tick.share)}></i>`)}
    </div>
    ${
      asOfShare === null
        ? nothing
        : html`<div class="lines now" aria-hidden="true"><i class="as-of" ${at(asOfShare)}></i></div>`
    }`;
}

function barTemplate({ bar, progress, mark }: PhaseRow): unknown {
  if (bar === null) return nothing;
  const fades = `${bar.fadeStart ? ' fade-start' : ''}${bar.fadeEnd ? ' fade-end' : ''}`;
  const place = vars({ '--_at': percent(bar.from), '--_width': percent(bar.to - bar.from) });
  return html`<i class="bar tone-${mark.tone} is-${mark.state}${fades}" aria-hidden="true" ${place}
    >${progress === null ? nothing : html`<i class="filled" ${vars({ '--_width': percent(progress) })}></i>`}</i
  >`;
}

/** Words hang on the bar's start or its end, or run up to either. */
function wordsPlace(words: WordsPlace, { from, to }: Pick<Bar, 'from' | 'to'>) {
  if (words === 'before') return vars({ '--_to': percent(1 - from) });
  return words === 'end'
    ? vars({ '--_to': '0px' })
    : vars({ '--_at': percent(words === 'inside' ? from : to) });
}

function wordsTemplate(row: PhaseRow, drawing: Drawing): unknown {
  const { mark, words, openness, distance, progress, issues } = row;
  // An unreadable time is told once, with its reason below.
  if (mark.state === 'unknown' && issues.length > 0) return nothing;
  const strip = progress === null ? '' : 'over-strip';
  const farOff = row.saysDistance ? 'distance' : 'visually-hidden';
  return html`<span
    class="words ${words} ${strip} tone-${mark.tone} is-${mark.state}"
    ${wordsPlace(words, row.bar ?? { from: 0, to: 0 })}
    >${icon(mark.shape)}<span>${mark.text}</span>${progressWords(row, drawing)}
    ${distance === null ? nothing : html`<span class=${farOff}>${distance}</span>`}
    ${openness === null ? nothing : html`<span class="visually-hidden">${openness}</span>`}</span
  >`;
}

function phaseRow(row: PhaseRow, drawing: Drawing): TemplateResult {
  const { id, depth, mark, period, issues, steps } = row;
  return html`<li class="phase" data-id=${id} aria-current=${mark.state === 'active' ? 'step' : nothing}>
    <div
      part="phase"
      class="row ${depth > 0 ? 'step' : ''} ${choiceClass(row, drawing)}"
      ${vars({ '--_depth': String(depth) })}
      @click=${() => drawing.choose(row)}
    >
      <div class="label">${phaseButton(row, drawing)} <span class="when">${whenText(period)}</span></div>
      <div class="plot">${barTemplate(row)}${wordsTemplate(row, drawing)}</div>
      ${issues.length > 0 ? html`<div class="cautions">${issueNotes(issues, drawing)}</div>` : nothing}
    </div>
    ${steps.length > 0 ? phaseList(steps, drawing) : nothing}
  </li>`;
}

function phaseList(rows: readonly PhaseRow[], drawing: Drawing): TemplateResult {
  return html`<ol class="phases" role="list">
    ${repeat(
      rows,
      (row) => row.id,
      (row) => phaseRow(row, drawing),
    )}
  </ol>`;
}

function targetRow(row: MilestoneRow, drawing: Drawing): TemplateResult {
  const { share, words, reached } = row;
  const place =
    share === null
      ? nothing
      : html`<i class="diamond" aria-hidden="true" ${at(share)}>${icon('diamond')}</i>`;
  const beside = wordsPlace(words, { from: share ?? 0, to: share ?? 0 });
  return html`<li class="row target ${reached ? 'reached' : ''}" part="milestone">
    <div class="label">
      <span class="name">${row.name}</span> <span class="when">${whenText(row.date)}</span>
    </div>
    <div class="plot">${place}<span class="words ${words}" ${beside}>${targetWords(row, drawing)}</span></div>
    ${row.issues.length > 0 ? html`<div class="cautions">${issueNotes(row.issues, drawing)}</div>` : nothing}
  </li>`;
}

function targets({ milestones }: TimelineView, drawing: Drawing): unknown {
  if (milestones.length === 0) return nothing;
  return html`<h3 class="group"><span>${drawing.t('timeline.milestones')}</span></h3>
    <ol class="targets" role="list">
      ${milestones.map((row) => targetRow(row, drawing))}
    </ol>`;
}

/** Says what fading and strips stand for, as far as the drawing has them. */
function key({ phases }: TimelineView, { t }: Drawing): unknown {
  const bars = allRows(phases).map(({ bar }) => bar);
  const [start, end] = [bars.some((bar) => bar?.fadeStart), bars.some((bar) => bar?.fadeEnd)];
  if (!start && !end) return nothing;
  return html`<p class="key">
    ${start ? html`<span><i class="swatch fade-start" aria-hidden="true"></i>${t('timeline.key-start')}</span>` : nothing}
    ${end ? html`<span><i class="swatch fade-end" aria-hidden="true"></i>${t('timeline.key-end')}</span>` : nothing}
  </p>`;
}

/** Phases as bars on a time axis; each row says in words what its bar shows. */
export function axisTemplate(view: TimelineView, asOf: string, drawing: Drawing): TemplateResult {
  const { axis, layout, phases } = view;
  const stacked = layout.labelEms === 0;
  const sizes = vars({
    '--_label': `${layout.labelEms}em`,
    '--_least': `${layout.labelEms + axis.leastEms}em`,
  });
  return html`<div class="axis-room ${layout.scrolls ? 'scrolls' : ''}" part="axis">
      <div class="axis ${stacked ? 'stacked' : ''} ${axis.unit === 'year' ? 'single' : ''}" ${sizes}>
        ${lines(view)} ${scaleTemplate(view, asOf, drawing)} ${phaseList(phases, drawing)}
        ${targets(view, drawing)}
      </div>
    </div>
    ${dutyList(view.duties, drawing)} ${key(view, drawing)}`;
}
