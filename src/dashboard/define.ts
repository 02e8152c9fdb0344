import { CivicDashboard } from './dashboard.js';

CivicDashboard.define();

export { CivicDashboard };
export type { DashboardData } from './dashboard.js';

declare global {
  interface HTMLElementTagNameMap {
    'civic-dashboard': CivicDashboard;
  }
}
