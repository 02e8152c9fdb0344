/** One message: words with `{names}` to fill in, or a function where a language needs to count. */
export type Message = string | ((params: Record<string, unknown>) => string);
