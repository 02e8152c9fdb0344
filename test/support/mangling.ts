import fc from 'fast-check';

class Account {
  #secret = 1;
  name = '某账户';
  get balance(): number {
    return this.#secret;
  }
  get title(): never {
    throw new Error('no title');
  }
}

function nested(levels: number, key: string | null): unknown {
  let value: unknown = key === null ? [] : {};
  for (let level = 0; level < levels; level += 1)
    value = key === null ? [value] : { name: `层${level}`, [key]: value };
  return value;
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const refuse = (): never => {
  throw new Error('refused');
};

const cyclic = (): unknown => {
  const self: Record<string, unknown> = { name: '环', title: '环', period: '2021年', ranks: [], members: [] };
  return Object.assign(self, { groups: [self, self], steps: [self, self], self });
};

const noPrototype = (): unknown => Object.assign(Object.create(null) as object, { name: '无', title: '无' });

/** A chain of groups or phases, each inside the last. */
const deepRows = (key: 'groups' | 'steps'): unknown => {
  let inner: unknown[] = [];
  for (let level = 0; level < 2000; level += 1)
    inner = [{ name: `第${level}层`, period: '2021年', ranks: [], [key]: inner }];
  return inner;
};

/** What no field expects; made anew each time, as some of them can be used once. */
export const wrongValues: Record<string, (root: unknown) => unknown> = {
  'not a number': () => NaN,
  infinity: () => -Infinity,
  'minus zero': () => -0,
  'huge number': () => 1.7e308,
  number: () => 42,
  true: () => true,
  null: () => null,
  undefined: () => undefined,
  'empty text': () => '',
  text: () => 'oops',
  'list as text': () => '基教股、综治安全股',
  'no date': () => '2021-13-45',
  'long text': () => '长文'.repeat(3000),
  'empty list': () => [],
  'empty object': () => ({}),
  'list of rubbish': () => [null, undefined, 5, 'x', [], {}, Symbol('s'), refuse, NaN],
  'list with holes': () => Object.assign([] as unknown[], { length: 4, 2: { name: '洞', title: '洞' } }),
  bigint: () => 10n ** 30n,
  symbol: () => Symbol('记号'),
  function: () => refuse,
  'function that is no text': () => Object.assign(() => 1, { toString: refuse, toJSON: refuse }),
  date: () => new Date(NaN),
  map: () => new Map([['a', 1]]),
  error: () => new Error('x'),
  element: () => document.createElement('b'),
  window: () => window,
  'class instance': () => new Account(),
  'no prototype': noPrototype,
  'own prototype key': () =>
    JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": 1}}') as unknown,
  'throws as JSON': () => ({ toJSON: refuse, name: '甲', title: '甲' }),
  'throws as text': () => ({ toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }),
  'throws when read': () =>
    Object.defineProperties(
      { name: '读' },
      Object.fromEntries(
        ['name', 'title', 'id', 'values', 'code'].map((key) => [key, { get: refuse, enumerable: true }]),
      ),
    ),
  'refusing proxy': () =>
    new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse }),
  'refusing list': () =>
    new Proxy([1, 2], { get: (list, key) => (key === '1' ? refuse() : (Reflect.get(list, key) as unknown)) }),
  'revoked object': () => revoked({}),
  'revoked list': () => revoked([]),
  'the data itself': (root) => root,
  'a list of the data itself': (root) => [root, root],
  cyclic,
  'list of cycles': () => [cyclic()],
  'deep list': () => nested(2000, null),
  'deep object': () => nested(2000, 'inner'),
  'deep groups': () => deepRows('groups'),
  'deep steps': () => deepRows('steps'),
};

type Holder = Record<string, unknown>;

/** What is done to a place in the data, beside putting something wrong there. */
const acts: Record<string, (holder: Holder, key: string) => void> = {
  remove: (holder, key) => void delete holder[key],
  'throw when read': (holder, key) =>
    void Object.defineProperty(holder, key, { get: refuse, enumerable: true, configurable: true }),
  freeze: (holder) => void Object.freeze(holder),
  double: (holder, key) => void (Array.isArray(holder) ? holder.push(holder[Number(key)]) : undefined),
  sameId: (holder) => void Object.assign(holder, Array.isArray(holder) ? {} : { id: 'a', code: 'a' }),
};

/** One fault: in the place `at` (counted around the data) comes what `how` names. */
export interface Fault {
  at: number;
  how: string;
}

export const faults: fc.Arbitrary<Fault[]> = fc.array(
  fc.record({ at: fc.nat(10_000), how: fc.constantFrom(...Object.keys(wrongValues), ...Object.keys(acts)) }),
  { minLength: 1, maxLength: 4 },
);

function placesIn(value: unknown, seen = new Set<unknown>()): [Holder, string][] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.keys(value).flatMap((key): [Holder, string][] => [
    [value as Holder, key],
    ...placesIn((value as Holder)[key], seen),
  ]);
}

/** A copy of plain data with the faults in it. */
export function mangled(data: unknown, wrongs: readonly Fault[]): unknown {
  const root: unknown = structuredClone(data);
  const places = placesIn(root);
  for (const { at, how } of wrongs) {
    const [holder, key] = places[at % Math.max(1, places.length)] ?? [];
    if (!holder || key === undefined || Object.isFrozen(holder)) continue;
    const act = acts[how];
    if (act) act(holder, key);
    else
      Object.defineProperty(holder, key, {
        value: wrongValues[how]?.(root),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return root;
}

function entryOf(object: object, key: PropertyKey): { text: string; inner?: object } {
  const { value, get } = Object.getOwnPropertyDescriptor(object, key) ?? {};
  if (get) return { text: 'getter' };
  if (typeof value === 'object' && value !== null) return { text: 'object', inner: value as object };
  return {
    text:
      typeof value === 'function'
        ? 'function'
        : `${typeof value} ${Object.is(value, -0) ? '-0' : String(value)}`,
  };
}

/** A line for each key of everything held, for comparing before and after; runs no getter of plain objects. */
export function printOf(root: unknown): string[] {
  const found = new Map<unknown, number>([[root, 0]]);
  const lines: string[] = [];
  // A map that grows while it is walked: recursion would end with the stack on deep data.
  for (const [value, number] of found) {
    if (typeof value !== 'object' || value === null) continue;
    try {
      if (value === window || value instanceof Node) continue;
      lines.push(`${number} ${Object.isFrozen(value) ? 'frozen' : 'open'}`);
      for (const key of Reflect.ownKeys(value)) {
        const { text, inner } = entryOf(value, key);
        if (inner && !found.has(inner)) found.set(inner, found.size);
        lines.push(`${number}.${String(key)}: ${text} ${inner ? found.get(inner) : ''}`);
      }
    } catch {
      lines.push(`${number} refuses`);
    }
  }
  return lines;
}
