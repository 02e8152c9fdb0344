import { defineConfig } from 'vitest/config';

// Which files run here and which in a browser is decided in scripts/test-files.mjs. How long a test takes says
// nothing on a machine that does other things as well: only what never ends is stopped.
export default defineConfig({
  test: { environment: 'node', include: ['test/**/*.test.{ts,mjs}'], testTimeout: 60_000 },
});
