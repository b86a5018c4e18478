import type { FrameSize } from "../../model/export-request.ts";
import type { FilmShape } from "../../model/film-shape.ts";
import type { Item, MeasureText, TextStyle } from "../furniture/item.ts";
import { layoutLegend } from "../furniture/layout-legend.ts";
import type { LegendGroup } from "../furniture/legend-groups.ts";
import { wrapText } from "../furniture/wrap-text.ts";

/** CSS pixels from the picture's top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FilmText {
  readonly heading: string;
  readonly text: readonly string[];
  readonly legend: readonly LegendGroup[];
  /** Smallest type, at the bottom. */
  readonly notes: readonly string[];
}

/** Where things stand in each frame of a shot. */
export interface FilmLayout {
  readonly map: Box;
  readonly panel: Box;
  /** What stays the same in all of its frames. */
  readonly items: readonly Item[];
  /** The date: the baselines of its lines, as many as there may be. */
  readonly time: { readonly x: number; readonly baselines: readonly number[]; readonly style: TextStyle };
  /** The baseline of the counts. */
  readonly count: { readonly x: number; readonly y: number; readonly style: TextStyle };
  /** The left end of the scale's bar, whose length is the camera's; its words stand beside it. */
  readonly scale: {
    readonly x: number;
    readonly y: number;
    readonly most: number;
    readonly style: TextStyle;
  };
  /** The whole time there is, on which the window is shown. */
  readonly bar: Box;
}

/** What the map leaves: a column at the side of a wide picture, a band below the map of the others. */
const panelSizes: Readonly<Record<FilmShape, { readonly at: "side" | "bottom"; readonly size: number }>> = {
  "16:9": { at: "side", size: 360 },
  "1:1": { at: "bottom", size: 288 },
  "9:16": { at: "bottom", size: 480 },
};

const margin = 24;
const timeStyle: TextStyle = { size: 24, weight: 600, ink: "ink" };
const countStyle: TextStyle = { size: 14, weight: 400, ink: "inkSoft" };
const headingStyle: TextStyle = { size: 19, weight: 600, ink: "ink" };
const noteStyle: TextStyle = { size: 11, weight: 400, ink: "inkSoft" };
/** A text that is too long for the largest is set smaller, and only then cut. */
const textSizes = [17, 16, 15, 14, 13] as const;
const lineShare = 1.4;
/** Between two paragraphs, of a line's height. */
const paragraphShare = 0.5;
/** The longest that the scale may be, and the room that its line takes, in CSS pixels. */
const scaleSize = { most: 120, height: 24 } as const;
const gap = 12;

/** The map's box, which must be known before there is anything to write beside it. */
export function findMapBox(shape: FilmShape, { width, height }: FrameSize): Box {
  const { at, size } = panelSizes[shape];
  return at === "side"
    ? { x: 0, y: 0, width: width - size, height }
    : { x: 0, y: 0, width, height: height - size };
}

/** Nothing lies over the map: date, heading and text from the top, credits and legend from the bottom. */
export function layoutFilm(
  shape: FilmShape,
  size: FrameSize,
  { heading, text, legend, notes }: FilmText,
  timeLineCount: number,
  measure: MeasureText,
): FilmLayout {
  const map = findMapBox(shape, size);
  const isSide = panelSizes[shape].at === "side";
  const panel: Box = isSide
    ? { x: map.width, y: 0, width: size.width - map.width, height: size.height }
    : { x: 0, y: map.height, width: size.width, height: size.height - map.height };
  const x = panel.x + margin;
  const width = panel.width - 2 * margin;
  const items: Item[] = [];
  const wrap = (words: string, style: TextStyle) => wrapText(words, width, (part) => measure(part, style));
  const write = (lines: readonly string[], style: TextStyle, top: number): number => {
    const height = style.size * lineShare;
    for (const [index, line] of lines.entries())
      items.push({ type: "text", x, y: Math.round(top + (index + 0.76) * height), text: line, style });
    return top + lines.length * height;
  };

  let top = panel.y + (isSide ? margin : 16);
  const timeHeight = timeStyle.size * 1.3;
  const baselines = Array.from({ length: timeLineCount }, (_, line) =>
    Math.round(top + (line + 0.78) * timeHeight),
  );
  top += timeLineCount * timeHeight;
  const count = { x, y: Math.round(top + 14), style: countStyle };
  top += countStyle.size * lineShare + 6;
  const bar: Box = { x, y: Math.round(top), width, height: 6 };
  top += bar.height + gap + 4;
  top = write(wrap(heading, headingStyle), headingStyle, top) + 6;

  const noteLines = notes.flatMap((note) => wrap(note, noteStyle));
  const noteTop =
    panel.y + panel.height - (isSide ? margin : 14) - noteLines.length * noteStyle.size * lineShare;
  write(noteLines, noteStyle, noteTop);
  const scaleTop = noteTop - scaleSize.height;
  const scale = { x, y: Math.round(scaleTop + 12), most: scaleSize.most, style: noteStyle };

  // The first group, of layers, always has its place; the text comes before the others.
  const heightOf = (groups: readonly LegendGroup[]) =>
    layoutLegend(groups, { x, y: 0, width }, measure).bottom;
  const least = heightOf(legend.slice(0, 1));
  const room = scaleTop - gap - top;
  const { lines, style } = fitText(text, room - least - gap, wrap);
  const lineHeight = style.size * lineShare;
  for (const { text: line, at } of lines)
    items.push({ type: "text", x, y: Math.round(top + (at + 0.76) * lineHeight), text: line, style });
  const textBottom = top + heightInLines(lines) * lineHeight;
  const free = scaleTop - gap - textBottom - (lines.length > 0 ? gap : 0);
  const groups = legend.filter((_, index) => heightOf(legend.slice(0, index + 1)) <= free || index === 0);
  items.push(...layoutLegend(groups, { x, y: scaleTop - gap - heightOf(groups), width }, measure).items);
  return { map, panel, items, time: { x, baselines, style: timeStyle }, count, scale, bar };
}

/** One line of a text; `at`: where it begins, in lines from the text's top. */
interface TextLine {
  readonly text: string;
  readonly at: number;
}

const heightInLines = (lines: readonly TextLine[]): number => {
  const last = lines.at(-1);
  return last === undefined ? 0 : last.at + 1;
};

/** In the largest type in which it is whole, else its first lines in the smallest, with a sign that there is more. */
function fitText(
  paragraphs: readonly string[],
  room: number,
  wrap: (words: string, style: TextStyle) => readonly string[],
): { readonly lines: readonly TextLine[]; readonly style: TextStyle } {
  const styles = textSizes.map((size): TextStyle => ({ size, weight: 400, ink: "ink" }));
  const setIn = (style: TextStyle) => setLines(paragraphs.map((paragraph) => wrap(paragraph, style)));
  const mostIn = (style: TextStyle) => room / (style.size * lineShare);
  const largest = styles.find((style) => heightInLines(setIn(style)) <= mostIn(style));
  const style = largest ?? styles.at(-1) ?? noteStyle;
  const lines = setIn(style);
  const most = mostIn(style);
  if (heightInLines(lines) <= most) return { lines, style };
  const kept = lines.filter(({ at }) => at + 2 <= most);
  return { lines: most < 1 ? [] : [...kept, { text: "…", at: heightInLines(kept) }], style };
}

/** The lines of all paragraphs, with a gap before each but the first. */
function setLines(paragraphs: readonly (readonly string[])[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const paragraph of paragraphs) {
    const from = lines.length === 0 ? 0 : heightInLines(lines) + paragraphShare;
    for (const [index, text] of paragraph.entries()) lines.push({ text, at: from + index });
  }
  return lines;
}
