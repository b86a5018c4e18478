import { createDensity } from "../../src/map/event-layer/density.ts";
import { buildDrawOrder } from "../../src/map/event-layer/draw-order.ts";
import { createRenderer } from "../../src/map/event-layer/renderer.ts";
import { findHalos, type Scene } from "../../src/map/event-layer/scene.ts";
import type { EventLayerTheme } from "../../src/map/event-layer/theme.ts";
import { createVagueDiscs } from "../../src/map/event-layer/vague-discs.ts";
import type { View } from "../../src/map/event-layer/view.ts";
import type { EventTable } from "../../src/model/event-table.ts";
import type { TimeWindow } from "../../src/model/instant.ts";
import type { Seats } from "../../src/style/seats.ts";
import { centre, seatsOf } from "../map/event-layer/raw-table.ts";

export const theme: EventLayerTheme = {
  paper: "#fbf9f4",
  ink: "#23272b",
  mixed: "#545a5f",
  hues: ["#d64846", "#066dd1"],
};

/** Table units to a CSS pixel in `aView`. */
export const unitsPerPixel = 2 ** 16;

/** A view whose centre is the middle of the world, far enough in that one copy of it fills the screen. */
export function aView(change: Partial<View> = {}): View {
  const { width = 400, height = 200 } = change;
  return {
    centerX: centre,
    centerY: centre,
    originX: width / 2,
    originY: height / 2,
    pixelsPerUnit: 1 / unitsPerPixel,
    zoom: 7,
    width,
    height,
    pixelRatio: 1,
    moving: false,
    ...change,
  };
}

export interface Drawing {
  /** Draws and returns the pixels, top row first. */
  draw(window: TimeWindow, options?: DrawOptions): ImageData;
  dispose(): void;
}

export interface DrawOptions {
  readonly mask?: Uint8Array;
  /** Window A; the window drawn is then B. */
  readonly comparison?: TimeWindow;
  readonly hiddenLayers?: ReadonlySet<string>;
  readonly selectedRow?: number;
  readonly hoveredRow?: number;
  /** Density in place of marks. */
  readonly dense?: boolean;
}

/** The renderer on a canvas that is on no page. */
export function createDrawing(table: EventTable, view: View, seats: Seats = seatsOf(table)): Drawing {
  const width = Math.round(view.width * view.pixelRatio);
  const height = Math.round(view.height * view.pixelRatio);
  const gl = new OffscreenCanvas(width, height).getContext("webgl2", { antialias: false, depth: false });
  if (gl === null) throw new Error("this browser has no WebGL2");
  const renderer = createRenderer(gl);
  renderer.setRows(table);
  renderer.setSeats(seats);
  renderer.setTheme(theme);
  renderer.setDensity(createDensity);
  renderer.setVagueDiscs(createVagueDiscs);
  return {
    draw(
      window,
      {
        mask,
        comparison,
        hiddenLayers = new Set<string>(),
        selectedRow = -1,
        hoveredRow = -1,
        dense = false,
      } = {},
    ) {
      const scene: Scene = {
        table,
        seats,
        mask: mask ?? null,
        window,
        comparison: comparison ?? null,
        hiddenLayers,
        dense,
      };
      renderer.setMask(scene.mask);
      renderer.sendRows(true);
      const order = buildDrawOrder(scene, selectedRow, hoveredRow);
      renderer.setHalos(findHalos(scene, order));
      renderer.draw(view, order);
      const error = gl.getError();
      if (error !== gl.NO_ERROR) throw new Error(`WebGL error ${error}`);
      const bytes = new Uint8ClampedArray(width * height * 4);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
      const image = new ImageData(width, height);
      for (let line = 0; line < height; line++) {
        image.data.set(
          bytes.subarray(line * width * 4, (line + 1) * width * 4),
          (height - 1 - line) * width * 4,
        );
      }
      return image;
    },
    dispose: () => renderer.dispose(),
  };
}

/** Red, green, blue and alpha of one device pixel; premultiplied as WebGL holds them. */
export function pixelAt(image: ImageData, x: number, y: number): readonly number[] {
  return [...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 4)];
}

export const always: TimeWindow = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
