import { CivicRoster } from './roster.js';

CivicRoster.define();

export { CivicRoster };
export type { RosterData, LeadingGroup, Rank, Member, Office } from '../model/roster.js';

declare global {
  interface HTMLElementTagNameMap {
    'civic-roster': CivicRoster;
  }
}
