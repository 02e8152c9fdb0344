import { isPersonName } from './person-name.js';
import { numbered } from './numbering.js';
import { body, mentionsOf } from './roster-words.js';

/** What a heading goes on with behind the name: 组成人员名单如下, 及工作机构, 的通知. */
const more =
  /^(?:[(（][^()（）]{1,30}[)）]|组成|成员|人员|名单|机构|工作|办公室|主要|职责|分工|设置|通知|公告|方案|如下|情况|[及其的和与”"》:：\s])*$/;
const groupHeading = new RegExp(
  `^(?:关于(?:成立|调整|组建|公布|印发)*)?[“"《]?(?:调整后的?|本|该)?([^,，。:：;；]{0,60}?(?:${body}))(?!办)(?=$|[^一-龥]|组成|成员|人员|名单|及|和|的|如下|机构|主要|工作)`,
);
const setUp = new RegExp(
  `([^,，。;；:：]{0,30}?)(?:研究|决定|特|现|拟)*(?:成立|组建|建立|调整|设立)(?:了)?((?:[由以].{1,300}?[长人员任挥]的)?)([^,，。;；:：由以]{0,60}?(?:${body}))(?![一-龥]*(?:组长|指挥长))`,
);
const officeHeading = new RegExp(
  `^(?:[^,，。:：]{0,40}(?:${body}))?(?:下设)?办(?:公室|事机构)(?:组成|成员|人员|名单|如下)*(?:[:：](.*)|$)`,
);
const partHeading = new RegExp(
  `^((?:[^\\s,，、。;；:：()（）]{0,22}?)(?:组|${body}|工作队|[中分]队|服务团))(?:\\s*[(（]([^()（）]*)[)）])?(?:([:：,，。\\s]+)(.*))?$`,
);

/** A heading of a group or of a part of it; `rest` is what the line goes on with. */
export interface GroupHeading {
  name: string;
  /** The line itself where it says more than the name. */
  title?: string;
  rest: string;
  /** Whether it names a leading body, not a special group. */
  isBody: boolean;
}

/** A line without its number (附件1, 一、). */
const unnumbered = (line: string) =>
  (numbered(line)?.text ?? line).replace(/^附件\s*[\d一二三四五六七八九十]*\s*[:：]?\s*/, '');

/** Whether a line opens the group's office (二、领导小组办公室). */
export const officeHeadingOf = (line: string) => officeHeading.exec(unnumbered(line));

/** Reads a heading that names a group, or a special group within one; `null` for other lines. */
export function readGroupHeading(line: string): GroupHeading | null {
  const plain = unnumbered(line);
  const [head = '', name] = groupHeading.exec(plain) ?? [];
  if (name && !/下设|[成设建]立|[人员志长]为/.test(name) && more.test(plain.slice(head.length))) {
    const title =
      /[^\s:：]/.test(plain.slice(head.length)) || head !== name ? plain.replace(/[:：\s]+$/, '') : '';
    return { name, ...(title && { title }), rest: '', isBody: true };
  }
  const [, part, remark = '', sign = '', rest = ''] = partHeading.exec(plain) ?? [];
  if (
    !part ||
    (rest && !/[:：]/.test(sign) && mentionsOf(rest, isPersonName)[0]?.start !== 0) ||
    /^(?:副|常务|第一|双|各|下?设)|下设|成立|组建|[设建]立|[\d一二三四五六七八九十]个/.test(part)
  )
    return null;
  return {
    name: part,
    rest: remark ? `${remark};${rest}` : rest,
    isBody: new RegExp(`(?:${body})$`).test(part),
  };
}

/** A sentence that sets a group up (决定成立由…任组长的…领导小组): its name, and the sentence without it. */
export function readSetUp(sentence: string): { name: string; subject: string; rest: string } | null {
  const found = setUp.exec(sentence);
  const [whole = '', before = '', roles = '', core = ''] = found ?? [];
  if (!found || /组、|个[^个]{0,6}组$|^应|^各/.test(core) || /[应须要]/.test(before)) return null;
  const own = before.replace(/^.*[经按为]|(?:里|研究)$|^.*(?:领导|工作|同意|研究)/g, '');
  // 区教体局成立推进…领导小组 is the bureau's; 县政府决定成立县…领导小组 says so itself.
  const isFull =
    /^(?:全[省市区县镇乡村局校街]|[本我]|.{0,4}?(?:[省市区县镇乡村局校院]|街道)(?![域场政民容级矫]))/.test(
      core,
    ) ||
    (core.length < 5 && !own);
  return {
    name: (isFull ? '' : own) + core,
    subject: own && before,
    rest: `${sentence.slice(0, found.index)}${own ? '' : before},${roles.replace(/的$/, '')},${sentence.slice(found.index + whole.length)}`,
  };
}

/** A name for a group that is named nowhere: from the title, or from what the text calls it. */
export function nameFromTitle(title: string, text: string): string {
  const kind =
    new RegExp(
      `(?:^|[,，。;；\\s])([^\\s,，。;；:：、任为由]{0,20}?(?:${body}))(?=办|下设|副?组长|[成人]员|副?总|副?召集|[:：由的])`,
    ).exec(text)?.[1] ?? '';
  const plain = unnumbered(title).replace(/^关于(?:成立|调整|印发|公布)?|的(?:通知|公告|函)$/g, '');
  const [, stem] = /^(.*?)(?:工作|实施|行动|专项)*(?:方案|计划|预案|意见)$/.exec(plain) ?? [];
  if (stem) return `${stem}工作${kind || '领导小组'}`;
  const own = plain.replace(/(?:组成|成员|工作)?(?:人员)?名[单册]$/, '');
  return own && !/^(?:组织|领导|人员|工作)*(?:机构|领导|保障|组成|分工|职责)$/.test(own) && own !== plain
    ? own
    : kind;
}
