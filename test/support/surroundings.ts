const keys = 'civicboard-test-';
/** Two pages of tests may run at a time, and have one storage. */
const ownKey = `${keys}${new URLSearchParams(location.search).get('wtr-session-id')}`;
const storedHere = () =>
  Object.entries(localStorage).filter(([key]) => key === ownKey || !key.startsWith(keys));

/** A page around an element, and everything about it that an element must leave alone. */
export class Surroundings {
  /** Where elements under test go. */
  readonly place = document.createElement('div');
  /** Errors and rejections that nobody caught. */
  readonly uncaught: string[] = [];
  readonly #before = document.createElement('div');
  readonly #after = document.createElement('div');
  readonly #focused = document.createElement('input');
  readonly #heard = new AbortController();
  readonly #was: Record<string, string>;

  constructor(width = 900) {
    this.place.style.width = `${width}px`;
    for (const side of [this.#before, this.#after]) {
      side.innerHTML = '<p class="frame row list page" id="content">旁边的文字 <b>粗</b></p>';
      side.style.color = 'rgb(1, 2, 3)';
    }
    this.#before.append(this.#focused);
    this.#after.style.height = '4000px';
    document.body.append(this.#before, this.place, this.#after);
    localStorage.setItem(ownKey, '1');
    this.#focused.value = '正在输入';
    this.#focused.focus();
    scrollTo(0, 20);
    this.#listen();
    this.#was = this.#look();
  }

  #listen(): void {
    const { signal } = this.#heard;
    const take = (text: unknown) => this.uncaught.push(String(text));
    addEventListener('error', ({ message }) => take(message), { signal });
    addEventListener('unhandledrejection', ({ reason }) => take(reason), { signal });
  }

  #look(): Record<string, string> {
    const attributes = ({ attributes: all }: Element) =>
      [...all].map(({ name, value }) => `${name}=${value}`).join();
    const prototypes = [
      Object.prototype,
      Array.prototype,
      String.prototype,
      Node.prototype,
      EventTarget.prototype,
    ];
    const style = getComputedStyle(this.#after.firstElementChild as Element);
    return {
      title: document.title,
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$/.test(name))
        // Firefox lists what it has made of late in another order.
        .sort()
        .join(),
      prototypes: prototypes.map((each) => Reflect.ownKeys(each).map(String).join()).join(';'),
      html: attributes(document.documentElement),
      body: attributes(document.body),
      head: document.head.innerHTML,
      children: [...document.body.children].map(({ localName }) => localName).join(),
      siblings: this.#before.outerHTML + this.#after.outerHTML,
      style: [style.color, style.font, style.display, style.margin].join(),
      sheets: `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
      address: `${location.href} ${history.length} ${JSON.stringify(history.state)}`,
      storage: `${JSON.stringify(storedHere())} ${JSON.stringify(sessionStorage)} ${document.cookie}`,
      scroll: `${scrollX} ${scrollY}`,
      focus:
        document.activeElement === this.#focused
          ? this.#focused.value
          : String(document.activeElement?.localName),
      place: attributes(this.place),
    };
  }

  /** What is not as it was. */
  get changes(): string[] {
    const now = this.#look();
    return Object.keys(now)
      .filter((key) => now[key] !== this.#was[key])
      .map((key) => `${key}: ${now[key]?.slice(0, 300)}`);
  }

  remove(): void {
    this.#heard.abort();
    localStorage.removeItem(ownKey);
    for (const each of [this.#before, this.place, this.#after]) each.remove();
    scrollTo(0, 0);
  }
}
