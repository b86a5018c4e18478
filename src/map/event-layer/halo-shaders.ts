import { placementGlsl } from "./shaders.ts";

export const haloVertexShader = `#version 300 es
precision highp float;
precision highp int;

layout(location = 0) in vec2 a_corner;
layout(location = 1) in uvec2 a_position;
layout(location = 2) in uvec2 a_disc;
uniform sampler2D u_hues;
flat out vec3 v_hue;
flat out float v_radius;
out vec2 v_offset;
${placementGlsl}

void main() {
  v_radius = float(a_disc.x);
  v_offset = a_corner * (v_radius + 1.0);
  v_hue = texelFetch(u_hues, ivec2(int(a_disc.y), 0), 0).rgb;
  gl_Position = toClip(toScreen(a_position) + v_offset);
}`;

export const haloFragmentShader = `#version 300 es
precision highp float;

flat in vec3 v_hue;
flat in float v_radius;
in vec2 v_offset;
uniform float u_haloStrength;
out vec4 color;

void main() {
  // Soft: fading out over its last six pixels.
  float share = smoothstep(0.0, 6.0, v_radius - length(v_offset)) * u_haloStrength;
  color = vec4(v_hue * share, share);
}`;
