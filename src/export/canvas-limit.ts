import type { CanvasLimit } from "../model/export-request.ts";

/** Where no browser says more: what an iPhone's canvas holds, and what the others take at least. */
const areas = { small: 16_777_216, usual: 268_435_456 } as const;

/** Asks the graphics device how large a map it can draw, and the browser how large a picture. */
export function readCanvasLimit(page: Document): CanvasLimit {
  const gl = page.createElement("canvas").getContext("webgl2");
  if (gl === null) return { side: 0, area: 0 };
  const viewport: Int32Array = gl.getParameter(gl.MAX_VIEWPORT_DIMS);
  const side = Math.min(
    gl.getParameter(gl.MAX_TEXTURE_SIZE),
    gl.getParameter(gl.MAX_RENDERBUFFER_SIZE),
    ...viewport,
  );
  // Browsers keep only so many contexts.
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return { side, area: canHold(page, areas.small + 1) ? areas.usual : areas.small };
}

/** Whether a canvas of this many pixels keeps what is drawn on it. */
function canHold(page: Document, area: number): boolean {
  const canvas = page.createElement("canvas");
  canvas.width = 4096;
  canvas.height = Math.ceil(area / 4096);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.fillRect(0, 0, canvas.width, canvas.height);
  const isHeld = context?.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] === 255;
  canvas.width = 0;
  return isHeld;
}
