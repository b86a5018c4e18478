import type { ShownView } from "../model/shown-view.ts";
import type { NameLanguage } from "../model/situation.ts";
import type { Theme } from "../style/palette.ts";

/** CSS pixels, and how many of the canvas go into each. */
export interface PaintSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export interface PaintLook {
  readonly theme: Theme;
  /** The language of the names on the map. */
  readonly language: NameLanguage;
  /** Leaves out the labels that the edge of the picture would cut; false where the camera moves from frame to frame. */
  readonly keepsLabelsWhole: boolean;
}

/**
 * Paints the map off screen. Nothing in it depends on a clock: the same views in the same order give the same pixels,
 * however slow the machine, and also while the page is hidden.
 */
export interface Painter {
  /**
   * The map and its marks as they are when everything of the view has arrived. The same canvas each time, painted over:
   * copy from it before asking again. Rejects with a PaintFailure.
   */
  paint(view: ShownView): Promise<HTMLCanvasElement>;
  dispose(): void;
}

/** Rejects with a PaintFailure where the device cannot draw that large, or not at all. */
export type CreatePainter = (size: PaintSize, look: PaintLook) => Promise<Painter>;
