import { wordsOf, type Issue } from '../model/issue.js';

const keyOf = ({ code, path, value }: Issue) => `${code} ${path} ${wordsOf(value)}`;

/** Those not told of yet: a stream that keeps naming an unknown code is told of once. */
export function freshIssues(found: readonly Issue[], told: readonly Issue[]): Issue[] {
  const known = new Set(told.map(keyOf));
  return found.filter((issue) => !known.has(keyOf(issue)));
}
