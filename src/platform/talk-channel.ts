import type { TalkChannel } from "../state/ports.ts";

/** One for all windows of the origin; `session` in each message says who belongs together. */
const channelName = "situation-map-stage";

/** A window that the browser keeps apart from all others (a sandboxed frame) talks to nobody, and does not fail. */
export function createTalkChannel(page: Window, session: string): TalkChannel {
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(channelName);
  } catch {
    // Nobody to talk to.
  }
  return {
    session,
    say: (talk) => channel?.postMessage(talk),
    listen(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => listener(data);
      channel?.addEventListener("message", hear);
      return () => channel?.removeEventListener("message", hear);
    },
    beforeGone(listener, back) {
      const show = ({ persisted }: PageTransitionEvent) => {
        if (persisted) back();
      };
      page.addEventListener("pagehide", listener);
      page.addEventListener("pageshow", show);
      return () => {
        page.removeEventListener("pagehide", listener);
        page.removeEventListener("pageshow", show);
      };
    },
  };
}
