import { getDocumentProxy } from 'unpdf';

/**
 * Prints a page as PDF and reads it back: for every sheet its size in points and its pieces of text. Radicals
 * that fonts share with whole characters are written as these, and white space is left out.
 */
export async function printed(page, options = {}) {
  const bytes = await page.pdf({ format: 'A4', printBackground: false, margin, ...options });
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const sheets = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const sheet = await file.getPage(number);
    const { items } = await sheet.getTextContent();
    const { width, height } = sheet.getViewport({ scale: 1 });
    const pieces = items.map(({ str, transform, height: size }) => ({
      text: tidy(str),
      x: transform[4],
      y: transform[5],
      size,
    }));
    sheets.push({ width, height, pieces, text: pieces.map(({ text }) => text).join('') });
  }
  return { bytes, sheets, text: sheets.map(({ text }) => text).join('') };
}

const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };

/** Radicals for which Unicode knows no whole character, though fonts draw both alike. */
const radicals = Object.fromEntries(
  '⺟母 ⺠民 ⺩王 ⺬示 ⺷羊 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair) => [...pair]),
);

/** Text as it can be compared: compatibility forms and radicals as whole characters, no white space. */
export const tidy = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, (radical) => radicals[radical] ?? radical)
    .replace(/\s+/g, '');

/** Whether a Chinese character comes out of a PDF as itself; a machine without CJK fonts loses it. */
export async function printsChinese(browser) {
  const page = await browser.newPage();
  await page.setContent('<p>任务清单</p>');
  const { text } = await printed(page);
  await page.close();
  return text.includes('任务清单');
}
