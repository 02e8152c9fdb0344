import { mkdirSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';
import { root, schemas } from './project.mjs';

/** Writes the JSON Schema (2020-12) of each data shape, for back ends in any language. */
export async function writeSchemas(folder) {
  const { module } = await runnerImport(`${root}src/model/schemas.ts`, {
    configFile: false,
    logLevel: 'warn',
  });
  mkdirSync(folder, { recursive: true });
  for (const [shape, name] of Object.entries(schemas)) {
    if (!module[name]) throw new Error(`src/model/schemas.ts must export ${name}.`);
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `civicboard ${shape}`,
      // Our own checks (a real calendar date, a known id) have no counterpart in JSON Schema.
      ...toJsonSchema(module[name], { target: 'draft-2020-12', ignoreActions: ['check', 'rawCheck'] }),
    };
    writeFileSync(`${folder}/${shape}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}
