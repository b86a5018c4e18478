import type { Item, MeasureText, TextStyle } from "./item.ts";
import type { LegendGroup } from "./legend-groups.ts";
import { wrapText } from "./wrap-text.ts";

interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The last row of entries: its top, and where its last entry ends. */
interface LegendRow {
  readonly y: number;
  readonly right: number;
}

const headStyle: TextStyle = { size: 12, weight: 600, ink: "inkSoft" };
const entryStyle: TextStyle = { size: 12, weight: 400, ink: "ink" };
const lineHeight = 17;
const rowGap = 5;
const sampleWidth = 30;
const entryGap = 18;
/** From this width on the headings stand in a column of their own. */
const wide = 470;

/** The groups one below the other, the entries of each side by side as far as there is room. CSS pixels. */
export function layoutLegend(
  groups: readonly LegendGroup[],
  { x, y, width }: Column,
  measure: MeasureText,
): { readonly items: readonly Item[]; readonly bottom: number; readonly last: LegendRow } {
  const items: Item[] = [];
  const headWidth = Math.max(0, ...groups.map(({ title }) => measure(title, headStyle))) + 24;
  const isWide = width >= wide;
  const left = isWide ? x + headWidth : x;
  const right = x + width;
  let top = y;
  let last: LegendRow = { y, right: x };

  for (const { title, entries } of groups) {
    items.push({ type: "text", x, y: top + 13, text: title, style: headStyle });
    if (!isWide) top += lineHeight + 2;
    let across = left;
    let rowHeight = lineHeight;
    for (const { sample, text } of entries) {
      const room = right - left - sampleWidth;
      const lines = wrapText(text, room, (part) => measure(part, entryStyle));
      const textWidth = Math.max(...lines.map((line) => measure(line, entryStyle)));
      if (across > left && across + sampleWidth + textWidth > right) {
        across = left;
        top += rowHeight + rowGap;
        rowHeight = lineHeight;
      }
      items.push({ type: "sample", x: across + sampleWidth / 2 - 3, y: top + lineHeight / 2, sample });
      for (const [index, line] of lines.entries())
        items.push({
          type: "text",
          x: across + sampleWidth,
          y: top + 13 + index * lineHeight,
          text: line,
          style: entryStyle,
        });
      across += sampleWidth + textWidth + entryGap;
      rowHeight = Math.max(rowHeight, lines.length * lineHeight);
    }
    last = { y: top, right: across };
    top += rowHeight + rowGap + 2;
  }
  return { items, bottom: top, last };
}
