/** An element of exactly this size that is laid out, and neither seen nor met by pointer, keyboard or screen reader. */
export function createOffScreenElement(page: Document, width: number, height: number): HTMLElement {
  const element = page.createElement("div");
  element.setAttribute("aria-hidden", "true");
  element.inert = true;
  Object.assign(element.style, {
    position: "fixed",
    left: "0",
    top: "0",
    width: `${width}px`,
    height: `${height}px`,
    overflow: "hidden",
    visibility: "hidden",
    pointerEvents: "none",
    zIndex: "-1",
  });
  page.body.append(element);
  return element;
}
