import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeBelow } from './floating-place.js';

/**
 * A box (class `popup`) that a button opens beside itself, drawn into the element after the button. It shuts on a
 * press elsewhere, when the focus goes elsewhere, and with its button; Escape is the box's own to tell.
 */
export class Popup implements ReactiveController {
  readonly #button: HTMLElement;
  readonly #host: ReactiveControllerHost;
  readonly #draw: () => void;
  #isOpen = false;

  /** `draw` draws the box while `isOpen`, and ends with `settle`. */
  constructor(button: HTMLElement, host: ReactiveControllerHost, draw: () => void) {
    this.#button = button;
    this.#host = host;
    this.#draw = draw;
    // A press on the button would take the focus from the box, and shut it, before the click comes.
    button.addEventListener('mousedown', (event) => this.#isOpen && event.preventDefault());
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Where the box is drawn. */
  get place(): HTMLElement {
    return this.#button.nextElementSibling as HTMLElement;
  }

  get box(): HTMLElement | null {
    return this.place.querySelector<HTMLElement>('.popup');
  }

  open(): void {
    this.#isOpen = true;
    this.#host.addController(this);
    addEventListener('pointerdown', this.#onPress, true);
    addEventListener('scroll', this.#onMove, true);
    addEventListener('resize', this.#onMove);
    this.#draw();
  }

  close({ refocus = true } = {}): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    removeEventListener('pointerdown', this.#onPress, true);
    removeEventListener('scroll', this.#onMove, true);
    removeEventListener('resize', this.#onMove);
    this.#host.removeController(this);
    if (refocus) this.focusButton();
    this.#draw();
  }

  focusButton(): void {
    this.#button.focus({ preventScroll: true });
  }

  /** Tells of the box just drawn, and puts it in its place. */
  settle(): void {
    this.#button.setAttribute('aria-expanded', String(this.#isOpen));
    if (this.box) placeBelow(this.#button, this.box);
  }

  hostDisconnected(): void {
    this.close({ refocus: false });
  }

  /** The language or the data may be another, or the button gone. */
  hostUpdated(): void {
    if (this.#button.isConnected) this.#draw();
    else this.close({ refocus: false });
  }

  readonly #onPress = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this.place) && !path.includes(this.#button)) this.close({ refocus: false });
  };

  readonly #onMove = (event: Event): void => {
    const { box } = this;
    if (box && !event.composedPath().includes(box)) placeBelow(this.#button, box);
  };

  /** For the box's `focusout`. A page that is left for another window keeps it open. */
  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const goesTo = relatedTarget as Node | null;
    if (goesTo === null || goesTo === this.#button || this.place.contains(goesTo)) return;
    this.close({ refocus: false });
  };
}
