import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhases, readRanking, readRoster, readTaskTable } from '../../src/import/index.js';
import type { Issue } from '../../src/model/issue.js';
import {
  validateRanking,
  validateRoster,
  validateTaskTable,
  validateTimeline,
} from '../../src/model/index.js';

type Reading = { data: object; issues: Issue[] };

const readers: [string, (text: string) => Reading, (data: unknown) => { data: unknown }][] = [
  ['readTaskTable', readTaskTable, validateTaskTable],
  ['readTaskTable of CSV', (text) => readTaskTable(text, { format: 'csv' }), validateTaskTable],
  ['readTaskTable of HTML', (text) => readTaskTable(text, { format: 'html' }), validateTaskTable],
  ['readRoster', readRoster, validateRoster],
  ['readPhases', readPhases, validateTimeline],
  ['readRanking', readRanking, validateRanking],
];

/** Words that the readers know, so that random texts reach into them. */
const words = fc.constantFrom(
  ...'序号 工作任务 牵头单位 责任单位 配合单位 完成时限 进展 备注 1 2 3 一、 （一） 1. 区发改局 区教育局 综治安 全股 2021年5月 并长期坚持 每月 35% 已完成 组长 副组长 成员 ： : ， 、 ； 。 （ ） ( ) 张某某 李某某 区委书记 局长 办公室 设在 负责 兼任 主任 牵头 配合 第一阶段 动员部署阶段 至 12月 合计 分别为 占 28.9% 496项 截至 领导小组 成立'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  '\t',
  '  ',
  '\u3000',
  '"',
  ',',
);
const tags = fc.constantFrom(
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '<td rowspan=3>',
  '<td colspan="2">',
  '</td>',
  '<p>',
  '<br>',
  '&nbsp;',
  '<!--',
  '-->',
  '<style>',
  '</style>',
  '<',
  '="',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(words, tags), { maxLength: 60 }).map((parts) => parts.join('')),
);

/** Runs of letters and digits, which neither splitting nor punctuation can hide. */
const runs = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const letters = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(letters).join(' ')
    : String(value ?? '');

describe.each(readers)('%s', (_, read, validate) => {
  it('throws on no text, and what it gives can be shown', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { data, issues } = read(text);
        expect(Array.isArray(issues)).toBe(true);
        expect(validate(data).data).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  });
});

describe('readTaskTable', () => {
  it('throws on no bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const copy = new Uint8Array(bytes);
        expect(readTaskTable(copy.buffer).data.tasks).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no line of a text: each run of letters is in the data or in an Issue', () => {
    // Words of the text's own, which no reader has a meaning for.
    const free = fc.string({
      unit: fc.integer({ min: 0x6c00, max: 0x6fff }).map((code) => String.fromCharCode(code)),
      minLength: 3,
      maxLength: 12,
    });
    const lines = fc.array(
      fc.tuple(fc.constantFrom('', '一、', '1.', '（一）', '牵头单位：', '备注：'), free),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('', '序号\n工作任务\n牵头单位\n完成时限\n'), (parts, head) => {
        const text = head + parts.map(([mark, words_]) => mark + words_).join('\n');
        for (const read of [readTaskTable, readRoster, readPhases, readRanking] as ((
          text: string,
        ) => Reading)[]) {
          const { data, issues } = read(text);
          const kept = letters(data) + issues.map(({ value }) => letters(value)).join(' ');
          for (const [, word] of parts)
            for (const run of runs(word)) expect(kept.replace(/\s/g, '')).toContain(run);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('reads a table back from CSV as it was written', () => {
    const unit = fc.constantFrom(
      '区发改局',
      '区教育局',
      '综治安全股',
      '各镇街',
      '市人力资源和社会保障局',
      '党务办',
    );
    const task = fc.record({
      title: fc.constantFrom(
        '开展排查',
        '完善"一标三实"台账',
        '建设,改造,提升',
        '第一行\n第二行',
        '推进 A 类项目',
      ),
      lead: fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }),
      responsible: fc.uniqueArray(unit, { maxLength: 3 }),
      due: fc.constantFrom('2021年5月并长期坚持', '2021年6月底前', '每月25日前', '2021-09-30', '长期坚持'),
    });
    const delimiters = fc.constantFrom(',', ';', '\t');
    const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(
        fc.array(task, { minLength: 1, maxLength: 20 }),
        delimiters,
        fc.boolean(),
        (tasks, cut, mark) => {
          const rows = tasks.map(({ title, lead, responsible, due }, i) => [
            String(i + 1),
            title,
            lead.join('、'),
            responsible.join('、'),
            due,
          ]);
          const all = [['序号', '工作任务', '牵头单位', '责任单位', '完成时限'], ...rows];
          const csv = (mark ? '\ufeff' : '') + all.map((row) => row.map(quoted).join(cut)).join('\r\n');
          const { data, issues } = readTaskTable(csv, { format: 'csv' });
          expect(issues).toEqual([]);
          expect(
            data.tasks.map(({ no, title, lead, responsible = [], due }) => ({
              no,
              title,
              lead,
              responsible,
              due,
            })),
          ).toEqual(
            tasks.map((one, i) => ({ no: String(i + 1), ...one, title: one.title.replace('\n', '') })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
