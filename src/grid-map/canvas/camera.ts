import type { Box, Size } from './box.js';

/** What of a plan is seen: `x * zoom + left` is where a place of it is on screen. */
export interface Camera {
  zoom: number;
  left: number;
  top: number;
}

export const wholeView: Camera = { zoom: 1, left: 0, top: 0 };

/** One press of a key or button. */
export const zoomStep = 1.6;

/** So far that a usual cell shows all it has to say. */
export function mostZoom(usual: number): number {
  return Math.max(8, Math.min(400, 160 / Math.max(usual, 0.01)));
}

/** Nothing beyond the edges: what fits is in view, what does not covers the view. */
export function clampCamera({ zoom, left, top }: Camera, { width, height }: Size): Camera {
  const clamp = (value: number, least: number) => Math.min(0, Math.max(least, value));
  return { zoom, left: clamp(left, width - width * zoom), top: clamp(top, height - height * zoom) };
}

export function toScreen({ zoom, left, top }: Camera, box: Box): Box {
  return {
    x: box.x * zoom + left,
    y: box.y * zoom + top,
    width: box.width * zoom,
    height: box.height * zoom,
  };
}

/** Moves as little as needed to bring a box on screen into view, with some room around it. */
export function reveal(camera: Camera, { x, y, width, height }: Box, size: Size): Camera {
  const room = 24;
  const shift = (from: number, length: number, whole: number) => {
    if (from < room) return room - from;
    return from + length > whole - room ? Math.max(room - from, whole - room - from - length) : 0;
  };
  if (camera.zoom === 1) return camera;
  const moved = {
    ...camera,
    left: camera.left + shift(x, width, size.width),
    top: camera.top + shift(y, height, size.height),
  };
  return clampCamera(moved, size);
}
