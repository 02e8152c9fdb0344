import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chip } from '../element/chip.js';
import { icon } from '../element/icons.js';
import { vars } from '../element/vars.js';
import {
  choiceClass,
  dutyList,
  issueNotes,
  phaseButton,
  targetWords,
  whenText,
  type Drawing,
} from './drawing.js';
import type { MilestoneRow, PhaseRow, TimelineView } from './timeline-view.js';

function progressLine({ progress, progressText, mark }: PhaseRow, { t }: Drawing): unknown {
  if (progress === null) return nothing;
  return html`<p class="progress">
    <span class="term">${t('timeline.progress')}</span>
    <span class="track" aria-hidden="true"
      ><i class="filled tone-${mark.tone}" ${vars({ '--_width': `${progress * 100}%` })}></i
    ></span>
    <b class="percent">${progressText}</b>
  </p>`;
}

function objectives({ phase }: PhaseRow, { t }: Drawing): unknown {
  if (!phase.objectives || phase.objectives.length === 0) return nothing;
  return html`<ul class="objectives" aria-label=${t('timeline.objectives')}>
    ${phase.objectives.map((objective) => html`<li>${objective}</li>`)}
  </ul>`;
}

function units({ phase }: PhaseRow, { t }: Drawing): unknown {
  if (!phase.units || phase.units.length === 0) return nothing;
  return html`<p class="units">
    <span class="term">${t('timeline.units')}</span> <span>${phase.units.join(t('list-comma'))}</span>
  </p>`;
}

function facts({ mark, distance, openness, issues }: PhaseRow): unknown {
  // An unreadable time is told once, with its reason below.
  if (mark.state === 'unknown' && issues.length > 0) return nothing;
  return html`<p class="facts">
    ${chip(mark)} ${distance === null ? nothing : html`<span class="distance">${distance}</span>`}
    ${openness === null ? nothing : html`<span class="distance">${openness}</span>`}
  </p>`;
}

function step(row: PhaseRow, drawing: Drawing): TemplateResult {
  const { id, depth, mark, period, issues, steps } = row;
  const title = phaseButton(row, drawing);
  return html`<li
    class="stage is-${mark.state}"
    data-id=${id}
    aria-current=${mark.state === 'active' ? 'step' : nothing}
  >
    <div class="card ${choiceClass(row, drawing)}" part="phase" @click=${() => drawing.choose(row)}>
      <i class="marker tone-${mark.tone}" aria-hidden="true">${icon(mark.shape)}</i>
      <div class="head">
        ${depth > 0 ? html`<h4>${title}</h4>` : html`<h3>${title}</h3>`}
        <p class="when">${whenText(period)}</p>
      </div>
      <div class="detail">
        ${facts(row)} ${issueNotes(issues, drawing)} ${progressLine(row, drawing)} ${objectives(row, drawing)}
        ${units(row, drawing)}
      </div>
    </div>
    ${steps.length > 0 ? stepList(steps, drawing) : nothing}
  </li>`;
}

function stepList(rows: readonly PhaseRow[], drawing: Drawing): TemplateResult {
  return html`<ol class="stages" role="list">
    ${repeat(
      rows,
      (row) => row.id,
      (row) => step(row, drawing),
    )}
  </ol>`;
}

function target(row: MilestoneRow, drawing: Drawing): TemplateResult {
  return html`<li class=${row.reached ? 'reached' : ''} part="milestone">
    ${icon('diamond')}<span class="duty">${row.name}</span> <span class="when">${whenText(row.date)}</span>
    <span class="distance">${targetWords(row, drawing)}</span> ${issueNotes(row.issues, drawing)}
  </li>`;
}

/** Phases one after another, with all that the data says of each. */
export function stepsTemplate(
  { phases, milestones, duties, layout }: TimelineView,
  drawing: Drawing,
): TemplateResult {
  return html`<div class="steps ${layout.wide ? 'wide' : ''}">
    ${stepList(phases, drawing)}
    <div class="lists">
      ${
        milestones.length > 0
          ? html`<section class="duties targets-list">
              <h3 class="group">${drawing.t('timeline.milestones')}</h3>
              <ul role="list">
                ${milestones.map((row) => target(row, drawing))}
              </ul>
            </section>`
          : nothing
      }
      ${dutyList(duties, drawing)}
    </div>
  </div>`;
}
