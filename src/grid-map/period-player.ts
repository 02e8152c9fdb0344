import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long each period stands while they are played, in ms. */
const pace = 1200;

/** What is played: the periods, and the present after the last, which has no name. */
export interface Played {
  periods(): readonly string[];
  shown(): string | undefined;
  show(period: string | undefined): void;
}

/** Steps through the periods by hand or by itself; stops at the present, on a hidden page, and off the page. */
export class PeriodPlayer implements ReactiveController {
  playing = false;

  readonly #host: ReactiveControllerHost;
  readonly #played: Played;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, played: Played) {
    this.#host = host;
    this.#played = played;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get periods(): readonly string[] {
    return this.#played.periods();
  }

  /** Place of what is shown; the last is the present. */
  get place(): number {
    const shown = this.#played.shown();
    const place = shown === undefined ? -1 : this.periods.indexOf(shown);
    return place < 0 ? this.periods.length : place;
  }

  readonly goTo = (place: number): void => {
    this.#played.show(this.periods[place]);
    this.#host.requestUpdate();
  };

  /** One step on; from the present back to the first. */
  readonly step = (): void => this.goTo(this.place >= this.periods.length ? 0 : this.place + 1);

  readonly toggle = (): void => {
    if (this.playing) return this.stop();
    this.playing = true;
    document.addEventListener('visibilitychange', this.#hidden);
    this.#tick();
  };

  stop(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#hidden);
    if (!this.playing) return;
    this.playing = false;
    this.#host.requestUpdate();
  }

  readonly #hidden = (): void => {
    if (document.hidden) this.stop();
  };

  #tick(): void {
    this.step();
    if (this.place >= this.periods.length) this.stop();
    else this.#timer = setTimeout(() => this.#tick(), pace);
  }
}
