import { type ComparisonGroup, groupCodes } from "../../model/compare.ts";
import { claimStatuses } from "../../model/event.ts";
import { markGlsl } from "../../style/mark-shader.ts";
import { comparisonMarks, mapMarkSize, markGaps, markMeasures, markSpecs } from "../../style/mark-specs.ts";
import { rowFlags, sizeParts } from "./row-bytes.ts";

/** Anchors lie in a texture this wide, because one row of it may be too short for all places. */
export const anchorTextureWidth = 256;

/** CSS pixels of paper between a mark's casing and its ring, and the ring's width when selected and when hovered. */
export const ringGapPx = 0.5;
export const ringWidthsPx = { selected: 2, hovered: 1.25 } as const;

const claims = claimStatuses.length;
const size = mapMarkSize.toFixed(1);
const casing = (markMeasures.casing * mapMarkSize).toFixed(3);

/** CSS pixels from a mark's centre to where its casing is surely over. */
export const crowdExtentPx = mapMarkSize * (0.5 + markMeasures.casing) + 0.5;

/** How far past a whole pixel the centre of a mark at rest stands: then the sides of squares fall between pixels. */
const restGlsl = `
float restOf(float ratio) { return fract(${(mapMarkSize * markMeasures.squareHalfSide).toFixed(1)} * ratio); }`;

/** Where in the atlas the centre of a mark stands, in its pixels; there y runs upwards. */
const tileGlsl = `
vec2 tileOf(int mark, int gap, int square, float tile, float ratio) {
  float rest = restOf(ratio);
  return (vec2(mark, gap * 2 + square) + 0.5) * tile + vec2(rest, -rest);
}`;

/** The rule of `membership` in model/query: 0 no, 1 possibly, 2 certainly. `span`: earliest and latest start and end. */
export const membershipGlsl = `
int membershipOf(ivec2 starts, ivec2 ends, ivec2 window) {
  if (starts.x >= window.y || ends.y <= window.x) return 0;
  return starts.y < window.y && ends.x > window.x ? 2 : 1;
}`;

/** The rule of `compareMemberships` in model/compare. */
export const comparisonGlsl = `
int groupOf(int inA, int inB) {
  if (inA == 0 && inB == 0) return ${groupCodes.neither};
  if (inA == 1 || inB == 1) return ${groupCodes.uncertain};
  if (inA == inB) return ${groupCodes.both};
  return inA == 2 ? ${groupCodes["only-a"]} : ${groupCodes["only-b"]};
}`;

/** The gap of a group's marks, as `markGap` of style/mark-shader takes it. */
function gapOfGroup(group: ComparisonGroup): number {
  return markGaps.indexOf(comparisonMarks[group].gap);
}

/** One bit for each layer: set where the reader has switched it off. */
export const hiddenGlsl = `
uniform uvec4 u_hidden[2];
bool isHidden(uint layer) {
  return (u_hidden[layer >> 7][(layer >> 5) & 3u] >> (layer & 31u) & 1u) != 0u;
}`;

/**
 * From table units to pixels. Whole numbers are subtracted before anything becomes a float, so that marks stand still
 * at zoom 18; the unsigned difference of x wraps, which is the short way around the world.
 */
export const placementGlsl = `
uniform uvec2 u_center;
uniform vec2 u_origin;
uniform float u_pixelsPerUnit;
uniform float u_worldPx;
uniform float u_copy;
uniform vec2 u_viewport;
uniform float u_ratio;

vec2 toScreen(uvec2 position) {
  float x = float(int(position.x - u_center.x));
  float y = position.y >= u_center.y ? float(position.y - u_center.y) : -float(u_center.y - position.y);
  return u_origin + vec2(x, y) * u_pixelsPerUnit + vec2(u_copy * u_worldPx, 0.0);
}

vec4 toClip(vec2 screen) {
  return vec4(screen.x / u_viewport.x * 2.0 - 1.0, 1.0 - screen.y / u_viewport.y * 2.0, 0.0, 1.0);
}`;

const rowVertexShader = `
precision highp float;
precision highp int;
precision highp usampler2D;

layout(location = 0) in uvec2 a_position;
layout(location = 1) in ivec2 a_starts;
layout(location = 2) in ivec2 a_ends;
layout(location = 3) in uvec4 a_style;
layout(location = 4) in uint a_place;
layout(location = 5) in uint a_shown;
layout(location = 6) in ivec2 a_seat;

#ifndef CROWD
layout(location = 7) in uint a_size;
uniform vec2 u_sizes;
#endif

uniform ivec2 u_window;
uniform bool u_comparing;
uniform ivec2 u_comparison;
${hiddenGlsl}
uniform int u_only;
uniform int u_highlight;
uniform float u_ring;
uniform bool u_still;
uniform bool u_dense;
uniform usampler2D u_anchors;
uniform sampler2D u_hues;

flat out vec3 v_hue;
#ifdef CROWD
uniform float u_tile;
uniform float u_spread;
flat out vec2 v_tile;
#else
flat out int v_mark;
flat out int v_gap;
flat out int v_square;
flat out float v_extent;
flat out float v_scale;
#endif
${restGlsl}
${tileGlsl}
${membershipGlsl}
${comparisonGlsl}
${placementGlsl}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;

  // What is compared stands in a group, of which "uncertain" and "both" count as memberships do.
  int group = membershipOf(a_starts, a_ends, u_window);
  if (u_comparing) group = groupOf(membershipOf(a_starts, a_ends, u_comparison), group);

  // A highlighted row comes with its membership: it is drawn though it were hidden, then as a ring alone.
  int member = u_highlight;
  if (member < 0) {
    uint layer = a_style.x;
    bool shown = a_shown != 0u && !isHidden(layer);
    member = shown ? min(group, ${groupCodes.both}) : 0;
    if (member == 0 || (u_only != 0 && member != u_only)) return;
  }
  if ((a_style.z & ${rowFlags.placed}u) == 0u) return;

  uvec2 position = a_position;
  if ((a_style.z & ${rowFlags.anchored}u) != 0u && !u_dense) {
    int texel = int(a_place);
    position = texelFetch(u_anchors, ivec2(texel % ${anchorTextureWidth}, texel / ${anchorTextureWidth}), 0).xy;
  }
  // Where density is drawn no one has a seat: a ring stands on the event's own point.
  vec2 screen = toScreen(position) + (u_dense ? vec2(0.0) : vec2(a_seat));
  if (u_still) {
    float rest = restOf(u_ratio);
    screen = (round(screen * u_ratio - rest) + rest) / u_ratio;
  }
  gl_Position = toClip(screen);
  v_hue = texelFetch(u_hues, ivec2(int(a_style.x), 0), 0).rgb;
  int mark = member == 0 ? -1 : int(a_style.y) + (member == 1 ? ${claims} : 0);
  int gap = group == ${groupCodes["only-a"]} ? ${gapOfGroup("only-a")} : group == ${groupCodes["only-b"]} ? ${gapOfGroup("only-b")} : 0;
  int square = int(a_style.z & ${rowFlags.square}u);
#ifdef CROWD
  gl_PointSize = u_spread;
  v_tile = tileOf(mark, gap, square, u_tile, u_ratio);
#else
  v_scale = float(a_size) / ${sizeParts.toFixed(1)};
  if (v_scale <= u_sizes.x || v_scale > u_sizes.y) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  v_extent = ceil((${size} * 0.5 * v_scale + ${casing} + (u_ring > 0.0 ? u_ring + ${(ringGapPx * 2 + 1).toFixed(1)} : 0.0) + 1.0) * u_ratio) / u_ratio;
  gl_PointSize = v_extent * 2.0 * u_ratio;
  v_mark = mark;
  v_gap = gap;
  v_square = square;
#endif
}`;

/** A row's mark by its geometry, with a ring where it is highlighted. */
export const markVertexShader = `#version 300 es${rowVertexShader}`;

/** The same, copied from the atlas. */
export const crowdVertexShader = `#version 300 es
#define CROWD${rowVertexShader}`;

export const crowdFragmentShader = `#version 300 es
precision highp float;
precision highp int;

flat in vec3 v_hue;
flat in vec2 v_tile;
uniform bool u_still;
uniform float u_spread;
uniform vec3 u_paper;
uniform sampler2D u_atlas;
out vec4 color;

void main() {
  vec2 at = v_tile + vec2(1.0, -1.0) * (gl_PointCoord - 0.5) * u_spread;
  // At rest every pixel of a mark is one of the atlas; while marks glide it lies between some.
  vec4 share = u_still ? texelFetch(u_atlas, ivec2(at), 0) : texture(u_atlas, at / vec2(textureSize(u_atlas, 0)));
  color = vec4(u_paper * share.r + v_hue * share.g, share.a);
}`;

/** Every mark in its tile of the atlas; its hue is green, and paper is to be red. */
export const atlasVertexShader = `#version 300 es
precision highp float;
precision highp int;

uniform float u_ratio;
uniform float u_tile;
uniform float u_spread;
flat out vec3 v_hue;
flat out int v_mark;
flat out int v_gap;
flat out int v_square;
flat out float v_extent;
flat out float v_scale;
${restGlsl}
${tileGlsl}

void main() {
  v_scale = 1.0;
  v_mark = gl_VertexID % ${markSpecs.length};
  int row = gl_VertexID / ${markSpecs.length};
  v_gap = row / 2;
  v_square = row % 2;
  v_hue = vec3(0.0, 1.0, 0.0);
  v_extent = (u_spread + 2.0) * 0.5 / u_ratio;
  gl_PointSize = u_spread + 2.0;
  vec2 size = vec2(${markSpecs.length}, ${markGaps.length * 2}) * u_tile;
  gl_Position = vec4(tileOf(v_mark, v_gap, v_square, u_tile, u_ratio) / size * 2.0 - 1.0, 0.0, 1.0);
}`;

export const markFragmentShader = `#version 300 es
precision highp float;
precision highp int;

flat in vec3 v_hue;
flat in int v_mark;
flat in int v_gap;
flat in int v_square;
flat in float v_extent;
flat in float v_scale;
uniform float u_ratio;
uniform float u_ring;
uniform vec3 u_paper;
uniform vec3 u_ink;
out vec4 color;
${markGlsl}

// Of a pixel's area, what lies within; distances in parts of the size.
float cover(float distance) { return clamp(0.5 - distance * ${size} * v_scale * u_ratio, 0.0, 1.0); }

void lay(vec3 paint, float share) { color = vec4(paint * share, share) + color * (1.0 - share); }

void main() {
  float size = ${size} * v_scale;
  vec2 p = (gl_PointCoord - 0.5) * 2.0 * v_extent / size;
  bool square = v_square != 0;
  color = vec4(0.0);
  if (u_ring > 0.0) {
    float inner = (${casing} + ${ringGapPx.toFixed(1)}) / size;
    float ring = u_ring / size;
    lay(u_paper, cover(markBody(p, square, inner + ring + 1.0 / size)));
    lay(u_ink, cover(markBody(p, square, inner + ring)));
    lay(u_paper, cover(markBody(p, square, inner)));
  }
  if (v_mark >= 0) {
    lay(u_paper, cover(markBody(p, square, ${casing} / size)));
    lay(v_hue, cover(markInk(p, v_mark, square)));
    lay(u_paper, cover(markLight(p, v_mark)));
    if (v_gap != 0) lay(u_paper, cover(markGap(p, v_gap, square)));
  }
  if (color.a == 0.0) discard;
}`;
