import { taskSourceMessages } from '../locales/zh-CN/task-source.js';
import { makeIssue, showValue, type Issue, type IssueParts } from '../model/issue.js';

type Code =
  Extract<keyof typeof taskSourceMessages, `issue.${string}`> extends `issue.${infer C}` ? C : never;

/** A fault of a source; its wording comes with what asks sources, which most pages never do. */
export function sourceIssue(code: Code, parts: Omit<IssueParts, 'path'> = {}): Issue {
  const issue = makeIssue(code, { path: 'source', ...parts });
  const params: Record<string, unknown> = { ...parts.params, value: showValue(parts.value) };
  const message = taskSourceMessages[`issue.${code}`].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
  return { ...issue, message };
}
