import { readdirSync } from 'node:fs';
import { root } from './project.mjs';

/**
 * Tests of what needs no page: the model, the locales and the scripts by folder, the view models by
 * name. Any other pure file of an element's folder has its test in `x.node.test.ts`.
 */
const node = /^test\/(?:model|locales|scripts|import|themes)\/|(?:-view|\.node)\.test\.ts$/;

/** Tests that build pages, serve them and drive a browser from outside. */
const pages = /^test\/pages\//;

/** Paths of the test files below test/, those whose path contains one of the filters where any are given. */
export function testFiles(filters = []) {
  const all = readdirSync(`${root}test`, { recursive: true })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.(?:ts|mjs)$/.test(path) && !path.includes('/node_modules/'))
    .filter((path) => filters.length === 0 || filters.some((part) => path.includes(part)))
    .sort();
  return {
    node: all.filter((path) => node.test(path)),
    browser: all.filter((path) => !node.test(path) && !pages.test(path)),
    pages: all.filter((path) => pages.test(path)),
  };
}
