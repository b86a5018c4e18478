/** Counts what is kept in buffers of a WebGL2 context; to be called before anything is sent to it. */
export function countCardBytes(gl: WebGL2RenderingContext): () => number {
  const sizes = new Map<WebGLBuffer, number>();
  let bound: WebGLBuffer | null = null;
  const bindBuffer = gl.bindBuffer.bind(gl);
  gl.bindBuffer = (target, buffer) => {
    if (target === gl.ARRAY_BUFFER) bound = buffer;
    bindBuffer(target, buffer);
  };
  const bufferData = gl.bufferData.bind(gl) as (...given: unknown[]) => void;
  gl.bufferData = (target: number, data: unknown, ...rest: unknown[]) => {
    if (bound !== null) {
      const size = typeof data === "number" ? data : ((data as ArrayBufferView | null)?.byteLength ?? 0);
      sizes.set(bound, size);
    }
    bufferData(target, data, ...rest);
  };
  return () => [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

export function contextOf(canvas: HTMLCanvasElement): WebGL2RenderingContext {
  const gl = canvas.getContext("webgl2");
  if (gl === null) throw new Error("the canvas has no WebGL2");
  return gl;
}
