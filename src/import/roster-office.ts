import type { Office } from '../model/roster.js';
import { body, cut } from './roster-words.js';
import { taken } from './taken.js';

const host =
  /(?:(?:[设放]立?|挂靠)[在于]|挂靠(?![在于])|办公室[在于设]|办公室?地点[:：])\s*((?!立?[在于]|办公室)[^,，]+)|(?:^|由|在)([^,，由在下]+?)(?:设立?办公室|(?:具体)?承担.*日常工作)|日常工作由([^,，]+?)(?:具体)?(?:承担|负责)/;
const duty = /^(?:其|办公室)?(?:具体|主要|统一|全面|日常)*(?:负责|承担)(?!人|同志)(.+)$/;
const opens = new RegExp(String.raw`^[^在由于]*(?:设立?|${body})[^在由于]*办公室$`);

/** What running text says of the group's office (办公室设在…,负责…); `left` is what it says beside that. */
export function readOffice(
  text: string,
  inOffice: boolean,
): { facts: Omit<Office, 'ranks'>; left: string[] } | null {
  if (!inOffice && !/办公室|日常工作/.test(text)) return null;
  const facts: Omit<Office, 'ranks'> = {};
  const left: string[] = [];
  let isOffice = false;
  const plain = text.replace(
    /[(（][^()（）]*简称\s*[:：]?\s*[“"‘《「]?([^”"’》」()（）]+)[^()（）]*[)）]/,
    (_, name: string) => {
      if (/办公室/.test(text)) facts.name = name.trim();
      return '';
    },
  );
  for (const { piece } of cut(plain.replace(/[()（）]/g, ','), ',，;；')) {
    const clause = piece.trim().replace(/[:：]$/, '');
    const [, ...hosts] = host.exec(clause) ?? [];
    const place = hosts.find(Boolean);
    const own = taken(duty, clause, 1);
    if (opens.test(clause)) isOffice = true;
    else if (own && !place) facts.duties = facts.duties ? `${facts.duties},${own}` : own;
    else if (!clause) continue;
    else if (facts.duties) facts.duties += `,${clause}`;
    else if (place) {
      const name = taken(/^([^,，\s]{2,20}?办公室)(?:设|放|挂)/, clause, 1);
      if (name && !facts.name) facts.name = name;
      facts.host ??= place.replace(/内$|\s+/g, '');
    } else left.push(clause);
  }
  return isOffice || Object.keys(facts).length > 0 ? { facts, left } : null;
}
