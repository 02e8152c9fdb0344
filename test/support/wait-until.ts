import { waitUntil as waitFor } from '@open-wc/testing';

/** Waits until something holds. As long as a busy machine may need: no test asserts how long a thing takes. */
export function waitUntil(holds: () => unknown, message?: string, { timeout = 20_000 } = {}): Promise<void> {
  return waitFor(holds, message, { timeout });
}
