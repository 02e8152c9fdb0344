// npm run look [-- basin]: pictures of the examples in every theme and width, in .cache/look.
import { existsSync, readdirSync } from 'node:fs';
import { root, themes } from './project.mjs';
import { photographer } from './shoot.mjs';

const filters = process.argv.slice(2);
const examples = readdirSync(`${root}examples`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${root}examples/${entry.name}/index.html`))
  .map((entry) => entry.name)
  .filter((name) => filters.length === 0 || filters.some((part) => name.includes(part)));
const pages = examples.map((name) => [name, `/examples/${name}/`]);
if (filters.length === 0) pages.unshift(['home', '/examples/']);

const camera = await photographer();
for (const [name, path] of pages) {
  for (const theme of themes) {
    for (const width of [1440, 768, 360]) {
      const out = `.cache/look/${name}-${theme}-${width}.png`;
      const complaints = await camera.shoot(path, { out: root + out, width, theme, full: true });
      console.log([out, ...complaints].join('\n    '));
    }
  }
}
await camera.close();
