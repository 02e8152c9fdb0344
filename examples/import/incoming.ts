// What is pasted, dropped or chosen, as strings. Nothing of it is ever put into the page as markup.
import { isTabbed } from '../../src/import/delimited-text.js';
import { decodeBytes } from '../../src/import/text-encoding.js';
import { rowsOfDelimited, rowsOfHtml, textOfHtml, textOfRows, type Row } from './source-table.js';

/** A source that has come in: its text, and its rows where it is a table. */
export interface Incoming {
  text: string;
  rows: Row[] | null;
}

/** Signs a source may have; what is longer is no plan of an office and would freeze the page. */
export const mostSigns = 3_000_000;

/** Why a source was not taken. */
export type Refusal = 'too-long' | 'office-file' | 'other-file' | 'several-files' | 'empty';

function incomingHtml(html: string, text: string): Incoming {
  const rows = rowsOfHtml(html);
  if (rows) return { rows, text: textOfRows(rows) };
  return { rows: null, text: text.trim() === '' ? textOfHtml(html) : tidy(text) };
}

export function incomingText(text: string): Incoming {
  const tidied = tidy(text);
  if (!isTabbed(tidied)) return { rows: null, text: tidied };
  return { rows: rowsOfDelimited(tidied), text: tidied };
}

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .replace(/^\n+|\s+$/g, '');

/** The clipboard's HTML where it holds more than its text: a table is worth its merged cells. */
function fromClipboard(clipboard: DataTransfer): Incoming | Refusal {
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  if (html.length + text.length > mostSigns * 4 || text.length > mostSigns) return 'too-long';
  const incoming = html === '' ? incomingText(text) : incomingHtml(html, text);
  if (incoming.text.trim() === '') return 'empty';
  // Programs that put tab-separated text beside HTML without a table, such as some of WPS.
  return incoming.rows ? incoming : incomingText(incoming.text);
}

async function fromFile(file: File): Promise<Incoming | Refusal> {
  if (/\.(?:docx?|xlsx?|pptx?|wps|et|pdf|ofd|zip|rar)$/i.test(file.name)) return 'office-file';
  if (file.size > mostSigns * 4) return 'too-long';
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  // PK, the old Office format, %PDF: whatever the name says.
  if (
    (first === 0x50 && second === 0x4b) ||
    (first === 0xd0 && second === 0xcf) ||
    (first === 0x25 && second === 0x50)
  )
    return 'office-file';
  const text = decodeBytes(bytes);
  if (/\0/.test(text)) return 'other-file';
  if (text.length > mostSigns) return 'too-long';
  if (text.trim() === '') return 'empty';
  if (/\.html?$/i.test(file.name) || /^\s*(?:<!doctype html|<html)/i.test(text))
    return incomingHtml(text, '');
  if (/\.(?:csv|tsv)$/i.test(file.name)) {
    const rows = rowsOfDelimited(tidy(text));
    return { rows, text: textOfRows(rows) };
  }
  return incomingText(text);
}

/**
 * Hears of sources wherever on the page they are pasted or dropped, and of chosen files. Text pasted into a field
 * that is being written in stays the field's own.
 */
export function listenForSources(
  field: HTMLTextAreaElement,
  fileField: HTMLInputElement,
  receive: (incoming: Incoming | Refusal) => void,
): void {
  const take = (file: File | undefined) => file && void fromFile(file).then(receive);
  document.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    const isWhole =
      field.value.trim() === '' || field.selectionEnd - field.selectionStart === field.value.length;
    const isOthers = target === field ? !isWhole : (target as Element).matches('input, textarea');
    if (isOthers || !clipboardData) return;
    event.preventDefault();
    const [file] = clipboardData.files;
    const incoming = fromClipboard(clipboardData);
    if (incoming === 'empty' && file) take(file);
    else receive(incoming);
  });
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
    document.addEventListener(type, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      document.body.classList.toggle('dropping', type === 'dragenter' || type === 'dragover');
      if (type !== 'drop') return;
      const { files } = event.dataTransfer;
      if (files.length > 1) receive('several-files');
      else take(files[0]);
    });
  fileField.addEventListener('change', () => {
    take(fileField.files?.[0]);
    fileField.value = '';
  });
}
