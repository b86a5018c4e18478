interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between the pointer and the tooltip, so that it does not lie on the mark. */
const gapPx = 14;
/** Pixels kept free at the page's edges. */
const edgePx = 8;

/**
 * The tooltip's top left in CSS pixels of the element that it stands in, whose own top left on the page is `origin`. Below and
 * after the pointer; before or above it where the page would end.
 */
export function placeTooltip(
  at: { readonly x: number; readonly y: number },
  origin: { readonly left: number; readonly top: number },
  size: Size,
  page: Size,
): { readonly x: number; readonly y: number } {
  return {
    x: placeAlong(at.x + origin.left, size.width, page.width) - origin.left,
    y: placeAlong(at.y + origin.top, size.height, page.height) - origin.top,
  };
}

function placeAlong(pointer: number, length: number, pageLength: number): number {
  const after = pointer + gapPx;
  const before = pointer - gapPx - length;
  const fits = after + length + edgePx <= pageLength;
  const wanted = fits || before < edgePx ? after : before;
  return Math.max(edgePx, Math.min(wanted, pageLength - edgePx - length));
}
