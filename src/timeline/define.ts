import { CivicTimeline } from './timeline.js';

CivicTimeline.define();

export { CivicTimeline };
export type { Duty, Milestone, Phase, PhaseState, TimelineData } from '../model/timeline.js';

declare global {
  interface HTMLElementTagNameMap {
    'civic-timeline': CivicTimeline;
  }
}
