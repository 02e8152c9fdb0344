/** What bodies that lead a piece of work are called. */
export const body = '领导小组|领导组|指挥部|委员会|联席会议|专班|小组|工作组|专项组|攻坚组';

/** Words of a roster are set to one width by blanks: 组  长. */
const spaced = (pattern: string) => pattern.replace(/[一-龥](?=[一-龥])/g, '$&\\s*');
const rank = spaced(
  '(?:(?:名誉|第[一二]|常务|执行|专职|兼职|轮值|总|双|共同)\\s*)*(?:副\\s*)?(?:总\\s*)?(?:常务\\s*)?(?:组长|指挥长|指挥|召集人|主任|(?:河|湖|林|路|田|街|楼)长|秘书长|会长|队长|班长|主席|理事长)|(?:成员|牵头|责任|配合|参与|协办)(?:单位|部门)|(?:主要)?成员|组员|委员|联络[员人]|联系人|顾问|指导|政委|工作人员|总负责|总?负责人|责任人|牵头人|(?:牵头|责任|分管|包联)领导',
);
const mention = `((?:[^\\s,，;；、:：。()（）任为由]{0,16}?(?:${body}|组|办公室|办)\\s*)?)(${rank})`;
const pattern = `(^|[,，;；:：、\\s)）【[])${mention}[】\\]]?(?:\\s*[(（][^()（）]{1,12}[)）](?=\\s*[:：]|$))?\\s*(?:分别)?([:：]?\\s*由|[:：为是]?)|(?:兼任|担任|作为|[任为兼])\\s*${mention}(?=职务|$|[,，、;；。的兼和及\\s])`;
/** Words no post is called by alone: they open a list without a colon inside a line. */
const core = /组长|指挥|召集人|成员|组员|联络/;
const heldBy = /(?:共同|分别)?(?:兼任|担任|组成|承担|[任兼])(?=$|[,，、;；。])/g;

/** A role that a sentence names. Who holds it stands behind it (`list`) or before it (`held`). */
export interface Mention {
  title: string;
  /** The body whose role it is (领导小组办公室); '' where not said. */
  scope: string;
  form: 'list' | 'held';
  start: number;
  end: number;
  /** Where the holders end, for a role 由…担任. */
  until?: [from: number, to: number];
}

const tidy = (text = '') => text.replace(/\s+/g, '');

/** The roles of a sentence in their order; a role word inside a post (综治办主任) is none. */
export function mentionsOf(text: string, isName: (text: string) => boolean): Mention[] {
  const found: Mention[] = [];
  const seek = new RegExp(pattern, 'g');
  for (let hit = seek.exec(text); hit; hit = seek.exec(text)) {
    const [whole, before = '', listScope, listTitle, mark, heldScope, heldTitle] = hit;
    const start = hit.index + before.length;
    const end = hit.index + whole.length;
    if (heldTitle) {
      found.push({ title: tidy(heldTitle), scope: tidy(heldScope), form: 'held', start, end });
      continue;
    }
    const title = tidy(listTitle);
    const next = /^[^\s,，、;；:：()（）]*/.exec(text.slice(end))?.[0] ?? '';
    const apart = /\s$/.test(whole);
    const opens =
      mark ||
      (start === 0 && (apart || end === text.length)) ||
      (core.test(title) && before !== '、' && !listScope?.endsWith('党组') && (apart || isName(next)));
    if (!opens) {
      seek.lastIndex = hit.index + 1;
      continue;
    }
    const one: Mention = { title, scope: tidy(listScope), form: 'list', start, end };
    if (mark?.endsWith('由')) {
      heldBy.lastIndex = end;
      const close = heldBy.exec(text);
      one.until = close ? [close.index, close.index + close[0].length] : [text.length, text.length];
      seek.lastIndex = one.until[1];
    }
    found.push(one);
  }
  return found;
}
