import { property } from 'lit/decorators.js';
import { CivicElement } from '../element/civic-element.js';
import type { ElementSpec } from '../element/element-spec.js';
import { segmented } from '../element/controls.js';
import type { Sheet } from '../element/sheet.js';
import type { SelectDetail, Selection } from '../element/events.js';
import type { Phase, TimelineData } from '../model/timeline.js';
import type { Scale } from './axis.js';
import type { Drawing } from './drawing.js';
import { TextRoom } from './text-room.js';
import type { TimelineView } from './timeline-view.js';

function unitsOf({ units = [], steps = [] }: Phase): string[] {
  return [...units, ...steps.flatMap(unitsOf)];
}

function withSteps(phase: Phase): Phase[] {
  return [phase, ...(phase.steps ?? []).flatMap(withSteps)];
}

function detailOfPhase(phase: Phase): SelectDetail {
  return { kind: 'phase', id: phase.id ?? '', item: phase, units: [...(phase.units ?? [])] };
}

/**
 * Shows the phases of a plan on a time axis or step by step, each period as the document writes it
 * (实施步骤、推进计划).
 *
 * @summary Phased timeline
 * @tag civic-timeline
 * @slot - Shown until there is data, such as a plain list.
 * @slot toolbar-end - Controls after the built-in ones.
 * @event {CivicSelectEvent} civic-select - A phase was chosen; cancel to leave the selection as it was.
 * @event {CivicClearEvent} civic-clear - The choice was taken back.
 * @event {CivicLoadEvent} civic-load - Data was accepted and drawn.
 * @event {CivicErrorEvent} civic-error - Faults in the data or its delivery.
 * @csspart frame - The box around everything.
 * @csspart header - Heading and controls.
 * @csspart heading - The heading.
 * @csspart toolbar - The controls.
 * @csspart scroller - The part that scrolls where the host gives a height.
 * @csspart axis - The time axis; scrolls sideways where a scale needs more room than there is.
 * @csspart phase - One phase or step.
 * @csspart milestone - One target.
 * @csspart duties - The recurring duties.
 * @csspart footer - Note, source and as-of date.
 * @cssprop [--civic-timeline-bar-size=1.86em] - Height of a phase's bar.
 * @attr empty - Reflected while there is no phase to show.
 * @attr busy - Reflected while data is requested.
 */
export class CivicTimeline extends CivicElement<
  TimelineData,
  TimelineView,
  typeof import('./timeline-drawing.js')
> {
  static override get spec(): ElementSpec {
    return {
      tag: 'civic-timeline',
      datasetKey: 'timeline',
      label: 'timeline.label',
      drawing: () => import('./timeline-drawing.js'),
      viewInputs: ['view', 'scale'],
    };
  }

  /** `axis`: bars on a time axis. `steps`: one below the other. `auto`: as the room allows. Default `auto`. */
  @property() view: 'axis' | 'steps' | 'auto' = 'auto';

  /** The axis' finest tick. `auto`: the finest whose labels have room. Default `auto`. */
  @property() scale: Scale = 'auto';

  readonly #textRoom = new TextRoom(this);

  protected override toView(data: TimelineData): TimelineView {
    const { day: asOf, t, view, scale } = this;
    return this.parts.timelineView(data, {
      asOf,
      t,
      locale: this.language.current,
      view,
      scale,
      ems: this.#textRoom.ems,
    });
  }

  protected override viewContext(): readonly unknown[] {
    return [this.#textRoom.ems];
  }

  protected override countRows({ phases, milestones, duties }: TimelineView): number {
    return phases.length + milestones.length + duties.length;
  }

  protected override unitsIn(data: TimelineData): string[] {
    return [...data.phases.flatMap(unitsOf), ...(data.duties ?? []).flatMap(({ units = [] }) => units)];
  }

  protected override detailOf({ kind, id }: Selection, data: TimelineData): SelectDetail | null {
    const phase =
      kind === 'phase' ? data.phases.flatMap(withSteps).find((each) => each.id === id) : undefined;
    return phase ? detailOfPhase(phase) : null;
  }

  protected override toSheet(view: TimelineView): Sheet {
    return this.parts.timelineSheet(view, this.t);
  }

  protected override renderMeta(view: TimelineView): unknown {
    return this.parts.timelineMeta(view, this.t);
  }

  protected override renderToolbar({ mode }: TimelineView): unknown {
    const { t } = this;
    return segmented<'axis' | 'steps'>({
      label: t('view'),
      options: [
        { value: 'axis', text: t('timeline.axis') },
        { value: 'steps', text: t('timeline.steps') },
      ],
      value: mode,
      choose: (view) => (this.view = view),
    });
  }

  protected override renderView(view: TimelineView): unknown {
    return view.mode === 'axis'
      ? this.parts.axisTemplate(view, this.day, this.#drawing)
      : this.parts.stepsTemplate(view, this.#drawing);
  }

  get #drawing(): Drawing {
    return {
      t: this.t,
      issueText: (issue) => this.language.issueText(issue),
      isSelected: ({ id }) => this.isSelected('phase', id),
      isMarked: ({ phase }) => this.dashboard.marks(phase.units ?? []),
      choose: ({ phase }) => this.choose(detailOfPhase(phase)),
    };
  }
}
