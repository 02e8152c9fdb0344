import type { Issue } from '../model/issue.js';
import { headingMeaning } from './heading-meaning.js';
import { sourceIssue } from './source-issue.js';
import { readWorkState } from './work-state.js';

const other = /[^\p{L}\p{Nd}\p{Nl}]+/gu;
/** Words that carry what is read without being in it: labels, verbs of holding and doing. */
const carriers =
  /(?:副|总|第一|常务)*(?:组长|指挥长|召集人)|成员(?:单位)?|(?:联系)?电话|专班|委员会|联席会议|指挥部|截[至止]到?|数据|统计|[年月日]|第[一二三四五六七八九十\d]+(?:个)?(?:阶段|步|批次?|名|列)?|阶段[一二三四五六七八九十\d]?|^[一二三四五六七八九十]{1,3}是?|领导小?组|下设|办公室|以下|简称|设立?在?|[\d一二两三四五六七八九十若干]+名|挂靠|具体|日常|工作|[兼担]任|同志|组成|人员|名单|如下|成立|决定|研究|牵头|主[办责]|协办|配合|协助|参与|承[办担]|支持|共同|按照?|各自|职责|分工|分别|落实|实施|进行|开展|完成|单位|部门|责任|负责|时[间限]|其中|[本上]月|合计|会同|确保|[由任兼为是等其的和及与在共从占达有个请于要\d]/g;

/** Whether a wording is put together from pieces of what is kept, but for a letter or two. */
function isCovered(part: string, kept: string): boolean {
  let left = 0;
  for (let at = 0; at < part.length;) {
    let to = at + 1;
    while (to < part.length && kept.includes(part.slice(at, to + 1))) to += 1;
    const found = to - at >= Math.min(3, part.length) && kept.includes(part.slice(at, to));
    if (!found) left += 1;
    at = found ? to : at + 1;
  }
  return left <= (part.length > 4 ? 2 : 1);
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collect(inner, into);
}

/**
 * The last check of every reader: each piece of the source (a line, a cell) whose words are neither in the data
 * nor quoted by an Issue gets an Issue that quotes it, so that nothing is lost whatever the readers missed.
 */
export function quoteUnaccounted(pieces: Iterable<string>, data: object, issues: Issue[]): void {
  const wordings = new Set<string>();
  collect(data, wordings);
  for (const { value } of issues) collect(value, wordings);
  let kept: Set<string> | undefined;
  let all: string | undefined;
  const isKept = (run: string): boolean => {
    if (/^\d*$/.test(run) || headingMeaning(run)) return true;
    kept ??= new Set([...wordings].map((text) => text.replace(other, '')));
    if (kept.has(run)) return true;
    const whole = (all ??= [...kept].join('\n'));
    if (whole.includes(run)) return true;
    return run.length <= 400 && run.split(carriers).every((part) => isCovered(part, whole));
  };
  for (const piece of new Set(pieces)) {
    // Most cells stand in the data as they are; letters are compared only for what is left.
    if (wordings.has(piece) || readWorkState(piece)?.whole || kept?.has(piece.replace(other, ''))) continue;
    if (!piece.split(other).every(isKept)) issues.push(sourceIssue('unread-line', piece));
  }
}
