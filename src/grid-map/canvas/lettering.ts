/** What texts are written with. */
export interface Font {
  family: string;
  size: number;
  weight?: number;
}

const mostKept = 4000;

/** Measures and shortens text for a canvas; the same labels come again with every frame. */
export class Lettering {
  readonly #widths = new Map<string, number>();
  readonly #fitted = new Map<string, string>();

  fontOf({ family, size, weight = 400 }: Font): string {
    return `${weight} ${size}px ${family}`;
  }

  /** Width of a text in px of the font that is set. */
  width(context: CanvasRenderingContext2D, text: string): number {
    const key = `${context.font}|${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (this.#widths.size > mostKept) this.#widths.clear();
    const { width } = context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  /** The text, or as much of it as fits with an ellipsis; nothing where not even two letters do. */
  fit(context: CanvasRenderingContext2D, text: string, room: number): string {
    if (this.width(context, text) <= room) return text;
    const key = `${context.font}|${Math.round(room)}|${text}`;
    const known = this.#fitted.get(key);
    if (known !== undefined) return known;
    if (this.#fitted.size > mostKept) this.#fitted.clear();
    const letters = [...text];
    let count = letters.length - 1;
    const short = () => `${letters.slice(0, count).join('').trimEnd()}…`;
    while (count > 1 && this.width(context, short()) > room) count -= 1;
    const fitted = count > 1 ? short() : '';
    this.#fitted.set(key, fitted);
    return fitted;
  }
}
