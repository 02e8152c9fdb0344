/** The data of examples/, typed: stories show what the example pages show, from the same files. */
import basinsJson from '../examples/basin-bulletin/basins.json';
import huaiProvincesJson from '../examples/basin-bulletin/huai-provinces.json';
import increaseJson from '../examples/basin-bulletin/increase.json';
import pilotRosterJson from '../examples/education-pilot/roster.json';
import pilotTasksJson from '../examples/education-pilot/tasks.json';
import pilotTimelineJson from '../examples/education-pilot/timeline.json';
import inventedJson from '../examples/invented-sample/dashboard.json';
import streetMapJson from '../examples/street-campaign/grid-map.json';
import streetTasksJson from '../examples/street-campaign/tasks.json';
import streetTimelineJson from '../examples/street-campaign/timeline.json';
import townLedgerJson from '../examples/town-inspection/ledger.json';
import townMapJson from '../examples/town-inspection/grid-map.json';
import townRosterJson from '../examples/town-inspection/roster.json';
import townTimelineJson from '../examples/town-inspection/timeline.json';
import type { DashboardData } from '../src/dashboard/dashboard.js';
import type {
  GridMapData,
  RankingData,
  RosterData,
  TaskTableData,
  TimelineData,
} from '../src/model/index.js';

/** 篇3 教体系统试点. */
export const educationPilot = {
  roster: pilotRosterJson as RosterData,
  timeline: pilotTimelineJson as TimelineData,
  tasks: pilotTasksJson as TaskTableData,
};

/** 篇5 街道全域无垃圾. */
export const streetCampaign = {
  timeline: streetTimelineJson as TimelineData,
  gridMap: streetMapJson as GridMapData,
  tasks: streetTasksJson as TaskTableData,
};

/** 篇6 社会治安排查. */
export const townInspection = {
  roster: townRosterJson as RosterData,
  gridMap: townMapJson as GridMapData,
  timeline: townTimelineJson as TimelineData,
  /** 台账 in the manner of the plan; its entries are invented. */
  ledger: townLedgerJson as TaskTableData,
};

/** 篇7 流域水污染防治通报. */
export const basinBulletin = {
  basins: basinsJson as unknown as RankingData,
  huaiProvinces: huaiProvincesJson as unknown as RankingData,
  increase: increaseJson as unknown as RankingData,
};

/** Invented states, progress, persons and changes of rank on the street campaign's units. */
export const invented = inventedJson as unknown as Required<DashboardData>;

/** A text as long as the longest that documents hold: said again until it has that many characters. */
export function long(text: string, characters: number): string {
  return text.repeat(Math.ceil(characters / text.length)).slice(0, characters);
}
