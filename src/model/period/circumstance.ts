/** What stands in a time column without being a time: states, what is due at once, conditions. */
export type Circumstance = 'state' | 'at-once' | 'condition';

const blank = /[_×Xx*□]\d?[年月日]|\d[_×Xx*□]|年[月日]|月日|^年\d|^[年月日]前|\d{4}年\d\d?月[日_]/;
const state =
  /^[已均现正在尚暂未全部基本按期有序时进度常稳步持续通过如提前]*(?:并?(?:办[结理]|完[成工毕]|销号|整改|落实|解决|结束|达标|关闭|竣工|验收|进行|推进|实施|建设|开[展始工]|启动|到[期位]|[建投][成用产]|投入使用))+(?:了|之?中)?$/;
const atOnce = /立.立[改行]|即.?即?[改办]|边.边改|随.随改|立[即刻]|即[刻时行]|马上|当场/;
const condition =
  /[适择待视如若接经收期时节汛后季假学批另据尽知]|[开竣施]工|会议|结合|前$|之[日前]|入[冬夏]|同步|阶段|任务|上级|^按/;

/** What a text without any date is; `null` where it is none of these. */
export function circumstanceOf(text: string): Circumstance | null {
  if (state.test(text)) return 'state';
  if (atOnce.test(text)) return 'at-once';
  return condition.test(text) ? 'condition' : null;
}

/** Whether a year, month or day was left open: `2021年 月底前`, `202×年`, `5月__日`. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

/** Feasts, seasons, meetings: what stands between a date and 前 or 后 takes the certainty from it. */
const event =
  /(?:起?([-至到]))?的?(?:(?:[^,\d前后至到起]{0,12}?(?:[节假汛学会考暖冬夏季收播种]|[汛雨假学]期|元旦|国庆|中秋|清明|端午|春[耕运]|农忙|来临|到来|开始|结束|召开|换届|[验接]收|考核|批复|印发|[出上]台|[竣完开]工|投用)|春?节)([之以]?前(?![后期置沿端列\d])|[之以]?后(?![续勤期备台\d])|期间|前后)|[今明春夏秋冬、]{0,4}[春夏秋冬][季天]?(?=$|[,、开学供招征百大攻行专])(?:学期)?|[^,\d]{0,3}(?:[汛雨][期季]|[寒暑][假期]|两会|春节|国庆节?|中秋节?)(?=$|[,、])|(?:[上下]|第\d)?学期(?:第\d学期|[上下]学期)?)/y;

/** The event that begins at `at`, such as 汛期来临前 behind a year; `null` where none does. */
export function eventAt(text: string, at: number): { to: number; opens: boolean; before: boolean } | null {
  if (at >= text.length) return null;
  event.lastIndex = at;
  const found = event.exec(text);
  return (
    found && {
      to: at + found[0].length,
      opens: found[1] !== undefined,
      before: found[2]?.endsWith('前') ?? false,
    }
  );
}

const goesOn =
  /前[^,并]{0,8}长效机制|[-至到]?并?(?:长[期效年久抓](?!未)|持续(?!(?:推进|开展|实施|进行)?[\d半至到直])|常[态抓年]|经常|日常(?!态)|不间?断|始终|贯穿|1以贯之|持之以恒|绵绵用力|滚动|动态|坚持不懈|久久为功|锲而不舍|驰而不息)/g;

/** The text without what says that it goes on (长期坚持, 持续推进, 常态化 …). */
export function withoutOngoing(text: string): string {
  // 6月底前建立长效机制: what is to be set up by then, not how long; 3月至长期 is from then on.
  return text.replace(goesOn, (words) =>
    words.endsWith('制') ? words : /^[-至到]/.test(words) ? '起,' : ',',
  );
}
