import { writtenOut } from './prose-figures.js';
import { taken } from './taken.js';

// Wordings of bulletins.

/** Times in a clause: 截至2021年5月底, 1—6月, 上半年. */
const dates =
  /(?:截[至止]到?)?(?:20\d{2}年)?(?:\d{1,2}[—–\-~～至])?\d{1,2}月(?:份|底|末|\d{1,2}日)?(?:[之以]?前)?|20[\d*＊×xX]{0,2}年(?:度|底|以来|第?[一二三四]季度|[上下]半年)?|^(?:[今去本上当]年(?:以来|度)?|第?[一二三四]季度|[上下]半年|本月|目前|截[至止](?:到|目前)?)/g;
/** The number in front of a sentence. */
export const mark =
  /^(?:\d{1,2}(?:[.、．]|\s)(?=\D)|[一二三四五六七八九十]是|[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|第[一二三四五六七八九十\d]+名[:：,，]?)\s*/;
/** Words that lead up to a list (最高的, 依次为). */
export const listing =
  /(?:最[高低多少好差快慢大小佳优]|次之|居首|垫底|靠[前后]|(?:[由从].到.)?(?:(?:[位排居名列于]+在?)?(?:[前后]|倒数)[第\d一两二三四五六七八九十]+[位名个]?(?:的.*)?|并列第.|依次|分别|如下|排名|排序)?(?:为|是|如下)?)$/;
/** What is counted, before whom it is highest of, or before the first and last in its order. */
const most =
  /^((?:[^\d,，]*PM[\d.]+)?[^\d,，]*?)(?:[最较偏][高低多少好差快慢大小佳优]的?|[排位居并名列在于]*(?:靠?[前后]|倒数)(?:[第一二两三四五六七八九十\d]+[名位个]?)?的?)(?:\d+个)?[^\d,，、是为有]{0,6}/
    .source;
export const ofWhom = new RegExp(`${most}(?:(?:依次|分别)?(?:[是为]|有)|分别)(?=[^\\d]{2})`);
/** The same in front of a colon (投诉量较大的单位：). */
export const ofWhomAhead = new RegExp(`${most}(?:依次|分别)?[是为有]?$`);
/** A word for the way figures went, at the end of a label. */
export const wayEnd = /(?:增长|上升|提高|提升|增加|下降|降低|减少|回落|[同环]比)$/;
/** What is counted, in front of a name and its figure. */
export const labelAhead =
  /^([^\d,，、]{2,16}(?:率|比例|比重|得分|满意度|浓度|总量|数量))([^\d,，、]{2,8}?)(?=[-－−+＋]?\d)/;
/** Of whom figures are counted, in front of what is counted. */
export const everyUnit =
  /^(?:全[省市区县])?(?:(?:各|\d+个)?(?:(?:镇街|街道|单位|城市|地|部门|区县|乡镇|省份?|自治区|直辖市|镇|县|区)、?)+(?:[(（][^()（）]{1,5}[)）])?的?)?/;

/** Whether a wording leads up to names in their order, the best first. */
export function isOrdered(text: string): boolean {
  return /依次|[由从].到/.test(text) && !/后|差|倒/.test(text);
}

/** The place that a wording gives among others (排名第2位, 位列第三); 0 where it gives none. */
export function placeOf(text: string): number {
  const said = taken(
    /^(?:[^\d]{0,4}排名|位[列居]|[排名]列?)[^\d第]{0,6}第?([\d一二三四五六七八九十]+)[位名]?$/,
    text,
    1,
  );
  return Number(said) || '一二三四五六七八九十'.indexOf(said || '-') + 1;
}

/** A sentence without its number, without blanks in numbers (38 520) and without brackets that name kinds of units. */
export function openedUp(sentence: string): string {
  return sentence
    .replace(mark, '')
    .replace(/省份?、自治区、直辖市/g, '省')
    .replace(/(^|[^\d.])(\d{1,3}(?: \d{3})+)(?!\d)/g, (whole) => whole.replace(/(\d) /g, '$1'))
    .replace(/[(（][省市县区镇乡村街道办处、,，]{1,9}[)）]/g, '')
    .replace(/(\d[%％]?(?:以[上下])?的[^，。:：]{0,6}[有是为])[:：]/g, '$1')
    .replace(/[(（](?:得分)?([-－−+＋]?\d+(?:\.\d+)?(?:[%％]|[\u4e00-\u9fff]{1,2})?)[)）]/g, '$1')
    .replace(/[(（]([^()（）]*)[)）]/g, (whole, inner: string) =>
      /^[前后]\d+[名位]?$/.test(inner) ? '' : /\d/.test(inner) ? `，${inner}，` : whole,
    );
}

/** A clause without what counts for nothing: its times, quotes and words that lead on. */
export function plainClause(text: string): string {
  return (
    text
      .replace(/^(?:其中|而|同时|此外|从(?=.*看))[:：]?/, '')
      .replace(/[《》「」]|[“"](?:[^”"]{0,6}[”"](?=计划|规划|工程|项目)|[^”"]{0,5}\d[^”"]{0,3}[”"])/g, '')
      .replace(dates, '')
      .replace(/([同环]比)([增升降减])(?=\d)/g, writtenOut)
      // 丁县持平 is a change as well.
      .replace(/(?:基本)?持平(?=$|、)/g, '增长0%')
  );
}
