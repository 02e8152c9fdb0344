/**
 * Writes every character beyond ASCII as an escape. Unlike a module, a classic script is read in the encoding
 * of its page, and many pages in the field are GBK: their readers would see garbage or a syntax error. A
 * backslash is read together with what it stands before: `\、` in a pattern must not become `\\u3001`.
 */
export function escapeToAscii(code) {
  return code.replace(/\\[\s\S]|[^\0-\x7f]/g, (found) => {
    const character = found.at(-1);
    if (character <= '\x7f') return found;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
