// Which kind a source is, told from what each reader finds in it.
import { kinds, type Kind, type Source } from './kinds.js';

/** Words that only one kind has, for a source that two readers read equally well. */
const marks: Record<Kind, RegExp> = {
  ranking: /排名|排行|位次|名次|通报|率(?:[（(]|$|\t)/m,
  roster: /组\s*长|成\s*员|主\s*任|召集人/,
  tasks: /牵头|责任单位|责任部门|主责|配合单位|完成时[限间效]|整改(?:措施|时限|责任)/,
  phases: /阶段|第[一二三四五]步|实施步骤/,
};

/** A table of phases has units and times as one of tasks has; its first heading says what a row is. */
const phaseTable = /^(?:序号\t)?(?:实施|工作|整治|推进)?(?:阶段|步骤)(?:名称)?\t/m;

/** What a source looks like. */
export interface Look {
  /** The kind whose reader keeps most of it and finds something in it; `null` where none does. */
  likely: Kind | null;
  /** Kinds that stand in what it does not keep: a plan has phases and a roster. */
  also: Kind[];
}

/** Tells which kind a source is; the start of a long one is enough. */
export function lookAt(source: Source): Look {
  const text = source.text.slice(0, 8000);
  const html = source.html === null || source.html.length > 60_000 ? null : source.html;
  const length = text.replace(/\s/g, '').length;
  if (length === 0) return { likely: null, also: [] };
  const scores = (Object.keys(marks) as Kind[]).map((kind) => {
    const { issues, substance } = kinds[kind].read({ text, html }, '');
    const lost = issues
      .filter(({ code }) => code === 'unread-line' || code === 'partly-read')
      .reduce((sum, { value }) => sum + String(value).replace(/\s/g, '').length, 0);
    const kept = Math.max(0, 1 - lost / length);
    const isMarked = marks[kind].test(text);
    const sign = kind === 'phases' && phaseTable.test(text) ? 0.4 : isMarked ? 0.2 : 0;
    const fit = substance === 0 ? 0 : kept * Math.min(1, substance * 0.8) + sign;
    return { kind, kept, fit, substance: isMarked ? substance : 0 };
  });
  const best = scores.reduce((most, each) => (each.fit > most.fit ? each : most));
  // A few figures in pages of talk, as bulletins in sentences are.
  const fullest = scores.reduce((most, each) => (each.substance > most.substance ? each : most));
  const likely = best.fit > 0.5 ? best : fullest.substance > 2 ? fullest : null;
  const also = scores.filter((each) => each !== likely && each.substance > 1).map(({ kind }) => kind);
  return { likely: likely?.kind ?? null, also: likely && likely.kept < 0.75 ? also : [] };
}
