import type { StageDoors, TalkChannel } from "../../../src/state/ports.ts";

export interface FakeBus {
  /** A window's end of it; what one says all others hear, copied as a browser copies it. */
  open(session: string): TalkChannel & { closed(): void };
  readonly said: unknown[];
}

export function createFakeBus(): FakeBus {
  const ends = new Set<{ hear: (heard: unknown) => void }>();
  const said: unknown[] = [];
  return {
    said,
    open(session) {
      const listeners = new Set<(heard: unknown) => void>();
      const goodbyes = new Set<() => void>();
      const end = {
        hear: (heard: unknown) => {
          for (const listener of listeners) listener(heard);
        },
      };
      ends.add(end);
      return {
        session,
        say(talk) {
          said.push(talk);
          for (const other of [...ends]) if (other !== end) other.hear(structuredClone(talk));
        },
        listen(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        beforeGone(listener) {
          goodbyes.add(listener);
          return () => goodbyes.delete(listener);
        },
        // As in a browser, the page still hears and could answer while it says goodbye.
        closed() {
          for (const goodbye of goodbyes) goodbye();
          ends.delete(end);
        },
      };
    },
  };
}

export interface FakeDoors extends StageDoors {
  isFull: boolean;
  allowsFullScreen: boolean;
  allowsWindows: boolean;
  opened: number;
  isAwake: boolean;
  /** The reader, or the browser, ends the full screen. */
  endFullScreen(): void;
}

export function createFakeDoors(channel: TalkChannel): FakeDoors {
  let changed = () => {};
  const doors: FakeDoors = {
    isFull: false,
    allowsFullScreen: true,
    allowsWindows: true,
    opened: 0,
    isAwake: false,
    endFullScreen() {
      doors.isFull = false;
      changed();
    },
    screen: {
      isFull: () => doors.isFull,
      async enter() {
        if (!doors.allowsFullScreen) return false;
        doors.isFull = true;
        changed();
        return true;
      },
      leave() {
        if (doors.isFull) doors.endFullScreen();
      },
      listen(listener) {
        changed = listener;
        return () => {
          changed = () => {};
        };
      },
    },
    channel,
    openPresenter() {
      if (doors.allowsWindows) doors.opened += 1;
      return doors.allowsWindows;
    },
    keepAwake() {
      doors.isAwake = true;
      return () => {
        doors.isAwake = false;
      };
    },
  };
  return doors;
}
