import type { NodeResult, Result, RunOptions } from 'axe-core';
// The package is no ES module: it puts itself on the window.
import 'axe-core/axe.min.js';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/**
 * Whether axe is run in this engine. It reads the document and its styles, which all engines take alike, and is
 * slow in WebKit; what engines draw differently (sizes, clipped text) is measured in each.
 */
export const axeRunsHere = /Chrome\//.test(navigator.userAgent);

/** What a theme can break; the other rules look at markup, which is the same in every theme. */
export const themeRules: RunOptions = {
  runOnly: ['color-contrast', 'link-in-text-block', 'target-size'],
  rules: { 'target-size': { enabled: true } },
};

/** The rule for text at 7:1, which is off by default. */
export const enhancedContrast: RunOptions = { runOnly: ['color-contrast-enhanced'] };

/**
 * Fails with every accessibility fault that axe-core finds inside the element, colour contrast among them,
 * told in words: rule, what is wrong, and the markup it concerns.
 */
export async function expectAccessible(element: Element, options: RunOptions = {}): Promise<void> {
  const { violations } = await window.axe.run(element, { resultTypes: ['violations'], ...options });
  if (violations.length > 0) throw new Error(violations.map(describeViolation).join('\n\n'));
}

function describeViolation({ id, help, nodes }: Result): string {
  return [`axe ${id}: ${help} (${nodes.length} places)`, ...nodes.slice(0, 5).map(describeNode)].join('\n');
}

function describeNode({ html, target, failureSummary }: NodeResult): string {
  const place = target.flat().join(' › ');
  return `  ${place}\n    ${html.slice(0, 200)}\n    ${(failureSummary ?? '').replaceAll('\n', '\n    ')}`;
}
