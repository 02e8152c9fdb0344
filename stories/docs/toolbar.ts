import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addons } from 'storybook/preview-api';
import { defaultTheme, themeClass, themeNames } from '../../.storybook/themes.js';

const given = 'setGlobals';
const changed = 'globalsUpdated';

interface Told {
  globals?: Record<string, unknown>;
}

/** Theme and language as the toolbar has them, for what docs pages draw outside of stories. */
export class ToolbarController implements ReactiveController {
  #globals: Record<string, unknown> = {};
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get language(): string {
    return this.#globals['language'] === 'en' ? 'en' : 'zh-CN';
  }

  /** Classes of the box in which the theme holds; the default's first, for themes name what differs. */
  get themeClasses(): string[] {
    const name = String(this.#globals['theme']);
    return [themeClass(defaultTheme), themeClass(themeNames.includes(name) ? name : defaultTheme)];
  }

  hostConnected(): void {
    const channel = addons.getChannel();
    for (const event of [given, changed]) {
      channel.on(event, this.#take);
      (channel.last(event) as Told[] | undefined)?.forEach(this.#take);
    }
  }

  hostDisconnected(): void {
    const channel = addons.getChannel();
    for (const event of [given, changed]) channel.off(event, this.#take);
  }

  readonly #take = ({ globals }: Told): void => {
    this.#globals = { ...this.#globals, ...globals };
    this.#host.requestUpdate();
  };
}
