import { dates } from "../../words/dates.ts";
import type { Drag, GestureTools, Point } from "./gesture-tools.ts";
import type { SliderPart } from "./slider-keys.ts";
import { type DragTools, toDraggedWindow, toDrawnWindow } from "./window-drag.ts";

function dragTools({ state, model }: GestureTools): DragTools {
  return {
    mode: state.mode.peek(),
    unit: model.unit.peek(),
    finest: model.finest.peek(),
    leastMs: model.leastMs.peek(),
    limits: model.limits.peek(),
  };
}

/** A handle, or the band, taken along. */
export function beginSlide(tools: GestureTools, at: Point, part: SliderPart): Drag {
  const { state, actions, model } = tools;
  const start = state.window.peek();
  const from = model.instantAtX(at.x);
  const fixed = dragTools(tools);
  const held = (): SliderPart => {
    const now = state.window.peek();
    if (part === "from" && now.from === start.to) return "to";
    return part === "to" && now.to === start.from ? "from" : part;
  };
  return {
    move({ x, y }, free) {
      const moved = toDraggedWindow(part, start, from, model.instantAtX(x), free, fixed);
      actions.windowMoved(moved, { settled: false });
      tellWindow(tools, held(), { x, y });
    },
    settle: () => actions.windowMoved(state.window.peek(), { settled: true }),
    cancel: () => actions.windowMoved(start, { settled: false }),
    held,
  };
}

/** A new window, drawn over the histogram. */
export function beginDraw(tools: GestureTools, at: Point): Drag {
  const { state, actions, model } = tools;
  const start = state.window.peek();
  const from = model.instantAtX(at.x);
  const fixed = dragTools(tools);
  const part = { window: "band", until: "to", moment: "from" } as const;
  return {
    move({ x, y }, free) {
      const drawn = toDrawnWindow(start, from, model.instantAtX(x), free, fixed);
      actions.windowMoved(drawn, { settled: false });
      tellWindow(tools, part[fixed.mode], { x, y });
    },
    settle: () => actions.windowMoved(state.window.peek(), { settled: true }),
    cancel: () => actions.windowMoved(start, { settled: false }),
  };
}

/** Says beside the hand where what it moves now is. */
export function tellWindow({ state, model, pointed }: GestureTools, part: SliderPart, { x, y }: Point): void {
  const window = state.window.peek();
  const texts = {
    from: () => dates.formatFirst(window.from),
    to: () => dates.formatLast(window.to),
    band: () => dates.formatWindow(window),
  };
  pointed.value = {
    type: "note",
    lines: [texts[part]()],
    x: part === "band" ? x : model.xAt(window[part]),
    y: Math.min(y, model.layout.peek().histogram.bottom),
  };
}
