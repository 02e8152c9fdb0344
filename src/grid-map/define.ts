import { CivicGridMap } from './grid-map.js';

CivicGridMap.define();

export { CivicGridMap };
export type { AreaChange } from './live-areas.js';
export type { Area, GridMapData, Status, Tone } from '../model/grid-map.js';
export type { Measure } from '../model/measure.js';

declare global {
  interface HTMLElementTagNameMap {
    'civic-grid-map': CivicGridMap;
  }
}
