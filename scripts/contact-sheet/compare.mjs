// Whether a picture is the stored one. Pictures are stored at half their size: each pixel is the mean of four,
// so a shift by one pixel still moves every edge it stores.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Distance of two colours in OKLab (1: black and white) that the palette of a stored picture may cause. */
const nearColour = 0.06;

/** Pixels that may differ: rounding in another processor's drawing code, less than any icon has. */
const strayPixels = 4;

/** The mean of every four pixels; an odd last row or column is left out. */
export function halve({ width, height, data }) {
  const half = { width: width >> 1, height: height >> 1 };
  half.data = Buffer.alloc(half.width * half.height * 4);
  const row = width * 4;
  for (let y = 0, to = 0; y < half.height; y += 1) {
    for (let x = 0; x < half.width; x += 1) {
      const from = y * 2 * row + x * 8;
      for (let at = from; at < from + 4; at += 1, to += 1) {
        half.data[to] = (data[at] + data[at + 4] + data[at + row] + data[at + row + 4] + 2) >> 2;
      }
    }
  }
  return half;
}

/**
 * What differs between a picture and the stored one; `null` where nothing does.
 *
 * @param {{ width: number, height: number, data: Uint8Array }} picture At half size.
 * @param {{ width: number, height: number, data: Uint8Array }} stored
 * @returns {{ text: string, share: number, diff?: Buffer } | null} `share` of changed pixels, 0..1; `diff` as PNG.
 */
export function difference(picture, stored) {
  const { width, height } = picture;
  if (width !== stored.width || height !== stored.height) {
    const size = (one) => `${one.width * 2} × ${one.height * 2}`;
    return { text: `it is ${size(picture)} px, the stored one ${size(stored)} px`, share: 1 };
  }
  const diff = new PNG({ width, height });
  const changed = pixelmatch(picture.data, stored.data, diff.data, width, height, {
    threshold: nearColour,
    includeAA: true,
  });
  if (changed <= strayPixels) return null;
  const share = changed / (width * height);
  return {
    text: `${(share * 100).toFixed(share < 0.001 ? 3 : 1)} % of its pixels changed (${changed})`,
    share,
    diff: PNG.sync.write(diff),
  };
}
