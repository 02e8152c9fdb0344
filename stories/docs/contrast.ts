/** WCAG 2.2 contrast of two colours (1.4.3, 1.4.11). */

type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rgb`, `#rrggbb` and `rgb(r, g, b)`; `null` for anything else. */
export function readColour(text: string): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text.trim());
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim());
  const digits = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  if (digits) return digits.map((pair) => parseInt(pair, 16)) as unknown as Rgb;
  const plain = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(text.trim());
  return plain ? (plain.slice(1).map(Number) as unknown as Rgb) : null;
}

/** `#fff` as `#ffffff`, which is all that a colour field takes; `null` where it is no plain colour. */
export function hexOf(text: string): string | null {
  const rgb = readColour(text);
  return rgb && `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white); `null` where a colour cannot be read. */
export function contrast(one: string, other: string): number | null {
  const [first, second] = [readColour(one), readColour(other)];
  if (!first || !second) return null;
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
