import { numbered } from './numbering.js';
import { body, mentionsOf } from './roster-words.js';
import { taken } from './taken.js';

const stop = String.raw`\s,，。;；:：`;
const heading = new RegExp(
  String.raw`^(?:[^${stop}]{0,30}关于)?(?:调整后的?|[本该]|成立|调整|组建|公布|印发)*[“"《]?([^${stop}]{0,40}?(?:${body})|[^${stop}、]{0,20}?(?:组|队|服务团))?(?:由([^${stop}]{2,20})(?:牵头|负责))?(设[在于][^${stop}]{2,20})?(办(?:公室|事机构))?[”"》]?(?:[(（]([^()（）]*)[)）])?(?:组成|成员|人员|名单|机构|工作|主要|职责|分工|设置|的?通知|的?公告|方案|如下|情况|[及其和与])*(?:(?:([:：])|[,，。\s])\s*(.*))?$`,
);
const setUp = new RegExp(
  String.raw`(?:成立|组建|建立|调整|设立)了?((?:[由以].{1,300}?(?:[长人员任挥]|参加|参与|配合|组成)的)?)([^${stop}由以]{0,60}?(?:${body}))(?:制度|机制)?(?![一-龥]*(?:组长|指挥长))`,
);
const noName =
  /下设|设[在于]|[成设建]立|[人员志长]为|^(?:副|常务|第一(?!.+组$)|双|各)|[\d一二三四五六七八九十]个[^个]*$|组、/;

/** A heading of a group, of a part of it or of its office; `rest` is what the line goes on with. */
export interface Heading {
  name: string;
  /** The wording without its number. */
  plain: string;
  office: string;
  /** Whether it names a leading body, not a special group. */
  isBody: boolean;
  rest: string;
}

/** A group that begins with who leads it: 抢险组由张某某任组长. */
const ledBy = new RegExp(
  String.raw`^([^${stop}由以]{1,20}?(?:组|专班))(由[^${stop}]{1,60}(?:兼任|担任|任).*)$`,
);

const isLeading = (name: string) => new RegExp(String.raw`(?:${body})$`).test(name);

/** Who takes part and what for, behind the host of a group, each with its label. */
const hosted = (rest: string): string =>
  rest
    .replace(/(^|[,，])([^,，。]*[^,，。\s])(?:为成员单位|参加|参与|配合|协助)(?=$|[,，。])/g, ';成员单位:$2')
    .replace(/[,，;](?:主要|具体)?(?=负责(?!人|同志))/, ';');

/** A line without its number (附件1, 一、). */
const unnumbered = (line: string) =>
  (numbered(line)?.text ?? line).replace(/^附件\s*[\d一二三四五六七八九十]*\s*[:：]?\s*/, '');

/** Reads a heading that names a group, a special group within one, or an office; `null` for other lines. */
export function readHeading(line: string): Heading | null {
  const plain = unnumbered(line)
    .replace(/[:：]+$/, '')
    .replace(/组[:：](?=由[^,，]{2,20}(?:牵头|负责)[,，])/, '组');
  const led = ledBy.exec(plain);
  if (led && !noName.test(led[1]!))
    return { name: led[1]!, plain: led[1]!, office: '', isBody: isLeading(led[1]!), rest: led[2]! };
  const [found, name = '', host, seat, office = '', remark = '', colon, rest = ''] =
    heading.exec(plain) ?? [];
  const isBody = isLeading(name);
  if (
    !found ||
    !(name || office) ||
    (office && remark) ||
    (host && isBody && !name.endsWith('专班')) ||
    noName.test(name)
  )
    return null;
  if (rest && !host && !seat && !(colon && !isBody) && mentionsOf(rest)[0]?.start !== 0) return null;
  return {
    // “一老一小”服务专班: the quotes are not around the whole.
    name: /^[“"][^”"]+[”"]./.test(plain) ? plain[0] + name : name,
    plain,
    office,
    isBody,
    rest: host ? `牵头单位:${host};${hosted(rest)}` : /[:：]/.test(remark) ? `${remark};${rest}` : rest,
  };
}

/** A sentence that sets a group up (决定成立由…任组长的…领导小组): its name, and the sentence without it. */
export function readSetUp(sentence: string): { name: string; rest: string } | null {
  const found = setUp.exec(sentence);
  const [whole = '', roles = '', core = ''] = found ?? [];
  const start = sentence.slice(0, found?.index);
  const [subject = ''] = new RegExp(String.raw`[^${stop}]*$`).exec(start.slice(-30)) ?? [];
  if (!found || noName.test(core) || /[应须要]/.test(subject)) return null;
  const own = subject
    .replace(/^.*下$|^.*(?:[经按为]|领导|工作|同意|研究)|^我(?=.)|^.*、|(?:决定|特|现|拟|关于)+$/g, '')
    .replace(/(?:党委|党工委|人民政府|政府|办事处|委|层面)+$/, '');
  // 区教体局成立推进…领导小组 is the bureau's; 县政府决定成立县…领导小组 says so itself.
  const isFull =
    /^(?:全[省市区县镇乡村校局街]|[本我]|.{0,4}?(?:[省市区县镇乡村局校院]|街道)(?![域场政民容级矫]))/.test(
      core,
    );
  return {
    name: (isFull ? '' : own) + core,
    rest: `${start.slice(0, own ? -subject.length : undefined)},${hosted(roles.replace(/的$/, '').replace(/^由([^,，]{2,30}?)牵头(?=[,，]|$)/, '牵头单位:$1'))},${sentence.slice(found.index + whole.length)}`,
  };
}

const mentioned = new RegExp(
  String.raw`(?:^|[${stop}）)])((?!办公室)[^${stop}、任为由()（）]{0,20}?(?:${body}))(?=办|下设|副?组长|副?指挥长|[成人]员|组成|副?总|副?召集|[:：由的])`,
);

/** A name for a group that is named nowhere: from the title, or from what the text calls it. */
export function nameFromTitle(title: string, text: string): string {
  const kind = taken(mentioned, text, 1).replace(/^.*(?:决定|同意|研究)[对将]?|^[对将]/, '');
  const plain = unnumbered(title);
  const own = plain
    .replace(/(?:组成|成员|工作)?(?:人员)?名[单册]$/, '')
    .replace(/(?:工作|实施|专项)*(?:方案|计划|意见)$/, `工作${kind || '领导小组'}`);
  return own !== plain && own.length > 2 ? own : kind;
}
