import { placePrecisions } from "../../model/event.ts";
import { densitySteps, leadingShare } from "../../style/density-ramp.ts";
import { rowFlags } from "./row-bytes.ts";
import { membershipGlsl, placementGlsl } from "./shaders.ts";

/** CSS pixels of a cell in which events are counted. */
export const cellPx = 4;

/** Standard deviation of the soft disc that an event becomes, in cells. */
const sigma = 1.5;
const reach = 4;

/** What one event alone comes to in the middle of its disc, so that dividing by it counts events at a spot. */
export const loneEvent = 1 / (2 * Math.PI * sigma * sigma);

const district = placePrecisions.indexOf("district");
const region = placePrecisions.indexOf("region");
const country = placePrecisions.indexOf("country");

/**
 * Adds each event that is shown to its cell, in the channel of its hue. What is known less finely than to the city is
 * spread over as many cells, so that no place stands out that no source names.
 */
export const splatVertexShader = `#version 300 es
precision highp float;
precision highp int;

layout(location = 0) in uvec2 a_position;
layout(location = 1) in ivec2 a_starts;
layout(location = 2) in ivec2 a_ends;
layout(location = 3) in uvec4 a_style;
layout(location = 5) in uint a_shown;

uniform ivec2 u_window;
uniform uvec4 u_hidden[2];
uniform sampler2D u_slots;
uniform vec4 u_spread;
uniform float u_weight;
flat out vec4 v_low;
flat out vec4 v_high;
flat out int v_round;
${membershipGlsl}
${placementGlsl}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;
  if (a_shown == 0u || membershipOf(a_starts, a_ends, u_window) == 0) return;
  uint layer = a_style.x;
  uint hidden = u_hidden[layer >> 7][(layer >> 5) & 3u];
  if ((hidden >> (layer & 31u) & 1u) != 0u || (a_style.z & ${rowFlags.placed}u) == 0u) return;

  int fineness = int(a_style.w);
  float cells = fineness == ${district} ? u_spread.y : fineness == ${region} ? u_spread.z
    : fineness == ${country} ? u_spread.w : u_spread.x;
  v_round = fineness == ${district} || fineness == ${region} ? 1 : 0;
  float weight = u_weight / (cells * cells * (v_round == 1 ? 0.785398 : 1.0));
  int slot = int(texelFetch(u_slots, ivec2(int(layer), 0), 0).r * 255.0 + 0.5);
  v_low = vec4(equal(ivec4(slot), ivec4(0, 1, 2, 3))) * weight;
  v_high = vec4(equal(ivec4(slot), ivec4(4, 5, 6, 7))) * weight;
  gl_Position = toClip(toScreen(a_position));
  gl_PointSize = cells;
}`;

export const splatFragmentShader = `#version 300 es
precision highp float;

flat in vec4 v_low;
flat in vec4 v_high;
flat in int v_round;
layout(location = 0) out vec4 low;
layout(location = 1) out vec4 high;

void main() {
  if (v_round == 1 && length(gl_PointCoord - 0.5) > 0.5) discard;
  low = v_low;
  high = v_high;
}`;

/** One triangle over everything. */
export const screenVertexShader = `#version 300 es
precision highp float;
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;

const kernel = Array.from({ length: 2 * reach + 1 }, (_, index) =>
  Math.exp(-((index - reach) ** 2) / (2 * sigma * sigma)),
);
const kernelSum = kernel.reduce((sum, weight) => sum + weight, 0);

/** Softens along one axis. */
export const blurFragmentShader = `#version 300 es
precision highp float;
precision highp int;

uniform sampler2D u_low;
uniform sampler2D u_high;
uniform ivec2 u_step;
uniform float u_scale;
layout(location = 0) out vec4 low;
layout(location = 1) out vec4 high;
const float kernel[${kernel.length}] = float[](${kernel.map((weight) => (weight / kernelSum).toFixed(6)).join(", ")});

void main() {
  ivec2 last = textureSize(u_low, 0) - 1;
  low = vec4(0.0);
  high = vec4(0.0);
  for (int tap = 0; tap < ${kernel.length}; tap++) {
    ivec2 at = clamp(ivec2(gl_FragCoord.xy) + u_step * (tap - ${reach}), ivec2(0), last);
    low += texelFetch(u_low, at, 0) * kernel[tap];
    high += texelFetch(u_high, at, 0) * kernel[tap];
  }
  low *= u_scale;
  high *= u_scale;
}`;

const steps = densitySteps.length;
const numbers = (values: readonly number[]) => values.map((value) => value.toFixed(4)).join(", ");

/** From how many events to a tone of the layer that leads. */
export const rampFragmentShader = `#version 300 es
precision highp float;
precision highp int;

uniform sampler2D u_low;
uniform sampler2D u_high;
uniform vec2 u_cells;
uniform float u_cellsPerPixel;
uniform float u_overhang;
uniform float u_scale;
uniform vec3 u_hueOf[8];
uniform vec3 u_mixed;
uniform vec3 u_ink;
out vec4 color;
const float least[${steps}] = float[](${numbers(densitySteps.map(({ events }) => Math.log(events === 1 ? 0.5 : events)))});
const float alphas[${steps}] = float[](${numbers(densitySteps.map(({ alpha }) => alpha))});
const float inks[${steps}] = float[](${numbers(densitySteps.map(({ ink }) => ink))});

void main() {
  vec2 at = (gl_FragCoord.xy * u_cellsPerPixel + vec2(0.0, u_overhang)) / u_cells;
  vec4 low = texture(u_low, at);
  vec4 high = texture(u_high, at);
  float all = dot(low + high, vec4(1.0));
  float count = all * u_scale;
  if (count < 0.4) discard;

  float most = 0.0;
  vec3 lead = u_mixed;
  for (int slot = 0; slot < 8; slot++) {
    float here = slot < 4 ? low[slot] : high[slot - 4];
    if (here > most) {
      most = here;
      lead = u_hueOf[slot];
    }
  }
  vec3 hue = mix(u_mixed, lead, smoothstep(${(leadingShare - 0.04).toFixed(2)}, ${(leadingShare + 0.04).toFixed(2)}, most / all));

  float height = log(count);
  float edge = max(fwidth(height) * 0.5, 0.02);
  color = vec4(0.0);
  for (int tone = 0; tone < ${steps}; tone++) {
    float share = smoothstep(least[tone] - edge, least[tone] + edge, height);
    color = mix(color, vec4(mix(hue, u_ink, inks[tone]), 1.0) * alphas[tone], share);
  }
}`;
