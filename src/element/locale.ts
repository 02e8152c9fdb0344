import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Message } from '../locales/message.js';
import { sharedMessages } from '../locales/zh-CN/shared.js';
import type { MessageKey, MessageTable } from '../locales/zh-CN.js';
import { showValue, type Issue } from '../model/issue.js';

export type { MessageKey, MessageTable };

/** A word or sentence for a key, with what it needs to name. */
export type Translate = (key: MessageKey, params?: Record<string, unknown>) => string;

type Messages = Readonly<Record<string, Message>>;

/** The built-in language; each element brings its own part of it. */
const builtIn = 'zh-CN';
const tables = new Map<string, Messages>([[builtIn, {}]]);
const loaders = new Map<string, () => Promise<MessageTable>>([
  ['en', async () => (await import('../locales/en.js')).en],
]);

/** Adds or replaces a language, such as `registerLocale('bo', table)`; missing keys read as zh-CN. */
export function registerLocale(language: string, table: MessageTable): void {
  tables.set(language, table);
  listeners.forEach((each) => each());
}

/** The language of ours nearest to a `lang` value: `en-GB` → `en`, `zh-Hans` → `zh-CN`, unknown → `zh-CN`. */
export function localeFor(lang: unknown): string {
  const wanted = (typeof lang === 'string' && lang.trim()) || 'zh-CN';
  const known = [...tables.keys(), ...loaders.keys()];
  const exact = known.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (exact) return exact;
  const primary = wanted.split('-')[0]?.toLowerCase();
  return known.find((name) => name.split('-')[0]?.toLowerCase() === primary) ?? 'zh-CN';
}

/** The nearest `lang` above an element, through shadow roots. */
export function nearestLang(element: Element): string | null {
  for (let node: Element | null = element; node;) {
    const holder: Element | null = node.closest('[lang]');
    if (holder) return holder.getAttribute('lang');
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

function say(entry: Message, params: Record<string, unknown> = {}): string {
  if (typeof entry === 'function') return entry(params);
  return entry.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

// One observer for all elements: a page with many of them has one language switch.
const listeners = new Set<() => void>();
let observer: MutationObserver | null = null;

function watchLang(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => listeners.forEach((each) => each()));
  // A tree does not tell of changes inside the shadow roots in it: each one above the element is watched too.
  for (let node: Element | null = element; node;) {
    const root: Node = node.getRootNode();
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = null;
  };
}

/** Follows the nearest `lang`, loads its messages when first needed, and speaks them. */
export class LocaleController implements ReactiveController {
  /** The locale whose messages are in use, such as `zh-CN`. */
  current = 'zh-CN';
  /** Settles when the messages of the wanted locale have come, or failed to. */
  pending: Promise<void> = Promise.resolve();
  /** A locale given by a dashboard; the element's own `lang` wins over it. */
  given: string | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #builtIn: Messages = sharedMessages;
  readonly #learnt = new Set<Messages>();
  #unwatch: (() => void) | undefined;

  /** @param messages The host's own messages in the built-in language, where they do not come later. */
  constructor(host: ReactiveControllerHost & Element, messages?: Messages) {
    this.#host = host;
    this.learn(messages);
    host.addController(this);
  }

  /** Takes on more messages in the built-in language, such as those that come with a drawing. */
  learn(messages: Messages | undefined): void {
    if (!messages || this.#learnt.has(messages)) return;
    this.#learnt.add(messages);
    this.#builtIn = { ...this.#builtIn, ...messages };
  }

  hostConnected(): void {
    this.#unwatch = watchLang(this.#host, () => this.refresh());
    this.refresh();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** Looks for the language again. */
  refresh(): void {
    const own = this.#host.getAttribute('lang');
    const locale = localeFor(own ?? this.given ?? nearestLang(this.#host));
    const load = tables.has(locale) ? undefined : loaders.get(locale);
    if (load) this.pending = this.#load(locale, load);
    else this.#use(locale);
  }

  async #load(locale: string, load: () => Promise<MessageTable>): Promise<void> {
    try {
      tables.set(locale, await load());
    } catch {
      // Without its messages a language falls back to the built-in one; the page has no use for the fault.
      console.warn(`civicboard: the messages for "${locale}" could not be loaded; zh-CN is shown instead.`);
    }
    this.refreshIfLoaded(locale);
  }

  refreshIfLoaded(locale: string): void {
    if (tables.has(locale)) this.refresh();
  }

  #use(locale: string): void {
    if (this.current === locale) return;
    this.current = locale;
    this.#host.requestUpdate();
  }

  /** The message for a key. */
  readonly t: Translate = (key, params) => {
    const entry = tables.get(this.current)?.[key] ?? this.#builtIn[key];
    return entry === undefined ? key : say(entry, params);
  };

  /** An Issue in words: by its code where the locale has it, else the model's zh-CN wording. */
  issueText(issue: Issue): string {
    const entry = tables.get(this.current)?.[`issue.${issue.code}`];
    return entry === undefined
      ? issue.message
      : say(entry, { ...issue.params, value: issue.value === undefined ? '–' : showValue(issue.value) });
  }
}
