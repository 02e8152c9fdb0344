import { describe, expect, it } from 'vitest';
import { contrast, hexOf } from '../../stories/docs/contrast.js';

describe('contrast', () => {
  it('is 21 between black and white and 1 between the same, in either order', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#fff', 'rgb(0, 0, 0)')).toBeCloseTo(21, 10);
    expect(contrast('#1d4f9f', '#1d4f9f')).toBe(1);
  });

  it('knows the well-known edge: #767676 is just enough on white, #777777 is not', () => {
    expect(contrast('#767676', '#fff')).toBeGreaterThan(4.5);
    expect(contrast('#777777', '#fff')).toBeLessThan(4.5);
  });

  it('has no answer for what is no plain colour', () => {
    expect(contrast('var(--x)', '#fff')).toBeNull();
    expect(hexOf('14px')).toBeNull();
    expect(hexOf('#AbC')).toBe('#aabbcc');
  });
});
