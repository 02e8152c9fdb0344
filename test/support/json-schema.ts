type Schema = boolean | { [keyword: string]: unknown };

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/**
 * Where a value does not fit a JSON Schema, as far as ours use its words. An unknown word is a fault:
 * it would go unchecked.
 */
export function misfits(value: unknown, schema: Schema, root: Schema = schema, path = ''): string[] {
  if (typeof schema === 'boolean') return schema ? [] : [path];
  const within = (inner: unknown, part: unknown, at: string) => misfits(inner, part as Schema, root, at);
  const entries = typeOf(value) === 'object' ? Object.entries(value as object) : [];
  const items = Array.isArray(value) ? value : [];
  const tests: Record<string, (word: never) => string[]> = {
    type: (type: string) => (typeOf(value) === type ? [] : [`${path} no ${type}`]),
    const: (wanted: unknown) => (value === wanted ? [] : [`${path} not ${String(wanted)}`]),
    enum: (wanted: unknown[]) => (wanted.includes(value) ? [] : [`${path} not one of ${wanted.join()}`]),
    pattern: (pattern: string) =>
      typeof value !== 'string' || new RegExp(pattern).test(value) ? [] : [`${path} ${pattern}`],
    minimum: (least: number) => (typeof value !== 'number' || value >= least ? [] : [`${path} < ${least}`]),
    maximum: (most: number) => (typeof value !== 'number' || value <= most ? [] : [`${path} > ${most}`]),
    minItems: (least: number) =>
      !Array.isArray(value) || items.length >= least ? [] : [`${path} too short`],
    maxItems: (most: number) => (!Array.isArray(value) || items.length <= most ? [] : [`${path} too long`]),
    required: (keys: string[]) =>
      typeOf(value) === 'object'
        ? keys.filter((key) => !(key in (value as object))).map((key) => `${path}.${key} missing`)
        : [],
    properties: (parts: Record<string, unknown>) =>
      entries.flatMap(([key, inner]) => (key in parts ? within(inner, parts[key], `${path}.${key}`) : [])),
    additionalProperties: (part: unknown) => {
      const known = Object.keys((schema.properties ?? {}) as object);
      return entries.flatMap(([key, inner]) =>
        known.includes(key) ? [] : within(inner, part, `${path}.${key}`),
      );
    },
    items: (part: unknown) => items.flatMap((item, index) => within(item, part, `${path}[${index}]`)).slice(),
    prefixItems: (parts: unknown[]) =>
      items.flatMap((item, index) =>
        index < parts.length ? within(item, parts[index], `${path}[${index}]`) : [],
      ),
    anyOf: (parts: unknown[]) =>
      parts.some((part) => within(value, part, path).length === 0) ? [] : [`${path} none of the forms`],
    $ref: (name: string) => within(value, name.slice(2).split('/').reduce<unknown>(step, root), path),
    propertyNames: () => [],
  };
  const passive = ['$schema', '$defs', 'title', 'description'];
  return Object.entries(schema).flatMap(([word, part]) => {
    if (passive.includes(word)) return [];
    return tests[word]?.(part as never) ?? [`unknown word ${word}`];
  });
}

function step(schema: unknown, key: string): unknown {
  return key === '' ? schema : (schema as Record<string, unknown>)[key];
}
