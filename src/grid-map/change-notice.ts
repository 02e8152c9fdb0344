import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long an area that changed is marked, in ms. */
const marked = 3000;

/** Changes are announced at most this often, in ms: at every one of them nobody could listen to anything else. */
const pause = 5000;

/** Marks areas whose status changed for a moment, and sums up what changed, now and then, to be announced. */
export class ChangeNotice implements ReactiveController {
  /** How many changed since the announcement before; 0 until there is something to say. */
  count = 0;
  /** Which announcement it is: the same number twice in a row is to be heard twice. */
  turn = 0;

  readonly #host: ReactiveControllerHost;
  readonly #until = new Map<string, number>();
  readonly #unsaid = new Set<string>();
  #fading: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#fading);
    clearTimeout(this.#saying);
    this.#fading = this.#saying = undefined;
    this.#until.clear();
    this.#unsaid.clear();
  }

  has(code: string): boolean {
    return this.#until.has(code);
  }

  /** Takes the codes of areas whose status is another now. */
  take(codes: readonly string[]): void {
    if (codes.length === 0) return;
    const end = Date.now() + marked;
    for (const code of codes) {
      // Last in the map are those that fade last.
      this.#until.delete(code);
      this.#until.set(code, end);
      this.#unsaid.add(code);
    }
    this.#fading ??= setTimeout(this.#fade, marked);
    // The first change of a quiet time is said soon, with what comes in the same moment.
    this.#saying ??= setTimeout(this.#say, 500);
  }

  readonly #fade = (): void => {
    this.#fading = undefined;
    const now = Date.now();
    for (const [code, end] of this.#until) {
      if (end > now) {
        // Some at a time: a steady stream of changes would otherwise redraw for each that fades.
        this.#fading = setTimeout(this.#fade, Math.max(250, end - now));
        break;
      }
      this.#until.delete(code);
    }
    this.#host.requestUpdate();
  };

  readonly #say = (): void => {
    this.#saying = undefined;
    if (this.#unsaid.size === 0) return;
    this.count = this.#unsaid.size;
    this.turn += 1;
    this.#unsaid.clear();
    this.#saying = setTimeout(this.#say, pause);
    this.#host.requestUpdate();
  };
}
