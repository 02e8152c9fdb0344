import { stepShares } from '../measure-scale.js';
import { tones } from '../paint-keys.js';
import { texture, type Texture } from './texture.js';

/** One way to paint a cell. */
export interface Paint {
  fill: string;
  ink: string;
  /** Outline where a tint alone does not set apart; may be see-through. */
  line: string;
  /** Painted over the fill: hatching of what is not known, and all patterns of forced colours. */
  texture: CanvasPattern | null;
}

/** The theme as a canvas needs it: colours worked out, patterns made. */
export interface Palette {
  paints: Paint[];
  surface: string;
  sunken: string;
  text: string;
  muted: string;
  line: string;
  lineStrong: string;
  brand: string;
  /** Forced colours are on: patterns tell what colours cannot. */
  forced: boolean;
  family: string;
  small: number;
  size: number;
}

/** Patterns by tone in forced colours; the gravest is solid. */
const forcedTextures: Record<string, Texture | null> = {
  ok: null,
  info: 'dots',
  warn: 'lines',
  serious: 'grid',
  critical: null,
  none: 'sparse',
};
const forcedSteps: (Texture | null)[] = [null, 'dots', 'lines', 'grid', null];

interface Rgb {
  red: number;
  green: number;
  blue: number;
}

/** Reads `rgb(…)` and `color(srgb …)`, the forms of computed colours. */
export function readColour(text: string): Rgb {
  const numbers = (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  const factor = text.startsWith('color(') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = numbers.map((number) => number * factor);
  return { red, green, blue };
}

export function mixColours(from: string, to: string, share: number): string {
  const [one, other] = [readColour(from), readColour(to)];
  const part = (key: keyof Rgb) => Math.round(one[key] + (other[key] - one[key]) * share);
  return `rgb(${part('red')}, ${part('green')}, ${part('blue')})`;
}

/** Relative luminance (WCAG 2). */
export function luminance(colour: string): number {
  const { red, green, blue } = readColour(colour);
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const contrast = (one: string, other: string) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Works out the theme from probes: elements that bear its colours as plain CSS properties. */
export function readPalette(place: HTMLElement, ratio: number): Palette {
  const probe = (name: string) => getComputedStyle(place.querySelector(`.probe-${name}`)!);
  const [ground, ink, mark] = [probe('ground'), probe('ink'), probe('mark')];
  const surface = ground.backgroundColor;
  const text = ground.color;
  const forced = matchMedia('(forced-colors: active)').matches;
  const common = { ratio, ground: surface };
  const toned = tones.map((tone): Paint => {
    const { backgroundColor, color, borderTopColor } = probe(tone);
    if (forced)
      return forcedPaint(forcedTextures[tone] ?? null, tone === 'critical', { surface, text, ratio });
    const hatch = tone === 'none' ? texture('lines', { ...common, colour: ground.borderTopColor }) : null;
    return { fill: backgroundColor, ink: color, line: borderTopColor, texture: hatch };
  });
  const full = mark.borderTopColor;
  const steps = stepShares.map((share, step): Paint => {
    if (forced) return forcedPaint(forcedSteps[step] ?? null, step === 4, { surface, text, ratio });
    const fill = mixColours(surface, full, share);
    const inkOf = contrast(fill, text) >= contrast(fill, surface) ? text : surface;
    return { fill, ink: inkOf, line: toned[0]!.line, texture: null };
  });
  return {
    paints: [...toned, ...steps],
    surface,
    text,
    forced,
    sunken: ink.backgroundColor,
    muted: ink.color,
    line: ink.borderTopColor,
    lineStrong: ground.borderTopColor,
    brand: mark.color,
    family: ground.fontFamily,
    small: parseFloat(ink.fontSize) || 13,
    size: parseFloat(ground.fontSize) || 14,
  };
}

function forcedPaint(
  kind: Texture | null,
  solid: boolean,
  { surface, text, ratio }: { surface: string; text: string; ratio: number },
): Paint {
  return {
    fill: solid ? text : surface,
    ink: solid ? surface : text,
    line: text,
    texture: kind && texture(kind, { ratio, colour: text }),
  };
}
