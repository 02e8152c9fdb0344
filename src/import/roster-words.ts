import { isPersonName } from './person-name.js';
import { cutOutside } from './unit-list.js';
import { taken } from './taken.js';

/** What bodies that lead a piece of work are called. */
export const body =
  /领导小组|领导组|指挥部|委员会|联席会议?|专班|小组|工作组|专项组|攻坚组|理事会|[^村居管党常执监]委会|爱卫会/
    .source;

/** Pieces of a text between signs that stand outside brackets. */
export const cut = (text: string, signs: string) => cutOutside(text, (sign) => signs.includes(sign));

/** Words of a roster are set to one width by blanks (组  长). */
const rank =
  '(?:成员|牵头|责任|配合|参与|协办|协助|副?组长)(?:单位|部门)(?:[及和]成员)?|(?:(?:名誉|第[一二]|常务|执行|专职|兼职|轮值|总|双|共同|[省市区县镇乡村]级?)\\s*)*(?:副\\s*)?(?:总\\s*)?(?:常务\\s*)?(?:组长|指挥长|指挥|召集人|主任|(?:河|湖|林|路|田|街|楼|队|班|会|秘书|理事)长|主席)|(?:主要|专家)?成员|组员|委员|联络[员人]|联系人|秘书|顾问|指导|政委|工作人员|总负责|总?负责人|责任人|牵头人|(?:牵头|责任|分管|包联)领导'.replace(
    /[一-龥](?=[一-龥[])/g,
    '$&\\s*',
  );
const mention = String.raw`((?:[^\s,，;；、:：。()（）任为由兼]{0,16}?(?:${body}|组|队|办公室|办)\s*)?)(${rank})`;
const pattern = String.raw`(^|[,，;；:：、\s)）【[])${mention}[】\]]?(?:\s*[(（][^()（）]{1,12}[)）](?=\s*[:：]|$))?(\s*)(?:分别)?([:：]?\s*由|[:：为是]?)|(?:兼任|担任|作为|[任为兼])\s*${mention}(?=职务|$|[,，、;；。的兼并和及\s])`;
/** Words no post is called by alone: they open a list without a colon inside a line. */
const core = /组长|指挥|召集人|成员|组员|联络/;

/** A role that a sentence names. Its holders stand before it (`held`), up to `until`, or behind it. */
export interface Mention {
  title: string;
  /** The body whose role it is (领导小组办公室); '' where not said. */
  scope: string;
  held: boolean;
  start: number;
  end: number;
  until?: number;
  /** Where the sentence goes on: behind the word that closes the holders. */
  after: number;
}

const tidy = (text = '') => text.replace(/\s+/g, '');

/** The roles of a sentence in their order; a role word inside a post (综治办主任) is none. */
export function mentionsOf(text: string): Mention[] {
  const found: Mention[] = [];
  const seek = new RegExp(pattern, 'g');
  for (let hit = seek.exec(text); hit; hit = seek.exec(text)) {
    const [, before = '', listScope, listTitle, blank, mark, scope = listScope, title = listTitle] = hit;
    const end = seek.lastIndex;
    const start = hit.index + before.length;
    const one: Mention = {
      title: tidy(title).replace(/^成员.*成员$/, '成员'),
      scope: tidy(scope),
      held: !listTitle,
      start,
      end,
      after: end,
    };
    const next = taken(/^[^\s,，、;；:：()（）]*/, text.slice(end));
    const holder = taken(/^(.*)(?:兼任?|担任)$/, next, 1);
    const ofOffice = one.scope.endsWith('办公室');
    const isHeld = ofOffice && isPersonName(holder);
    const opens =
      !listTitle ||
      isHeld ||
      (ofOffice && isPersonName(next) && found.some(({ scope: other }) => other.endsWith('办公室'))) ||
      mark ||
      (start === 0 && (blank || end === text.length)) ||
      (core.test(one.title) &&
        before !== '、' &&
        !one.scope.endsWith('党组') &&
        (blank || isPersonName(next)));
    if (!opens) seek.lastIndex = hit.index + 1;
    else {
      if (isHeld || mark?.endsWith('由')) {
        const close = /(?:共同|分别)?(?:兼任|担任|组成|承担|[任兼])(?=$|[,，、;；。])/g;
        close.lastIndex = end;
        one.until = close.exec(text)?.index ?? text.length;
        one.after = seek.lastIndex = close.lastIndex || text.length;
      }
      found.push(one);
    }
  }
  return found;
}
