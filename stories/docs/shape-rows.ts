/** A data shape as rows for reading, from its JSON Schema. */

export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | JsonSchema[] | boolean;
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  $ref?: string;
}

export interface ShapeRow {
  /** `tasks[].lead`. */
  path: string;
  type: string;
  required: boolean;
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return 'as above';
  if (schema.enum) return schema.enum.map((value) => `'${String(value)}'`).join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
  if (schema.pattern) return 'YYYY-MM-DD';
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(', ')}]`;
  const { items, additionalProperties: values } = schema;
  if (schema.type === 'array')
    return `${items && !Array.isArray(items) && items !== true ? typeOf(items) : 'any'}[]`;
  if (schema.type === 'number' && schema.maximum === 1) return 'number 0..1';
  if (schema.type === 'object' && !schema.properties && typeof values === 'object') {
    return `{ [id]: ${typeOf(values)} }`;
  }
  return String(schema.type ?? 'any');
}

/** What holds further fields, with the path to it: an object, a list of them, or one of several readings. */
function holders(schema: JsonSchema, path: string): [string, JsonSchema][] {
  if (schema.properties) return [[path, schema]];
  if (schema.anyOf) return schema.anyOf.flatMap((each) => holders(each, path));
  const { items } = schema;
  if (items && !Array.isArray(items) && items !== true) return holders(items, `${path}[]`);
  return [];
}

/** Every field in order; a group within a group is named and not told again. */
export function shapeRows(schema: JsonSchema, path = ''): ShapeRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = path ? `${path}.${name}` : name;
    const row = { path: own, type: typeOf(field), required: schema.required?.includes(name) ?? false };
    return [row, ...holders(field, own).flatMap(([at, holder]) => shapeRows(holder, at))];
  });
}
