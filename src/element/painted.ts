/** Settles once what was drawn has been painted; where nothing is painted, as in a hidden page, soon after. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 200);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // A frame is painted after its callbacks.
      setTimeout(resolve, 0);
    });
  });
}
