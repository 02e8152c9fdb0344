/** Patterns that set cells apart where colour cannot. */
export type Texture = 'lines' | 'dots' | 'grid' | 'sparse';

const side = { lines: 5, dots: 4, grid: 4, sparse: 8 };

/** A repeating pattern on a see-through ground, in device px so that it stays sharp at any zoom. */
export function texture(
  kind: Texture,
  { ratio, colour }: { ratio: number; colour: string },
): CanvasPattern | null {
  const canvas = document.createElement('canvas');
  const size = Math.max(2, Math.round(side[kind] * ratio));
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const line = Math.max(1, Math.round(ratio));
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = line;
  if (kind === 'dots') context.fillRect(size / 2 - line / 2, size / 2 - line / 2, line, line);
  else if (kind === 'grid') {
    context.fillRect(0, 0, size, line);
    context.fillRect(0, 0, line, size);
  } else {
    context.beginPath();
    for (const from of [-size, 0, size]) {
      context.moveTo(from, size);
      context.lineTo(from + size, 0);
    }
    context.stroke();
  }
  return context.createPattern(canvas, 'repeat');
}
