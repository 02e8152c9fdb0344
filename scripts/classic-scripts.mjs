import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { sideScriptFile, sideScripts } from './classic-scripts/side-scripts.mjs';
import { root } from './project.mjs';
import { escapeToAscii } from './classic-scripts/ascii-only.mjs';

// Chromium 86 would take more, but webpack 4, which is sent to this file by `main`, reads ES2019 at most.
export const classicTarget = ['chrome86', 'es2019'];

/**
 * Makes classic scripts of a build that was split as modules are, in CommonJS: one that holds all a page needs
 * at once, and one for each heavy part. The parts know each other by name, so that no script holds twice what
 * another has. A page that has the main script twice gives what comes later to both.
 *
 * @param output What the bundler made: chunks with `code`, `imports`, `dynamicImports`, `facadeModuleId`.
 * @param global Name of the variable that holds what the entry exports.
 * @param sides Name of the script by the source of the part that it holds.
 * @returns Text by file name.
 */
export function classicScripts(output, { global, banner, sides = sideScripts }) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((each) => [each.fileName, each]));
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  const apart = new Map(
    [...chunks.values()].flatMap((chunk) => {
      const name = sides[chunk.facadeModuleId?.replace(root, '')];
      return name ? [[chunk.fileName, sideScriptFile(name)]] : [];
    }),
  );
  const missing = Object.values(sides).filter((name) => ![...apart.values()].includes(sideScriptFile(name)));
  if (missing.length > 0) throw new Error(`No part of its own for the side script ${missing.join(', ')}.`);

  const held = (chunk) => [...chunk.imports, ...chunk.dynamicImports.filter((name) => !apart.has(name))];
  const main = closure([entry.fileName], chunks, held);
  const wrap = (names) =>
    `{${names.map((name) => `"${name}":${wrapped(chunks.get(name), apart)}`).join(',')}}`;
  const key = createHash('sha256')
    .update(wrap([...chunks.keys()]))
    .digest('hex')
    .slice(0, 12);
  const register = `globalThis[Symbol.for("civicboard:${key}")]`;
  const scripts = {
    'civicboard.classic.js': `var ${global}=${mainScript(wrap(main), entry.fileName, register)};`,
  };
  for (const [name, file] of apart) {
    const own = closure([name], chunks, held).filter((each) => !main.includes(each));
    scripts[file] = `${register}.forEach(take=>take(${wrap(own)}));`;
  }
  return Object.fromEntries(
    Object.entries(scripts).map(([file, code]) => [file, `${banner}\n${escapeToAscii(code)}\n`]),
  );
}

/** All that is reached from some, themselves included. */
function closure(from, chunks, next) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name) || !chunks.has(name)) return;
    found.add(name);
    next(chunks.get(name)).forEach(visit);
  };
  from.forEach(visit);
  return [...found];
}

/** The names of CommonJS are taken away, or a bundler that reads the script would look for the parts itself. */
function wrapped({ code, fileName }, apart) {
  const later = /Promise\.resolve\(\)\.then\(\(\)=>require\((["'`])\.\/([\w.-]+)\1\)\)/g;
  const now = /\brequire\((["'`])\.\/([\w.-]+)\1\)/g;
  const body = code
    .replace(later, (_, quote, name) => `$load("${name}"${apart.has(name) ? `,"${apart.get(name)}"` : ''})`)
    .replace(now, (_, quote, name) => `$take("${name}")`)
    .replace(/(?<![\w$."'`-])exports(?=[.,])/g, '$out');
  if (/\brequire\(/.test(body)) throw new Error(`${fileName}: a require() that is not understood.`);
  return `function($out,$take,$load){${body}}`;
}

function mainScript(parts, entry, register) {
  const loader = readFileSync(`${root}scripts/classic-scripts/loader.js`, 'utf8');
  const source = `(function(){${loader.replace(/^export .*$/m, '')}\n(${register}=${register}||[]).push(define);define("PARTS");return take("${entry}")})()`;
  const { code } = transformSync(source, { minify: true, target: classicTarget });
  return code
    .trim()
    .replace(/;$/, '')
    .replace('"PARTS"', () => parts);
}

/** Writes them into a folder. */
export function writeClassicScripts(folder, scripts) {
  for (const [file, code] of Object.entries(scripts)) writeFileSync(`${folder}/${file}`, code);
}
