import { bare } from './grid.js';

/** Kinds of units a task has. */
export const unitRoles = ['lead', 'responsible', 'supporting'] as const;
export type UnitRole = (typeof unitRoles)[number];

/** What a column or a label is about, whatever it is called. */
export type Meaning =
  | UnitRole
  /** Several kinds of units in one cell (责任分工). */
  | 'mixed'
  | 'no'
  | 'category'
  | 'title'
  | 'measure'
  | 'owner'
  | 'start'
  | 'due'
  | 'progress'
  | 'state'
  | 'completedOn'
  | 'extra';

/** A heading or label read: its meaning, and how well it names it (higher is better). */
export interface Heading {
  meaning: Meaning;
  weight: number;
  text: string;
}

/** Tried in this order; the first that fits wins. */
const meanings: readonly [RegExp, Meaning, number?][] = [
  [/^(?:.{0,4}[编序]号|[序号#№]|序列|项次|行号|no\.?)$/i, 'no'],
  [
    /备注|说明$|电话|依据|来源|佐证|验收|考核(?!指标)|评分|分值|资金|投资|预算|盖章|审核|填[报表]|报送|(?:建设|施工|设计|监理|勘察|代建|运营|使用|申报|业主|监管|督[办导查])(?:单位|部门)|(?:发现|反馈|交办|接收|下发|提交|[检排]查|更新|受理|登记)[时日]|部位|等级|级别|地点/,
    'extra',
  ],
  [/(?:实际|已).*[时日][间期]|^(?:实际|已)(?:完成|竣工|办结)$|销号[时日]|^(?:办结|竣工)日期/, 'completedOn'],
  [/^(?:计划|预计|整改)?(?:开始|启动|起始|开工)(?:[时日]|$)|[时日][间期](?:起始?|开始)$|^起始?$/, 'start'],
  [
    /时效|时限|期限|限时|节点|时间|日期|^(?:止|截止|结束|工期|何时|到期日?|限期|(?:计划|预计|应)(?:完成|竣工|办结))$|(?:进度|阶段)(?:安排|要求)/,
    'due',
  ],
  [/销号|状态$|与否|^是否/, 'state'],
  [
    /进展|进度|(?:完成|落实|推进|整改|办理|执行|办结|工作|达标)(?:落实)?(?:情况|结果|比例|率|百分比)/,
    'progress',
  ],
  [
    /分工|^责任$|(?:牵头|主办|主责|责任|承办|实施|落实).*(?:配合|协办)|牵头.*[及和与、/／(（].*责任|[位门室体].*[责负]任?人/,
    'mixed',
  ],
  [/领导$/, 'owner'],
  [/(?:[责负]任|负责|经办|联系|领办|承办|督办|主管|包保|具体)人/, 'owner', 2],
  [/^.{0,2}(?:牵头|主[责办管]|主要责任|总负责|第一责任|抓总)|^负责[单部]/, 'lead'],
  [/^.{0,2}(?:配合|协[办助同作]|参[与加]|支持)/, 'supporting'],
  [/责任(?:部门|科室|股室|处室)/, 'responsible', 2],
  [/^责任|(?:单位|部门|[科股处]室|主体)(?:名称)?$/, 'responsible'],
  [/类别|分类|类型|领域|板块|^方面|大类|专项|一级指标/, 'category'],
  [
    /^.{0,6}任务(?:名称|事项|内容|清单|项目)?$|重点(?:工作|事项|项目)|(?:工作|改革|项目|事项|民生|实事)(?:名称|事项)|实事/,
    'title',
    9,
  ],
  [/^.{0,4}(?:问题|隐患|短板|不足|诉求|意见建议)/, 'title', 8],
  [/^(?:项目|名称)$|标题$/, 'title', 8],
  [/内容|^.{0,2}事项$|要点|工作要求|具体工作/, 'title', 7],
  [/措施|举措|做法/, 'measure', 4],
  [/目标|要求|标准|成效|成果|指标/, 'measure', 2],
  [/^(?:工作|清单|事由|议题)$/, 'title', 3],
];

const cache = new Map<string, Heading | null>();

/** The meaning of a column heading or a label (牵头部门 → lead); `null` where it is none of those known. */
export function headingMeaning(text: string): Heading | null {
  // Most cells of a table are none: they must not cost a search.
  if (text.length > 24 || /[\d。;；]/.test(text)) return null;
  let heading = cache.get(text);
  if (heading !== undefined) return heading;
  if (cache.size > 500) cache.clear();
  const whole = bare(text).replace(/[:：]$/, '');
  const plain = whole.replace(/[(（【[].*?[)）】\]]/g, '') || whole;
  const isName =
    plain !== '' &&
    plain.length <= 14 &&
    !/[,，:：]|^各/.test(plain) &&
    !/^[(（]?[一二三四五六七八九十]+[)）、]/.test(whole);
  const found = isName
    ? meanings.find(([pattern, meaning]) => pattern.test(meaning === 'mixed' ? whole : plain))
    : null;
  heading = found ? { meaning: found[1], weight: found[2] ?? 1, text: whole } : null;
  cache.set(text, heading);
  return heading;
}
