/** Red, green and blue of `#abc` or `#aabbcc`, each 0..1; fails on what it cannot read. */
function channels(colour) {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(colour) ?? [];
  if (!short && !long) throw new Error(`Not a colour that can be measured: ${colour}`);
  const digits = short ? [...short].map((digit) => digit + digit).join('') : long;
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
}

const linear = (colour) =>
  channels(colour).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));

/** Contrast of two colours, 1..21, as WCAG 2 defines it. */
export function contrast(one, other) {
  const [light, dark] = [one, other]
    .map((colour) => linear(colour))
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Lightness and two opponent axes, in the Oklab space of Björn Ottosson. */
function oklab(colour) {
  const [red, green, blue] = linear(colour);
  const [long, middle, short] = [
    0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
    0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
    0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
  ].map(Math.cbrt);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** How far two colours are apart to the eye: 0 is alike, black and white are 1 apart. */
export function distance(one, other) {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(...a.map((value, axis) => value - b[axis]));
}
