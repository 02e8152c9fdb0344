import { taken } from './taken.js';

const suffix =
  /省|市(?!场)|区(?!域)|县|州|旗|镇|乡|街道|社区|村|流域|(?:湖|河)(?!街道)|分?局|委|办(?:事处)?(?![结理])|所|中心|学校|[小中大]学|公司|集团|园|网格|片区|院|银行|[支大]队|科室?(?![技学研普目])|股(?![份权票])/
    .source;
const nameEnd = new RegExp(String.raw`^[^\d]{1,12}?(?:${suffix})+(?:及其?(?:上游|下游|周边|沿线|沿岸))?`);
const wholeName = new RegExp(String.raw`^(?![分从居位列排各])[^\d、]{1,12}(?:${suffix})$`);
const labelStart =
  /工程|规划|项目|计划|任务|总计|累计|完[成工]|竣工|验收|建成|停[工建]|启动|[未已应]|实际|得分|综合(?![科股处部])|平均|考核|办结|受理|整改|满意|达标|覆盖|[开动]工|投诉|案件|处[理置]|派[单发]|[转交]办|[立结]案|[超逾]期|超时|热线|检[查测]|排查|发[现生]|出动|查处|问题|实现|确定|反馈|死亡|受伤|事故|事项|工作|群众|按[期时]|及时|[有为达占率排总得居列以共]|改造|新增|[新续在]建(?![区县镇村])/;
/** 甲县和乙县: what joins two names. */
const joined = new RegExp(String.raw`(${suffix})[和与及](?=[^\d、]{1,11}?(?:${suffix}))`, 'g');
const filling =
  /的|共计|共有|共确定了?|共|总计|累计|有|了|为|是|达到|达(?!标)|得(?!分)|约|以|仅|均|各|[\s:：—]/.source;
const filler = new RegExp(String.raw`^(?:${filling})+|(?:${filling})+$`, 'g');
const number =
  /[\d两三四五六七八九十]+个?(?:乡镇|镇街|街道|社区|单位|城市|部门|片区|网格|[省市区县镇乡村地片园])?/;
const numberBehind = new RegExp(String.raw`^(.*?[^\d.])${number.source}$`);
const planAhead = new RegExp(String.raw`^流域|^${number.source}|^(?!占).*(?:计划|规划)(?=$|的|共|项目)`, 'g');

/** Whom the figures of a clause are about, and what they count. */
export interface Subject {
  names: string[];
  label: string;
}

/** Whether a wording is the name of a unit and nothing else. */
export function isName(text: string): boolean {
  return wholeName.test(text);
}

/** Whether a wording may be a name where names are listed. */
export function isListed(text: string): boolean {
  return /^[\u4e00-\u9fff·“”]{2,9}$/.test(text) && text.search(labelStart) < 0;
}

/** What goes on with a name that a place begins (榆次区|市场监督管理局, 上海市|某某有限公司). */
const office = /^[^\d、的]{1,14}?(?:局|委员会|公司|集团|中心|医院|银行|[支大]队)/;

/** The name that a text begins with, by its last word or its quotes; '' where it has none. */
export function nameAhead(text: string): string {
  if (text.search(labelStart) === 0 || /^(?:[高低优]于|超[过出]|[较比]|不[及足如]|落后|根据|按照)/.test(text))
    return '';
  const name = taken(/^[“"][^”"]+[”"]|^\*|^全[国省]/, text) || taken(nameEnd, text);
  const more = name && taken(office, text.slice(name.length));
  return /(?:城镇|农村)$/.test(name) ? '' : name + (/得分|率|办结|受理|完成|满意/.test(more) ? '' : more);
}

const isLabel = (text: string) => text.search(labelStart) === 0;

/** A name without a word that ends it, up to where a label begins. */
function nameBefore(text: string): string {
  const label = text.search(labelStart);
  if (/^(?:[高低超不居同较比A-Z\d]|会[上议])/.test(text)) return '';
  if (label >= 0) return text[label] === '率' ? '' : text.slice(0, label);
  return /(?:[率量数度例]|得分|成绩|指数)$/.test(text) || text.length > 10 ? '' : text;
}

/** The signs that a paragraph's names without a word for a unit end in, up to their label (中原片计划…). */
export function sharedEnd(paragraph: string): string {
  const ends = paragraph.split(/[、,，;；。:：]/).flatMap((clause) => {
    const lead = taken(/^\s*([^\d\s]{3,40})\d/, clause, 1);
    const name = lead && !nameAhead(lead) && lead.search(labelStart) > 1 ? nameBefore(lead) : '';
    return name.length > 1 && name.length < 9 ? name.slice(-1) : [];
  });
  return [...new Set(ends)].join('');
}

/**
 * The names in front of a number and the label between them and it.
 *
 * @param known Whether it is known whom the clause is about: then only a word for a unit ends a name.
 * @param nameEnd Signs that other names end in: they belong to a name that seems to end before them (滨州|片).
 */
export function subjectOf(lead: string, known: boolean, nameEnd = ''): Subject {
  // 甲、乙等44个城市的办结率: what is named stands for more; 各区平均得分: of nobody, but for comparing.
  const [, listed = '', counted] =
    /^(.{2,}?)等(?:[\d一二两三四五六七八九十]+个)?[^、\d]{0,3}?(?:城市|单位|部门|街道|[县区镇乡市])的?(.*)$/.exec(
      lead,
    ) ??
    /^([各全][^\d、]{1,5}?平?均)(?:为|是)?(.*)$/.exec(lead) ??
    [];
  if (counted !== undefined)
    return { names: listed.split('、'), label: counted.replace(filler, '').replace(filler, '') };
  const parts = lead.replace(filler, '').replace(joined, '$1、').split('、');
  const last = parts.pop() ?? '';
  const ends = nameEnd + parts.map((name) => name.slice(-1)).join('');
  const ahead = nameAhead(last);
  const next = last[ahead.length] ?? '';
  const goesOn = ahead && next && ends.includes(next) && !isLabel(last.slice(ahead.length));
  const own = ahead + (goesOn ? next : '') || (known && parts.length === 0 ? '' : nameBefore(last));
  const names = [...parts, own.replace(numberBehind, '$1')].map(tidyName).filter(Boolean);
  // 根据县、乡细则: no list of names.
  if (names.length > 1 && names.some((name) => /^(?:全[省市县区].|各|根据|按)/.test(name))) names.length = 0;
  const rest = last.slice(own.length).replace(filler, '').replace(filler, '');
  // 水污染防治计划共计488项: the plan that is counted says no more than the title does.
  return {
    names,
    label: rest.replace(planAhead, '').replace(filler, '').replace(/已$/, '') || (rest && '项目'),
  };
}

function tidyName(text: string): string {
  return text.replace(/^[和及与]|(?:流域)?[的以\s]*$/g, '').replace(filler, '');
}
