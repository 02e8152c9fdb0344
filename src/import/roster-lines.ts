import { numbered } from './numbering.js';
import { isPersonName } from './person-name.js';
import { readHeading } from './roster-names.js';
import { readPeople } from './roster-people.js';
import { mentionsOf } from './roster-words.js';
import { isUnitLike, readUnits } from './unit-list.js';

/** Whether a line is the posts of one person, named on the line above. */
function isPosts(line: string): boolean {
  if (/^[各其相有]|[:：;；。]/.test(line) || mentionsOf(line)[0]?.start === 0) return false;
  const { members, units, sure } = readPeople(line, '组长');
  return sure && !units[0] && members.length === 1 && members[0]?.name === '';
}

/** A title that goes over two lines. */
const isTitle = /^(?!.*(?:通知|决定)$)[^,，。:：]*关于[^,，。:：]*\n[^,，。:：]*(?:通知|决定)$/;

/** Lines with those made one that name a person and, below it, the posts that this person holds. */
export function joinHolders(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((joined, line) => {
    const last = joined[joined.length - 1] ?? '';
    const isHolder = isPersonName(last) && isPosts(line);
    joined.push(
      isHolder ? `${joined.pop()} ${line}` : isTitle.test(`${last}\n${line}`) ? joined.pop() + line : line,
    );
    return joined;
  }, []);
}

/** A line without its number; a row of a table (`1  name  post  role`) with its role in front. */
export function inOrder(line: string): string {
  const cells = line.replace(/^\d+\s+/, '').split(/\s+/);
  const role = cells.findIndex(
    (cell, i) => i > 0 && /^(?!.*党).{0,9}(?:组长|成员|指挥长?|召集人|组员)$/.test(cell),
  );
  return role > 0 && isPersonName(cells[0]!)
    ? `${cells.splice(role, 1)[0]}:${cells.join(' ')}`
    : line
        .replace(/^[-–—•·▪◆●■]\s*(?=[一-龥])/, '')
        .replace(/^[(（]?[\d一二三四五六七八九十]{1,2}[)）、.．\s]\s*(?=\S*\s*[:：])/, '')
        .replace(madeUp, (whole: string, before: string, units: string) =>
          readUnits(units).every((unit) => isUnitLike(unit)) ? `${before}成员单位:${units};` : whole,
        )
        .replace(/(组|专班)[。:：](?=由[^,，。]{2,30}(?:牵头|负责))/, '$1')
        .replace(ledEach, (whole: string, groups: string, leaders: string) => {
          const names = leaders.split('、');
          const each = groups.split('、').map((group, i) => `。${group}组长：${names[i]}`);
          return each.length === names.length ? each.join('') : whole;
        })
        .replace(hosted, (whole: string, host: string, units: string) =>
          readUnits(units).every((unit) => isUnitLike(unit))
            ? `，牵头单位:${host};成员单位:${units};`
            : whole,
        )
        .replace(/设(联络[员人]|秘书长?)[,，]\s*由/g, '，$1由')
        .replace(counted, (_, before: string, role: string) => `${before.replace('设', '，')}${role}由`);
}

/** A person of a list without the number in front (1.张某某（村会计）). */
export function unlisted(line: string): string {
  const rest = /^\d{1,3}\s+(?=[一-龥])/.test(line) ? line.replace(/^\d+\s+/, '') : numbered(line)?.text;
  if (!rest || readHeading(line) || mentionsOf(rest)[0]?.start === 0) return line;
  const { members, sure } = readPeople(rest);
  return (sure && (numbered(line)?.level ?? 4) > 3) || isPersonName(members[0]?.name ?? '') ? rest : line;
}

/** 设组长1名，由…担任; 设联络员，由…担任. */
const counted =
  /(^|[,，;；。设])(?:立|有)?([^,，;；。:：设]{2,8}?)(?:\d{1,2}|[一二两三四五六七八九十]|若干)[名人位][,，]?\s*由/g;

/** 下设综合组、安全组，组长分别由张某、李某担任. */
const ledEach =
  /[^,，。;；:：]{0,12}下设([^,，。;；:：设]{2,80}组)[^,，。;；:：组]{0,6}[,，]组长分别由([^,，。;；:：]{2,80}?)[担兼]?任/g;

/** 联席会议由甲局牵头，乙局、丙局等12个部门组成. */
const hosted =
  /由([^,，;；。:：由]{2,40})牵头[,，]([^,，;；。:：由]{4,300}?)(?:等[^,，;；。]{0,4}(?:部门|单位)(?:[和及]单位)?)?(?:组成|参加)(?=$|[,，;；。])/g;

/** 联席会议由甲局、乙局组成. */
const madeUp =
  /(^|[,，;；。:：])[^,，;；。:：由]{0,16}由([^,，;；。:：]{6,300}?)(?:等(?:部门|单位)*)?(?:抽[派调])?(?:人员)?(?:组成|参加)(?=$|[,，;；。])/g;

/** What a group or office is there for, to the end of its line. */
export const dutiesLabel =
  /^(.*[。;；]|)\s*(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）、.．]\s*)?(?:主要|工作|具体)?(?:职责|职能)(?:任务|分工)?\s*[:：]\s*(.+)$/;
export const titled =
  /^(?:附件.{0,4}|(?!.*下设)[^,，。:：]*(?:名[单册]|机构|领导|保障|人员|组成|如下|方案|计划|通知|表))[:：]?$/;
export const filler =
  /^(?:其|领导小组|[(（][^()（）]*简称[^()（）]*[)）]|组成|成员|人员|名单|如下|[\s,，、:：)）】])*$/;
