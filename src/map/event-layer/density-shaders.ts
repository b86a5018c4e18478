import { placePrecisions } from "../../model/event.ts";
import { densitySteps, leadingShare } from "../../style/density-ramp.ts";
import { rowFlags } from "./row-bytes.ts";
import { hiddenGlsl, membershipGlsl, placementGlsl } from "./shaders.ts";

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
uniform sampler2D u_slots;
uniform vec4 u_spread;
uniform float u_weight;
flat out vec4 v_low;
flat out vec4 v_high;
flat out int v_round;
${membershipGlsl}
${hiddenGlsl}
${placementGlsl}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;
  if (a_shown == 0u || membershipOf(a_starts, a_ends, u_window) == 0) return;
  uint layer = a_style.x;
  if (isHidden(layer) || (a_style.z & ${rowFlags.placed}u) == 0u) return;

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

/**
 * `pictures`, here and below: 1 where four hues are enough, 2 for up to eight. The second costs as much as the first, so that
 * it is drawn only where there are so many.
 */
export const toSplatFragmentShader = (pictures: number) => `#version 300 es
precision highp float;

flat in vec4 v_low;
flat in vec4 v_high;
flat in int v_round;
layout(location = 0) out vec4 low;
${pictures > 1 ? "layout(location = 1) out vec4 high;" : ""}

void main() {
  if (v_round == 1 && length(gl_PointCoord - 0.5) > 0.5) discard;
  low = v_low;
  ${pictures > 1 ? "high = v_high;" : ""}
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
export const toBlurFragmentShader = (pictures: number) => `#version 300 es
precision highp float;
precision highp int;

uniform sampler2D u_low;
uniform sampler2D u_high;
uniform ivec2 u_step;
uniform float u_scale;
layout(location = 0) out vec4 low;
${pictures > 1 ? "layout(location = 1) out vec4 high;" : ""}
const float kernel[${kernel.length}] = float[](${kernel.map((weight) => (weight / kernelSum).toFixed(6)).join(", ")});

void main() {
  ivec2 last = textureSize(u_low, 0) - 1;
  low = vec4(0.0);
  ${pictures > 1 ? "high = vec4(0.0);" : ""}
  for (int tap = 0; tap < ${kernel.length}; tap++) {
    ivec2 at = clamp(ivec2(gl_FragCoord.xy) + u_step * (tap - ${reach}), ivec2(0), last);
    low += texelFetch(u_low, at, 0) * kernel[tap];
    ${pictures > 1 ? "high += texelFetch(u_high, at, 0) * kernel[tap];" : ""}
  }
  low *= u_scale;
  ${pictures > 1 ? "high *= u_scale;" : ""}
}`;

/** A cell's height is the logarithm of how many events stand there, between these two: less is not seen, more is no darker. */
const leastEvents = 0.2;
const mostEvents = 5000;
const heightOf = (events: number) => Math.log(events / leastEvents) / Math.log(mostEvents / leastEvents);

/** Of each cell the hue of the layer that leads and, as alpha, the height. */
export const toCellFragmentShader = (pictures: number) => `#version 300 es
precision highp float;
precision highp int;

uniform sampler2D u_low;
uniform sampler2D u_high;
uniform float u_scale;
uniform vec3 u_hueOf[8];
uniform vec3 u_mixed;
out vec4 cell;

void add(ivec2 at, inout vec4 low, inout vec4 high) {
  low += texelFetch(u_low, at, 0);
  ${pictures > 1 ? "high += texelFetch(u_high, at, 0);" : ""}
}

void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  vec4 low = vec4(0.0);
  vec4 high = vec4(0.0);
  add(here, low, high);
  float all = dot(low + high, vec4(1.0));
  float height = log(max(all * u_scale, ${leastEvents.toFixed(2)}) / ${leastEvents.toFixed(2)}) / ${Math.log(mostEvents / leastEvents).toFixed(6)};
  if (all == 0.0) {
    // What lies between this empty cell and its neighbour has the neighbour's hue.
    ivec2 last = textureSize(u_low, 0) - 1;
    for (int beside = 0; beside < 9; beside++) {
      add(clamp(here + ivec2(beside % 3 - 1, beside / 3 - 1), ivec2(0), last), low, high);
    }
    all = max(dot(low + high, vec4(1.0)), 1e-9);
  }

  float most = 0.0;
  vec3 lead = u_mixed;
  for (int slot = 0; slot < ${pictures * 4}; slot++) {
    float events = slot < 4 ? low[slot] : high[slot - 4];
    if (events > most) {
      most = events;
      lead = u_hueOf[slot];
    }
  }
  vec3 hue = mix(u_mixed, lead, smoothstep(${(leadingShare - 0.04).toFixed(2)}, ${(leadingShare + 0.04).toFixed(2)}, most / all));
  cell = vec4(hue, min(height, 1.0));
}`;

/** Half the width of the edge between two tones, in logarithms: about a pixel where a spot is steep. */
const softEdge = 0.08;

/** Texels: fine enough for an edge to have a dozen of them. */
export const toneCount = 1024;

/**
 * The tones by height, `toneCount` texels of two bytes each: how much of the hue and how much of the ink covers the ground.
 * What each pixel would compute otherwise, and in software most of what density costs.
 */
export function toToneTexels(): Uint8Array {
  const texels = new Uint8Array(toneCount * 2);
  const edge = softEdge / Math.log(mostEvents / leastEvents);
  for (let index = 0; index < toneCount; index++) {
    const height = index / (toneCount - 1);
    let [hue, ink] = [0, 0];
    for (const step of densitySteps) {
      // One event alone stands a little lower where it lies between two cells.
      const least = heightOf(step.events === 1 ? 0.5 : step.events);
      const share = Math.min(Math.max((height - least + edge) / (2 * edge), 0), 1);
      hue += ((1 - step.ink) * step.alpha - hue) * share;
      ink += (step.ink * step.alpha - ink) * share;
    }
    texels[index * 2] = Math.round(hue * 255);
    texels[index * 2 + 1] = Math.round(ink * 255);
  }
  return texels;
}

/** From the heights of the cells to the tones of the screen. */
export const toneFragmentShader = `#version 300 es
precision mediump float;

uniform sampler2D u_cells;
uniform sampler2D u_tones;
uniform highp vec2 u_scale;
uniform highp vec2 u_offset;
uniform vec3 u_ink;
out vec4 color;

void main() {
  vec4 cell = texture(u_cells, gl_FragCoord.xy * u_scale + u_offset);
  vec2 tone = texelFetch(u_tones, ivec2(int(cell.a * ${(toneCount - 1).toFixed(1)} + 0.5), 0), 0).rg;
  color = vec4(cell.rgb * tone.r + u_ink * tone.g, tone.r + tone.g);
}`;
