import type { Box } from './box.js';

/** Side of a square of the grid that tells quickly what is near. */
const square = 64;

/** Room for labels: the first to ask gets a place, later ones only where none stands. */
export class LabelSpace {
  readonly #taken = new Map<number, Box[]>();

  /** Takes a place unless one overlaps it; whether it is taken now. */
  take(box: Box): boolean {
    const squares = this.#squares(box);
    if (squares.some((at) => this.#taken.get(at)?.some((other) => overlaps(box, other)))) return false;
    for (const at of squares) {
      const boxes = this.#taken.get(at);
      if (boxes) boxes.push(box);
      else this.#taken.set(at, [box]);
    }
    return true;
  }

  #squares({ x, y, width, height }: Box): number[] {
    const found: number[] = [];
    for (let row = Math.floor(y / square); row <= Math.floor((y + height) / square); row += 1) {
      for (let column = Math.floor(x / square); column <= Math.floor((x + width) / square); column += 1) {
        found.push(row * 4096 + column);
      }
    }
    return found;
  }
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
