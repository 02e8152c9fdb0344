const gap = 4;
const edge = 8;

/**
 * Puts a box with `position: fixed` below a button, or above where there is no room, always whole in the window.
 * In the top layer, where the engine has one (Chromium 114), nothing around it clips it.
 */
export function placeBelow(button: Element, box: HTMLElement): void {
  if (box.hasAttribute('popover') && 'showPopover' in box && !box.matches(':popover-open')) box.showPopover();
  const { clientWidth, clientHeight } = document.documentElement;
  const [anchor, own] = [button.getBoundingClientRect(), box.getBoundingClientRect()];
  const fit = (wanted: number, size: number, room: number) =>
    Math.max(edge, Math.min(wanted, room - size - edge));
  const left = fit(anchor.right - own.width, own.width, clientWidth);
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - own.height;
  const isBelow = below + own.height <= clientHeight - edge || above < edge;
  const top = fit(isBelow ? below : above, own.height, clientHeight);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
  // Below something that is transformed, `fixed` counts from there.
  const got = box.getBoundingClientRect();
  box.style.left = `${2 * left - got.left}px`;
  box.style.top = `${2 * top - got.top}px`;
}
