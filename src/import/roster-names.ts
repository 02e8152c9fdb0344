import { numbered } from './numbering.js';

const groupNoun =
  '(?:领导小组|领导组|工作小组|协调小组|推进小组|指挥部|工作专班|专班|委员会|联席会议|工作组|专项组|工作领导机构|攻坚组|小组)';
const listed =
  /(?:(?:的)?(?:组成|成员)?(?:人员|成员)?(?:组成)?(?:名单|人员名单|组成人员|成员名单|组成|成员|人员)(?:如下)?|如下)?\s*[:：]?$/;

/** The name of a group as a line gives it. */
export interface GroupName {
  name: string;
  /** The heading itself where it says more than the name. */
  title?: string;
  /** What the sentence goes on with. */
  rest: string;
  /** Whether the line says nothing else. */
  whole: boolean;
}

const setUp = new RegExp(
  `(?:^|[,，。;；])\\s*([^,，。;；]{0,24}?)(?:研究|特|现|经|决定|拟)*(?:成立|组建|设立|建立|调整)(?:了)?(?:由|以)?([^。;；]{0,160}?${groupNoun})(?:[(（][^()（）]*[)）])?(.*)$`,
);

/** The group's name in a heading line, or in a sentence that sets the group up; `null` where there is none. */
export function groupName(line: string): GroupName | null {
  const plain = (numbered(line)?.text ?? line).replace(/^附件\s*\d*\s*[:：]?\s*/, '');
  const heading = new RegExp(`^[“"《]?([^,，。:：;；]{0,60}?${groupNoun})[”"》]?(.*)$`).exec(plain);
  if (
    heading?.[1] &&
    !/成立|组建|设立|下设/.test(heading[1]) &&
    listed.test(heading[2] ?? '') &&
    (heading[2] ?? '').replace(listed, '') === ''
  ) {
    const { 1: name, 2: more = '' } = heading;
    return {
      name,
      ...(more.replace(/[:：\s]/g, '') && { title: plain.replace(/[:：]$/, '') }),
      rest: '',
      whole: true,
    };
  }
  const found = setUp.exec(plain);
  if (!found?.[2]) return null;
  return named(plain, { subject: found[1] ?? '', wording: found[2], after: found[3] ?? '' });
}

/** 由A任组长、B为成员的…领导小组: the name stands behind the roles. */
function named(
  line: string,
  { subject, wording, after }: { subject: string; wording: string; after: string },
): GroupName {
  const roles = /^(.*(?:组长|成员|指挥长|召集人|组员))的(.+)$/s.exec(wording);
  const own = /^(?:为|经|根据|按照|现|特|拟|决定|我们?|研究)|研究|决定|领导$|工作$|要$/.test(subject)
    ? ''
    : subject;
  const core = roles?.[2] ?? wording;
  const tail = after
    .replace(/^[,，。:：\s]+/, '')
    .replace(/^(?:其|现将|具体)?(?:组成)?(?:人员|成员|名单)*(?:组成|名单)?(?:如下)?[:：。]*$/, '');
  const plainStart = line.indexOf(wording) - subject.length <= 8;
  return {
    name: (core.startsWith(own) || /^(?:全[区市县镇省]|本|我)/.test(core) ? '' : own) + core,
    rest: [roles?.[1] ?? '', tail].filter(Boolean).join('。'),
    whole: tail === '' && roles === null && plainStart,
  };
}

const subNoun = /(?:组|专班|工作队|中队|分队|指挥部|分会|服务团|小分队)$/;

/** A line that opens a special group (`（一）综合协调组`, `宣传引导组:…`) below a group; `null` for others. */
export function subgroupHeading(line: string, hasGroup: boolean): { name: string; rest: string } | null {
  const head = numbered(line);
  if (!hasGroup && (!head || /领导小?组|指挥部/.test(line))) return null;
  const plain = head?.text ?? line;
  const found =
    /^([\u4e00-\u9fffA-Za-z0-9“”"、]{2,24}?)(?:\s*[(（][^()（）]{1,30}[)）])?\s*(?:[:：。]\s*(.*))?$/s.exec(
      plain,
    );
  const name = found?.[1];
  if (
    !name ||
    !subNoun.test(name) ||
    /^(?:副|常务|第一|双|各|全体|下设|设立)/.test(name) ||
    /成立|组建|设立|下设/.test(name)
  )
    return null;
  const count = /[\d一二三四五六七八九十]个[^个]*$/.test(name);
  return count ? null : { name, rest: found[2]?.trim() ?? '' };
}
