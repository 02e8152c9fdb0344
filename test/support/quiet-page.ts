import { FakeServer } from './fake-server.js';
import { overhearConsole } from './listen.js';

/** For a block of tests: the console is overheard, and an address with `never` in it never answers. */
export function quietPage(): void {
  let overheard: ReturnType<typeof overhearConsole>;
  let server: FakeServer;
  beforeEach(() => {
    overheard = overhearConsole();
    const { fetch } = window;
    server = new FakeServer();
    // Only what elements ask for waits forever.
    const asked = window.fetch;
    window.fetch = (input, init) =>
      String(input).includes('never') ? asked(input, init) : fetch(input, init);
  });
  afterEach(() => {
    server.restore();
    overheard.restore();
  });
}
