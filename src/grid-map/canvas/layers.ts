import type { Camera } from './camera.js';
import type { Size } from './box.js';

export type LayerName = 'ground' | 'names' | 'rings';

/** The canvases of a plane, one above the other: cells, names, rings. */
export class Layers {
  readonly #box: HTMLElement;
  readonly #canvases: Record<LayerName, HTMLCanvasElement>;

  constructor(box: HTMLElement) {
    this.#box = box;
    const canvas = (name: LayerName) => box.querySelector<HTMLCanvasElement>(`.${name}`)!;
    this.#canvases = { ground: canvas('ground'), names: canvas('names'), rings: canvas('rings') };
  }

  /** A context in device px, blank. */
  blank(name: LayerName, { width, height }: Size, ratio: number): CanvasRenderingContext2D {
    const canvas = this.#canvases[name];
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    const context = this.context(name);
    context.setTransform(1, 0, 0, 1, 0, 0);
    // Another size blanks it as well.
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
    } else context.clearRect(0, 0, across, down);
    return context;
  }

  /** The context as it is, to paint over. */
  context(name: LayerName): CanvasRenderingContext2D {
    return this.#canvases[name].getContext('2d')!;
  }

  /** Shows what was painted for one camera as another would, blurred, until it is painted anew. */
  stretch(painted: Camera, now: Camera): void {
    const by = now.zoom / painted.zoom;
    const [x, y] = [now.left - painted.left * by, now.top - painted.top * by];
    const same = by === 1 && x === 0 && y === 0;
    this.#box.style.transform = same ? '' : `translate(${x}px, ${y}px) scale(${by})`;
  }
}
