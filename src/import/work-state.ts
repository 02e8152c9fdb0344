import type { TaskState } from '../model/task-table.js';

/** What a progress or state cell says: a share, a state, and whether it says more than these. */
export interface WorkState {
  progress?: number;
  state?: TaskState;
  /** Whether the wording is told in full by the two. */
  whole: boolean;
}

/** The first that fits names the state. */
const states: readonly [RegExp, TaskState][] = [
  [/[未尚没待]有?(?:启动|开始|开展|实施|[动开]工|整改$|推进|进行)|^[否×✗]$/, 'not-started'],
  [/[未尚没]有?|部分|阶段性/, 'in-progress'],
  [/销号|验收/, 'closed'],
  [/停|缓|中止|终止|撤销/, 'suspended'],
  [/进行|正|在[建办]|序时|推进|加快|抓紧/, 'in-progress'],
  [/完|办结|化解|解决|竣工|建成|到位|结束|达标|落实|^已经?整改$|^[是√✓✔]$/, 'done'],
  [/长期|持续|常态|整改|启动|实施|开展|[动开施]工|办理|建设/, 'in-progress'],
];
/** What a wording is made of that says a state and nothing more. */
const plainly =
  /^[化解决已均经未尚暂没待还有正在是否并中之的全部面基本按期时如分阶段性完成毕办结整改落实到位销号验收申请同意予以任务竣工动开停施建达标缓止终撤序进度计划加快抓紧稳步行推理设展启始长坚持续常态化√✓✔×✗]{1,13}$/;

/** Reads a cell of 进展, 完成情况 or 销号情况; `null` where it tells neither a share nor a state. */
export function readWorkState(text: string): WorkState | null {
  const plain = text.replace(/\s+|[。.;；]+$/g, '');
  const share = /(\d{1,3}(?:\.\d+)?)[%％]|百分之百|^(?:0?\.\d+|1\.0+|[01])$/.exec(plain);
  const ratio = share ? (share[1] ? Number(share[1]) / 100 : Number(share[0]) || Number(plain !== '0')) : 2;
  const clauses = plain
    .replace(share?.[0] ?? '', '')
    .split(/[,，;；、()（）:：]/)
    .filter(Boolean);
  // 总体进度35%, 已完成35%: what surrounds a share is about it.
  const told = share
    ? clauses.map((clause) => clause.replace(/^(?:[已约共达]|总体|进度|完成|率|达到)+$/, '')).filter(Boolean)
    : clauses;
  const isState = (clause: string) => plainly.test(clause);
  const first = told[0] ?? '';
  const state =
    isState(first) || first.startsWith('正在')
      ? states.find(([pattern]) => pattern.test(first))?.[1]
      : undefined;
  if (ratio > 1 && !state) return null;
  return {
    ...(ratio <= 1 && { progress: ratio }),
    ...(state && { state }),
    // 已完成并长期坚持 says more than that it is done.
    whole: told.every(isState) && !(state === 'done' && /长期|持续|常态/.test(plain)),
  };
}
