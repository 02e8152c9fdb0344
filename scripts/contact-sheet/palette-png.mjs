// PNG with a palette: a fifth of the size of full colour for pictures of flat surfaces and text.
//
//   signature · IHDR · PLTE · IDAT · IEND        each chunk: length, name, data, CRC of name and data
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Most colours of a palette. */
const room = 256;

/**
 * The picture as PNG with at most 256 colours, none of them further than a few levels a channel from what it
 * stands for. Opaque pictures only.
 *
 * @param {{ width: number, height: number, data: Uint8Array }} picture RGBA, as pngjs has it.
 */
export function encodePalettePng({ width, height, data }) {
  const { palette, indexOf } = makePalette(data);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + x + 1] = indexOf.get(colourAt(data, (y * width + x) * 4));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, palette, no interlacing
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const colourAt = (data, at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];

/** The most frequent colours lead; one that is near a leader is drawn as that. */
function makePalette(data) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([colour]) => [colour, [colour >> 16, (colour >> 8) & 255, colour & 255]]);
  for (let near = 5; ; near += 1) {
    const made = leaders(colours, near);
    if (made) return made;
  }
}

function leaders(colours, near) {
  const palette = [];
  const indexOf = new Map();
  for (const [colour, [red, green, blue]] of colours) {
    let index = palette.findIndex(
      ([r, g, b]) => Math.abs(r - red) <= near && Math.abs(g - green) <= near && Math.abs(b - blue) <= near,
    );
    if (index < 0) index = palette.push([red, green, blue]) - 1;
    if (palette.length > room) return null;
    indexOf.set(colour, index);
  }
  return { palette, indexOf };
}
