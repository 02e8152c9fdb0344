import type { Size } from './box.js';

/** Room for so many tiles. */
export interface Room extends Size {
  count: number;
}

/** No tile is larger, however much room there is. */
export const largestTile = { width: 150, height: 84 };
/** How much wider than high tiles may be; the first is best. */
const aspects = [1.15, 1.35, 1.6, 1, 0.9];
/** In so many rooms of all the size has to fit. */
const mostRooms = 0.85;

/** Columns for tiles of one size that fill a frame best. */
function columnsFor(count: number, { width, height }: Size): number {
  const about = Math.sqrt((count * width) / Math.max(height, 1e-6) / aspects[0]!);
  let [best, least] = [1, Infinity];
  for (let columns = Math.max(1, Math.floor(about) - 1); columns <= Math.ceil(about) + 1; columns += 1) {
    const used = Math.min(columns, count);
    const rows = Math.ceil(count / used);
    const aspect = width / used / (height / rows) / aspects[0]!;
    const gaps = (used * rows - count) / count;
    const strained = Math.abs(Math.log(aspect)) + gaps * 0.5;
    if (strained < least) [best, least] = [used, strained];
  }
  return best;
}

/** Height of the largest tiles of a shape that a room holds. */
function highest({ count, width, height }: Room, aspect: number): number {
  const about = Math.sqrt((count * width) / Math.max(height, 1e-6) / aspect);
  let most = 0;
  for (let columns = Math.max(1, Math.floor(about) - 1); columns <= Math.ceil(about) + 1; columns += 1) {
    const fits = Math.min(width / columns / aspect, height / Math.ceil(count / columns));
    most = Math.max(most, fits);
  }
  return Math.min(most, largestTile.height, largestTile.width / aspect);
}

/** Columns of tiles of a size in a room; 0 where they do not fit. */
function columnsIn({ count, width, height }: Room, tile: Size): number {
  const rounding = 1e-6;
  const columns = Math.min(count, Math.floor(width / tile.width + rounding));
  return columns > 0 && Math.ceil(count / columns) * tile.height <= height + rounding ? columns : 0;
}

/** The largest size of tiles that fits in nearly all rooms; the former one as long as it does that. */
export function commonTile(rooms: readonly Room[], former: Size | null): Size {
  const enough = Math.ceil(rooms.length * mostRooms);
  if (former && rooms.filter((room) => columnsIn(room, former) > 0).length >= enough) return former;
  let best: Size = largestTile;
  let most = -Infinity;
  for (const aspect of rooms.length > 0 ? aspects : []) {
    const heights = rooms.map((room) => highest(room, aspect)).sort((one, other) => other - one);
    const height = heights[enough - 1]!;
    const gain = Math.log(height * height * aspect) - Math.abs(Math.log(aspect / aspects[0]!)) * 0.4;
    if (gain > most) [best, most] = [{ width: height * aspect, height }, gain];
  }
  return best;
}

/** How tiles stand in a room: of the size that all have, or of a smaller one where that does not fit. */
export function tilesIn(count: number, { width, height }: Size, common: Size): Size & { columns: number } {
  const columns = columnsIn({ count, width, height }, common);
  if (columns > 0) return { columns, ...common };
  const own = columnsFor(count, { width, height });
  return {
    columns: own,
    width: Math.min(width / own, common.width),
    height: Math.min(height / Math.ceil(count / own), common.height),
  };
}
