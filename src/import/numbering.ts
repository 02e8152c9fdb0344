import { taken } from './taken.js';

/** A heading's or item's number (一、 （一） 1. （1） ①) and the level it usually stands on, 1 the highest. */
export interface Numbered {
  mark: string;
  level: number;
  text: string;
}

const forms: readonly [RegExp, number][] = [
  [/^第[一二三四五六七八九十百\d]+[章编部分]+[、:：.\s]*/, 1],
  [/^[一二三四五六七八九十]{1,3}\s*[、.．,，:：]\s*/, 2],
  [/^第[一二三四五六七八九十\d]+[类项条方节]面?[、:：.\s]*/, 3],
  [/^[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）]\s*[、.．]?\s*/, 3],
  [/^[一二三四五六七八九十]{1,2}[是要][,，]?\s*/, 7],
  [
    /^(?:(?:任务|问题|措施|事项|项目)?\s*\d{1,3}\s*(?:[、．:：)）]|\.(?!\d))|(?:任务|问题|措施|事项|项目)[一二三四五六七八九十]{1,3}\s*[、．:：.])\s*/,
    4,
  ],
  [/^(?:[(（]\s*\d{1,3}\s*[)）]\s*[、.．]?|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[、.．\s]|[⑴-⒇])\s*/, 5],
  [/^[①-⑳●•◆■▪★☆·※＊*]\s*/, 6],
];

/** Takes the number off the front of a line; `null` where it has none. */
export function numbered(line: string): Numbered | null {
  for (const [pattern, level] of forms) {
    const mark = taken(pattern, line);
    if (mark && mark.length < line.length)
      return { mark: mark.trim(), level, text: line.slice(mark.length).trim() };
  }
  return null;
}

/** The number itself: `（一）` → 一, `12、` → 12. */
export function plainNumber(mark: string): string {
  return taken(/\d+(?:[.-]\d+)*/, mark) || mark.replace(/[()（）、.．:：,，\s]/g, '');
}

/** Whether a line is nothing but a serial number. */
export function isSerial(text: string): boolean {
  return /^[(（]?(?:\d{1,4}(?:[-.]\d{1,3}){0,2}|[一二三四五六七八九十]{1,3}|[①-⑳])\s*[)）]?[.、．]?$/.test(
    text,
  );
}
