/** Words for a rank in a leading group, the longest first where one contains another. */
const words =
  '成员单位 联席会议召集人 总召集人 副召集人 召集人 常务副总指挥 常务副指挥长 副总指挥 副指挥长 总指挥 指挥长 常务副组长 执行副组长 第一副组长 副组长 第一组长 双组长 总组长 名誉组长 执行组长 共同组长 组长 副总河长 总河长 副河长 河长 副林长 总林长 林长 路长 常务副主任 专职副主任 副主任 主任 副秘书长 秘书长 常务副会长 副会长 会长 副队长 队长 副主席 主席 副理事长 理事长 政委 顾问 工作人员 小组成员 主要成员 成员 组员 委员 联络员 联络人 联系人 牵头领导 牵头人 责任领导 分管领导 总负责人 负责人 责任人 总负责 副班长 班长';
const spaced = (word: string) => [...word].join('[\\s\\u3000]*');
const list = words.split(' ').map(spaced).join('|');
const group =
  '(?:(?:领导小组|领导组|工作小组|专项小组|小组|工作专班|专班|指挥部|委员会|联席会议|工作组)?(?:办公室|办)?)?';

/** A role at the start of a segment, with its colon, blank, or end. */
const atStart = new RegExp(
  `^(?:[一二三四五六七八九十\\d]+[、.．]|[(（][一二三四五六七八九十\\d]+[)）])?\\s*[【\\[]?(${group}\\s*(?:${list}))[】\\]]?(?:\\s*[(（]\\s*(?:兼|\\d+\\s*[人名]|共\\d+[人名])\\s*[)）])?\\s*(?:[:：]|[\\s\\u3000]+|$)`,
);
const inside = new RegExp(
  `(?:[\\s;；。,，、)）](?=${group}(?:${list})\\s*[:：])|[;；。,，]\\s*(?=(?:${list})[\\s\u3000]))`,
  'g',
);

/** The word of a role without blanks. */
export function tidyRole(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}

/** The role a line begins with, and the rest of it; `null` where it begins with none. */
export function takeRole(line: string): { title: string; rest: string } | null {
  const found = atStart.exec(line);
  if (!found?.[1]) return null;
  const rest = line.slice(found[0].length).trim();
  const colon = /[:：]\s*$/.test(found[0]);
  // 主任 科员 and 成员 各 … without a colon must be followed by what can be a list of persons.
  if (!colon && rest !== '' && /^(?:由|要|应|负责|为|的|会议|科员)/.test(rest)) return null;
  return { title: tidyRole(found[1]), rest };
}

/** A line cut where further roles with colons begin in it (`组长:A;副组长:B`). */
export function cutRoles(line: string): string[] {
  const head = atStart.exec(line)?.[0].length ?? 0;
  const cuts = [...line.matchAll(inside)].map((found) => found.index + 1).filter((cut) => cut > head);
  return [0, ...cuts]
    .map((from, i) =>
      line
        .slice(from, cuts[i] ?? line.length)
        .replace(/[\s;；,，、]+$/, '')
        .trim(),
    )
    .filter(Boolean);
}

const office = /办公室|办(?=主任|副主任)/;
const chief = /^(?:领导小组|领导组|小组|指挥部|委员会|联席会议|专班)?(?:办公室|办)?/;

/** Whether a role is of the group's office by its own wording. */
export function isOfficeRole(title: string): boolean {
  return office.test(title);
}

/** The title of an office role: 办公室 stays with its director, as papers write it, and goes from the others. */
export function officeTitle(title: string): string {
  const plain = title.replace(chief, '');
  return plain === '主任' && office.test(title) ? '办公室主任' : plain || title;
}

/** A role of a group without the group's own word: 领导小组组长 → 组长. */
export function groupTitle(title: string): string {
  return title.replace(
    /^(?:领导小组|领导组|工作小组|专项小组|小组|工作专班|专班|指挥部|委员会|联席会议|工作组)(?=.)/,
    '',
  );
}

/** A clause that says who holds a role: `A任组长`, `组长由A担任`. */
const holds = new RegExp(
  `^(.*?)(?:同志)?(?:分别)?(?:兼任|担任|任|为|作为|兼)(?:领导小组|领导组|小组|工作专班|专班|指挥部|该组)?(?:的)?((?:办公室|办)?(?:${list}))(?:职务)?(?:的.*)?$`,
);
const heldBy = new RegExp(
  `^(?:.*?[,，。])?(${group}(?:${list}))(?:分别)?(?:由(.+?)(?:同志)?(?:等)?(?:兼任|担任|兼|任|组成)|[为是](.+))$`,
);
const ends = new RegExp(`((?:兼任|担任|任|为)(?:领导小组|小组)?(?:办公室)?(?:${list}))、`, 'g');

/** A sentence with a comma behind each role that is given (`A任组长、B任副组长`). */
export function partClauses(sentence: string): string {
  return sentence.replace(ends, '$1,');
}

/** Who holds which role by a clause; `null` where it says no such thing. */
export function roleClause(clause: string): { title: string; people: string } | null {
  const by = heldBy.exec(clause);
  const holder = by?.[2] ?? by?.[3];
  if (by?.[1] && holder) return { title: tidyRole(by[1]), people: holder };
  const held = holds.exec(clause);
  if (!held?.[2]) return null;
  return { title: tidyRole(held[2]), people: (held[1] ?? '').replace(/^.*?(?:由|以)(?=.{2})/, '') };
}
