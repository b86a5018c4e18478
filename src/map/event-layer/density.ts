import { vagueKilometers } from "../../model/vague-ground.ts";
import { mostDensityHues } from "../../style/density-ramp.ts";
import {
  cellPx,
  loneEvent,
  screenVertexShader,
  splatVertexShader,
  toBlurFragmentShader,
  toCellFragmentShader,
  toneCount,
  toneFragmentShader,
  toSplatFragmentShader,
  toToneTexels,
} from "./density-shaders.ts";
import { type Counter, chooseCounter, createCellPicture, createTargets } from "./density-targets.ts";
import type { DrawOrder } from "./draw-order.ts";
import { type GlProgram, startProgram } from "./gl-program.ts";
import { pixelsPerKilometer } from "./ground-scale.ts";
import { setPlacement, toUnitColor } from "./placement.ts";
import { type EventLayerTheme, toRgb } from "./theme.ts";
import { findCopies, type View } from "./view.ts";

export { createCrowding } from "./crowding.ts";
export { isAnyAt } from "./dense-spot.ts";

/** Draws how many events there are in place of their marks: where these are so many that they would only hide each other. */
export interface Density {
  setTheme(theme: EventLayerTheme): void;
  /** false: the card still makes its programs, and to draw now would hold the page up. */
  isReady(): boolean;
  /** `drawRows` draws the stretches of rows that can be in the window as points, with the program in use. */
  draw(view: View, order: DrawOrder, drawRows: () => void): void;
  dispose(): void;
}

/** In cells: wider costs more than it tells. */
const widestSpread = 14;
/** The square of a country's events, in cells. */
const stackCells = 7;

/** Starts what the card has to make. `vertices`: the rows and their mask, at the locations of the mark shader. */
export function createDensity(
  gl: WebGL2RenderingContext,
  vertices: WebGLVertexArrayObject | null,
  theme: EventLayerTheme,
): Density {
  const counter = chooseCounter(gl);
  const startedTone = startProgram(gl, screenVertexShader, toneFragmentShader);
  const cells = createCellPicture(gl);
  const tones = createToneTexture(gl);
  const slots = gl.createTexture();
  let passes = startPasses(gl, counter, countPictures(theme));
  const nothing = gl.createVertexArray();
  let hueOf = new Float32Array(mostDensityHues * 3);
  let mixed: readonly number[] = [0, 0, 0];
  let ink: readonly number[] = [0, 0, 0];

  function drawBlur(blur: GlProgram, from: number, to: number, step: readonly [number, number]): void {
    const { targets } = passes;
    targets.write(to);
    targets.read(from);
    gl.uniform2i(blur.uniform("u_step"), ...step);
    gl.uniform1f(blur.uniform("u_scale"), counter.gain);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  function drawCells(): void {
    const { targets } = passes;
    const cell = passes.cell.finish();
    gl.useProgram(cell.program);
    cells.write();
    targets.read(2);
    gl.uniform1i(cell.uniform("u_low"), 0);
    gl.uniform1i(cell.uniform("u_high"), 1);
    gl.uniform1f(cell.uniform("u_scale"), 1 / (loneEvent * counter.one * counter.gain ** 2));
    gl.uniform3fv(cell.uniform("u_hueOf"), hueOf);
    gl.uniform3f(cell.uniform("u_mixed"), ...toUnitColor(mixed));
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /** The only pass of which the screen's own pixels are drawn: two readings each. */
  function drawTones(view: View, columns: number, lines: number): void {
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    // The ground that was just cleared: nothing to blend with.
    const tone = startedTone.finish();
    gl.useProgram(tone.program);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, tones);
    gl.activeTexture(gl.TEXTURE0);
    cells.read();
    gl.uniform1i(tone.uniform("u_cells"), 0);
    gl.uniform1i(tone.uniform("u_tones"), 1);
    const perPixel = 1 / (cellPx * view.pixelRatio);
    gl.uniform2f(tone.uniform("u_scale"), perPixel / columns, perPixel / lines);
    // The cells begin at the top, as the screen does; its lowest pixel lies within the lowest line of them.
    gl.uniform2f(tone.uniform("u_offset"), 0, (lines - view.height / cellPx) / lines);
    gl.uniform3f(tone.uniform("u_ink"), ...toUnitColor(ink));
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  function setTheme(next: EventLayerTheme): void {
    mixed = toRgb(next.mixed);
    ink = toRgb(next.ink);
    const hues = [...new Set(next.hues)];
    if (countPictures(next) !== passes.pictures) {
      passes.dispose();
      passes = startPasses(gl, counter, countPictures(next));
    }
    hueOf = new Float32Array(mostDensityHues * 3);
    for (const [slot, hue] of hues.slice(0, mostDensityHues).entries()) {
      hueOf.set(toUnitColor(toRgb(hue)), slot * 3);
    }
    const texels = new Uint8Array(256).fill(mostDensityHues - 1);
    for (const [layer, hue] of next.hues.slice(0, 256).entries()) {
      texels[layer] = Math.min(hues.indexOf(hue), mostDensityHues - 1);
    }
    // More hues than channels: what shares the last one has the hue of none.
    if (hues.length > mostDensityHues) hueOf.set(toUnitColor(mixed), (mostDensityHues - 1) * 3);
    gl.bindTexture(gl.TEXTURE_2D, slots);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, 256, 1, 0, gl.RED, gl.UNSIGNED_BYTE, texels);
    for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, parameter, gl.NEAREST);
    }
  }

  setTheme(theme);
  return {
    setTheme,
    isReady: () =>
      [startedTone, passes.splat, passes.blur, passes.cell].every((started) => started.isReady()),
    draw(view, order, drawRows) {
      const columns = Math.ceil(view.width / cellPx);
      const lines = Math.ceil(view.height / cellPx);
      const { targets } = passes;
      const [splat, blur] = [passes.splat.finish(), passes.blur.finish()];
      targets.resize(columns, lines);
      cells.resize(columns, lines);

      targets.write(0);
      gl.viewport(0, 0, columns, lines);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE);
      gl.useProgram(splat.program);
      gl.bindVertexArray(vertices);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, slots);
      gl.uniform1i(splat.uniform("u_slots"), 0);
      setPlacement(gl, splat, { ...view, width: columns * cellPx, height: lines * cellPx });
      gl.uniform2i(splat.uniform("u_window"), order.window.from, order.window.to);
      gl.uniform4uiv(splat.uniform("u_hidden"), order.hiddenBits);
      const [district, region] = findSpread(view);
      const spread = counter.isFine ? [1, district, region, stackCells] : [1, 1, 1, 1];
      gl.uniform4fv(splat.uniform("u_spread"), spread);
      gl.uniform1f(splat.uniform("u_weight"), counter.one);
      const copies = findCopies(view);
      for (let copy = copies.first; copy <= copies.last; copy++) {
        gl.uniform1f(splat.uniform("u_copy"), copy);
        drawRows();
      }

      gl.disable(gl.BLEND);
      gl.bindVertexArray(nothing);
      gl.useProgram(blur.program);
      gl.uniform1i(blur.uniform("u_low"), 0);
      gl.uniform1i(blur.uniform("u_high"), 1);
      drawBlur(blur, 0, 1, [1, 0]);
      drawBlur(blur, 1, 2, [0, 1]);
      drawCells();
      drawTones(view, columns, lines);
      gl.bindVertexArray(null);
    },
    dispose() {
      passes.dispose();
      cells.dispose();
      for (const texture of [slots, tones]) gl.deleteTexture(texture);
      gl.deleteVertexArray(nothing);
      startedTone.dispose();
    },
  };
}

/** How many hues one picture of four channels tells apart. */
const huesInPicture = 4;

function countPictures({ hues }: EventLayerTheme): 1 | 2 {
  return new Set(hues).size > huesInPicture ? 2 : 1;
}

/** What depends on how many hues there are. */
function startPasses(gl: WebGL2RenderingContext, counter: Counter, pictures: 1 | 2) {
  const splat = startProgram(gl, splatVertexShader, toSplatFragmentShader(pictures));
  const blur = startProgram(gl, screenVertexShader, toBlurFragmentShader(pictures));
  const cell = startProgram(gl, screenVertexShader, toCellFragmentShader(pictures));
  const targets = createTargets(gl, counter, pictures);
  return {
    pictures,
    splat,
    blur,
    cell,
    targets,
    dispose() {
      targets.dispose();
      for (const started of [splat, blur, cell]) started.dispose();
    },
  };
}

function createToneTexture(gl: WebGL2RenderingContext): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG8, toneCount, 1, 0, gl.RG, gl.UNSIGNED_BYTE, toToneTexels());
  for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, parameter, gl.NEAREST);
  }
  return texture;
}

/** Across how many cells an event of a district and one of a region are spread. */
function findSpread(view: View): [district: number, region: number] {
  const scale = pixelsPerKilometer(view) / cellPx;
  const cells = (kilometers: number) =>
    Math.min(Math.max(Math.round(2 * kilometers * scale), 3), widestSpread);
  return [cells(vagueKilometers.district), cells(vagueKilometers.region)];
}
