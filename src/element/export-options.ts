import { inSlices, type Steps } from './slices.js';

/** How something is exported. */
export interface ExportOptions {
  /** Only the rows that are selected, of an element that lets rows be selected. Default: what is shown. */
  selected?: boolean;
  /** Calls the export off: it then rejects with an `AbortError`. */
  signal?: AbortSignal;
  /** Told how far it is, 0..1, while it takes long. */
  progress?: (share: number) => void;
}

/** Takes steps in slices, told of as a part of the whole. */
export async function inSteps<V>(
  steps: Steps<V>,
  { signal, progress }: ExportOptions,
  [from, to]: readonly [number, number] = [0, 1],
): Promise<V> {
  const isOff = () => signal?.aborted === true;
  const result = await inSlices(steps, isOff, (share) => progress?.(from + (to - from) * share));
  if (isOff()) throw new DOMException('The export was called off.', 'AbortError');
  return result as V;
}

/** The part of an export in which its sheet is made, and that in which it is written. */
export const [making, writing] = [
  [0, 0.4],
  [0.4, 1],
] as const;
