import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CivicTaskTable } from '../src/task-table/task-table.js';
import type { Task, TaskTableData } from '../src/model/index.js';
import type { TaskRequest } from '../src/task-table/define.js';
import { failsAtFirst, neverAnswers } from './back-end.js';
import { memorySource } from './memory-source.js';
import { educationPilot, invented, long, streetCampaign, townInspection } from './samples.js';

const meta: Meta<CivicTaskTable> = {
  title: 'Elements/Task table 任务清单',
  component: 'civic-task-table',
  argTypes: {
    data: { table: { type: { summary: 'TaskTableData | null' } } },
    sort: {
      table: {
        type: {
          summary: 'TaskSort | TaskSort[] | null',
          detail: "{ key, direction: 'ascending' | 'descending' }",
        },
      },
    },
    filters: {
      table: {
        type: {
          summary: 'TaskFilters',
          detail: "{ status?: string[]; unit?: string[]; unitRole?: 'any' | 'lead'; category?: string[] }",
        },
      },
    },
    viewState: {
      table: {
        type: {
          summary: 'ViewState',
          detail: '{ query?, sort?, filters?, groupBy?, closed?, columns? }',
        },
      },
    },
    source: {
      table: {
        type: {
          summary: 'TaskSource | null',
          detail: '{ query(request, signal): Promise<{ rows, total, groups?, facets? }>; timeout? }',
        },
      },
    },
    selectedIds: { table: { type: { summary: 'string[]' } } },
    columns: { table: { type: { summary: 'Column[]', detail: '{ key, heading, type?, width?, hidden? }' } } },
  },
};
export default meta;

type Story = StoryObj<CivicTaskTable>;

const { tasks } = educationPilot;

/** 教体系统试点: 13 tasks in three categories, several lead units in one cell, deadlines that go on (长期坚持). */
export const Default: Story = { args: { data: tasks } };

/** States, progress and deadlines against the as-of day (invented); what is late stands out by word and colour. */
export const Progress: Story = { args: { data: invented.tasks, asOf: '2018-10-08' } };

/** 街道全域无垃圾: responsible and supporting units, no lead units and no deadlines in the source. */
export const WithoutLeadUnits: Story = { args: { data: streetCampaign.tasks } };

/** 台账: classes within classes, grade, plan, 销号 apart from done (entries invented). */
export const Ledger: Story = { args: { data: townInspection.ledger } };

/** The same, by status: what is late first, what is struck off last. */
export const LedgerByStatus: Story = { args: { data: townInspection.ledger, groupBy: 'status' } };

/** Twenty thousand rows behind a source that takes its time: only what is looked at is asked for. */
export const Source: Story = {
  render: ({ asOf }) =>
    html`<civic-task-table
      heading="任务台账"
      .asOf=${asOf ?? '2021-06-01'}
      .source=${memorySource({ tasks: numberedTasks(20_000) }, { latency: 400 })}
    ></civic-task-table>`,
};

/** The source answers for the first rows, and fails for others; each row offers to try again. */
export const SourceFailing: Story = {
  render: ({ asOf }) => {
    const all = memorySource({ tasks: numberedTasks(400) });
    let times = 0;
    return html`<civic-task-table
      heading="任务台账"
      group-by="none"
      .asOf=${asOf ?? '2021-06-01'}
      .source=${{
        query: (request: TaskRequest, signal: AbortSignal) =>
          request.offset > 0 && (times += 1) % 2 === 1
            ? Promise.reject(new Error('网关超时'))
            : all.query(request, signal),
      }}
    ></civic-task-table>`;
  },
};

/** Other data while somebody reads: what changed is marked and said, and nothing moves. */
export const Updated: Story = {
  render: ({ asOf }) => {
    const data = townInspection.ledger;
    const changed = data.tasks.map((task, index) =>
      index % 5 === 1 ? { ...task, progress: 0.9, owner: '示例新' } : task,
    );
    return html`<civic-task-table
      .data=${data}
      .asOf=${asOf}
      @civic-load=${({ currentTarget }: Event) => {
        const table = currentTarget as CivicTaskTable;
        if (table.data === data) table.data = { ...data, tasks: changed };
      }}
    ></civic-task-table>`;
  },
};

/** The same on a source, which is asked again every five seconds: one row in five has moved on since. */
export const UpdatedSource: Story = {
  render: ({ asOf }) => {
    const all = numberedTasks(2000);
    let times = 0;
    return html`<civic-task-table
      heading="任务台账"
      refresh="5"
      .asOf=${asOf ?? '2021-06-01'}
      .source=${{
        query: (request: TaskRequest, signal: AbortSignal) => {
          if (request.summary) times += 1;
          const isLater = times > 1;
          const now = all.map((task, index) =>
            isLater && index % 5 === 1 ? { ...task, progress: 1 } : task,
          );
          return memorySource({ tasks: now }).query(request, signal);
        },
      }}
    ></civic-task-table>`;
  },
};

/** Filtered by an outer category, which takes in those within it; the panel shows how they stand. */
export const FilteredByOuterCategory: Story = {
  render: (_args, { args }) =>
    html`<civic-task-table
      .data=${NestedCategories.args!.data}
      .asOf=${args.asOf ?? '2018-10-08'}
      .filters=${{ category: ['一、党建引领'] }}
    ></civic-task-table>`,
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('civic-task-table')!;
    await table.updateComplete;
    table.shadowRoot!.querySelector<HTMLElement>('.filter-button')!.click();
  },
};

/** Found by words, all of which must occur. */
export const Searched: Story = { args: { data: tasks, query: '校园 安全' } };

/** Found by the first letters of its pinyin; what was found is marked. */
export const SearchedByPinyin: Story = { args: { data: tasks, query: 'zzaqg' } };

/** Found in a progress note, which then stands below the title. */
export const SearchedInNotes: Story = {
  args: { data: invented.tasks, asOf: '2018-10-08', query: '摸排' },
};

/** Several sort keys: Shift and a click, or Shift and Enter, on a heading adds one. */
export const SortedBySeveral: Story = {
  args: {
    data: invented.tasks,
    asOf: '2018-10-08',
    groupBy: 'none',
    sort: [
      { key: 'lead', direction: 'ascending' },
      { key: 'due', direction: 'descending' },
    ],
  },
};

/** Filters by category and unit, as lead only; the button below the figures opens all there are. */
export const FilteredByCategoryAndLead: Story = {
  args: {
    data: invented.tasks,
    asOf: '2018-10-08',
    filters: { category: ['秩序与行业整治'], unit: ['工商所'], unitRole: 'lead' },
  },
};

/** All that a user can set, from the address bar: `viewState` takes it, `civic-view-change` tells of each change. */
export const ViewInTheAddress: Story = {
  render: ({ asOf }) => {
    const keep = ({ detail, currentTarget }: CustomEvent & { currentTarget: HTMLElement }) => {
      const told = currentTarget.nextElementSibling;
      if (told) told.textContent = `#view=${JSON.stringify(detail)}`;
    };
    const first = { query: '整治', filters: { status: ['overdue', 'due-soon'] }, groupBy: 'none' };
    return html`<civic-task-table
        .data=${invented.tasks}
        .asOf=${asOf ?? '2018-10-08'}
        .viewState=${first}
        @civic-view-change=${keep}
      ></civic-task-table>
      <p>#view=${JSON.stringify(first)}</p>`;
  },
};

/** Details of a row with a problem note, documents, and content of the page's own. */
export const Details: Story = {
  render: ({ asOf }) => {
    const [first, second, ...others] = invented.tasks.tasks as [Task, Task, ...Task[]];
    const told = {
      ...second,
      id: 'task-2',
      problem: '剩余点位权属不清，需区级协调。',
      links: [{ text: '整治方案（示例）', href: '#plan' }],
    };
    return html`<civic-task-table
      .data=${{ ...invented.tasks, tasks: [first, told, ...others] }}
      .asOf=${asOf ?? '2018-10-08'}
      .selection=${{ kind: 'task', id: 'task-2' }}
    >
      <p slot="details-task-2">现场照片、督办单等由门户自行放置于此。</p>
    </civic-task-table>`;
  },
};

/** Filtered by status. */
export const FilteredByStatus: Story = {
  args: { data: invented.tasks, asOf: '2018-10-08', filters: { status: ['overdue', 'due-soon'] } },
};

/** Filtered by unit; 各… units that include it are offered, not shown at once. */
export const FilteredByUnit: Story = { args: { data: tasks, filters: { unit: ['基教股'] } } };

/**
 * What is shown can be taken along by the button beside the heading: as an Excel workbook ready to print, as CSV,
 * as a table for Word and WPS, on paper. Days are typed where a deadline names one.
 */
export const Exports: Story = {
  args: {
    data: {
      ...invented.tasks,
      columns: [
        { key: 'checkedOn', heading: '检查日期', type: 'date' },
        { key: 'share', heading: '覆盖率', type: 'percent' },
      ],
      tasks: invented.tasks.tasks.map((task, index) => ({
        ...task,
        checkedOn: `2018-09-${10 + index}`,
        share: 0.6 + index / 25,
      })),
    },
    asOf: '2018-10-08',
  },
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('civic-task-table')!;
    await table.updateComplete;
    table.shadowRoot!.querySelector<HTMLElement>('[part="export"]')!.click();
  },
};

/** Nothing fits the search: said, with a way back. */
export const NoneMatch: Story = { args: { data: tasks, query: '无此任务' } };

/** Sorted by deadline, last first. */
export const Sorted: Story = {
  args: { data: tasks, groupBy: 'none', sort: { key: 'due', direction: 'descending' } },
};

/** Grouped by lead unit. */
export const GroupedByLead: Story = { args: { data: tasks, groupBy: 'lead' } };

/** Columns of the host's own, from extra fields of the data. */
export const ExtraColumns: Story = {
  args: {
    data: {
      ...tasks,
      tasks: tasks.tasks.map((task, index) => ({
        ...task,
        points: 2 + (index % 4),
        share: (index % 10) / 10,
      })),
    },
    columns: [
      { key: 'points', heading: '考核分值', type: 'number' },
      { key: 'share', heading: '已得比例', type: 'percent' },
    ],
  },
};

/** More columns than there is room for: the first and the title stay while the others scroll sideways. */
export const ManyColumns: Story = {
  args: {
    data: {
      ...tasks,
      tasks: tasks.tasks.map((task, index) => ({
        ...task,
        points: 2 + (index % 4),
        share: (index % 10) / 10,
        checkedOn: `2021-0${1 + (index % 5)}-15`,
        place: `第${(index % 3) + 1}片区`,
        remark: '由街道统一组织，逐月通报（示例）',
        code: `示例-${100 + index}`,
      })),
    },
    columns: [
      { key: 'points', heading: '考核分值', type: 'number' },
      { key: 'share', heading: '已得比例', type: 'percent' },
      { key: 'checkedOn', heading: '检查日期', type: 'date' },
      { key: 'place', heading: '所在片区', type: 'text' },
      { key: 'remark', heading: '备注', type: 'text', width: '16em' },
      { key: 'code', heading: '内部编号', type: 'text', hidden: true },
    ],
  },
};

/** Which columns are shown, in what order, how wide: by the button beside the filters, or by dragging headings. */
export const ColumnSettings: Story = {
  ...ManyColumns,
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('civic-task-table')!;
    await table.updateComplete;
    table.shadowRoot!.querySelector<HTMLElement>('[part="columns"]')!.click();
  },
};

/** Columns as a user left them, from `viewState`; with `remember`, this browser keeps them under that name. */
export const ArrangedColumns: Story = {
  args: {
    data: invented.tasks,
    asOf: '2018-10-08',
    remember: 'story',
    viewState: {
      columns: {
        order: ['no', 'title', 'status', 'progress', 'due', 'lead'],
        hidden: ['supporting'],
        widths: { title: 20, lead: 9, due: 11 },
      },
    },
  },
};

/** The title moved behind other columns: it stays the heading of its row, and in view beside the first column. */
export const TitleMoved: Story = {
  args: {
    ...ManyColumns.args,
    viewState: {
      columns: {
        order: ['no', 'status', 'due', 'title', 'lead', 'responsible', 'points'],
        widths: { title: 22, lead: 16, responsible: 20 },
      },
    },
  },
};

/** Rows selected by checkboxes: with Shift from one to another, all that is shown from the heading. */
export const Selectable: Story = {
  args: {
    data: { ...tasks, tasks: tasks.tasks.map((task) => ({ ...task, id: `task-${task.no}` })) },
    selectable: true,
    selectedIds: ['task-2', 'task-3', 'task-9'],
  },
};

/** The same on a phone. */
export const SelectableCards: Story = { ...Selectable, globals: { width: '320' } };

/** Categories within categories, by a stroke in their names; each heading counts what is within it. */
export const NestedCategories: Story = {
  args: {
    data: {
      ...invented.tasks,
      categories: [],
      tasks: invented.tasks.tasks.map((task, index) => ({
        ...task,
        category: [
          '一、党建引领/（一）组织建设',
          '一、党建引领/（二）宣传教育',
          '二、市容环境',
          '二、市容环境/（一）背街小巷/1. 垃圾清运',
        ][index % 4],
      })),
    } as TaskTableData,
    asOf: '2018-10-08',
  },
};

/** Rows as low as they go. */
export const Compact: Story = { args: { data: tasks, density: 'compact' } };

/** Chosen by the page. */
export const Selected: Story = {
  args: {
    data: { ...tasks, tasks: tasks.tasks.map((task) => ({ ...task, id: `task-${task.no}` })) },
    selection: { kind: 'task', id: 'task-3' },
  },
};

/** The host gives a height: the rows scroll inside, headings stay. */
export const HostHeight: Story = {
  render: ({ asOf }) =>
    html`<div class="story-height">
      <civic-task-table .data=${tasks} .asOf=${asOf}></civic-task-table>
    </div>`,
};

/** A plain table for browsers that run no script; where there is no other data, it is read as the data. */
export const Fallback: Story = {
  render: () =>
    html`<civic-task-table>
      <table>
        <caption>
          工作任务清单
        </caption>
        <tr>
          <th scope="col">任务</th>
          <th scope="col">牵头单位</th>
        </tr>
        <tr>
          <td>平安校园创建</td>
          <td>综治安全股</td>
        </tr>
      </table>
    </civic-task-table>`,
};

/** Titles of 90 characters, unit names of 30, ten units in a cell. */
export const LongNames: Story = {
  args: {
    data: {
      ...tasks,
      tasks: tasks.tasks.slice(0, 4).map((task) => ({
        ...task,
        title: long(`${task.title}及市域社会治理现代化试点合格城市创建，`, 90),
        responsible: Array.from({ length: 10 }, (_, index) =>
          long(`区委平安建设领导小组办公室第${index + 1}专项工作组`, 30),
        ),
      })),
    },
  },
};

/** Titles from right to left, with signs of every kind, and of five thousand characters. */
export const OddTitles: Story = {
  args: {
    data: {
      title: '各种写法',
      tasks: [
        { no: '1', title: 'متابعة تنفيذ المهام في الموعد المحدد 2021', lead: ['مكتب التنسيق'] },
        { no: '2', title: '🏫👩‍🏫 校园安全 👨‍👩‍👧‍👦 家校共育 🇨🇳', lead: ['综治安全股 🛡️'] },
        { no: '3', title: long('防范化解矛盾纠纷，', 5000), lead: ['办公室'] },
        { no: '4', title: 'Averyveryverylongwordwithoutanyblank'.repeat(6), lead: ['办公室'] },
        { no: '5', title: '中文 עברית 混排（קובץ）', lead: ['办公室'] },
      ],
    },
  },
};

/**
 * What data bases hold: an id that comes twice and one that is missing, units as one text, a progress of 1.7, days that
 * do not exist, a column that no row has. Each row shows, and each fault is named.
 */
export const OddFields: Story = {
  args: {
    data: {
      title: '待核对的台账（示例）',
      asOf: '2021-06-01',
      tasks: [
        { id: 'a', no: '1', title: '编号重复的任务', lead: ['办公室'], due: '2021年6月' },
        { id: 'a', no: '2', title: '编号重复的任务', lead: ['办公室'], due: '2021年6月' },
        { no: '3', title: '没有编号、单位写成一段文字', lead: '综治安全股、基教股', responsible: '各学校' },
        { id: 'c', no: '4', title: '进度写成 1.7', lead: ['办公室'], progress: 1.7, due: '2021年8月' },
        { id: 'd', no: '5', title: '日期不存在', lead: ['办公室'], progress: 0.5, due: '2021年2月30日' },
        { id: 'e', no: '6', title: '时限读不出', lead: ['办公室'], due: '择机推进', completedOn: '昨天' },
      ],
    } as unknown as TaskTableData,
    columns: [{ key: 'nowhere', heading: '无此字段', type: 'number' }],
  },
};

/** A source that never answers: after its time (here two seconds) that is said, with an offer to try again. */
export const SourceSilent: Story = {
  render: () =>
    html`<civic-task-table
      heading="任务台账"
      .source=${{ query: () => new Promise(() => undefined), timeout: 2000 }}
    ></civic-task-table>`,
};

/** One task. */
export const OneRow: Story = { args: { data: { ...tasks, tasks: tasks.tasks.slice(0, 1) } } };

/** 120 rows (the sample's tasks, numbered on). */
export const ManyRows: Story = { args: { data: { ...tasks, tasks: manyTasks(120) }, groupBy: 'none' } };

/** Ten thousand rows: only those near what is seen are drawn; the arrows, Home, End and the page keys reach all. */
export const TenThousandRows: Story = {
  name: 'Ten thousand rows',
  args: {
    data: {
      ...tasks,
      title: '任务台账',
      tasks: numberedTasks(10_000),
    },
  },
};

/** An export of very many rows tells how far it is, and can be called off; printing and copying them asks first. */
export const LongExport: Story = {
  args: {
    data: {
      title: '任务台账',
      tasks: manyTasks(30_000).map((task, index) => ({ ...task, id: `task-${index}` })),
    },
  },
};

/** A list without tasks. */
export const Empty: Story = { args: { data: { title: '工作任务清单', tasks: [] } } };

/** The server has not answered yet. */
export const Loading: Story = { args: { heading: '工作任务清单', src: neverAnswers } };

/** The server answers 503; “retry” works the second time. */
export const Failing: Story = { args: { heading: '工作任务清单', src: failsAtFirst('tasks', tasks) } };

/** A percentage given as text, a state nobody knows, a row that is none. */
export const FaultsInData: Story = {
  args: {
    data: {
      ...tasks,
      tasks: [
        ...tasks.tasks.slice(0, 3),
        { title: '进度写成文字', lead: ['办公室'], progress: '98%' },
        { title: '状态未知', lead: ['办公室'], state: '推进中' },
        null,
      ],
    } as unknown as TaskTableData,
  },
};

/** Cards on a phone, or in a narrow column. */
export const Narrow: Story = { args: { data: tasks }, globals: { width: '320' } };

/** 适老化: text of at least 18 px, targets of 60 px. */
export const Elder: Story = { args: { data: tasks }, globals: { theme: 'elder' } };

/** On a dark portal. */
export const Dark: Story = { args: { data: invented.tasks, asOf: '2018-10-08' }, globals: { theme: 'dark' } };

/** Tasks with ids and progress. */
function numberedTasks(count: number): Task[] {
  return manyTasks(count).map((task, index) => ({
    ...task,
    id: `task-${index}`,
    progress: (index % 11) / 10,
  }));
}

function manyTasks(count: number): Task[] {
  return Array.from({ length: count }, (_, index) => {
    const task = tasks.tasks[index % tasks.tasks.length]!;
    return { ...task, no: String(index + 1) };
  });
}
