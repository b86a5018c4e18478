/**
 * Adds up the milliseconds of the main thread: those of the callbacks for frames, for timers and for messages of workers, in
 * which every contender does its work, beside the deed itself, which whoever measures adds. To be called before a map is made.
 */
export interface MainThread {
  /** Milliseconds since the last call of it. */
  take(): number;
  /** The longest single callback since the last call of it, in milliseconds. */
  takeLongest(): number;
  /** Runs the deed and adds its time. */
  deed(act: () => void): void;
}

export function watchMainThread(): MainThread {
  let spentMs = 0;
  let longestMs = 0;
  let depth = 0;
  const timed = <Arguments extends unknown[]>(run: (...given: Arguments) => void, given: Arguments): void => {
    depth++;
    const start = performance.now();
    try {
      run(...given);
    } finally {
      depth--;
      if (depth === 0) {
        const ms = performance.now() - start;
        spentMs += ms;
        longestMs = Math.max(longestMs, ms);
      }
    }
  };

  const requestFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => requestFrame((time) => timed(callback, [time]));

  const setTimer = window.setTimeout.bind(window) as (callback: () => void, ms?: number) => number;
  window.setTimeout = ((callback: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) =>
    setTimer(() => timed(callback, given), ms)) as typeof window.setTimeout;

  for (const target of [Worker.prototype, MessagePort.prototype]) {
    const listen = EventTarget.prototype.addEventListener;
    Object.defineProperty(target, "addEventListener", {
      value(
        this: EventTarget,
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: AddEventListenerOptions,
      ) {
        if (type !== "message" || typeof listener !== "function") {
          listen.call(this, type, listener, options);
          return;
        }
        listen.call(this, type, (event) => timed(listener, [event]), options);
      },
    });
  }
  const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  const setOnMessage = port?.set;
  if (port !== undefined && setOnMessage !== undefined) {
    Object.defineProperty(MessagePort.prototype, "onmessage", {
      ...port,
      set(this: MessagePort, listener: ((event: MessageEvent) => void) | null) {
        setOnMessage.call(
          this,
          listener === null
            ? null
            : (event: MessageEvent) => timed((given) => listener.call(this, given), [event]),
        );
      },
    });
  }

  return {
    take() {
      const taken = spentMs;
      spentMs = 0;
      return taken;
    },
    takeLongest() {
      const taken = longestMs;
      longestMs = 0;
      return taken;
    },
    deed: (act) => timed(act, []),
  };
}
