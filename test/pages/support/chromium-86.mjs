import { findChromium86 } from '../../../scripts/chromium-86.mjs';

/** `CIVICBOARD_ENGINES=all` demands the old kernel; where `CI` is set it is installed, elsewhere used if it is there. */
export const demandAll = process.env.CIVICBOARD_ENGINES === 'all';

export const { launch, missing } = await findChromium86({ install: demandAll || Boolean(process.env.CI) });

if (missing) console.warn(`Skipped: the tests in Chromium 86. ${missing}`);
