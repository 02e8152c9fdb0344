import { fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { CivicDashboard, DashboardData } from '../../src/dashboard/dashboard.js';
import type { Drawn } from './element-states.js';
import { all } from './find.js';
import { sample } from './sample.js';

/** A dashboard on the sample data in a box of the width, drawn with all that is inside it. */
export async function openDashboard(width = 1200) {
  const data = await sample<DashboardData>('invented-sample/dashboard.json');
  const box = await fixture<HTMLDivElement>(
    html`<div><civic-dashboard .data=${data}></civic-dashboard></div>`,
  );
  box.style.width = `${width}px`;
  const dashboard = box.querySelector<CivicDashboard>('civic-dashboard')!;
  await dashboard.updateComplete;
  const inside = all(dashboard, '[part="layout"] > *') as unknown as Drawn[];
  await Promise.all(inside.map((element) => element.updateComplete));
  return { box, dashboard, inside };
}
