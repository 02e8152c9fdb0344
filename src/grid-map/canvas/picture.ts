import { Lettering } from './lettering.js';
import { paintHeadings } from './paint-headings.js';
import { roundedPath, paintTiles } from './paint-tiles.js';
import { readPalette, type Palette } from './palette.js';
import type { Subject } from './plane-painting.js';
import type { Scene } from './scene.js';
import { SignStamps } from './sign-stamps.js';

/** What stands around the areas on a picture. */
export interface Surroundings {
  title: string;
  /** Below the title. */
  meta: string;
  legend: readonly { key: number; name: string; count: number }[];
  /** Review number, source and day, at the foot. */
  foot: readonly string[];
}

/** Device px a CSS px. */
const ratio = 2;
const margin = 28;
const gap = 16;

/** A context that is written on from top to bottom, in CSS px. */
class Sheet {
  y = margin;
  readonly #context: CanvasRenderingContext2D;
  readonly #palette: Palette;
  readonly #lettering: Lettering;

  constructor(context: CanvasRenderingContext2D, palette: Palette, lettering: Lettering) {
    this.#context = context;
    this.#palette = palette;
    this.#lettering = lettering;
  }

  line(
    text: string,
    { size, weight = 400, colour }: { size: number; weight?: number; colour: string },
  ): void {
    if (text === '') return;
    this.#font(size, weight);
    this.#context.fillStyle = colour;
    this.#context.textAlign = 'left';
    this.#context.textBaseline = 'middle';
    this.#context.fillText(text, margin * ratio, (this.y + size * 0.75) * ratio);
    this.y += size * 1.6;
  }

  #font(size: number, weight = 400): void {
    const { family } = this.#palette;
    this.#context.font = this.#lettering.fontOf({ family, size: size * ratio, weight });
  }

  /** Steps beside each other, in as many rows as they need; nothing is painted where `paints` says so. */
  legend(entries: Surroundings['legend'], { width, paints }: { width: number; paints: boolean }): void {
    const { size, text, paints: looks } = this.#palette;
    const stamps = new SignStamps();
    const side = size * 1.3;
    let x = margin;
    this.#font(size);
    for (const { key, name, count } of entries) {
      const words = `${name}  ${count}`;
      const room = side + 8 + this.#lettering.width(this.#context, words) / ratio;
      if (x > margin && x + room > width - margin) {
        x = margin;
        this.y += side + 8;
      }
      if (paints) {
        const look = looks[key]!;
        const box = { x: x * ratio, y: this.y * ratio, width: side * ratio, height: side * ratio };
        roundedPath(this.#context, box, 3 * ratio);
        for (const style of [look.fill, look.texture]) {
          if (style === null) continue;
          this.#context.fillStyle = style;
          this.#context.fill();
        }
        const sign = Math.round(side * 0.5 * ratio);
        const stamp = stamps.get(key, sign, look.ink);
        const inset = (side * ratio - sign) / 2;
        if (stamp) this.#context.drawImage(stamp, Math.round(box.x + inset), Math.round(box.y + inset));
        this.#context.fillStyle = text;
        this.#context.textAlign = 'left';
        this.#context.textBaseline = 'middle';
        this.#context.fillText(words, (x + side + 8) * ratio, (this.y + side / 2) * ratio);
      }
      x += room + 22;
    }
    this.y += side + gap;
  }
}

/** Paints the areas as they are seen, with title, legend and origin: rasterised pages are blocked by a strict CSP. */
export function paintPicture(place: HTMLElement, subject: Subject, around: Surroundings): Promise<Blob> {
  const palette = readPalette(place, ratio);
  const lettering = new Lettering();
  const { plan } = subject;
  const width = plan.size.width + 2 * margin;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const write = (paints: boolean): number => {
    const sheet = new Sheet(context, palette, lettering);
    const colour = paints ? palette.text : 'transparent';
    const quiet = paints ? palette.muted : 'transparent';
    sheet.line(around.title, { size: palette.size * 1.5, weight: 600, colour });
    sheet.line(around.meta, { size: palette.small, colour: quiet });
    sheet.y += gap / 2;
    if (paints) paintAreas(context, sheet.y, { subject, palette, lettering });
    sheet.y += plan.size.height + gap;
    sheet.legend(around.legend, { width, paints });
    around.foot.forEach((line) => sheet.line(line, { size: palette.small, colour: quiet }));
    return sheet.y + margin - gap / 2;
  };
  const height = write(false);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  write(true);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))),
      'image/png',
    ),
  );
}

function paintAreas(
  onto: CanvasRenderingContext2D,
  top: number,
  { subject, palette, lettering }: { subject: Subject; palette: Palette; lettering: Lettering },
): void {
  const { plan, map, colouring } = subject;
  // On a canvas of their own: nothing of them runs over the edge of their frame.
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(plan.size.width * ratio);
  canvas.height = Math.round(plan.size.height * ratio);
  const context = canvas.getContext('2d')!;
  const scene: Scene = {
    plan,
    palette,
    lettering,
    ratio,
    camera: subject.camera,
    frame: plan.size,
    keys: Uint8Array.from(plan.cells, (area) => colouring.keyOf(area)),
    dimmed: subject.dimmed,
    caption: colouring.caption,
    shares: colouring.shares,
    stamps: new SignStamps(),
  };
  if (map && plan.shapes) {
    map.paintMap(context, scene);
    map.paintBorders(context, scene);
    map.paintMapLabels(context, scene);
  } else {
    paintTiles(context, scene);
    paintHeadings(context, scene);
  }
  onto.drawImage(canvas, margin * ratio, Math.round(top * ratio));
}
