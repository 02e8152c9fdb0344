import { defineConfig } from 'vitest/config';

// Which files run here and which in a browser is decided in scripts/test-files.mjs.
export default defineConfig({ test: { environment: 'node', include: ['test/**/*.test.{ts,mjs}'] } });
