import type { ClaimStatus } from "../../model/event.ts";
import type { LayerColor } from "../../model/situation.ts";
import type { MarkGap } from "../../style/mark-specs.ts";
import type { MarkShape } from "../../style/marks.ts";
import type { Palette } from "../../style/palette.ts";

/** What stands before the words of a legend. */
export type Sample =
  | {
      readonly type: "mark";
      readonly color: LayerColor;
      readonly claim: ClaimStatus;
      readonly shape: MarkShape;
      readonly certain: boolean;
      readonly gap: MarkGap;
      /** The soft ground behind a place that is known to the city. */
      readonly halo: boolean;
    }
  | { readonly type: "area"; readonly color: LayerColor; readonly approximate: boolean }
  | { readonly type: "arc"; readonly color: LayerColor; readonly alleged: boolean };

/** The colours of the palette in which words and lines around a map are drawn. */
export type InkName = keyof Pick<Palette, "ink" | "inkSoft" | "line" | "lineStrong">;

export interface TextStyle {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly ink: InkName;
}

/** One thing around a map, placed in CSS pixels from the picture's top left. */
export type Item =
  /** `y`: the baseline. `x`: the left end, or the right one where the text stands at the right. */
  | {
      readonly type: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly style: TextStyle;
      readonly atRight?: boolean;
    }
  /** `x`, `y`: the sample's middle. */
  | { readonly type: "sample"; readonly x: number; readonly y: number; readonly sample: Sample }
  /** A bar with upturned ends, whose left end is at `x`, `y`. */
  | { readonly type: "scale"; readonly x: number; readonly y: number; readonly width: number }
  | { readonly type: "line"; readonly x: number; readonly y: number; readonly width: number };

/** Of a text in one line, in CSS pixels. */
export type MeasureText = (text: string, style: TextStyle) => number;
