import { useEffect } from "preact/hooks";
import type { Presenter } from "../../state/presenter.ts";
import { findKeyWish } from "../stage/stage-keys.ts";

/** What only the window with the map can do. */
const stageOnly: readonly string[] = ["laser", "full-screen", "presenter", "keys"];
const textKeys: readonly string[] = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"];

/** The keys of the stage, spoken through the channel. */
export function usePresenterKeys(presenter: Presenter): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      // Up and down in a text that scrolls are the text's.
      if (target?.matches(".scroller[tabindex]") === true && textKeys.includes(event.key)) return;
      const wish = findKeyWish(event, target, presenter.digits.peek() !== "");
      if (wish === null || stageOnly.includes(wish.type)) return;
      event.preventDefault();
      if (event.repeat && wish.type !== "step") return;
      switch (wish.type) {
        case "digit":
          return presenter.digitTyped(wish.digit);
        case "number-entered":
          return void presenter.numberEntered();
        case "closed":
          if (presenter.digits.peek() !== "") return presenter.digitsCleared();
          return presenter.act({ type: presenter.place.peek()?.black === true ? "black" : "leave" });
        default:
          return presenter.act(wish);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [presenter]);
}
