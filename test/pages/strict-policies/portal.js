// The page script of a portal, plain enough for any of the builds: hands data to elements and listens.
(() => {
  const heard = [];
  window.heard = heard;
  for (const name of ['civic-select', 'civic-clear', 'civic-load', 'civic-error']) {
    document.addEventListener(name, (event) => {
      const { kind, id, issues } = event.detail ?? {};
      heard.push({ name, by: event.target.localName, kind, id, codes: issues?.map(({ code }) => code) });
    });
  }
  window.addEventListener('beforeprint', () => heard.push({ name: 'beforeprint' }));

  async function hand() {
    const data = await (await fetch('/data/dashboard.json')).json();
    for (const element of document.querySelectorAll('[data-part]')) element.data = data[element.dataset.part];
  }
  void hand();
})();
