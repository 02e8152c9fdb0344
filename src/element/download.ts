/** Name of a file, without what file systems do not take. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
}

/** Hands a file to the user; clicking a link to a blob works under a strict CSP. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = fileName(name);
  link.click();
  // Some kernels start the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
