/** What stands in a time column without being a time: blanks, states, conditions. */
export type Circumstance = 'blank' | 'state' | 'at-once' | 'condition';

const blank =
  /[_×Xx*□]+\d?(?=[年月日])|\d[_×Xx*□]+|年(?=[月日])|月日|^年\d|^[年月日]前|\d{4}年\d{1,2}月(?:日|_)/;
const state =
  /^(?:(?:已|均已|全部|均|基本|现已|现)?(?:办结|完成|销号|整改|落实|解决|结束|达标|关闭|完工|竣工|通过验收|整改完成|整改到位|整改完毕)(?:了|完毕|到位|整改)?|(?:正在|正|持续|序时)?(?:进行|推进|整改|办理|实施|建设|开展|落实)(?:之?中)?|(?:尚|暂)?未(?:启动|完成|开始|办结|整改|开工|到期|销号)|按期完成|序时推进)$/;
const atOnce =
  /立行立改|立查立改|立整立改|立知立改|即知即改|即查即改|边查边改|边学边改|立即|即刻|马上|当场|即时|即行|随查随改|立刻/;
const condition =
  /适时|适当时|择机|择期|另行|待|视|根据|结合|如|若|收到|接到|接|经|前后?$|后$|之后|以后|之日|之前|期间|尽快|尽早|近期|汛|雨季|节|假期|寒假|暑假|学期|开学|会议|验收|通知|批准|批复|审批|开工|竣工|施工|入冬|入夏|冬季|夏季|春季|秋季|同步|按.*(?:要求|规定|进度|节点|计划)|随时|定期|不定期|阶段|任务|上级/;

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
