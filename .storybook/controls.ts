/** Controls and docs rows for an element, from the custom elements manifest. */

interface Documented {
  name: string;
  description?: string;
  default?: string;
}
interface Member extends Documented {
  kind: string;
  type?: { text: string };
  attribute?: string;
  readonly?: boolean;
}
export interface Declaration {
  tagName?: string;
  description?: string;
  members?: Member[];
  events?: (Documented & { type?: { text: string } })[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
}
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** One row: what Storybook's docs and controls need to know. */
export interface ArgRow {
  name: string;
  description: string;
  control: false | { type: string };
  options?: string[];
  table: { category: string; type?: { summary: string }; defaultValue?: { summary: string } };
}

export function declarationOf(manifest: Manifest, tag: string): Declaration {
  const all = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const found = all.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`custom-elements.json knows no <${tag}>.`);
  return found;
}

const literals = (type: string): string[] | null => {
  const parts = type.split('|').map((part) => part.trim());
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : null;
};

function controlFor(type: string): Pick<ArgRow, 'control' | 'options'> {
  const options = literals(type);
  if (options) return { control: { type: options.length > 4 ? 'select' : 'inline-radio' }, options };
  const plain: Record<string, string> = { string: 'text', number: 'number', boolean: 'boolean' };
  return { control: { type: plain[type] ?? 'object' } };
}

/** What a page can set, each property once; the manifest lists its attribute beside it. */
function settable({ members = [] }: Declaration): Member[] {
  return members.filter(({ kind, readonly, type }) => kind === 'field' && !readonly && type !== undefined);
}

const typeOf = ({ type }: Member) => (type?.text ?? '').replace(/ \| undefined$/, '');

function propertyRow(member: Member): ArgRow {
  const type = typeOf(member);
  const attribute = member.attribute ? ` Attribute \`${member.attribute}\`.` : '';
  return {
    name: member.name,
    description: `${member.description ?? ''}${attribute}`,
    ...controlFor(type),
    table: {
      category: 'Properties 属性',
      type: { summary: type },
      ...(member.default ? { defaultValue: { summary: member.default } } : {}),
    },
  };
}

function docsRow(category: string, name: string, { description = '' }: Documented): ArgRow {
  return { name, description, control: false, table: { category } };
}

/**
 * Rows of an element by key. A property, slot, part and event of one name would overwrite each other in
 * Storybook's own reading, so that each kind has keys of its own here.
 */
export function argRows(declaration: Declaration): Record<string, ArgRow> {
  const { events = [], slots = [], cssParts = [], cssProperties = [] } = declaration;
  const rows: ArgRow[] = [
    ...settable(declaration).map(propertyRow),
    ...events.map((event) => ({
      ...docsRow('Events 事件', event.name, event),
      table: { category: 'Events 事件', type: { summary: event.type?.text ?? 'Event' } },
    })),
    ...slots.map((slot) => docsRow('Slots 插槽', slot.name ? `<slot name="${slot.name}">` : '<slot>', slot)),
    ...cssParts.map((part) => docsRow('Parts 部件', `::part(${part.name})`, part)),
    ...cssProperties.map((property) => ({
      ...docsRow('CSS custom properties 自定义属性', property.name, property),
      control: { type: 'text' },
      table: {
        category: 'CSS custom properties 自定义属性',
        ...(property.default ? { defaultValue: { summary: property.default } } : {}),
      },
    })),
  ];
  return Object.fromEntries(rows.map((row) => [row.name, row]));
}

/** Defaults that a control can show: those that are plain values. */
export function defaultArgs(declaration: Declaration): Record<string, unknown> {
  const plain = settable(declaration).flatMap(({ name, default: text = '' }): [string, unknown][] => {
    if (/^'[^']*'$/.test(text)) return [[name, text.slice(1, -1)]];
    if (/^(?:true|false)$/.test(text)) return [[name, text === 'true']];
    return /^\d+$/.test(text) ? [[name, Number(text)]] : [];
  });
  return Object.fromEntries(plain);
}
