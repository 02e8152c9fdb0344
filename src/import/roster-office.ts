import type { Office } from '../model/roster.js';
import { body } from './roster-words.js';
import { cutOutside } from './unit-list.js';

const called = /简称\s*[:：]?\s*[“"‘《「]?([^”"’》」)）,，。]+)/;
const housed = [
  /(?:设立?|挂靠|放)(?:在|于)?\s*((?![,，])(?!办公室)[^,，。;；()（）]+)/,
  /办公室[在于]\s*([^,，。;；()（）]+)/,
  /(?:^|由|在)([^,，由在下]+?)(?:设立?办公室|(?:具体)?承担.*日常工作)/,
  /日常工作由([^,，]+?)(?:具体)?(?:承担|负责)/,
];
const opens = new RegExp(`(?:下?设|设立|${body})办公室$`);
const duty = /^(?:其|办公室)?(?:具体|主要|统一|全面|日常)*(?:负责|承担)(?!人|同志)(.+)$/s;

/** What running text says of the group's office (办公室设在…,负责…); `left` is what it says beside that. */
export function readOffice(
  text: string,
  inOffice: boolean,
): (Omit<Office, 'ranks'> & { left: string[] }) | null {
  if (!inOffice && !/办公室|日常工作/.test(text)) return null;
  const found: Omit<Office, 'ranks'> & { left: string[] } = { left: [] };
  const name = /办公室/.test(text) ? called.exec(text)?.[1]?.trim() : undefined;
  if (name) found.name = name;
  const plain = text.replace(/[(（][^()（）]*简称[^()（）]*[)）]/g, '').replace(/[()（）]/g, ',');
  let duties: string[] | null = null;
  let isOffice = false;
  for (const { piece } of cutOutside(plain, (sign) => ',，;；'.includes(sign))) {
    const clause = piece.trim();
    const host = housed.map((pattern) => pattern.exec(clause)?.[1]).find(Boolean);
    const own = duty.exec(clause)?.[1];
    if (own && !host) duties = [...(duties ?? []), own];
    else if (duties) duties.push(clause);
    else if (host) found.host ??= host.replace(/内$|\s+/g, '');
    else if (opens.test(clause)) isOffice = true;
    else if (clause) found.left.push(clause);
  }
  if (duties) found.duties = duties.join(',').replace(/[,，;；\s]+$/, '');
  return found.name || found.host || found.duties || isOffice ? found : null;
}
