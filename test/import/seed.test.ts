import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { readPhases, readRanking, readRoster, readTaskTable } from '../../src/import/index.js';
import { parsePeriod } from '../../src/model/index.js';

/** The seed document and its facts stand beside the project, or one folder further up; not everywhere. */
const shared = ['../shared/', '../../shared/']
  .map((path) => root + path)
  .find((path) => existsSync(`${path}seeds`));
const facts = shared ? JSON.parse(readFileSync(`${shared}design/seed-facts.json`, 'utf8')) : undefined;
const text = shared ? readFileSync(`${shared}seeds/${facts.source}`, 'utf8') : '';

if (!shared) console.info('The seed document is not beside this project: its tests are skipped.');

/** The part of the document from one wording to another. */
function part(from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + from.length);
  expect(start, from).toBeGreaterThanOrEqual(0);
  expect(end, to).toBeGreaterThan(start);
  return text.slice(start, end);
}

const ends = (wording: string) => {
  const { start, end, ongoing } = parsePeriod(wording);
  return { start, end, ongoing };
};
const posts = (members: { posts?: string[] }[]) => members.map((member) => member.posts);

describe.skipIf(!shared)('the seed document', () => {
  it('gives its 13 tasks in 3 categories with their numbers, units and deadlines', () => {
    const { data, issues } = readTaskTable(part('附件\n', '市域社会治理的工作重点篇4'));
    expect(issues).toEqual([]);
    const wanted = facts.educationPilot.tasks;
    expect(
      data.tasks.map(({ no, lead, responsible, due }) => ({ no, lead, responsible, due: ends(String(due)) })),
    ).toEqual(
      wanted.map(({ no, lead, responsible, due }: Record<string, string>) => ({
        no,
        lead,
        responsible,
        due: ends(due ?? ''),
      })),
    );
    expect(data.categories).toHaveLength(3);
    // The facts' titles and categories are short forms: the number in front is the text's.
    expect(data.tasks.map(({ category }) => category?.slice(0, 3))).toEqual(
      wanted.map(({ category }: { category: string }) => category.slice(0, 3)),
    );
    expect(data.title).toContain('任务清单');
  });

  it('gives the roster of the pilot with its posts and its office', () => {
    const { data, issues } = readRoster(part('(一)加强组织领导,确保市域', '各学校也应成立'));
    const wanted = facts.educationPilot;
    expect(data.name).toBe(wanted.name);
    expect(data.ranks.map(({ title, members }) => ({ title, posts: posts(members) }))).toEqual(wanted.ranks);
    expect(data.ranks.flatMap(({ members }) => members).every(({ name }) => name.length >= 2)).toBe(true);
    const { name, host, duties, ranks = [] } = data.office ?? {};
    expect({ name, host, duties }).toEqual({
      name: wanted.office.name,
      host: wanted.office.host,
      duties: wanted.office.duties,
    });
    expect(ranks.map(({ title }) => title)).toEqual(['办公室主任', '副主任', '成员']);
    expect(ranks.map(({ members }) => members.length)).toEqual([1, 1, wanted.office.members]);
    // The director is a deputy group leader as well, the deputy heads 综治安全股.
    expect(posts(ranks[0]?.members ?? [])).toEqual([['局党组成员', '总督学', '二级主任科员']]);
    expect(posts(ranks[1]?.members ?? [])).toEqual([[`局${wanted.office.ranks[1].concurrentPost}`]]);
    expect(issues.map(({ code }) => code)).toEqual(['partly-read']);
  });

  it('gives the roster without names of the inspection, and its office', () => {
    const { data } = readRoster(part('为加强社会治安重点区域', '四、工作责任'));
    const wanted = facts.townInspection;
    expect(data.name).toContain('排查整治工作领导组');
    expect(data.ranks.map(({ title, members }) => ({ title, members: members.length }))).toEqual(
      wanted.ranks,
    );
    expect(data.office?.host).toBe(wanted.office.host);
    expect(data.office?.ranks.map(({ title, members }) => [title, members.length])).toEqual([
      ['办公室主任', 1],
    ]);
  });

  it.each([
    ['educationPilot', '三、实施步骤', '四、工作要求', 3],
    ['streetCampaign', '四、实施步骤', '五、保障措施', 5],
  ])('gives the phases of %s', (name, from, to, count) => {
    const { data, issues } = readPhases(part(from, to));
    expect(issues).toEqual([]);
    expect(data.phases).toHaveLength(count);
    expect(data.phases.map(({ name: title, period }) => ({ name: title, period }))).toEqual(
      facts[name].phases.map((phase: { name: string; period: string }) => ({
        name: phase.name,
        period: phase.period,
      })),
    );
    expect(data.phases.every(({ objectives = [] }) => objectives.length > 0)).toBe(true);
  });

  it('gives the 7 measures of the campaign with responsible and supporting units', () => {
    const { data } = readTaskTable(part('三、主要任务', '四、实施步骤'));
    expect(
      data.tasks.map(({ lead, responsible, supporting }) => ({ lead, responsible, supporting })),
    ).toEqual(
      facts.streetCampaign.tasks.map(({ responsible, supporting }: Record<string, string[]>) => ({
        lead: [],
        responsible,
        supporting,
      })),
    );
  });

  it('gives the basins, the masked provinces apart, and no sum as an entry', () => {
    const { data, issues } = readRanking(part('环保总局有关负责人说', '市域社会治理的工作重点篇8'));
    const count = data.measures.find(({ unit }) => unit !== '%')?.id ?? '';
    const rate = data.measures.find(({ unit }) => unit === '%')?.id ?? '';
    const wanted = facts.basinBulletin;
    const basins = data.entries.filter(({ group }) => group === undefined);
    expect(basins.map(({ name, values }) => ({ name, projects: values[count], rate: values[rate] }))).toEqual(
      wanted.byBasin.map(
        ({ name, projects, rate: share }: { name: string; projects: number; rate: number }) => ({
          name,
          projects,
          rate: share,
        }),
      ),
    );
    const notStarted =
      data.measures.find(({ name }) => name.includes('未动工') && !name.includes('占'))?.id ?? '';
    expect(basins[0]?.values[notStarted]).toBe(wanted.byBasin[0].notStarted);
    const provinces = data.entries.filter(({ group }) => group === '淮河');
    expect(provinces.map(({ values }) => values[rate])).toEqual(wanted.huaiByProvince);
    expect(data.measures.find(({ id }) => id === rate)).toMatchObject({
      better: 'lower',
      reference: { name: wanted.subtotal.name, value: wanted.subtotal.rate },
    });
    const sums = issues.filter(({ code }) => code === 'sum-row').map(({ value }) => String(value));
    expect(sums[0]).toContain(String(wanted.total));
    expect(sums[1]).toContain(String(wanted.subtotal.projects));
    // Six unnamed places: in no entry, but quoted.
    const quoted = issues.map(({ value }) => String(value)).join('\n');
    expect(quoted).toContain(wanted.increase.listedPart.join('、'));
    expect(quoted).toContain(String(wanted.increase.stated));
  });
});
