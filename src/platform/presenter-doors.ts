import type { TalkChannel } from "../state/ports.ts";
import { createTalkChannel } from "./talk-channel.ts";

/** What the presenter's window asks of the browser. */
export interface PresenterDoors {
  readonly channel: TalkChannel;
  /** Opens a lost stage again at an address that it told; false where the browser blocked it. */
  openStage(link: string, session: string): boolean;
  close(): void;
}

/** The stage that opened this window has written its session into the hash. */
export function createPresenterDoors(page: Window): PresenterDoors {
  const said = page.location.hash.replace(/^#/, "");
  return {
    channel: createTalkChannel(page, /^[0-9a-f]{8,32}$/.test(said) ? said : ""),
    openStage(link, session) {
      const address = new URL(link, page.document.baseURI);
      // What was heard from another window may say anything; only a page beside this one is opened.
      if (address.origin !== page.location.origin || !/^(https?|file):$/.test(address.protocol)) return false;
      address.searchParams.set("stage", "");
      address.searchParams.set("session", session);
      return page.open(address, "_blank") !== null;
    },
    close: () => page.close(),
  };
}
