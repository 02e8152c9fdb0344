/** Width of words in em, near enough to place them by: an ideograph is as wide as high. */
export function textEms(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 1 : 0.58), 0);
}
