import type { FrameSize } from "../../model/export-request.ts";
import { takeAway } from "../../words/take-away.ts";
import type { Captions } from "../furniture/captions.ts";
import type { Item, MeasureText, TextStyle } from "../furniture/item.ts";
import { layoutLegend } from "../furniture/layout-legend.ts";
import type { LegendGroup } from "../furniture/legend-groups.ts";
import type { ScaleBar } from "../furniture/scale-bar.ts";
import { wrapText } from "../furniture/wrap-text.ts";

export interface PictureParts {
  /** Of the map. */
  readonly size: FrameSize;
  readonly captions: Captions;
  readonly legend: readonly LegendGroup[];
  readonly scale: ScaleBar;
  /** Without margins and without room for a title: a part of a page that has its own. */
  readonly isBare?: boolean;
}

/** CSS pixels from the picture's top left. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly map: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly items: readonly Item[];
}

/** A bare sheet keeps a pixel for the line around its map. */
const margins = { sheet: 24, bare: 1 } as const;
const titleStyle: TextStyle = { size: 20, weight: 600, ink: "ink" };
const timeStyle: TextStyle = { size: 14, weight: 400, ink: "ink" };
const noteStyle: TextStyle = { size: 12, weight: 400, ink: "inkSoft" };
const lineHeight = 1.4;
const scaleRowHeight = 24;

/** A sheet of an atlas: title and time above the map, legend, scale and credits below it, nothing over it. */
export function layoutPicture(parts: PictureParts, measure: MeasureText): PictureLayout {
  const { size, captions, legend, scale } = parts;
  const items: Item[] = [];
  const isBare = parts.isBare ?? false;
  const margin = isBare ? margins.bare : margins.sheet;
  let y: number = margin;

  function write(text: string, style: TextStyle, room = size.width): void {
    if (text === "") return;
    for (const line of wrapText(text, room, (part) => measure(part, style))) {
      const height = style.size * lineHeight;
      items.push({ type: "text", x: margin, y: y + height * 0.76, text: line, style });
      y += height;
    }
  }

  write(captions.title, titleStyle);
  if (!isBare) y += 2;
  write(captions.time, timeStyle);
  write(captions.counts, noteStyle);
  write(captions.narrowed, noteStyle);
  if (!isBare) y += 12;
  const map = { x: margin, y, ...size };
  y += size.height + 12;

  const distance = takeAway.formatDistance(scale.meters);
  const noted = `${distance} ${takeAway.scaleNote}`;
  const scaleText = scale.widthPx + 8 + measure(noted, noteStyle) <= size.width ? noted : distance;
  const scaleWidth = scale.widthPx + 8 + measure(scaleText, noteStyle) + 24;
  const right = margin + size.width;
  function writeScale(top: number): void {
    const barLeft = right - scale.widthPx;
    items.push({ type: "scale", x: barLeft, y: top + 8, width: scale.widthPx });
    const style = noteStyle;
    items.push({ type: "text", x: barLeft - 8, y: top + 12, text: scaleText, style, atRight: true });
  }
  const layoutLegendAt = (top: number) =>
    layoutLegend(legend, { x: margin, y: top, width: size.width }, measure);

  if (isBare) {
    // At the right of the legend's last line, or below it where that is too long.
    const placed = layoutLegendAt(y);
    const scaleTop = placed.last.right + scaleWidth <= right ? placed.last.y : placed.bottom;
    items.push(...placed.items);
    writeScale(scaleTop);
    y = Math.max(placed.bottom, scaleTop + scaleRowHeight);
  } else {
    // At the right of the first line below the map, on its own line where that is too narrow for both.
    writeScale(y);
    const credits = wrapText(captions.credits, size.width, (part) => measure(part, noteStyle));
    const isNarrow = credits.length > 1 || measure(captions.credits, noteStyle) + scaleWidth > size.width;
    if (isNarrow) y += scaleRowHeight;
    write(captions.credits, noteStyle);
    write(captions.data, noteStyle, isNarrow ? size.width : size.width - scaleWidth);
    y += 10;
    items.push({ type: "line", x: margin, y, width: size.width });
    const placed = layoutLegendAt(y + 14);
    items.push(...placed.items);
    y = placed.bottom + margin - 8;
  }
  return { width: size.width + 2 * margin, height: Math.ceil(y), map, items };
}
