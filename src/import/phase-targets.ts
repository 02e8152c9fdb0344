import { parsePeriod } from '../model/period/parse-period.js';
import { timeAhead } from './phase-time.js';

/** A date to reach (力争到2022年底，实现全覆盖) or a duty that recurs (每月25日前，报送进展). */
export interface Target {
  recurs: boolean;
  name: string;
  time: string;
}

const opening =
  /^(?:(?:同时|其中|此外|并|要|应|须|(?:节点|工作|总体|主要)?目标)[:：,，]?|[^,，:：]{1,10}(?:要|应|须)(?=于|在|每))?/;
const aims = /^(?:力争|争取|确保|到|至)/;

/** The dates to reach and the recurring duties that the sentences of a paragraph begin with. */
export function targetsOf(paragraph: string): Target[] {
  return paragraph.split(/[。;；\n]/).flatMap((sentence) => {
    const text = sentence.trim().replace(opening, '');
    const ahead = timeAhead(text);
    const name = text.slice(ahead?.to ?? text.length).replace(/^[\s,，:：]+/, '');
    if (!ahead || name.length < 2) return [];
    const { time } = ahead;
    const { start, end, recurrence, ongoing } = parsePeriod(time, { year: 2000 });
    const isAim = end !== null && !ongoing && (start === null || aims.test(time));
    return recurrence !== null || isAim ? [{ recurs: recurrence !== null, name, time }] : [];
  });
}
