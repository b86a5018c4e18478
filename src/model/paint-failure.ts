/** no-map: no WebGL2; too-large: more pixels than the device can draw; lost: the graphics card gave up half-way. */
export type PaintFailureCode = "no-map" | "too-large" | "lost";

/** Why a picture could not be painted: the device's doing, never a bug. */
export class PaintFailure extends Error {
  readonly code: PaintFailureCode;

  constructor(code: PaintFailureCode) {
    super(`The map could not be painted: ${code}`);
    this.name = "PaintFailure";
    this.code = code;
  }
}
