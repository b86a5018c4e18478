/** The overlay's canvas and its context, lost and found. */
export interface Surface {
  readonly canvas: HTMLCanvasElement;
  /** null where the browser has no WebGL2. */
  readonly gl: WebGL2RenderingContext | null;
  /** Takes the size of the map's own canvas, device pixel for device pixel. */
  matchSize(): void;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  destroy(): void;
}

export interface SurfaceListeners {
  lost(): void;
  restored(): void;
}

/** Puts a see-through canvas over the map's, which no pointer and no screen reader meets. */
export function createSurface(
  container: HTMLElement,
  mapCanvas: HTMLCanvasElement,
  listeners: SurfaceListeners,
): Surface {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, { position: "absolute", left: "0", top: "0", pointerEvents: "none" });
  container.append(canvas);
  const gl = canvas.getContext("webgl2", { alpha: true, antialias: false, depth: false, stencil: false });
  let width = 0;
  let height = 0;

  const lost = (event: Event): void => {
    // Without this the browser never gives the context back.
    event.preventDefault();
    listeners.lost();
  };
  canvas.addEventListener("webglcontextlost", lost);
  canvas.addEventListener("webglcontextrestored", listeners.restored);

  return {
    canvas,
    gl,
    get width() {
      return width;
    },
    get height() {
      return height;
    },
    matchSize() {
      const { style } = mapCanvas;
      if (
        canvas.width === mapCanvas.width &&
        canvas.height === mapCanvas.height &&
        canvas.style.width === style.width &&
        canvas.style.height === style.height &&
        width > 0
      ) {
        return;
      }
      canvas.width = mapCanvas.width;
      canvas.height = mapCanvas.height;
      canvas.style.width = style.width;
      canvas.style.height = style.height;
      width = mapCanvas.clientWidth;
      height = mapCanvas.clientHeight;
    },
    destroy() {
      canvas.removeEventListener("webglcontextlost", lost);
      canvas.removeEventListener("webglcontextrestored", listeners.restored);
      canvas.remove();
      // Browsers keep only so many contexts, and a removed canvas holds its own until it is collected.
      gl?.getExtension("WEBGL_lose_context")?.loseContext();
    },
  };
}
