import { extractText, getDocumentProxy } from 'unpdf';

/** Words on the paper, as the browser prints the page. */
export async function printedText(page) {
  // Firefox's driver gives a Buffer, which the reader of PDF refuses.
  const paper = new Uint8Array(await page.pdf());
  const { text } = await extractText(await getDocumentProxy(paper), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}
