/**
 * An address from data that may become a link: http, https, mailto, tel or relative.
 *
 * @returns The address, or `null` where its scheme is another, such as `javascript:` in any disguise.
 */
export function safeAddress(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  // Trimmed first: what trim() takes off, such as a byte-order mark, may be all that hides a scheme.
  const trimmed = address.trim();
  // Browsers drop tabs, line feeds and leading control characters before they look for the scheme.
  // eslint-disable-next-line no-control-regex
  const bare = trimmed.replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare);
  if (scheme && !/^(?:https?|mailto|tel)$/i.test(scheme[1] ?? '')) return null;
  return bare === '' ? null : trimmed;
}
