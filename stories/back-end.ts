/**
 * The back end that stories ask: addresses below `/story-data/` are answered in the page, so that a story of
 * a slow or failing server needs no server that is slow or fails.
 */

type Answer = (asked: number) => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const asked = new Map<string, number>();
const prefix = '/story-data/';

/** Address that never answers. */
export const neverAnswers = `${prefix}never`;

/** Address that nothing is at. */
export const notFound = `${prefix}not-found`;

/** Address that answers 503 when first asked and on every other request, and with the data in between. */
export function failsAtFirst(name: string, data: unknown): string {
  answers.set(`${prefix}${name}`, (times) =>
    times % 2 === 1 ? new Response('', { status: 503 }) : Response.json(data),
  );
  return `${prefix}${name}`;
}

/** Address that streams changes of some of the areas, and is cut every half a minute. */
export function streams(name: string, areas: readonly { code: string; parent?: string }[]): string {
  const grids = areas.filter(({ parent }) => parent !== undefined);
  const statuses = ['正常', '正常', '关注', '预警', '严重'];
  answers.set(`${prefix}${name}`, () => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let said = 0;
    const stop = (control?: ReadableStreamDefaultController<Uint8Array>) => {
      clearInterval(timer);
      control?.close();
    };
    const body = new ReadableStream<Uint8Array>({
      start(control) {
        timer = setInterval(() => {
          if ((said += 1) > 20) return stop(control);
          const { code } = grids[(said * 31) % grids.length]!;
          const change = { code, status: statuses[(said * 3) % statuses.length] };
          control.enqueue(new TextEncoder().encode(`id: ${said}\ndata: ${JSON.stringify(change)}\n\n`));
        }, 1500);
      },
      cancel: () => stop(),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  });
  return `${prefix}${name}`;
}

function answer(path: string, signal: AbortSignal | null | undefined): Promise<Response> {
  if (path === neverAnswers) {
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
  }
  const times = (asked.get(path) ?? 0) + 1;
  asked.set(path, times);
  const found = answers.get(path);
  return Promise.resolve(found ? found(times) : new Response('', { status: 404 }));
}

export function startBackEnd(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), location.href);
    return pathname.startsWith(prefix) ? answer(pathname, init?.signal) : fetch(input, init);
  };
}
