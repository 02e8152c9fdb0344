import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements, root } from '../../../scripts/project.mjs';
import { makeCustomer, moduleNames } from '../support/customer.mjs';

let customer;

beforeAll(() => {
  customer = makeCustomer(['@types/react']);
  // Vue is not among our tools: what its types are asked for, as Vue 3.5 has it.
  customer.write('node_modules/vue/package.json', '{ "name": "vue", "types": "index.d.ts" }');
  customer.write(
    'node_modules/vue/index.d.ts',
    `export interface HTMLAttributes { class?: unknown; id?: string; onClick?: (event: MouseEvent) => void }
     export interface PublicProps { key?: PropertyKey; ref?: unknown }
     export interface GlobalComponents {}`,
  );
  customer.write('node_modules/vue/index.js', '');
});
afterAll(() => customer?.close());

/** Compiler faults of a file of the customer's, line by line; none of our declarations is skipped. */
function compile(name, text, { module = 'nodenext', moduleResolution = module, ...others } = {}) {
  const file = customer.write(name, text);
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // Packages of others come with faults of their own; ours are looked at by the paths below.
    skipLibCheck: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    module,
    moduleResolution,
    ...others,
  };
  const config = customer.write(
    `${name}.tsconfig.json`,
    JSON.stringify({ compilerOptions: options, files: [file] }),
  );
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const { stdout, status, error } = spawnSync(process.execPath, [tsc, '-p', config, '--pretty', 'false'], {
    cwd: customer.folder,
    encoding: 'utf8',
  });
  if (error) throw error;
  const faults = stdout.split('\n').filter((line) => line.trim() !== '');
  if (status !== 0 && faults.length === 0) throw new Error(`tsc ended with ${status}`);
  return faults;
}

const resolutions = [['bundler', { module: 'esnext', moduleResolution: 'bundler' }], ['nodenext']];

const usesAll = `
${moduleNames.map((name, i) => `import * as entry${i} from '${name}';`).join('\n')}
import type { CivicRoster } from 'civicboard/roster/class';
import type { CivicSelectEvent, SelectDetail, Selection } from 'civicboard';
import type {
  RosterData, TimelineData, TaskTableData, GridMapData, RankingData, Task, Area, Entry, Issue, Period,
} from 'civicboard/model';
import { parsePeriod, rank, taskStatus, validateTaskTable } from 'civicboard/model';
import { registerLocale } from 'civicboard';
import { en } from 'civicboard/locales/en';
void [${moduleNames.map((_, i) => `entry${i}`)}];

const roster: CivicRoster = document.createElement('civic-roster');
roster.data = { name: '领导小组', ranks: [{ title: '组长', members: [{ name: '张某某', posts: ['局长'] }] }] };
roster.view = 'chart';
// @ts-expect-error There is no such view.
roster.view = 'tree';
// @ts-expect-error A member has a name.
roster.data = { name: '领导小组', ranks: [{ title: '组长', members: [{ posts: ['局长'] }] }] };

const table = document.querySelector('civic-task-table')!;
const tasks: TaskTableData = { tasks: [{ title: '特殊人群服务管理', lead: ['综治安全股'], due: '2021年5月并长期坚持' }] };
table.data = tasks;
table.sort = { key: 'due', direction: 'ascending' };
// @ts-expect-error A number of days.
table.dueSoonDays = '30';
const file: Promise<Blob> = table.exportCsv();

roster.addEventListener('civic-select', (event) => {
  const units: string[] = event.detail.units;
  const selection: Selection = event.detail;
  const same: CivicSelectEvent = event;
  // @ts-expect-error There is no such thing in the detail.
  void [units, selection, same, event.detail.unit];
});
document.addEventListener('civic-load', (event) => event.detail.count.toFixed());
table.addEventListener('civic-error', (event) => event.detail.issues.map((issue: Issue) => issue.path));

document.createElement('civic-dashboard').data = { tasks, roster: roster.data! };
document.createElement('civic-grid-map').updateAreas([{ code: '510104-07', status: '预警' }]);
document.createElement('civic-timeline').scale = 'quarter';
document.createElement('civic-ranking-board').rankBy = 'rate';
const tags: (keyof HTMLElementTagNameMap)[] = [${elements.map((name) => `'civic-${name}'`)}];

const period: Period = parsePeriod('2021年5月并长期坚持');
const state: string = taskStatus(tasks.tasks[0]!, { asOf: '2021-05-10' });
const checked: TaskTableData | null = validateTaskTable(JSON.parse('{}')).data;
registerLocale('en-x', en);
declare const all: [RosterData, TimelineData, GridMapData, RankingData, Task, Area, Entry, SelectDetail];
void [file, tags, period, state, checked, rank, all];
`;

describe.each(resolutions)('TypeScript with %s resolution', (name, options) => {
  it('compiles a file that imports every entry and uses elements, events and data', () => {
    expect(compile(`all-${name}.ts`, usesAll, options)).toEqual([]);
  });

  it('takes our declarations themselves without a fault', () => {
    const faults = compile(`all-${name}.ts`, usesAll, { ...options, skipLibCheck: false });
    expect(faults.filter((line) => line.includes('node_modules/civicboard/'))).toEqual([]);
  });

  it('finds what an entry does not have', () => {
    const faults = compile(
      `wrong-${name}.ts`,
      "import { parsePlan } from 'civicboard/model'; parsePlan;",
      options,
    );
    expect(faults.join()).toContain('parsePlan');
  });
});

describe('JSX', () => {
  const options = { module: 'esnext', moduleResolution: 'bundler', jsx: 'preserve' };

  it('of React 19 knows the tags, their properties and their events', () => {
    const text = `
      import type {} from 'civicboard/react';
      import type { CivicRoster } from 'civicboard/roster';
      import type { RefObject } from 'react';
      declare const ref: RefObject<CivicRoster | null>;
      export const page = <>
        <civic-roster ref={ref} key="a" className="wide" lang="en" data={{ name: '领导小组', ranks: [] }} as-of="2021-05-10"
          show-phones view="chart" oncivic-select={(event) => event.detail.units.join()} onClick={() => {}}>
          <p slot="toolbar-end">…</p>
        </civic-roster>
        <civic-task-table due-soon-days={7} groupBy="lead" /><civic-timeline /><civic-grid-map /><civic-dashboard />
        <civic-ranking-board rank-by="rate" />
        {/* @ts-expect-error There is no such view. */}
        <civic-roster view="tree" />
        {/* @ts-expect-error There is no such property. */}
        <civic-timeline columns={[]} />
        {/* @ts-expect-error There is no such thing in the detail. */}
        <civic-roster oncivic-select={(event) => event.detail.unit} />
        {/* @ts-expect-error There is no such element. */}
        <civic-rooster />
      </>;`;
    expect(compile('react.tsx', text, options)).toEqual([]);
  });

  it('of any other kind can take the same types', () => {
    const text = `
      import type { CivicElementProps } from 'civicboard/jsx';
      declare global { namespace JSX { interface Element {} interface IntrinsicElements extends CivicElementProps {} } }
      export const a = <civic-grid-map view="list" oncivic-load={(event) => event.detail.count} />;
      // @ts-expect-error There is no such view.
      export const b = <civic-grid-map view="globe" />;`;
    expect(compile('other.tsx', text, options)).toEqual([]);
  });
});

it('Vue knows the elements, their properties and their events in templates', () => {
  const text = `
    import type {} from 'civicboard/vue';
    import type { GlobalComponents } from 'vue';
    type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
    declare const roster: InstanceType<GlobalComponents['civic-roster']>;
    roster.$emit('civic-select', null!);
    // @ts-expect-error There is no such event.
    roster.$emit('select', null!);
    const good: Props<'civic-roster'> = {
      class: 'wide', key: 1, data: { name: '领导小组', ranks: [] }, 'as-of': '2021-05-10', view: 'chart',
      onCivicSelect: (event) => event.detail.units.join(),
    };
    // @ts-expect-error There is no such view.
    const view: Props<'civic-roster'> = { view: 'tree' };
    // @ts-expect-error There is no such property.
    const property: Props<'civic-timeline'> = { columns: [] };
    const tags: Record<keyof GlobalComponents, true> = {
      ${elements.map((name) => `'civic-${name}': true`)}
    };
    void [good, view, property, tags];`;
  expect(compile('vue.ts', text, { module: 'esnext', moduleResolution: 'bundler' })).toEqual([]);
});
