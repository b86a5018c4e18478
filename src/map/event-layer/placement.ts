import { worldSize } from "../../geometry/web-mercator.ts";
import type { GlProgram } from "./gl-program.ts";
import type { View } from "./view.ts";

/** Tells a program in use from where the camera looks: the uniforms of `placementGlsl`. */
export function setPlacement(gl: WebGL2RenderingContext, program: GlProgram, view: View): void {
  gl.uniform2ui(program.uniform("u_center"), view.centerX, view.centerY);
  gl.uniform2f(program.uniform("u_origin"), view.originX, view.originY);
  gl.uniform1f(program.uniform("u_pixelsPerUnit"), view.pixelsPerUnit);
  gl.uniform1f(program.uniform("u_worldPx"), view.pixelsPerUnit * worldSize);
  gl.uniform2f(program.uniform("u_viewport"), view.width, view.height);
  gl.uniform1f(program.uniform("u_ratio"), view.pixelRatio);
}

/** 0..255 to 0..1. */
export function toUnitColor([red = 0, green = 0, blue = 0]: readonly number[]): [number, number, number] {
  return [red / 255, green / 255, blue / 255];
}
