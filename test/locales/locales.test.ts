import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elements, root } from '../../scripts/project.mjs';
import { en } from '../../src/locales/en.js';
import type { Message } from '../../src/locales/message.js';
import { zhCN } from '../../src/locales/zh-CN.js';
import { issueCodes } from '../../src/model/issue-codes.js';
import { makeIssue } from '../../src/model/issue.js';

const zh: Record<string, Message> = zhCN;
const keys = Object.keys(zh);

/** Names of what a wording needs to be told: asked of it, since a message may be a function. */
function asked(speak: (params: Record<string, unknown>) => unknown): string[] {
  const names = new Set<string>();
  speak(new Proxy({}, { get: (_, name) => (names.add(String(name)), 1) }));
  return [...names].sort();
}

function placeholders(message: Message | undefined): string[] {
  if (typeof message === 'function') return asked(message);
  return [...new Set([...(message ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

function source(folder: string): string {
  return readdirSync(`${root}src/${folder}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${root}src/${folder}/${file}`, 'utf8'))
    .join('\n');
}

/** Keys that code names, whole (`'tasks.lead'`) or by their beginning (`` `status.${name}` ``). */
function named(code: string): string[] {
  const beginnings = [...code.matchAll(/[`']([\w.-]+\.)(?:\$\{|')/g)].map(([, beginning]) => beginning ?? '');
  return keys.filter(
    (key) => code.includes(`'${key}'`) || beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

describe('the English messages', () => {
  it('say every message and every Issue, and nothing that is not asked for', () => {
    expect(Object.keys(en).sort()).toEqual([...keys, ...issueCodes.map((code) => `issue.${code}`)].sort());
  });

  it('need the same to be told as the Chinese ones', () => {
    const table = (messages: Record<string, Message>) =>
      keys.map((key) => [key, placeholders(messages[key])]);
    expect(table(en)).toEqual(table(zh));
  });

  it('of Issues need no more than their value and what the Chinese wording needs', () => {
    const more = issueCodes.flatMap((code) => {
      const told = asked((params) => makeIssue(code, { path: '', params }));
      return placeholders(en[`issue.${code}`]).flatMap((name) =>
        ['value', ...told].includes(name) ? [] : [`${code}: ${name}`],
      );
    });
    expect(more).toEqual([]);
  });

  it('count one thing in the singular', () => {
    const say = (key: string, n: number) => (typeof en[key] === 'function' ? en[key]({ n }) : en[key]);
    expect([say('tasks.count', 1), say('tasks.count', 13), say('ranking.count', 0)]).toEqual([
      '1 task',
      '13 tasks',
      '0 units',
    ]);
  });
});

/** Parts that come with what an element loads only when it is asked for. */
const apart: Record<string, string[]> = { 'task-table': ['columns', 'task-source'] };

describe('messages', () => {
  it('are all used', () => {
    const used = new Set([...elements, 'element'].flatMap((folder: string) => named(source(folder))));
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it.each([...elements, 'element'] as string[])(
    'that %s names are in its own part or the shared one',
    async (folder) => {
      const shared = (await import('../../src/locales/zh-CN/shared.js')).sharedMessages;
      // What all elements share but the exports, which come when they are asked for.
      const part = folder === 'element' ? 'export' : folder;
      const parts = [part, ...(apart[folder] ?? [])];
      const own = await Promise.all(parts.map((name) => import(`../../src/locales/zh-CN/${name}.ts`)));
      const carried = Object.assign({}, shared, ...own.flatMap(Object.values)) as Record<string, Message>;
      // Wordings of Issues by their codes; those of a source come with what asks it.
      const needed = named(source(folder)).filter(
        (key) => folder === 'task-table' || !key.startsWith('issue.'),
      );
      expect(needed.filter((key) => !(key in carried))).toEqual([]);
    },
  );

  it('are words: none is empty, has a hole or ends in a blank that is not meant', () => {
    const params = new Proxy({}, { get: () => 1 });
    const all = [...Object.entries(zh), ...Object.entries(en)].map(([key, message]): [string, string] => [
      key,
      typeof message === 'function' ? message(params) : message,
    ]);
    expect(
      all.filter(([, text]) => text.trim() === '' || text.includes('undefined') || /^\s/.test(text)),
    ).toEqual([]);
  });
});
