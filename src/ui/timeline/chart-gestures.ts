import { dates } from "../../words/dates.ts";
import { timeline } from "../../words/timeline.ts";
import { beginOverview, beginPan, beginPinch } from "./axis-drags.ts";
import { findBinAt, findEdge, findZone } from "./chart-hits.ts";
import { pressChart, pressChartTwice } from "./chart-press.ts";
import type { Drag, GestureTools, Point } from "./gesture-tools.ts";
import type { SliderPart } from "./slider-keys.ts";
import { beginDraw, beginSlide, tellWindow } from "./window-drags.ts";

interface Begun {
  readonly at: Point;
  readonly drag: Drag;
  /** The handle or band that was taken by its own element. */
  readonly part: SliderPart | null;
  readonly isPinch: boolean;
}

/** A press that moves no further is a click; a finger is never quite still. */
const clickPx = { mouse: 4, pen: 4, touch: 8 } as const;
/** A second press within this time and this near is a double one. */
const twiceMs = 400;
const twicePx = { mouse: 6, pen: 12, touch: 28 } as const;
const longPressMs = 500;

/**
 * Presses and drags on the chart by mouse, pen or finger: handles, band, a new window, the axis; two fingers zoom the
 * axis; a long press tells the exact date and frees a handle from snapping; Escape takes a drag back. Returns how to stop
 * listening.
 */
export function listenToDrags(surface: HTMLElement, tools: GestureTools): () => void {
  const { dragging, pointed } = tools;
  const pointers = new Map<number, Point>();
  let begun: Begun | null = null;
  /** "free": a handle without snapping; "inspect": only tells dates. */
  let long: "no" | "free" | "inspect" = "no";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastPress = { timeMs: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  const toPoint = (event: PointerEvent): Point => {
    const box = surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const end = (): void => {
    clearTimeout(timer);
    if (dragging.peek() || long !== "no") pointed.value = null;
    begun = null;
    long = "no";
    dragging.value = false;
  };
  const finish = (event: PointerEvent, isClick: boolean): void => {
    if (!pointers.delete(event.pointerId) || begun === null) return;
    const { at, drag, part, isPinch } = begun;
    const wasDragged = dragging.peek();
    const wasLong = long !== "no";
    end();
    if (part === null && findZone(tools.model, at.y) === "overview") focusOverview(surface);
    if (wasDragged) {
      drag.settle();
      const held = drag.held?.();
      if (held !== undefined && surface.contains(document.activeElement)) {
        surface.querySelector<HTMLElement>(`[data-part="${held}"]`)?.focus({ preventScroll: true });
      }
    } else if (isClick && !isPinch && !wasLong && isOpenTo(part, at)) click(event, at);
  };
  /** Fingers get more of the band than is seen of it; what lies under that is still pressed. */
  const isOpenTo = (part: SliderPart | null, at: Point): boolean =>
    part === null || (part === "band" && findZone(tools.model, at.y) !== "band");
  const click = (event: PointerEvent, at: Point): void => {
    const near = twicePx[toType(event)];
    const isTwice =
      event.timeStamp - lastPress.timeMs < twiceMs &&
      Math.hypot(at.x - lastPress.x, at.y - lastPress.y) < near;
    lastPress = { timeMs: isTwice ? Number.NEGATIVE_INFINITY : event.timeStamp, ...at };
    if (isTwice) pressChartTwice(tools, at);
    else pressChart(tools, at, event.pointerType);
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || pointers.size === 2) return;
    // The buttons of the axis lie on the chart, but their presses are their own.
    if (event.target instanceof Element && event.target.closest("button") !== null) return;
    const at = toPoint(event);
    pointers.set(event.pointerId, at);
    surface.setPointerCapture(event.pointerId);
    // A second finger ends what the first had begun.
    if (dragging.peek()) begun?.drag.settle();
    const isPinch = pointers.size === 2;
    const part = partOf(event.target);
    if (isPinch) end();
    begun = { at, drag: isPinch ? beginPinch(tools, pointers) : beginDrag(tools, at, part), part, isPinch };
    if (event.pointerType === "touch" && !isPinch) timer = setTimeout(() => pressLong(at, part), longPressMs);
  };
  const pressLong = (at: Point, part: SliderPart | null): void => {
    if (begun === null || dragging.peek()) return;
    long = part === null ? "inspect" : "free";
    if (part === null) tellInstant(tools, at);
    else tellWindow(tools, part, at);
  };
  const move = (event: PointerEvent): void => {
    if (!pointers.has(event.pointerId) || begun === null) return;
    const point = toPoint(event);
    pointers.set(event.pointerId, point);
    if (long === "inspect") {
      tellInstant(tools, point);
      return;
    }
    const { at, drag, part, isPinch } = begun;
    if (!dragging.peek()) {
      const least = part === null && !isPinch ? clickPx[toType(event)] : 0;
      if (Math.hypot(point.x - at.x, point.y - at.y) <= least) return;
      clearTimeout(timer);
      dragging.value = true;
    }
    drag.move(point, event.altKey || long === "free");
  };
  const takeBack = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || begun === null || !dragging.peek()) return;
    // Nothing else closes with this key; the pointer may be let go wherever it is.
    event.preventDefault();
    event.stopImmediatePropagation();
    const { drag } = begun;
    end();
    drag.cancel();
  };
  const release = (event: PointerEvent): void => finish(event, true);
  const lose = (event: PointerEvent): void => finish(event, false);
  // The browser's own menu would come up under a long press.
  const keepMenu = (event: Event): void => {
    if (pointers.size > 0) event.preventDefault();
  };
  const listeners = {
    pointerdown: press,
    pointermove: move,
    pointerup: release,
    pointercancel: lose,
  } as const;
  for (const [type, listener] of Object.entries(listeners))
    surface.addEventListener(type, listener as EventListener);
  surface.addEventListener("contextmenu", keepMenu);
  window.addEventListener("keydown", takeBack, { capture: true });
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      surface.removeEventListener(type, listener as EventListener);
    surface.removeEventListener("contextmenu", keepMenu);
    window.removeEventListener("keydown", takeBack, { capture: true });
    end();
  };
}

/** The strip is drawn; its slider takes no presses, but its keys should work after one. */
function focusOverview(surface: HTMLElement): void {
  surface.querySelector<HTMLElement>(".overview-slider")?.focus({ preventScroll: true });
}

function toType({ pointerType }: PointerEvent): keyof typeof clickPx {
  return pointerType === "touch" || pointerType === "pen" ? pointerType : "mouse";
}

/** The slider on which a press began. */
function partOf(target: EventTarget | null): SliderPart | null {
  const part =
    target instanceof Element ? target.closest<HTMLElement>("[data-part]")?.dataset["part"] : undefined;
  return part === "from" || part === "to" || part === "band" ? part : null;
}

function beginDrag(tools: GestureTools, at: Point, part: SliderPart | null): Drag {
  const { state, model } = tools;
  const zone = findZone(model, at.y);
  const held = part ?? findEdge(state, model, at.x, zone) ?? findBand(tools, at);
  if (held !== null) return beginSlide(tools, at, held);
  if (zone === "overview") return beginOverview(tools, at);
  const draws = zone === "histogram" || (zone !== "ticks" && state.mode.peek() !== "window");
  return draws ? beginDraw(tools, at) : beginPan(tools, at);
}

/** Within the window the lanes move it, as the band below them does. */
function findBand({ state, model }: GestureTools, at: Point): "band" | null {
  const zone = findZone(model, at.y);
  if ((zone !== "lanes" && zone !== "band") || state.mode.peek() !== "window") return null;
  const { from, to } = state.window.peek();
  return at.x > model.xAt(from) && at.x < model.xAt(to) ? "band" : null;
}

/** The exact day, or minute, under a finger, and what begins in the bar there. */
function tellInstant({ model, pointed }: GestureTools, { x, y }: Point): void {
  const { plotStart, plotWidth, histogram } = model.layout.peek();
  const leastMs = model.leastMs.peek();
  const within = Math.min(Math.max(x, plotStart), plotStart + plotWidth);
  const instant = Math.floor(model.instantAtX(within) / leastMs) * leastMs;
  const bin = findBinAt(model, within);
  const count = bin === null ? [] : [timeline.barCount(bin.total, bin.possible, dates.formatWindow(bin))];
  const lines = [dates.formatFirst(instant), ...count];
  pointed.value = { type: "note", lines, x: within, y: Math.min(y, histogram.bottom) };
}
