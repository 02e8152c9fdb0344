import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { readPhases, readRanking, readRoster, readTaskTable } from '../../src/import/index.js';
import type { Issue } from '../../src/model/issue.js';
import { phaseOutline, rankingOutline, rosterOutline, taskOutline } from './outlines.js';

/** A document as an office writes it, and what is to be read in it. */
interface Layout {
  source: string;
  expected: string;
}

/** Lines without what no one sees: blanks at their ends, empty ones between. */
const plain = (text: string) =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim();

/**
 * Layouts of a kind: each a source and, below `----`, its reading; `====` parts them. Those in `fixtures/documents`
 * are rounds of documents that no reader had seen: readings of rounds 1 to 4 were written first, later ones taken from
 * the readers and checked by eye.
 */
function layouts(name: string): Layout[] {
  const rounds = readdirSync(`${root}test/fixtures/documents`).filter((file) => file.startsWith(`${name}-`));
  const files = [`import/layouts/${name}.txt`, ...rounds.map((file) => `fixtures/documents/${file}`)];
  const parts = files.flatMap((file) => readFileSync(`${root}test/${file}`, 'utf8').split(/^====\n/m));
  return parts.map((part) => {
    const [source = '', expected = ''] = part.split(/^----\n/m);
    return { source, expected: plain(expected) };
  });
}

const heads = (data: { title?: string; asOf?: string; note?: string }) =>
  (['title', 'asOf', 'note'] as const).flatMap((key) =>
    data[key] === undefined ? [] : [`${key}: ${data[key].replace(/\n/g, ' / ')}`],
  );
const told = (issues: readonly Issue[]) =>
  issues.map(({ code, value, path }) => `! ${code} ${String(value ?? path).replace(/\n/g, ' / ')}`);

const readers: Record<string, (source: string) => string[]> = {
  tasks: (source) => {
    const { data, issues } = readTaskTable(source);
    return [...heads(data), ...taskOutline(data), ...told(issues)];
  },
  rosters: (source) => {
    const { data, issues } = readRoster(source);
    return [...heads(data), ...rosterOutline(data), ...told(issues)];
  },
  phases: (source) => {
    const asOf = /^as of (\S+)\n/.exec(source);
    const { data, issues } = readPhases(
      source.replace(/^as of .*\n/, ''),
      asOf?.[1] ? { asOf: asOf[1] } : {},
    );
    return [...heads(data), ...phaseOutline(data), ...told(issues)];
  },
  rankings: (source) => {
    const { data, issues } = readRanking(source);
    const lower = data.measures.filter(({ better }) => better === 'lower').map(({ name }) => name);
    const sums = data.measures.flatMap(({ name, reference }) =>
      reference ? [`${name} ${reference.name}=${reference.value}`] : [],
    );
    const by = [
      `by: ${data.rankBy ?? '–'}${lower.length > 0 ? `; lower is better: ${lower.join('、')}` : ''}`,
    ];
    return [
      ...heads(data),
      ...by,
      ...(sums.length > 0 ? [`reference: ${sums.join('、')}`] : []),
      ...rankingOutline(data),
      ...told(issues),
    ];
  },
};

describe.each(Object.entries(readers))('layouts of %s', (name, read) => {
  it.each(
    layouts(name).map(
      (layout, i) => [i + 1, layout.source.trim().split('\n')[0]?.slice(0, 24), layout] as const,
    ),
  )('layout %i (%s) is read whole', (_, _start, { source, expected }) => {
    expect(plain(read(source).join('\n'))).toBe(expected);
  });

  it('are three dozen or more', () => {
    expect(layouts(name).length).toBeGreaterThanOrEqual(36);
  });
});
