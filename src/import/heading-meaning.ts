import { bare } from './grid.js';

/** What a column or a label is about, whatever it is called. */
export type Meaning =
  | 'no'
  | 'category'
  | 'title'
  | 'measure'
  | 'lead'
  | 'responsible'
  | 'supporting'
  /** Several kinds of units in one cell (责任分工). */
  | 'mixed'
  | 'owner'
  | 'start'
  | 'due'
  | 'progress'
  | 'state'
  | 'completedOn'
  | 'extra';

/** A heading read: its meaning, and for titles how well it names the task (higher is better). */
export interface Heading {
  meaning: Meaning;
  weight: number;
  text: string;
}

/** Tried in this order; the first that fits wins. */
const meanings: readonly [RegExp, Meaning, number?][] = [
  [/^(?:序号?|序列|编号|项次|行号|(?:任务|项目|问题|清单)?(?:编号|序号)|no\.?|№|#|号)$/i, 'no'],
  [/备注|说明$|联系(?:电话|方式)|^电话|依据|来源|佐证|验收|考核|评分|分值|资金|投资|预算/, 'extra'],
  [/(?:实际|已)(?:完成|办结)(?:时间|日期)|销号(?:时间|日期)|^(?:办结|竣工)日期$/, 'completedOn'],
  [/(?:发现|反馈|交办|接收|下发|填报|提交|检查|更新|受理|登记)(?:时间|日期)/, 'extra'],
  [
    /^(?:计划)?(?:开始|启动|起始|开工)(?:时间|日期)$|(?:时间|时限|日期)(?:起始?|开始)$|^(?:起|开始|起始)$/,
    'start',
  ],
  [
    /^(?:止|结束|截止|时间进度)$|时效|时限|期限|时间节点|节点时间|限时|(?:时间|进度|阶段)(?:安排|要求)|(?:完成|截止|办结|结束|整改|落实|计划|预计|竣工|销号|达标|目标|推进|实施|工作|起止|举办|开展|要求)(?:的)?(?:时间|日期|节点)|^(?:时间|日期|节点|何时|工期|截止|到期日?)$|时间表/,
    'due',
  ],
  [
    /销号|^(?:当前|任务|工作|完成|办理|整改)?状态$|(?:完成|办结|整改)与否|是否(?:完成|办结|销号|整改)/,
    'state',
  ],
  [/进展|进度|(?:完成|落实|推进|整改|办理|执行|办结|工作|达标)(?:落实)?(?:情况|比例|率|百分比)/, 'progress'],
  [
    /(?:责任|承办|实施|落实|牵头)(?:单位|部门|科室|股室|处室)?(?:\/|及|和|、|与|[(（])(?:配合|协办|责任)(?:单位|部门|人|科室)?|牵头.*配合|分工|主(?:协)?办及协办|^责任$/,
    'mixed',
  ],
  [
    /责任人|负责人|经办人|联系人|领办人|承办人|督办人|(?:责任|分管|包保|包联|牵头|包抓|挂钩|督办|主管|挂牌|主抓|协管)(?:区|县|市|镇)?领导|具体(?:负责|人员)|^(?:责任|负责|承办)人员?$/,
    'owner',
  ],
  [/牵头|主责|主办|主管|主要责任|总负责|第一责任|^负责(?:单位|部门)$/, 'lead'],
  [/配合|协办|协助|协同|参与|参加|支持(?:单位|部门)|协作/, 'supporting'],
  [/责任(?:部门|科室|股室|处室)/, 'responsible', 2],
  [
    /责任(?:单位|主体)|(?:承办|实施|落实|执行|承担|整改|经办|建设|办理|完成|属地|负责)(?:单位|部门|主体|科室|股室|处室)|^(?:单位|部门|科室|股室|处室|主体|单位名称)$/,
    'responsible',
    1,
  ],
  [/类别|分类|类型|领域|板块|^方面$|大类|一级(?:指标|任务)|专项名称|专项行动|所属(?:专项|工作)/, 'category'],
  [
    /(?:工作|重点|主要|具体|整改|改革|重大|年度)任务|任务(?:名称|事项|清单|项目)|^任务$|重点(?:工作|事项|项目)|(?:工作|改革|项目|事项|任务|民生|实事)(?:名称|事项)|实事项目/,
    'title',
    9,
  ],
  [/问题|隐患|短板|不足|意见建议|诉求/, 'title', 8],
  [
    /^(?:具体)?(?:工作|任务|主要|重点|建设|事项|项目|督办|改革|整治)?(?:内容|事项|要点)(?:及要求|和要求)?$|工作要求|具体工作/,
    'title',
    7,
  ],
  [/措施|举措|做法/, 'measure', 4],
  [/目标|要求|标准|成效|成果|指标/, 'measure', 2],
  [/^(?:项目|名称|指标|工作|清单|事由|议题|内容)$/, 'title', 3],
];

const cache = new Map<string, Heading | null>();

/** The meaning of a column heading or a label (牵头部门 → lead); `null` where it is none of those known. */
export function headingMeaning(text: string): Heading | null {
  if (text.length > 40) return null;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const heading = readHeading(text);
  if (cache.size > 500) cache.clear();
  cache.set(text, heading);
  return heading;
}

function readHeading(text: string): Heading | null {
  const whole = bare(text).replace(/[:：]$/, '');
  const plain = whole.replace(/[(（【[].*?[)）】\]]/g, '') || whole;
  if (plain.length === 0 || plain.length > 14 || /[。;；,，\d:：]/.test(plain)) return null;
  for (const [pattern, meaning, weight] of meanings) {
    if (pattern.test(plain))
      return { meaning: mixedByBracket(whole, meaning), weight: weight ?? 5, text: whole };
  }
  return null;
}

/** 责任单位(责任人), 牵头(配合)单位: what stands in the brackets is another kind. */
function mixedByBracket(whole: string, meaning: Meaning): Meaning {
  const inner = /[(（](.*?)[)）]/.exec(whole)?.[1] ?? '';
  return ['lead', 'responsible', 'owner'].includes(meaning) && /责任人|负责人|配合|责任单位|协办/.test(inner)
    ? 'mixed'
    : meaning;
}

/** Meanings that make a row of cells a heading row. */
export function isColumnMeaning({ meaning }: Heading): boolean {
  return meaning !== 'extra';
}

/** A label before a colon that names units, persons or times (牵头单位: …). */
export const labelPattern =
  /(?:总?牵头|主责|主办|责任|承办|配合|协办|协助|协同|参与|参加|实施|落实|负责|完成|办结|整改|支持|督办|分管|包保|包抓|主管)?(?:配合)?(?:单位|部门|科室|股室|处室|主体|责任人|负责人|人|领导|时限|时效|时间|期限|日期|节点|要求|目标|措施|情况)(?:节点|要求|安排)?\s*[:：]/;
