import { markGaps, markSpecs } from "../../style/mark-specs.ts";
import { createProgram } from "./gl-program.ts";
import { atlasVertexShader, crowdExtentPx, markFragmentShader } from "./shaders.ts";

/**
 * Every mark once, drawn by the shader that knows its geometry, so that a crowd of marks is copied from here: a
 * twentieth of the work for each pixel. Red is how much of a pixel is paper, green how much is the layer's hue.
 */
export interface MarkAtlas {
  readonly texture: WebGLTexture | null;
  /** Device pixels of one mark's square, and of the tile in which it stands. */
  readonly spread: number;
  readonly tile: number;
  /** Draws it for so many device pixels to the CSS pixel; nothing where it is drawn for them already. */
  prepare(ratio: number): void;
  dispose(): void;
}

/** Clear pixels about each square, so that no neighbour shines in. */
const marginPx = 2;

export function createMarkAtlas(gl: WebGL2RenderingContext): MarkAtlas {
  const program = createProgram(gl, atlasVertexShader, markFragmentShader);
  const texture = gl.createTexture();
  const nothing = gl.createVertexArray();
  let drawnRatio = 0;
  let spread = 0;
  let tile = 0;

  return {
    texture,
    get spread() {
      return spread;
    },
    get tile() {
      return tile;
    },
    prepare(ratio) {
      if (ratio === drawnRatio) return;
      drawnRatio = ratio;
      spread = 2 * Math.ceil(crowdExtentPx * ratio);
      tile = spread + 2 * marginPx;
      const columns = markSpecs.length;
      const rows = markGaps.length * 2;

      gl.bindTexture(gl.TEXTURE_2D, texture);
      const [width, height] = [columns * tile, rows * tile];
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
      for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
        gl.texParameteri(gl.TEXTURE_2D, parameter, gl.LINEAR);
      }
      for (const parameter of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
        gl.texParameteri(gl.TEXTURE_2D, parameter, gl.CLAMP_TO_EDGE);
      }

      const frame = gl.createFramebuffer();
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
      gl.viewport(0, 0, width, height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.disable(gl.BLEND);
      gl.useProgram(program.program);
      gl.bindVertexArray(nothing);
      gl.uniform1f(program.uniform("u_ratio"), ratio);
      gl.uniform1f(program.uniform("u_ring"), 0);
      gl.uniform1f(program.uniform("u_tile"), tile);
      gl.uniform1f(program.uniform("u_spread"), spread);
      gl.uniform3f(program.uniform("u_paper"), 1, 0, 0);
      gl.drawArrays(gl.POINTS, 0, columns * rows);
      gl.bindVertexArray(null);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.deleteFramebuffer(frame);
    },
    dispose() {
      gl.deleteTexture(texture);
      gl.deleteVertexArray(nothing);
      gl.deleteProgram(program.program);
    },
  };
}
