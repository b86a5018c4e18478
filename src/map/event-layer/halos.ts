import type { SeatGroup } from "../../style/seats.ts";
import { createProgram, type GlProgram } from "./gl-program.ts";
import { haloFragmentShader, haloVertexShader } from "./halo-shaders.ts";

/** Faint enough that the map shows through, strong enough to be seen on land and water. */
const strength = 0.18;
const bytesPerHalo = 12;

/** The soft discs behind groups. Quads, not points: a graphics card may refuse points so large, and cuts them at the edge. */
export interface Halos {
  readonly program: GlProgram;
  set(groups: readonly SeatGroup[]): void;
  /** With the program in use and its placement set. */
  draw(copy: number): void;
  dispose(): void;
}

export function createHalos(gl: WebGL2RenderingContext): Halos {
  const program = createProgram(gl, haloVertexShader, haloFragmentShader);
  const corners = gl.createBuffer();
  const discs = gl.createBuffer();
  const vertices = gl.createVertexArray();
  let count = 0;

  gl.bindVertexArray(vertices);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, discs);
  gl.enableVertexAttribArray(1);
  gl.vertexAttribIPointer(1, 2, gl.UNSIGNED_INT, bytesPerHalo, 0);
  gl.vertexAttribDivisor(1, 1);
  gl.enableVertexAttribArray(2);
  gl.vertexAttribIPointer(2, 2, gl.UNSIGNED_SHORT, bytesPerHalo, 8);
  gl.vertexAttribDivisor(2, 1);
  gl.bindVertexArray(null);

  return {
    program,
    set(groups) {
      count = groups.length;
      const words = new Uint32Array((count * bytesPerHalo) / 4);
      const halves = new Uint16Array(words.buffer);
      for (const [index, group] of groups.entries()) {
        words[index * 3] = group.x;
        words[index * 3 + 1] = group.y;
        halves[index * 6 + 4] = group.haloPx;
        halves[index * 6 + 5] = group.layer;
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, discs);
      gl.bufferData(gl.ARRAY_BUFFER, words, gl.DYNAMIC_DRAW);
    },
    draw(copy) {
      if (count === 0) return;
      gl.bindVertexArray(vertices);
      gl.uniform1i(program.uniform("u_hues"), 0);
      gl.uniform1f(program.uniform("u_copy"), copy);
      gl.uniform1f(program.uniform("u_haloStrength"), strength);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    },
    dispose() {
      gl.deleteBuffer(corners);
      gl.deleteBuffer(discs);
      gl.deleteVertexArray(vertices);
      gl.deleteProgram(program.program);
    },
  };
}
