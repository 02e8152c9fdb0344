/**
 * Runs in the page: mounts the plain table and the element by turns and gives the median time of each. The
 * first turn warms up and is not counted. Throws where the element does not show what it was given.
 */
export async function measure({ tag, attributes, rounds, data, rows }) {
  if (!customElements.get(tag)) throw new Error(`<${tag}> is not registered`);

  const plain = () => {
    const table = document.createElement('table');
    for (const cells of rows) {
      const row = table.insertRow();
      for (const text of cells) row.insertCell().textContent = text;
    }
    document.body.append(table);
    return table;
  };

  const element = async () => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.data = data;
    document.body.append(made);
    await made.updateComplete;
    return made;
  };

  const time = async (mount) => {
    const begin = performance.now();
    const mounted = await mount();
    mounted.getBoundingClientRect();
    const end = performance.now();
    const first = rows[0][0];
    const shown = (mounted.shadowRoot ?? mounted).textContent;
    if (!shown.includes(first)) throw new Error(`<${mounted.localName}> does not show ${first}`);
    mounted.remove();
    // Lets the page settle, so that a turn does not pay for the one before it.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return end - begin;
  };

  const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  const times = { plain: [], element: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const turn = { plain: await time(plain), element: await time(element) };
    if (round === 0) continue;
    times.plain.push(turn.plain);
    times.element.push(turn.element);
  }
  return { plain: median(times.plain), element: median(times.element) };
}
