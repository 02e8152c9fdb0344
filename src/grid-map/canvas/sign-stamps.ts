import { tones } from '../paint-keys.js';

/** The signs of `status-sign.ts` for a canvas, on the same field of 10; the best tone has none. */
const shapes: Record<string, readonly string[]> = {
  info: ['M5 1.8a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4z'],
  warn: ['M5 .9 9.6 9H.4z'],
  serious: ['M5 .2 9.8 5 5 9.8.2 5z'],
  critical: ['M3.6.4h2.8L5.9 6.3H4.1z', 'M5 7.2a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6z'],
};

/** Signs as small pictures: thousands are stamped as fast as squares are filled. */
export class SignStamps {
  readonly #made = new Map<string, HTMLCanvasElement>();

  /** The sign of a key in a size of device px; `null` where it has none. */
  get(key: number, size: number, ink: string): HTMLCanvasElement | null {
    const paths = shapes[tones[key] ?? ''];
    if (!paths || size < 2) return null;
    const name = `${key} ${size} ${ink}`;
    let stamp = this.#made.get(name);
    if (!stamp) {
      if (this.#made.size > 200) this.#made.clear();
      stamp = document.createElement('canvas');
      stamp.width = stamp.height = size;
      const context = stamp.getContext('2d')!;
      context.fillStyle = ink;
      context.scale(size / 10, size / 10);
      paths.map((path) => new Path2D(path)).forEach((path) => context.fill(path));
      this.#made.set(name, stamp);
    }
    return stamp;
  }
}
