// Draws one element on the invented sample, as the address says:
// ?element=task-table&theme=dark&lang=en&as-of=2018-10-08&state=selected
// `data-ready` of the root element tells when it can be shot.
(() => {
  const fetchFromSite = window.fetch;
  let asked;
  let name;
  let sample;

  /** Key of each element's part in the data of a dashboard, and the lists that hold its rows. */
  const parts = {
    roster: ['roster', 'ranks', 'memberUnits', 'groups'],
    timeline: ['timeline', 'phases', 'milestones', 'duties'],
    'task-table': ['tasks', 'tasks'],
    'grid-map': ['gridMap', 'areas'],
    'ranking-board': ['ranking', 'entries'],
  };

  /** What a user reaches with the first click on a row; the dashboard's is one of its timeline's. */
  const chooser =
    '[part="scroller"] button[aria-pressed][tabindex="0"], [part="member"], tbody button[aria-pressed], ' +
    '[part="scroller"] [data-id] button[aria-pressed], [part="scroller"] button.name[aria-pressed]';

  const states = {
    full: (element, data) => void (element.data = data),
    selected: async (element, data) => {
      element.data = data;
      await drawn(element);
      const inside = [element, ...element.shadowRoot.querySelectorAll('civic-timeline')];
      inside
        .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll(chooser)])
        .find(Boolean)
        ?.click();
    },
    /** The other drawing of an element that has two; task rows with their details open. */
    expanded: (element, data) => {
      element.data = data;
      const view = { roster: 'chart', timeline: 'steps', 'grid-map': 'list', 'ranking-board': 'trend' }[name];
      if (view) element.setAttribute('view', view);
      const told = data.tasks?.find?.((task) => task.updates);
      if (told) Object.assign(element, { groupBy: 'status', selection: { kind: 'task', id: told.id } });
    },
    faults: async (element, data) => {
      element.data = withFaults(data);
      await drawn(element);
      for (const details of element.shadowRoot.querySelectorAll('details')) details.open = true;
    },
    empty: (element, data) => void (element.data = withoutRows(data)),
    error: (element) => {
      window.fetch = () => Promise.resolve(new Response('', { status: 503 }));
      element.src = '/sample/dashboard.json';
    },
    loading: (element) => {
      window.fetch = () => new Promise(() => {});
      element.src = '/sample/dashboard.json';
    },
  };

  const eachPart = (data, change) =>
    name === 'dashboard'
      ? Object.fromEntries(
          Object.entries(data).map(([key, value]) => {
            const part = Object.values(parts).find(([own]) => own === key);
            return [key, part ? change(value, part.slice(1)) : value];
          }),
        )
      : change(data, parts[name].slice(1));

  const withoutRows = (data) =>
    eachPart(data, (part, lists) => ({
      ...part,
      office: undefined,
      ...Object.fromEntries(lists.map((list) => [list, []])),
    }));

  const withFaults = (data) =>
    eachPart(data, (part, [list]) => ({
      ...part,
      [list]: [...part[list], null, { name: 7, values: '98%' }],
    }));

  async function drawn(element) {
    await element.updateComplete;
    for (const inner of element.shadowRoot.querySelectorAll('[part="layout"] > *'))
      await inner.updateComplete;
    await document.fonts.ready;
    // Sizes are observed: one frame to measure, one to draw by what was measured.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    await element.updateComplete;
  }

  async function useTheme(theme) {
    const link = Object.assign(document.createElement('link'), {
      className: 'theme',
      rel: 'stylesheet',
      href: `/themes/${theme}.css`,
    });
    await new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => reject(new Error(`There is no theme ${theme}.`));
      document.head.append(link);
    });
    for (const other of document.querySelectorAll('link.theme')) if (other !== link) other.remove();
  }

  async function draw() {
    document.body.replaceChildren();
    document.documentElement.lang = asked.get('lang') ?? 'zh-CN';
    await useTheme(asked.get('theme') ?? 'default');
    window.fetch = fetchFromSite;
    sample ??= await fetch('/sample/dashboard.json').then((answer) => answer.json());
    // Before anything is measured: a select box keeps the metrics of the font it was first laid out with.
    await document.fonts.load("16px 'Noto Sans SC Variable'", `Aa 1 ${JSON.stringify(sample)}`);
    const element = document.createElement(`civic-${name}`);
    element.setAttribute('as-of', asked.get('as-of') ?? sample.asOf);
    document.body.append(element);
    await states[asked.get('state') ?? 'full'](
      element,
      name === 'dashboard' ? sample : sample[parts[name][0]],
    );
    await drawn(element);
  }

  /** Draws what another address would show, without loading scripts and fonts again; tells whether it could. */
  window.show = async (search) => {
    const { dataset } = document.documentElement;
    delete dataset.ready;
    history.replaceState(null, '', search || location.pathname);
    asked = new URLSearchParams(search);
    name = asked.get('element') ?? 'dashboard';
    const done = await draw().then(
      () => true,
      (error) => console.error(String(error)),
    );
    dataset.ready = done ? 'yes' : 'failed';
    return done === true;
  };

  addEventListener('DOMContentLoaded', () => window.show(location.search));
})();
