import type { EventTable } from "../../model/event-table.ts";
import { findMagnitudeScale } from "../../style/magnitude-scale.ts";
import type { SeatGroup, Seats } from "../../style/seats.ts";
import type { Density } from "./density.ts";
import type { DrawOrder, Highlight } from "./draw-order.ts";
import { createProgram, type GlProgram } from "./gl-program.ts";
import { createHalos } from "./halos.ts";
import { createMarkAtlas } from "./mark-atlas.ts";
import { setPlacement, toUnitColor } from "./placement.ts";
import type { RowRanges } from "./row-blocks.ts";
import { rowOffsets, rowStride } from "./row-bytes.ts";
import { createRowUpload } from "./row-upload.ts";
import {
  anchorTextureWidth,
  crowdFragmentShader,
  crowdVertexShader,
  markFragmentShader,
  markVertexShader,
} from "./shaders.ts";
import { type EventLayerTheme, toRgb } from "./theme.ts";
import { findCopies, type View } from "./view.ts";

type CreateVagueDiscs = typeof import("./vague-discs.ts").createVagueDiscs;

/** Owns everything on the graphics card. After a lost context a new one is made and told all again. */
export interface Renderer {
  setRows(table: EventTable): void;
  /** Brings more of the rows to the card, or all; false: there is more, and nothing to be drawn yet. */
  sendRows(isWhole: boolean): boolean;
  /** null: all are let through. */
  setMask(mask: Uint8Array | null): void;
  setSeats(seats: Seats): void;
  setTheme(theme: EventLayerTheme): void;
  setHalos(groups: readonly SeatGroup[]): void;
  /** Hands over what draws a dense order; until then nothing may be dense. The theme is known by then. */
  setDensity(create: typeof import("./density.ts").createDensity): void;
  /** false: a dense order would hold the page up until the card has made what draws it. */
  isDensityReady(): boolean;
  /** Hands over what draws the ground of vague events that stand at no place. */
  setVagueDiscs(create: CreateVagueDiscs): void;
  draw(view: View, order: DrawOrder): void;
  dispose(): void;
}

/** Beyond so many rows, certain and possible marks are drawn together: no one sees which of a crowd lies on top. */
const mostRowsInTwoPasses = 50_000;

/** In parts of the usual size; marks between two steps lie as their rows do. */
const sizeSteps = [3, 2.2, 1.6, 1.2, 0] as const;

export function createRenderer(gl: WebGL2RenderingContext): Renderer {
  // Asked before there is work for the card, which an answer waits for: also what density will ask for.
  const multiDraw = gl.getExtension("WEBGL_multi_draw");
  for (const name of ["EXT_color_buffer_float", "EXT_color_buffer_half_float", "EXT_float_blend"]) {
    gl.getExtension(name);
  }
  const crowd = createProgram(gl, crowdVertexShader, crowdFragmentShader);
  const marks = createProgram(gl, markVertexShader, markFragmentShader);
  const atlas = createMarkAtlas(gl);
  const halos = createHalos(gl);
  const rowBuffer = gl.createBuffer();
  const upload = createRowUpload(gl, rowBuffer);
  const maskBuffer = gl.createBuffer();
  const seatBuffer = gl.createBuffer();
  const hues = gl.createTexture();
  const anchors = gl.createTexture();
  const vertices = buildVertices(gl, rowBuffer, maskBuffer, seatBuffer);
  let length = 0;
  /** Marks are of several sizes: each is drawn by its geometry. */
  let isSized = false;
  let paper: readonly number[] = [255, 255, 255];
  let ink: readonly number[] = [0, 0, 0];
  let density: Density | null = null;
  let vague: ReturnType<CreateVagueDiscs> | null = null;
  let lastTheme: EventLayerTheme | null = null;

  function setTexels(texture: WebGLTexture | null, upload: () => void): void {
    gl.bindTexture(gl.TEXTURE_2D, texture);
    upload();
    for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, parameter, gl.NEAREST);
    }
  }

  function drawRows({ firsts, counts, length: stretches }: RowRanges): void {
    if (stretches === 0) return;
    if (multiDraw !== null) {
      multiDraw.multiDrawArraysWEBGL(gl.POINTS, firsts, 0, counts, 0, stretches);
      return;
    }
    for (let index = 0; index < stretches; index++) {
      gl.drawArrays(gl.POINTS, firsts[index] ?? 0, counts[index] ?? 0);
    }
  }

  function drawCrowd({ first, end, ranges }: DrawOrder, copy: number): void {
    gl.uniform1f(crowd.uniform("u_copy"), copy);
    for (const only of end - first > mostRowsInTwoPasses ? [0] : [1, 2]) {
      gl.uniform1i(crowd.uniform("u_only"), only);
      drawRows(ranges);
    }
  }

  function bindTextures(): void {
    for (const [unit, texture] of [hues, anchors, atlas.texture].entries()) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    }
    gl.activeTexture(gl.TEXTURE0);
  }

  /** Halos, then the marks of all that is in the window. */
  function drawMarks(view: View, order: DrawOrder, eachCopy: (draw: (copy: number) => void) => void): void {
    gl.useProgram(halos.program.program);
    setPlacement(gl, halos.program, view);
    eachCopy((copy) => {
      halos.draw(copy);
    });

    gl.bindVertexArray(vertices);
    vague?.draw(view, order, eachCopy, () => drawRows(order.ranges));
    if (isSized) {
      drawSized(view, order, eachCopy);
      return;
    }
    useForRows(crowd, view, order);
    gl.uniform1i(crowd.uniform("u_highlight"), -1);
    gl.uniform1i(crowd.uniform("u_atlas"), 2);
    gl.uniform1f(crowd.uniform("u_tile"), atlas.tile);
    gl.uniform1f(crowd.uniform("u_spread"), atlas.spread);
    eachCopy((copy) => {
      drawCrowd(order, copy);
    });
  }

  /** The larger below the smaller, so that none is hidden: by sizes, since a card draws in the order of the rows. */
  function drawSized(view: View, order: DrawOrder, eachCopy: (draw: (copy: number) => void) => void): void {
    useForRows(marks, view, order);
    gl.uniform1i(marks.uniform("u_highlight"), -1);
    gl.uniform1i(marks.uniform("u_only"), 0);
    gl.uniform1f(marks.uniform("u_ring"), 0);
    eachCopy((copy) => {
      gl.uniform1f(marks.uniform("u_copy"), copy);
      for (const [index, least] of sizeSteps.entries()) {
        gl.uniform2f(marks.uniform("u_sizes"), least, sizeSteps[index - 1] ?? 256);
        drawRows(order.ranges);
      }
    });
  }

  function drawHighlights(highlights: readonly Highlight[], copy: number): void {
    gl.uniform1f(marks.uniform("u_copy"), copy);
    gl.uniform1i(marks.uniform("u_only"), 0);
    gl.uniform2f(marks.uniform("u_sizes"), 0, 256);
    for (const { row, member, ringPx } of highlights) {
      if (row < 0 || row >= length) continue;
      gl.uniform1f(marks.uniform("u_ring"), ringPx);
      gl.uniform1i(marks.uniform("u_highlight"), member);
      gl.drawArrays(gl.POINTS, row, 1);
    }
  }

  /** Puts a program for rows in use and tells it what is drawn and from where. */
  function useForRows(program: GlProgram, view: View, order: DrawOrder): void {
    gl.useProgram(program.program);
    setPlacement(gl, program, view);
    gl.uniform2i(program.uniform("u_window"), order.window.from, order.window.to);
    gl.uniform1i(program.uniform("u_comparing"), order.comparison === null ? 0 : 1);
    gl.uniform2i(program.uniform("u_comparison"), order.comparison?.from ?? 0, order.comparison?.to ?? 0);
    gl.uniform4uiv(program.uniform("u_hidden"), order.hiddenBits);
    gl.uniform1i(program.uniform("u_still"), view.moving ? 0 : 1);
    gl.uniform1i(program.uniform("u_hues"), 0);
    gl.uniform1i(program.uniform("u_anchors"), 1);
    gl.uniform1i(program.uniform("u_dense"), order.dense ? 1 : 0);
    gl.uniform3f(program.uniform("u_paper"), ...toUnitColor(paper));
  }

  return {
    setRows(table) {
      length = table.length;
      isSized = findMagnitudeScale(table) !== null;
      upload.start(table);
    },
    sendRows: upload.send,
    setMask(mask) {
      const bytes = new Uint8Array(length);
      if (mask === null) bytes.fill(1);
      else bytes.set(mask.subarray(0, length));
      gl.bindBuffer(gl.ARRAY_BUFFER, maskBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.DYNAMIC_DRAW);
    },
    setSeats(seats) {
      gl.bindBuffer(gl.ARRAY_BUFFER, seatBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, seats.offsets, gl.DYNAMIC_DRAW);
      const height = Math.max(1, Math.ceil(seats.anchors.length / 2 / anchorTextureWidth));
      const texels = new Uint32Array(anchorTextureWidth * height * 2);
      texels.set(seats.anchors);
      setTexels(anchors, () =>
        gl.texImage2D(
          gl.TEXTURE_2D,
          0,
          gl.RG32UI,
          anchorTextureWidth,
          height,
          0,
          gl.RG_INTEGER,
          gl.UNSIGNED_INT,
          texels,
        ),
      );
    },
    setTheme(theme) {
      lastTheme = theme;
      density?.setTheme(theme);
      paper = toRgb(theme.paper);
      ink = toRgb(theme.ink);
      const texels = new Uint8Array(256 * 4);
      for (const [layer, hue] of theme.hues.slice(0, 256).entries())
        texels.set([...toRgb(hue), 255], layer * 4);
      setTexels(hues, () =>
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 256, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, texels),
      );
    },
    setHalos: (groups) => halos.set(groups),
    setDensity(create) {
      if (lastTheme !== null) density ??= create(gl, vertices, lastTheme);
    },
    isDensityReady: () => density?.isReady() === true,
    setVagueDiscs(create) {
      vague ??= create(gl);
    },
    draw(view, order) {
      gl.activeTexture(gl.TEXTURE2);
      atlas.prepare(view.pixelRatio);
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      const copies = findCopies(view);
      const eachCopy = (draw: (copy: number) => void): void => {
        for (let copy = copies.first; copy <= copies.last; copy++) draw(copy);
      };

      if (order.dense && density !== null) density.draw(view, order, () => drawRows(order.ranges));
      bindTextures();
      if (!order.dense) drawMarks(view, order, eachCopy);
      if (order.highlights.length > 0) {
        gl.bindVertexArray(vertices);
        useForRows(marks, view, order);
        gl.uniform3f(marks.uniform("u_ink"), ...toUnitColor(ink));
        eachCopy((copy) => {
          drawHighlights(order.highlights, copy);
        });
      }
      gl.bindVertexArray(null);
    },
    dispose() {
      halos.dispose();
      density?.dispose();
      vague?.dispose();
      atlas.dispose();
      for (const buffer of [rowBuffer, maskBuffer, seatBuffer]) gl.deleteBuffer(buffer);
      for (const texture of [hues, anchors]) gl.deleteTexture(texture);
      gl.deleteVertexArray(vertices);
      for (const { program } of [crowd, marks]) gl.deleteProgram(program);
    },
  };
}

/** The locations are those of the mark shader's attributes. */
function buildVertices(
  gl: WebGL2RenderingContext,
  rows: WebGLBuffer | null,
  mask: WebGLBuffer | null,
  seats: WebGLBuffer | null,
): WebGLVertexArrayObject | null {
  const vertices = gl.createVertexArray();
  gl.bindVertexArray(vertices);
  const columns = [
    [rows, 2, gl.UNSIGNED_INT, rowStride, rowOffsets.position],
    [rows, 2, gl.INT, rowStride, rowOffsets.starts],
    [rows, 2, gl.INT, rowStride, rowOffsets.ends],
    [rows, 4, gl.UNSIGNED_BYTE, rowStride, rowOffsets.style],
    [rows, 1, gl.UNSIGNED_SHORT, rowStride, rowOffsets.place],
    [mask, 1, gl.UNSIGNED_BYTE, 1, 0],
    [seats, 2, gl.SHORT, 4, 0],
    [rows, 1, gl.UNSIGNED_SHORT, rowStride, rowOffsets.size],
  ] as const;
  for (const [location, [buffer, size, type, stride, offset]] of columns.entries()) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribIPointer(location, size, type, stride, offset);
  }
  gl.bindVertexArray(null);
  return vertices;
}
