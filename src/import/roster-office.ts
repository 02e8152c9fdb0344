/** What a sentence about the group's office says (领导小组下设办公室,办公室设在…,负责…). */
export interface OfficeFacts {
  name?: string;
  host?: string;
  duties?: string;
  /** What is left of the sentence once these are taken out. */
  rest: string;
}

const about =
  /下设办公室|办公室(?:[(（][^()（）]*[)）])?\s*(?:设在|设于|设立在|设立于|挂靠)|(?:设|设立)(?:在|于).{2,20}|领导小组办公室[(（]设在|日常工作由.+(?:承担|负责)|设办公室/;
const called = /[(（]?\s*(?:以下|下)?简称\s*[:：]?\s*[“"‘《「]?([^”"’》」)）,，。]+)[”"’》」]?\s*[)）]?/;
const housed =
  /(?:领导小组|领导组|委员会|指挥部|专班|联席会议)?(?:办公室)?\s*(?:挂靠(?:在|于)?|设立?(?:在|于)|办公室在)\s*([^,，。;；()（）]+)/;
const duties = /(?:具体|主要|统一|全面)?(?:负责|承担)(?!人|同志)(.+)$/;

/** Reads a sentence about the office; `null` where it is about something else. */
export function readOfficeSentence(sentence: string): OfficeFacts | null {
  if (!about.test(sentence) || !/办公室|日常工作/.test(sentence)) return null;
  let rest = sentence;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = `${rest.slice(0, found.index)},${rest.slice(found.index + found[0].length)}`;
    return found[1]?.trim();
  };
  const name = take(called);
  const host = take(housed);
  const inner = /,?日常工作由([^,，。]+?)(?:承担|负责)/.exec(rest);
  const duty =
    take(
      /(?:具体|主要|统一|全面)?(?:负责|承担)(?!人|同志|办公室)((?:(?!(?:办公室)?(?:常务副?|副)?主任(?:由|为)|[,，][^,，]{2,12}(?:兼任|担任|任|为)(?:办公室)?)[^。])+)/,
    ) ?? take(duties);
  rest = rest
    .replace(/^[^,，]*?(?:下设|设立|设)(?:领导小组)?办公室/, '')
    .replace(/[()（）]/g, ',')
    .replace(
      /(?:^|[,，])\s*(?:领导小组|领导组|委员会|指挥部|专班|联席会议)?(?:下设)?(?:办公室)?(?=[,，]|$)/g,
      ',',
    )
    .replace(/[,，]{2,}/g, ',')
    .replace(/^[,，\s]+|[,，\s]+$/g, '');
  return {
    ...(name && { name }),
    ...((host ?? inner?.[1]) && { host: tidyHost(host ?? inner?.[1] ?? '') }),
    ...(duty && { duties: duty.replace(/[,，;；\s]+$/, '') }),
    rest,
  };
}

function tidyHost(text: string): string {
  return text.replace(/(?:内|处)$/, '').replace(/\s+/g, '');
}
