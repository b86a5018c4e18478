const holdMs = 600;
const stirPx = 6;
/** What the map would take for a drag or a press while the pointer is a laser. */
const taken = ["mousemove", "touchmove", "click"] as const;

/**
 * A press on the map that is held without moving turns the laser on until it is let go. Meanwhile, and for the click that
 * ends it, the map hears nothing.
 */
export function listenToHolding(page: Window, held: (on: boolean) => void): () => void {
  let timer = 0;
  let startedAt: { readonly x: number; readonly y: number } | null = null;
  let isHolding = false;
  const keep = (event: Event) => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };
  const begin = () => {
    isHolding = true;
    held(true);
    for (const name of taken) page.addEventListener(name, keep, { capture: true, passive: false });
  };
  const end = () => {
    page.clearTimeout(timer);
    startedAt = null;
    if (!isHolding) return;
    isHolding = false;
    held(false);
    // The click comes after the pointer's own end.
    page.setTimeout(() => {
      for (const name of taken) page.removeEventListener(name, keep, { capture: true });
    }, 0);
  };
  const down = (event: PointerEvent) => {
    end();
    const isOnMap = event.target instanceof Element && event.target.closest(".frame-map") !== null;
    if (!isOnMap || !event.isPrimary || event.button !== 0) return;
    startedAt = { x: event.clientX, y: event.clientY };
    timer = page.setTimeout(begin, holdMs);
  };
  const move = (event: PointerEvent) => {
    if (isHolding || startedAt === null) return;
    if (Math.hypot(event.clientX - startedAt.x, event.clientY - startedAt.y) > stirPx) end();
  };
  page.addEventListener("pointerdown", down, { capture: true });
  page.addEventListener("pointermove", move, { capture: true });
  page.addEventListener("pointerup", end, { capture: true });
  page.addEventListener("pointercancel", end, { capture: true });
  return () => {
    end();
    page.removeEventListener("pointerdown", down, { capture: true });
    page.removeEventListener("pointermove", move, { capture: true });
    page.removeEventListener("pointerup", end, { capture: true });
    page.removeEventListener("pointercancel", end, { capture: true });
  };
}
