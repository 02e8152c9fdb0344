import type { TaskState } from '../model/task-table.js';

/** What a progress or state cell says: a share, a state, and whether it says more than these. */
export interface WorkState {
  progress?: number;
  state?: TaskState;
  /** Whether the wording is told in full by the two. */
  whole: boolean;
}

const number = /(\d{1,3}(?:\.\d+)?)\s*[%％]|百分之百/;
const states: readonly [RegExp, TaskState][] = [
  [/^(?:未|尚未|暂未|没有|还未)(?:完成|销号|办结|整改完成|整改到位)$/, 'in-progress'],
  [/^(?:未|尚未|暂未|还未|待)(?:启动|开始|开展|实施|动工|开工|整改|推进|进行)$|^否$/, 'not-started'],
  [/^(?:已|已经|申请|同意)?(?:验收)?(?:整改)?(?:完成)?(?:并)?(?:予以)?销号$/, 'closed'],
  [
    /^(?:已|均已|全部|已经|全面|已全部|基本|已基本|按期|按时|如期)?(?:完成|办结|完成整改|整改完成|整改到位|完成并长期坚持|落实|落实到位|完工|竣工|建成|结束|达标)(?:整改|任务|并长期坚持|并持续推进)?$|^(?:是|√|✓|✔|完成)$/,
    'done',
  ],
  [/^(?:暂停|中止|暂缓|停工|缓办|终止|已暂停|撤销)(?:实施|推进|执行)?$/, 'suspended'],
  [
    /^(?:正在|正|已|持续|序时|有序|按序时|按计划|加快|抓紧|稳步|基本)?(?:进行|推进|整改|办理|实施|建设|开展|落实|启动|开工|动工|施工)(?:之?中|当中|实施)?$|^(?:序时进度|达到序时进度|在建|在办|序时|阶段性完成|部分完成|长期坚持|持续推进|长期推进|常态化推进|常态化开展|持续整改)$/,
    'in-progress',
  ],
];

/** Reads a cell of 进展, 完成情况 or 销号情况; `null` where it tells neither a share nor a state. */
export function readWorkState(text: string): WorkState | null {
  const plain = text.replace(/\s+/g, '').replace(/[。.;；]+$/, '');
  if (plain === '') return null;
  const share = number.exec(plain);
  const rest = share ? plain.replace(share[0], '').replace(/[,，、()（）]/g, '') : plain;
  const word = rest.replace(/(?:,|，)?(?:并)?(?:长期坚持|持续推进)$/, '') || rest;
  const state = states.find(([pattern]) => pattern.test(word))?.[1];
  const ratio = share ? (share[1] === undefined ? 1 : Number(share[1]) / 100) : undefined;
  const progress = ratio !== undefined && ratio <= 1 ? ratio : undefined;
  if (progress === undefined && state === undefined) {
    return /^0?\.\d+$|^1(?:\.0+)?$/.test(plain) ? { progress: Number(plain), whole: true } : null;
  }
  const spoken =
    rest === '' ||
    /^(?:已|已经|约|共|进度|总体|完成|完成率|已完成|完成进度|总体进度|达|达到|[:：])+$/.test(rest);
  return {
    ...(progress !== undefined && { progress }),
    ...(state !== undefined && !(share && spoken) && { state }),
    whole: rest === '' || spoken || (state !== undefined && word === rest),
  };
}
