import { readDelimited } from './delimited-text.js';
import { bare, oneLine, type Grid } from './grid.js';
import { readBlocks } from './html-table.js';
import { isMarkup } from './markup.js';
import { isPersonName } from './person-name.js';
import { isSerial } from './numbering.js';

const role =
  /^(?:专班|工作组|领导小组)?(?:第一|常务|执行)?副?(?:总)?(?:[组河湖林路街队班会]长|指挥长?|召集人|主任|主席)$|^(?:专班|工作组|领导小组)?(?:成员|组员|委员|联络员|联系人|秘书|顾问)$/;
const heading =
  /^(?:序号|编号|姓名|人员|职[务称别位]|[组内本]*(?:分工|角色|身份)|.{0,6}(?:单位|部门)(?:[及和、]?职[务位])?|[现所]任.*|联系(?:电话|方式)|电话|手机号?码?|备注|(?:领导小组|工作组|专班)(?:职务|成员|分工))$/;

/** A column that says what group, or what part of a river, each row belongs to. */
const grouping = /^(?:组别|分组|小组|工作组|专班|片区|网格|[河湖]流?(?:名称?)?)$/;
/** In front of a group's name in the lines of a table. */
export const groupMark = '\u0001';

/** 组长，负总责, or 组长：: the role in front. */
const roleOf = (text: string) => text.split(/[,，、(（:：]/)[0] ?? '';

/** The text of a roster: markup as its lines, a table with a line for each person (组长：张某某（区长）). */
export function rosterText(source: string): string {
  if (!isMarkup(source)) {
    const lines = source.split('\n');
    const head = lines.slice(0, 6).findIndex(isHead);
    if (head < 0) return lines.map(lineOfCard).join('\n');
    return [...lines.slice(0, head), ...linesOfGrid(readDelimited(lines.slice(head).join('\n')))].join('\n');
  }
  return readBlocks(source)
    .flatMap(({ text, grid }) => (grid ? linesOfGrid(grid) : [text]))
    .join('\n');
}

/** A person in labelled words (姓名：张某某 职务：科长 组内分工：组长) as other lines have it. */
function lineOfCard(line: string): string {
  if (!/姓\s*名\s*[:：]/.test(line)) return line;
  const pairs = [...line.matchAll(/([一-龥]{2,8})\s*[:：]\s*([^\s:：]+)/g)].map(
    ([, label, value]) => [label!, value!] as const,
  );
  const name = pairs.find(([label]) => label === '姓名')?.[1] ?? '';
  const title = pairs.find(([, value]) => role.test(value))?.[1] ?? '';
  const others = pairs.filter(([label, value]) => !/^(?:姓名|性别)$/.test(label) && value !== title);
  return `${title && `${title}：`}${name} ${others.map(([, value]) => value).join(' ')}`.trim();
}

/** Whether a line is the heading of delimited text (姓名,职务,联系电话). */
function isHead(line: string): boolean {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/[\t,，;|]/);
  return cells.length > 2 && cells.every((cell) => heading.test(bare(cell)));
}

function linesOfGrid(grid: Grid): string[] {
  const rows = grid.map((row) => row.map(({ text }) => text));
  const isTitles = (row: readonly string[]) => row.some((cell) => bare(cell) === '姓名');
  const titles = (rows.find(isTitles) ?? rows[0] ?? []).map(bare);
  // 组别 | 组长 | 副组长 | 成员: a row a group.
  if (titles.filter((title) => role.test(title)).length > 1 && rows.length > 1)
    return rows
      .slice(1)
      .flatMap((row) =>
        row.flatMap((text, i) =>
          !text || isSerial(text)
            ? []
            : role.test(titles[i]!)
              ? `${titles[i]}：${oneLine(text)}`
              : oneLine(text),
        ),
      );
  const columns = rows[0]?.map((_, at) => rows.map((row) => bare(row[at] ?? '')).filter(Boolean)) ?? [];
  const mostly = (fits: (text: string) => boolean) =>
    columns.findIndex((cells) => cells.filter(fits).length * 2 >= cells.length && cells.length > 0);
  const roles = mostly((text) => role.test(roleOf(text)));
  const names = mostly(isPersonName);
  const groups = titles.findIndex((title, i) => i !== roles && i !== names && grouping.test(title));
  let open = '';
  let group = '';
  if (names < 0 && roles >= 0)
    return rows.flatMap((row, at) => {
      const ahead = row
        .slice(0, roles)
        .filter((cell, i) => cell && !isSerial(cell) && cell !== rows[at - 1]?.[i]);
      const people = [...new Set(row.slice(roles + 1))].filter(Boolean).map(oneLine).join(' ');
      return [
        ...new Set(ahead.map(oneLine)),
        `${bare(row[roles] ?? '').replace(/[:：]$/, '')}：${people}`.replace(/^：/, ''),
      ].filter(Boolean);
    });
  return rows.flatMap((row) => {
    const cells = [...new Set(row)].filter(Boolean);
    if (cells.length < 2 || names < 0) return cells.join(' ');
    // Headings are read by nobody, so they are quoted like other lines.
    if (isTitles(row) || cells.every((cell) => heading.test(bare(cell)))) return cells.map(bare).join(' ');
    const cell = roles < 0 ? '' : bare(row[roles] ?? '');
    const title = roleOf(cell);
    const own = row[groups] ?? '';
    const begins = own && own !== group ? [groupMark + oneLine(own)] : [];
    if (begins[0]) [group, open] = [own, ''];
    const posts = cells.filter(
      (text) => text !== row[roles] && text !== row[names] && text !== own && !isSerial(bare(text)),
    );
    const label = title && title !== open ? `${title}：` : '';
    open = title || open;
    const rest = [...posts.map(oneLine), cell.slice(title.length + 1)].filter(Boolean).join(' ');
    return [...begins, `${label}${bare(row[names] ?? '')} ${rest}`.trim()];
  });
}
