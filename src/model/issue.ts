/** A fault in the data: where it is, what was expected, what was found. Never thrown, always listed. */
export interface Issue {
  /** Where in the data, such as `tasks[3].lead`. `''` means the data as a whole. */
  path: string;
  /** Stable name of the kind of fault, for locales and tests. */
  code: string;
  /** What the wording needs to name: allowed values, an example, the reading that was taken instead. */
  params?: Record<string, unknown>;
  /** The wording in zh-CN; shown as it stands where a locale has no better. */
  message: string;
  /** The value that was found. */
  value?: unknown;
  /** `error`: something is not shown. `warning`: everything is shown, with a reading to check. */
  severity: 'error' | 'warning';
}

type Params = Record<string, unknown>;

/** Shows a found value in a message: quoted, and cut where it would fill the page. */
export function showValue(value: unknown): string {
  if (value === undefined) return '空';
  const text = wordsOf(value);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** Any value as text: a string as it stands, others as JSON; `…` for what refuses to be text. */
export function wordsOf(value: unknown): string {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    // What JSON cannot say: a BigInt, or an object that holds one or itself.
    return typeof value === 'bigint' ? String(value) : '…';
  }
}

/** What reading times and documents says; apart, since readers need no more. */
export const ofReading: Record<string, string> = {
  missing: '缺少必填项“{field}”。',
  'impossible-date': '日期{found}不存在，按 {used} 处理。',
  'end-before-start': '结束日期 {end} 早于开始日期 {start}；只采用开始日期。',
  'unreadable-period': '读不出时间{found}；按原文显示。',
  'needs-as-of': '时间{found}没有写明年份或起算日；请给出截至日期（as-of）。',
  'partly-read-period': '时间{found}只读出了一部分；请核对。',
  'assumed-next-year': '{found}没有写年份，按次年 {used} 处理。',
  'blank-date': '时间{found}有空缺；未作推定，按原文显示。',
  'conditional-date': '{found}取决于条件或事件，没有确定日期；请核对。',
  'due-at-once': '{found}按 {used} 当日处理。',
  'earlier-deadline': '有多个时限（{earlier}）；以最后的 {used} 为准。',
  'holidays-unknown': '工作日按周一至周五计算，未计法定节假日和调休；结果 {used} 请核对。',
  'unread-line': '没有读入：{found}。',
  'partly-read': '只采用了其中的“{used}”：{found}。',
  'sum-row': '合计行不作为条目：{found}。',
  'guessed-columns': '没有表头；按内容推定各列为{found}，请核对。',
};

/** What checking data says. */
export const ofData: Record<string, string> = {
  'assumed-empty': '没有给出“{field}”，按空处理。',
  'expected-text': '应为文字；实际为{found}。',
  'expected-list': '应为列表；实际为{found}。',
  'expected-pair': '应为两项的列表；实际为{found}。',
  'expected-object': '应为对象；实际为{found}。',
  'expected-number': '应为数字；实际为{found}。',
  'expected-date': '应为 YYYY-MM-DD 日期，例如 {example}；实际为{found}。',
  'rate-range': '应为 0 到 1 之间的比率，例如 {example}；实际为{found}。',
  'not-one-of': '应为 {allowed} 之一；实际为{found}。',
  unreadable: '读取时出错：{reason}',
  'too-deep': '层级超过 {most} 层，更深的部分未显示。',
  'holds-itself': '数据包含了自身，重复的部分未显示。',
  'wrong-value': '不符合数据格式；实际为{found}。',
  'list-from-text': '应为列表；已将文字{found}按顿号、逗号拆分。',
  'duplicate-id': '编号{found}重复；两行都已显示。',
  'duplicate-period': '时段{found}重复；以后一条为准。',
  'unknown-status': '状态{found}不在等级表中（{allowed}）；按“无数据”显示。',
  'unknown-parent': '上级编码{found}不存在；放在最上层显示。',
  'parent-cycle': '上级关系成环（{found}）；放在最上层显示。',
  'parents-too-deep': '上级超过 {most} 层；放在最上层显示。',
  'unknown-code': '没有编码为{found}的区域；该项更新未采用。',
  'unknown-measure': '没有编号为{found}的指标；改用“{used}”。',
  'unusable-data': '数据无法使用：应为含有“{field}”的对象；实际为{found}。',
  'not-json': '不是有效的 JSON（{reason}）。',
  'not-event-stream': '不是事件流：应为 text/event-stream；实际为{found}。',
  'http-status': '无法读取 {url}：服务器答复 {status}。',
  'not-reached': '无法读取 {url}：连接失败或被中断。',
  'unsafe-address': '地址{found}不是允许的网址（http、https、mailto、tel 或相对地址），未采用。',
  'drawing-not-loaded': '组件的绘图部分未能加载。',
  'failed-to-draw': '显示时出错：{reason}',
};

/** What an Issue is made of, beside its code; `severity` is `error` unless said. */
export interface IssueParts {
  path: string;
  value?: unknown;
  params?: Params;
  severity?: Issue['severity'];
}

function worded(wording: string | undefined, code: string, parts: IssueParts): Issue {
  const { path, value, params = {}, severity = 'error' } = parts;
  const found = showValue(value);
  const message = (wording ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'found' ? found : String(params[name] ?? ''),
  );
  return { path, code, params, message, value, severity };
}

/** Makes an Issue with its zh-CN wording. */
export function makeIssue(code: string, parts: IssueParts): Issue {
  return worded(ofData[code] ?? ofReading[code], code, parts);
}

/** Makes the Issue of a reading to check; what is read is shown all the same. */
export function readingIssue(
  code: string,
  value: unknown,
  { path = '', params = {} }: { path?: string; params?: Params } = {},
): Issue {
  return worded(ofReading[code], code, { path, value, params, severity: 'warning' });
}
