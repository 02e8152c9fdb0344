/** A page of its own inside the test page. */
export interface PageFrame {
  window: Window & typeof globalThis;
  document: Document;
  /** Errors that nobody caught, and what was logged as error. */
  errors: string[];
  remove(): void;
}

function frameAt(width: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: '800px', border: '0' });
  return frame;
}

function listenIn(window: PageFrame['window'], errors: string[]): void {
  window.addEventListener('error', (event) => errors.push(event.message ?? 'error'), true);
  window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  window.console.error = (...parts: unknown[]) => void errors.push(parts.map(String).join(' '));
}

function pageIn(frame: HTMLIFrameElement, errors: string[]): PageFrame {
  const { contentWindow, contentDocument } = frame;
  return {
    window: contentWindow as PageFrame['window'],
    document: contentDocument as Document,
    errors,
    remove: () => frame.remove(),
  };
}

/** Opens a page of this server and waits until it has loaded; `early` sees it before its scripts run. */
export async function openPage(
  address: string,
  width = 1200,
  early: (page: PageFrame) => void = () => {},
): Promise<PageFrame> {
  const frame = frameAt(width);
  const errors: string[] = [];
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  // The new document's window is there before its scripts have run.
  await new Promise<void>((resolve) => {
    const look = () => {
      const { contentDocument, contentWindow } = frame;
      if (contentDocument && contentDocument.URL !== 'about:blank') {
        listenIn(contentWindow as PageFrame['window'], errors);
        early(pageIn(frame, errors));
        resolve();
      } else if (frame.isConnected) setTimeout(look, 0);
    };
    look();
  });
  await loaded;
  return pageIn(frame, errors);
}

/** An empty page that is still being parsed: `document.write` adds to it, `document.close` ends it. */
export function openParser(): PageFrame {
  const frame = frameAt(1000);
  document.body.append(frame);
  const errors: string[] = [];
  const page = pageIn(frame, errors);
  page.document.open();
  page.document.write('<!doctype html><html lang="zh-CN"><body>');
  listenIn(page.window, errors);
  return page;
}
