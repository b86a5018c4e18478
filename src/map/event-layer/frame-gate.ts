/** Holds the next frame back while the graphics card still draws the last one. */
export interface FrameGate {
  /** A frame has been sent. */
  sent(): void;
  /** Calls once the card has drawn what it was sent: at once where it has. */
  whenFree(call: () => void): void;
  isWaiting(): boolean;
  /** What waits is not called any more. */
  cancel(): void;
}

/** A slow card is asked every few milliseconds, not every frame: it would stand idle for the rest of that one. */
const lookAgainMs = 2;
/** A card that has not answered for so long is not waited for any more. */
const longestWaitMs = 1000;

/**
 * Frames that are sent to a slow card one after the other stand in line there, and each shows what the reader wished when it
 * was sent, some frames ago. With one at a time, what is drawn next is what is wished then.
 */
export function createFrameGate(gl: WebGL2RenderingContext): FrameGate {
  let fence: WebGLSync | null = null;
  let sentMs = 0;
  let waiting: ReturnType<typeof setTimeout> | null = null;

  function isBusy(): boolean {
    if (fence === null) return false;
    const isDone =
      gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED ||
      gl.isContextLost() ||
      performance.now() - sentMs > longestWaitMs;
    if (!isDone) return true;
    gl.deleteSync(fence);
    fence = null;
    return false;
  }

  return {
    sent() {
      gl.deleteSync(fence);
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      sentMs = performance.now();
      gl.flush();
    },
    whenFree(call) {
      const look = (): void => {
        waiting = isBusy() ? setTimeout(look, lookAgainMs) : null;
        if (waiting === null) call();
      };
      look();
    },
    isWaiting: () => waiting !== null,
    cancel() {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
    },
  };
}
