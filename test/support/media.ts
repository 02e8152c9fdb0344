import { executeServerCommand } from '@web/test-runner-commands';

export interface Media {
  media?: 'print' | 'screen';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
}

/**
 * Makes the page draw as it would in print, in forced colours and the like. What is not named goes back to
 * the browser's own, so `emulateMedia({})` at the end of a test leaves nothing behind. Use this and not the
 * runner's own, which drops `forcedColors` in Chromium.
 *
 * Tells whether the driver of this engine can: only Chromium's does, elsewhere a test skips what depends on it.
 */
export async function emulateMedia(media: Media): Promise<boolean> {
  const { emulated } = await executeServerCommand<{ emulated: boolean }, Media>(
    'civicboard:emulate-media',
    media,
  );
  return emulated;
}
