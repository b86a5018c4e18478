import type { StageDoors } from "../state/ports.ts";
import { embedded } from "./embedded.ts";
import { createFullScreen } from "./full-screen.ts";
import { createTalkChannel } from "./talk-channel.ts";

/** Kept per tab, so that a stage that is reloaded is still the one its presenter's window knows. */
const sessionKey = "situation-map:stage";
/** In the query of a stage that its presenter's window opened again. */
const sessionParameter = "session";

/** The full screen, the second window and what they say to each other. */
export function createStageDoors(page: Window): StageDoors {
  const session = findSession(page);
  return {
    screen: createFullScreen(page),
    channel: createTalkChannel(page, session),
    openPresenter() {
      const address = new URL(embedded() === null ? "presenter.html" : "?presenter", page.document.baseURI);
      address.hash = session;
      // The name makes a second press bring the window forward instead of opening another.
      const opened = page.open(address, `situation-map-presenter-${session}`, "popup,width=1180,height=780");
      opened?.focus();
      return opened !== null;
    },
    keepAwake: () => keepAwake(page),
  };
}

function findSession(page: Window): string {
  const address = new URL(page.location.href);
  const asked = address.searchParams.get(sessionParameter);
  if (asked !== null) {
    // Only this window was opened to go on with a talk; whoever is sent its address was not.
    address.searchParams.delete(sessionParameter);
    address.searchParams.delete("stage");
    page.history.replaceState(page.history.state, "", address);
  }
  const known = asked ?? readKept(page);
  if (known !== null && /^[0-9a-f]{8,32}$/.test(known)) {
    keep(page, known);
    return known;
  }
  const session = [...page.crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  keep(page, session);
  return session;
}

function readKept(page: Window): string | null {
  try {
    return page.sessionStorage.getItem(sessionKey);
  } catch {
    return null;
  }
}

function keep(page: Window, session: string): void {
  try {
    page.sessionStorage.setItem(sessionKey, session);
  } catch {
    // Refused: the session lasts as long as the page.
  }
}

/** The browser takes the wake lock back whenever the page is hidden; it is asked for again when it is seen. */
function keepAwake(page: Window): () => void {
  const { document, navigator } = page;
  let lock: WakeLockSentinel | null = null;
  let isWanted = true;
  const ask = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      lock = (await navigator.wakeLock?.request("screen")) ?? null;
      if (!isWanted) void lock?.release();
    } catch {
      // Refused (low battery, no such power): the screen follows the system's own settings.
    }
  };
  const again = () => void ask();
  document.addEventListener("visibilitychange", again);
  void ask();
  return () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
    lock = null;
  };
}
