import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFaults } from '../../scripts/check-imports.mjs';

let src;

beforeEach(() => {
  src = mkdtempSync(join(tmpdir(), 'civicboard-src-'));
});

afterEach(() => {
  rmSync(src, { recursive: true });
});

/** Faults of a house whose files are given as path → text. */
function faultsOf(files) {
  const whole = {
    'model/issue.ts': 'export interface Issue {}',
    'model/index.ts': "export * from './issue.js';",
    'locales/en.ts': 'export const en = {};',
    'element/base.ts': 'export class Base {}',
    'roster/roster.ts': 'export class Roster {}',
    'dashboard/dashboard.ts': 'export class Dashboard {}',
    ...files,
  };
  for (const [path, text] of Object.entries(whole)) {
    mkdirSync(dirname(join(src, path)), { recursive: true });
    writeFileSync(join(src, path), text);
  }
  return importFaults(src);
}

describe('the import table', () => {
  it('passes a house in order', () => {
    const faults = faultsOf({
      'index.ts': "export * from './roster/define.js'; export * from './model/index.js';",
      'roster/define.ts': "import { Roster } from './roster.js'; import '../dashboard/dashboard.js';",
      'roster/roster-view.ts':
        "import type { Issue } from '../model/issue.js'; import { en } from '../locales/en.js';",
      'element/lazy.ts': "export const load = () => import('../locales/en.js');",
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['a model that imports an element', 'model/a.ts', "import { Base } from '../element/base.js';"],
    [
      'a model that imports a locale for its types',
      'model/a.ts',
      "import type { en } from '../locales/en.js';",
    ],
    ['a model that draws pages', 'model/a.ts', "import { html } from 'lit';"],
    ['a locale that imports an element', 'locales/a.ts', "export * from '../element/base.js';"],
    [
      'a shared part that imports an element',
      'element/a.ts',
      "import { Roster } from '../roster/roster.js';",
    ],
    [
      'an element that imports another',
      'timeline/a.ts',
      "import { type Roster } from '../roster/roster.js';",
    ],
    [
      'an element that imports another lazily',
      'timeline/a.ts',
      "export const a = () => import('../roster/roster.js');",
    ],
    [
      'an element that names a type of another in place',
      'timeline/a.ts',
      "export type A = import('../roster/roster.js').Roster;",
    ],
    ['a dashboard that knows a child', 'dashboard/a.ts', "import { Roster } from '../roster/roster.js';"],
    ['an import of an index.ts', 'roster/a.ts', "import type { Issue } from '../model/index.js';"],
    ['an index.ts imported by a door', 'roster/define.ts', "export * from '../model/index.js';"],
    ['an import by package name', 'roster/a.ts', "import 'civicboard/model';"],
    ['an import without .js', 'roster/a.ts', "import { Roster } from './roster';"],
    ['an import of what is not there', 'roster/a.ts', "import { Roster } from './rosters.js';"],
    [
      'an import whose address is made up at run time',
      'roster/a.ts',
      'export const a = (b: string) => import(b);',
    ],
    [
      'a folder that the table does not know',
      'extra/a.ts',
      "import type { Issue } from '../model/issue.js';",
    ],
  ])('finds %s', (_, path, text) => {
    const faults = faultsOf({ [path]: text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${path} imports`);
  });

  it('finds a cycle, of types too', () => {
    const faults = faultsOf({
      'model/a.ts': "import type { B } from './b.js'; export interface A { b: B }",
      'model/b.ts': "import type { C } from './c.js'; export interface B { c: C }",
      'model/c.ts': "import type { A } from './a.js'; export interface C { a: A }",
    });
    expect(faults).toEqual(['model/a.ts → model/b.ts → model/c.ts → model/a.ts: a cycle of imports']);
  });

  it('finds a file that imports itself', () => {
    expect(
      faultsOf({ 'model/a.ts': "import type { A } from './a.js'; export type A = string;" }),
    ).toHaveLength(1);
  });
});
