import { useLayoutEffect } from "preact/hooks";
import type { StageSession } from "../../state/stage/types.ts";
import { useApp } from "../app-context.ts";
import { findKeyWish } from "./stage-keys.ts";

/** A key held for longer than this is a hold, not a press: the laser then goes out as it is let go. */
const holdMs = 350;

/**
 * Listens before everything else on the page, so that a clicker goes on with the story also after the audience has dragged
 * the map or opened a card. In the layout, so that no key meant for the page meets a stage that has just been left.
 */
export function useStageKeys(session: StageSession): void {
  const { state, actions } = useApp();
  useLayoutEffect(() => {
    let laserSinceMs: number | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || state.overlay.peek() !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      if (scrolls(target, event.key)) return;
      const wish = findKeyWish(event, target, session.digits.peek() !== "");
      if (wish === null) return;
      event.preventDefault();
      event.stopPropagation();
      // A held arrow runs on; a held switch would flicker.
      if (event.repeat && wish.type !== "step") return;
      switch (wish.type) {
        case "digit":
          return session.digitTyped(wish.digit);
        case "number-entered":
          return void session.numberEntered();
        case "closed":
          return closeTopmost(session);
        case "laser":
          laserSinceMs = session.laser.peek() ? null : session.now();
          return session.act(wish);
        default:
          return session.act(wish);
      }
    };
    const letGo = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "l" || laserSinceMs === null) return;
      if (session.now() - laserSinceMs > holdMs) session.laserHeld(false);
      laserSinceMs = null;
    };
    document.addEventListener("keydown", press, { capture: true });
    document.addEventListener("keyup", letGo, { capture: true });
    return () => {
      document.removeEventListener("keydown", press, { capture: true });
      document.removeEventListener("keyup", letGo, { capture: true });
    };
  }, [state, actions, session]);
}

/** In a caption that does not fit, up and down are its own while it has the focus; clickers send other keys. */
function scrolls(target: Element | null, key: string): boolean {
  const isText = target?.matches(".scroller[tabindex]") === true && target.scrollHeight > target.clientHeight;
  return isText && (key === "ArrowUp" || key === "ArrowDown");
}

/** Escape closes what lies over the stage first, and then the stage. */
function closeTopmost(session: StageSession): void {
  if (session.digits.peek() !== "") session.digitsCleared();
  else if (session.keysShown.peek()) session.act({ type: "keys" });
  else session.act({ type: session.black.peek() ? "black" : "leave" });
}
