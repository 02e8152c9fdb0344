// Both run in the page.

/** What is on the chart's canvas; `null` while there is nothing. */
export function chartPixels(path) {
  const [canvas] = window.reader.all(`${path} >> canvas`);
  if (!canvas || canvas.width === 0) return null;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const colors = new Set();
  let painted = 0;
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] < 128) continue;
    painted += 1;
    colors.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    sum = (sum * 31 + i * 7 + data[i] + data[i + 1] * 3 + data[i + 2] * 5) % 1000000007;
  }
  return painted > 0 ? { painted, colors: colors.size, sum } : null;
}

/** A coloured place in the middle of the chart, such as a line has and the grey axes have not, in CSS px. */
export function pointOnLine(path) {
  const canvas = window.reader.one(`${path} >> canvas`);
  canvas.scrollIntoView({ block: 'center' });
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const box = canvas.getBoundingClientRect();
  for (let x = Math.round(width * 0.3); x < width * 0.7; x += 1) {
    for (let y = Math.round(height * 0.1); y < height * 0.9; y += 1) {
      const at = (y * width + x) * 4;
      const [red, green, blue, alpha] = data.slice(at, at + 4);
      if (alpha > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60)
        return { x: box.left + (x / width) * box.width, y: box.top + (y / height) * box.height };
    }
  }
  throw new Error('No line on the canvas.');
}
