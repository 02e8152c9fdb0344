import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageJson, root } from '../../scripts/project.mjs';

describe('the built package', () => {
  it('has every file that package.json exports', () => {
    const files = Object.values(packageJson.exports)
      .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
      .filter((file) => !file.includes('*'));
    expect(files.filter((file) => !existsSync(root + file))).toEqual([]);
  });
});
