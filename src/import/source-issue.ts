import { readingIssue, type Issue } from '../model/issue.js';

/** An Issue about a piece of the source that is in the data nowhere else. */
export function sourceIssue(code: string, text: string, params: Record<string, unknown> = {}): Issue {
  return readingIssue(code, text, { params });
}
