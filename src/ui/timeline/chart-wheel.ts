import { panAxis, zoomAxis } from "../../model/time-axis.ts";
import type { GestureTools } from "./gesture-tools.ts";

const zoomPerPx = 0.0022;
/** Browsers report a pinch on a touchpad as a wheel with the control key, in much smaller steps. */
const zoomPerPinchPx = 0.011;
const linePx = 16;
const pagePx = 400;
/** How long after its last turn a wheel is taken to be at rest: it has no end of its own. */
const restMs = 250;

/** The wheel zooms the axis about the pointer; sideways, or with Shift, it pans. Returns how to stop listening. */
export function listenToWheel(
  surface: HTMLElement,
  { state, actions, model }: Pick<GestureTools, "state" | "actions" | "model">,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (event: WheelEvent): void => {
    event.preventDefault();
    const axis = state.axis.peek();
    const limits = model.limits.peek();
    const scale =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL
        ? 1
        : event.deltaMode === WheelEvent.DOM_DELTA_LINE
          ? linePx
          : pagePx;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const msPerPx = (axis.to - axis.from) / model.layout.peek().plotWidth;
      actions.axisMoved(panAxis(axis, sideways * scale * msPerPx, limits), { settled: false });
    } else {
      const factor = Math.exp(event.deltaY * scale * (event.ctrlKey ? zoomPerPinchPx : zoomPerPx));
      const about = model.instantAtX(event.clientX - surface.getBoundingClientRect().left);
      actions.axisMoved(zoomAxis(axis, factor, about, limits, model.leastMs.peek()), { settled: false });
    }
    clearTimeout(timer);
    timer = setTimeout(() => actions.axisMoved(state.axis.peek(), { settled: true }), restMs);
  };
  // Not passive, because the page would zoom or scroll along.
  surface.addEventListener("wheel", turn, { passive: false });
  return () => {
    clearTimeout(timer);
    surface.removeEventListener("wheel", turn);
  };
}
