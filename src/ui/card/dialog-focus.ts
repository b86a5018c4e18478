import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Root = RefObject<HTMLElement | null>;

/** Whether a key (not a pointer) just pressed something in a list outside card and reader: then focus follows into the card. */
function isKeyboardOpener(element: Element | null): boolean {
  return (
    element?.matches(":focus-visible") === true &&
    element.closest("ul, ol, [role=list]") !== null &&
    element.closest(".card, .reader") === null
  );
}

/**
 * Focus of a non-modal dialog: goes in when a list's button was pressed by key, stays out when the map was pressed, and returns
 * to what opened it when it goes away while holding the focus. `key` changes with what it shows; `isGone` tells a real
 * closing from a mere move to another place in the document.
 */
export function useDialogFocus(root: Root, key: string, isGone: () => boolean): void {
  const opener = useRef<Element | null>(null);
  const inside = useFocusInside(root, key);
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (root.current?.contains(active) === true) return;
    // The reader goes before the card does, so a button of it could not take the focus back.
    if (active !== document.body && active?.closest(".reader") === null) opener.current = active;
    if (isKeyboardOpener(active)) root.current?.focus({ preventScroll: true });
  }, [key]);
  useFocusReturned(opener, inside, isGone);
}

/** Focus of a region that a button opens: goes in whenever it opens by a deed, and back when it goes away. */
export function useRegionFocus(root: Root, key: string, isGone: () => boolean): void {
  const opener = useRef<Element | null>(null);
  const inside = useFocusInside(root, key);
  useLayoutEffect(() => {
    opener.current = document.activeElement;
    // At the very start of the page nobody has asked for anything yet: the focus stays with the page.
    if (opener.current !== document.body) root.current?.focus({ preventScroll: true });
  }, []);
  useFocusReturned(opener, inside, isGone);
}

/**
 * Whether the focus was last seen inside: true still where the focused element, or the whole root, was taken out of the document.
 * Where only the element vanished because something else is shown, the focus goes to the top, not to nowhere.
 */
function useFocusInside(root: Root, key: string): RefObject<boolean> {
  const inside = useRef(false);
  useLayoutEffect(() => {
    const element = root.current;
    const note = (event: FocusEvent) => {
      inside.current = event.target instanceof Node && element?.contains(event.target) === true;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body)
      root.current?.focus({ preventScroll: true });
  }, [key]);
  return inside;
}

function useFocusReturned(
  opener: RefObject<Element | null>,
  inside: RefObject<boolean>,
  isGone: () => boolean,
): void {
  useLayoutEffect(() => {
    return () => {
      if (!isGone() || inside.current !== true) return;
      // What opened the reader may have gone with an earlier card: then the card that is there now is nearest.
      const target = opener.current?.isConnected === true ? opener.current : document.querySelector(".card");
      if (target instanceof HTMLElement) target.focus();
    };
  }, []);
}
