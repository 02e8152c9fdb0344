import { readFigure, type Figure } from './figure.js';
import { cutOutside } from './unit-list.js';

/** Where a name ends and what is counted begins. */
const labelStart =
  /水污染|工程|治污|规划|项目|计划|任务|共[计有确]?|总计|累计|完成|[未已]|应|实际|得分|综合|平均|考核|办结|受理|整改|满意|达标|覆盖|开工|动工|投诉|案件|事项|工作|群众|按[期时]|及时|[有为达占率排总得居列以]|[今去本上当]年|[一二三四]季度|\d月|上半年|[0-9]/;
const numbers =
  /((?:[↑↓]|上升|下降|增长|增加|减少)?\d+(?:,\d{3})*(?:\.\d+)?)\s*(个百分点|[%％]|[\u4e00-\u9fff]{0,1})/g;
const unitEnd =
  /^[^\d]{1,12}?(?:省|市|区(?![县域])|县|州|旗|镇|乡|街道|社区|村|流域|(?:湖|河)(?![区市县镇乡街省道社村])|局|委|办|所|中心|学校|小学|中学|公司|集团|园|网格|片区|院|银行|支行)(?:及其?(?:上游|下游|周边|沿线|沿岸))?(?=.)/;
/** A clause that says no more than when. */
export const timeOnly =
  /^(?:截[至止]|(?:与|较|比)[^,，]{0,10}(?:相比|比)$|(?:20\d{2}年|[今去本上当]年)(?:以来|度|底|第?[一二三四]季度|[上下]半年|\d{1,2}月份?)?$|目前|20[\d*＊×xX]+年|\d{1,2}月份?$|[一二三四]季度$|[上下]半年$)/;
/** A time in front of what a clause says. */
export const timeAhead =
  /^(?:(?:20\d{2}年)?\d{0,2}[—–\-~～至]?\d{1,2}月份?(?:底|末)?|20\d{2}年(?:度|底)?|[今去本上]年(?:以来|度)?|[一二三四]季度|[上下]半年|本月|累计)/;
const change = /^(?:↑|↓|上升|下降|增长|增加|减少)/;

/** What a clause gives figures of. */
export interface Clause {
  text: string;
  names: string[];
  label: string;
  figures: Figure[];
}

/** Clauses of a sentence; values listed with 、 stay together. */
export function clausesOf(sentence: string): string[] {
  const figured = sentence.replace(
    /[(（]((?:得分)?\d+(?:\.\d+)?(?:[%％]|[\u4e00-\u9fff]{1,2})?)[)）]/g,
    '$1',
  );
  const opened = figured.replace(/[(（]([^()（）]*\d[^()（）]*)[)）]/g, ',$1,');
  return cutOutside(opened, (sign) => ',，:：'.includes(sign))
    .map(({ piece }) => piece.trim())
    .filter(Boolean)
    .flatMap((piece) => (/分别/.test(piece) ? [piece] : cutPairs(piece)));
}

/** `A镇95.6%、B镇93.2%` is a clause each. */
function cutPairs(piece: string): string[] {
  const parts = piece.split(/、|和(?=[^\d、]{2,8}\d)/);
  return parts.length > 1 &&
    parts.every((part) => /\d\s*(?:个?百分点|[%％]|[\u4e00-\u9fff]{0,2})$/.test(part) && /^[^\d]/.test(part))
    ? parts
    : [piece];
}

const filler =
  /^(?:的|共计|共有|共确定了?|共|总计|累计|有|了|为|是|达到|达(?!标)|得|约|分别|均|各)+|(?:的|共计|共有|共确定了?|共|总计|累计|有|了|为|是|达到|达(?!标)|得|约|分别|均|各|:|：|——|—)+$/g;

/** Reads the names, the label and the figures of a clause; `null` where it has no figure. */
export function readClause(text: string): Clause | null {
  const plain = text
    .replace(/[“"][^”"]{0,6}[”"](?=计划|规划|工程|项目)/g, '')
    .replace(/^(?:其中|而|同时|此外)[:：]?/, '')
    .replace(/^(全[国省市州区县镇])?(?=\d)/, '$1')
    .replace(timeAhead, '');
  const figures = [...plain.matchAll(numbers)];
  const [first] = figures;
  if (!first) return null;
  const at = first.index;
  const listed = /分别|依次/.test(plain.slice(0, at));
  const used = listed ? figures.map((found) => found[0]) : [first[0]];
  const unit = listed ? (figures[figures.length - 1]?.[2] ?? '') : '';
  const read = used
    .map((one) => readFigure(/[%％\u4e00-\u9fff]$/.test(one.trim()) ? one : `${one}${unit}`))
    .filter((figure): figure is Figure => figure !== null);
  if (!listed && figures.length > 1 && /年|月/.test(first[2] ?? '')) return null;
  const lead = plain.slice(0, at).replace(/[《》「」]/g, '');
  const { names, label } = subjectOf(lead.trim());
  const moved = change.exec(first[0])?.[0] ?? '';
  if (moved && /同比|环比|^较|^比/.test(label)) return { text, names, label, figures: read };
  const sizes = moved ? read.map((figure) => ({ ...figure, value: Math.abs(figure.value) })) : read;
  return { text, names, label: label + moved, figures: sizes };
}

/** The names in front of a number, and the label between them and it. */
function subjectOf(lead: string): { names: string[]; label: string } {
  const parts = lead.replace(/^[《「]/, '').split('、');
  const last = (parts[parts.length - 1] ?? '').replace(/分别|依次/g, '');
  const cut = nameEnd(last, parts.slice(0, -1));
  const name = last.slice(0, cut).trim();
  const label = last.slice(cut).trim().replace(filler, '').replace(filler, '');
  const names = [...parts.slice(0, -1), name.replace(/[两三四五六七八九十]+(?=[省市州区县镇乡街]|$)/, '')]
    .map(tidyName)
    .filter(Boolean);
  const masked = parts.length > 1 && parts.every((part) => part.startsWith('*'));
  return { names: masked ? parts.map(() => '*') : names, label: tidyLabel(label) };
}

/** Where the name in front of a label ends: as the names beside it do, behind a word for a unit, or at a label. */
function nameEnd(text: string, others: readonly string[]): number {
  const label = text.search(labelStart);
  if (label === 0) return 0;
  const sign = (others[0] ?? '').slice(-1);
  const alike =
    others.length > 0 && others.every((other) => other.endsWith(sign)) ? text.indexOf(sign, 1) + 1 : 0;
  if (alike > 1 && sign !== '*') return alike;
  const quoted = /^[“"][^”"]+[”"]/.exec(text);
  if (quoted) return quoted[0].length;
  const unit = unitEnd.exec(text)?.[0].length ?? 0;
  return unit > 0 && !text.startsWith('*') ? unit : label < 0 ? text.length : label;
}

function tidyName(text: string): string {
  return text
    .replace(/流域$/, '')
    .replace(/[:：的\s]+$/, '')
    .replace(/^(?:和|及|与|以及)/, '')
    .trim();
}

/** What is counted, less the plan it is counted in: 水污染防治计划 says no more than the title does. */
function tidyLabel(label: string): string {
  const plain = label.replace(/^(?:流域)?(?:水污染防治|工程治污规划|治污规划|规划|工程)?(?:计划)?/, '');
  return plain.replace(filler, '') || (label === '' ? '' : '项目');
}
