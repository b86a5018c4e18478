/** Tells whether the graphics card still draws what it was last sent. */
export interface FrameGate {
  /** A frame has been sent. */
  sent(): void;
  isBusy(): boolean;
}

/** A card that has not answered for so long is not waited for any more. */
const longestWaitMs = 1000;

/**
 * Frames that are sent to a slow card one after the other stand in line there, and each shows what the reader wished when it
 * was sent, some frames ago. With one at a time, what is drawn next is what is wished then.
 */
export function createFrameGate(gl: WebGL2RenderingContext): FrameGate {
  let fence: WebGLSync | null = null;
  let sentMs = 0;
  return {
    sent() {
      gl.deleteSync(fence);
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      sentMs = performance.now();
      gl.flush();
    },
    isBusy() {
      if (fence === null) return false;
      const isDone =
        gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED ||
        gl.isContextLost() ||
        performance.now() - sentMs > longestWaitMs;
      if (!isDone) return true;
      gl.deleteSync(fence);
      fence = null;
      return false;
    },
  };
}
