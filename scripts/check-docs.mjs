// Every public member says what it means, and a property says its default as the code has it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Faults of a custom elements manifest, as lines for a person. */
export function docFaults(manifest) {
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement }) => customElement)
    .flatMap(({ name, members = [] }) =>
      members
        .filter((member) => !member.inheritedFrom && !member.static)
        .flatMap((member) => memberFault(member).map((fault) => `${name}.${member.name}: ${fault}`)),
    );
}

function memberFault({ kind, readonly, description, default: value }) {
  if (!description) return ['has no doc comment'];
  if (kind !== 'field' || readonly) return [];
  const told = /\bDefault\b[:\s]*([\s\S]*)/i.exec(description)?.[1];
  if (told === undefined) return ['does not tell its default'];
  const literal = /^(?:'(.*)'|-?[\d.]+|true|false|null|\[\])$/.exec(value ?? '');
  const code = literal?.[1] ?? literal?.[0];
  return code && !told.includes(code) ? [`tells the default “${told.trim()}”, the code has ${value}`] : [];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = docFaults(JSON.parse(readFileSync(process.argv[2] ?? 'custom-elements.json', 'utf8')));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
