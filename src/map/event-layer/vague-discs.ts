import { placePrecisions } from "../../model/event.ts";
import { vagueKilometers } from "../../model/vague-ground.ts";
import type { DrawOrder } from "./draw-order.ts";
import { createProgram } from "./gl-program.ts";
import { pixelsPerKilometer } from "./ground-scale.ts";
import { setPlacement } from "./placement.ts";
import { rowFlags } from "./row-bytes.ts";
import { hiddenGlsl, membershipGlsl, placementGlsl } from "./shaders.ts";
import type { View } from "./view.ts";

/** Draws the ground of events that are known to a district or region alone and stand at no place that has a ground. */
export interface VagueDiscs {
  /** With the rows' vertices bound and their hues in texture 0. `drawRows` draws the stretches that can be in the window. */
  draw(
    view: View,
    order: DrawOrder,
    eachCopy: (draw: (copy: number) => void) => void,
    drawRows: () => void,
  ): void;
  dispose(): void;
}

const district = placePrecisions.indexOf("district");
const region = placePrecisions.indexOf("region");
/** So faint that many over each other still let the map through. */
const alpha = 0.1;

const vertexShader = `#version 300 es
precision highp float;
precision highp int;

layout(location = 0) in uvec2 a_position;
layout(location = 1) in ivec2 a_starts;
layout(location = 2) in ivec2 a_ends;
layout(location = 3) in uvec4 a_style;
layout(location = 5) in uint a_shown;

uniform ivec2 u_window;
uniform bool u_comparing;
uniform ivec2 u_comparison;
uniform sampler2D u_hues;
uniform vec2 u_radius;
flat out vec3 v_hue;
${membershipGlsl}
${hiddenGlsl}
${placementGlsl}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;
  int fineness = int(a_style.w);
  if (fineness != ${district} && fineness != ${region}) return;
  if ((a_style.z & ${rowFlags.anchored}u) != 0u || (a_style.z & ${rowFlags.placed}u) == 0u || a_shown == 0u) return;
  uint layer = a_style.x;
  if (isHidden(layer)) return;
  bool isIn = membershipOf(a_starts, a_ends, u_window) > 0
    || u_comparing && membershipOf(a_starts, a_ends, u_comparison) > 0;
  if (!isIn) return;
  v_hue = texelFetch(u_hues, ivec2(int(layer), 0), 0).rgb;
  gl_Position = toClip(toScreen(a_position));
  gl_PointSize = 2.0 * u_ratio * (fineness == ${district} ? u_radius.x : u_radius.y);
}`;

const fragmentShader = `#version 300 es
precision highp float;
flat in vec3 v_hue;
out vec4 color;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0;
  if (away > 1.0) discard;
  color = vec4(v_hue, 1.0) * ${alpha.toFixed(2)} * (1.0 - smoothstep(0.94, 1.0, away));
}`;

export function createVagueDiscs(gl: WebGL2RenderingContext): VagueDiscs {
  const discs = createProgram(gl, vertexShader, fragmentShader);
  const [, mostPx] = gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array;
  return {
    draw(view, order, eachCopy, drawRows) {
      const most = (mostPx ?? 64) / (2 * view.pixelRatio);
      const scale = pixelsPerKilometer(view);
      gl.useProgram(discs.program);
      setPlacement(gl, discs, view);
      gl.uniform2i(discs.uniform("u_window"), order.window.from, order.window.to);
      gl.uniform1i(discs.uniform("u_comparing"), order.comparison === null ? 0 : 1);
      gl.uniform2i(discs.uniform("u_comparison"), order.comparison?.from ?? 0, order.comparison?.to ?? 0);
      gl.uniform4uiv(discs.uniform("u_hidden"), order.hiddenBits);
      gl.uniform1i(discs.uniform("u_hues"), 0);
      gl.uniform2f(
        discs.uniform("u_radius"),
        Math.min(vagueKilometers.district * scale, most),
        Math.min(vagueKilometers.region * scale, most),
      );
      eachCopy((copy) => {
        gl.uniform1f(discs.uniform("u_copy"), copy);
        drawRows();
      });
    },
    dispose: () => gl.deleteProgram(discs.program),
  };
}
