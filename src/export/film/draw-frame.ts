import type { Instant, TimeWindow } from "../../model/instant.ts";
import { palette, type Theme } from "../../style/palette.ts";
import { takeAway } from "../../words/take-away.ts";
import { drawItems } from "../furniture/draw-items.ts";
import type { Item } from "../furniture/item.ts";
import type { ScaleBar } from "../furniture/scale-bar.ts";
import type { Box, FilmLayout } from "./layout-film.ts";

export interface FrameText {
  readonly scale: ScaleBar;
  readonly timeLines: readonly string[];
  readonly count: string;
  readonly extent: TimeWindow;
  /** What the bar shows: the window, or both that are compared. */
  readonly windows: readonly TimeWindow[];
}

/** One whole frame; `map` has been painted for the layout's map box. The context is in pixels. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  map: HTMLCanvasElement,
  layout: FilmLayout,
  { scale, timeLines, count, extent, windows }: FrameText,
  theme: Theme,
  pixelRatio: number,
): void {
  const colors = palette[theme];
  const { panel, bar } = layout;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(map, Math.round(layout.map.x * pixelRatio), Math.round(layout.map.y * pixelRatio));
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  fill(context, panel, colors.panel);
  context.fillStyle = colors.lineStrong;
  if (panel.x > 0) context.fillRect(panel.x, panel.y, 1, panel.height);
  else context.fillRect(panel.x, panel.y, panel.width, 1);

  const { time } = layout;
  const texts = time.baselines.map(
    (y, line): Item => ({ type: "text", x: time.x, y, text: timeLines[line] ?? "", style: time.style }),
  );
  const counted: Item = { type: "text", ...layout.count, text: count };
  const { x, y, style } = layout.scale;
  const scaled: readonly Item[] = [
    { type: "scale", x, y, width: scale.widthPx },
    { type: "text", x: x + scale.widthPx + 8, y: y + 4, text: takeAway.formatDistance(scale.meters), style },
  ];
  drawItems(context, [...layout.items, ...texts, counted, ...scaled], theme);

  fill(context, bar, colors.line);
  for (const window of windows) fill(context, toPartOf(bar, extent, window), colors.ink);
}

function fill(context: CanvasRenderingContext2D, { x, y, width, height }: Box, color: string): void {
  context.fillStyle = color;
  context.fillRect(x, y, width, height);
}

/** At least two pixels wide, so that a day in a century is seen. */
function toPartOf(bar: Box, extent: TimeWindow, window: TimeWindow): Box {
  const share = (instant: Instant) =>
    Math.min(1, Math.max(0, (instant - extent.from) / (extent.to - extent.from)));
  const start = bar.x + share(window.from) * bar.width;
  const end = bar.x + share(window.to) * bar.width;
  const x = Math.min(start, bar.x + bar.width - 2);
  return { ...bar, x, width: Math.max(2, end - x) };
}
