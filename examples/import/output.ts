// What one takes along: the snippet to embed, the JSON, and the ways to get hold of them.

/** The element with its data inside, to be put into any page that has the script. */
export function snippetOf(tag: string, data: object): string {
  // `</script>` in somebody's text must not end the script; in JSON the escape means the same letter.
  const json = JSON.stringify(data, null, 2).replace(/</g, '\\u003c').replace(/^/gm, '    ');
  return `<${tag}>\n  <script type="application/json">\n${json}\n  </script>\n</${tag}>`;
}

/** Copies a text; `false` where the browser does not let the page. */
export async function copy(text: string): Promise<boolean> {
  try {
    // Missing on plain http, where many intranets are.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    done = false;
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}

/** Hands a text over as a file; the address is of this page and goes nowhere. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A title as a file name: letters, digits and ideographs. */
export function fileName(title: unknown, otherwise: string): string {
  const words = typeof title === 'string' ? title.replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, '') : '';
  return `${words.slice(0, 40) || otherwise}.json`;
}
