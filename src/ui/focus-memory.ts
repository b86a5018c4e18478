/** Knows which control was last used, so that closing a thing gives focus back to what opened it. */
export interface FocusMemory {
  /** Notes the control in use now; the result gives focus back to it, or to its stand-in where it is gone. */
  remember(): () => void;
  dispose(): void;
}

const focusable = "a[href], button, input, select, textarea, [tabindex], canvas";

/**
 * Listens on the document. A menu that closes as its items open dialogs names the button that stands in for its items:
 * `data-returns-to` holds that button's id. Presses are noted too, because Safari does not focus a pressed button.
 */
export function createFocusMemory(page: Document): FocusMemory {
  let last: { readonly element: HTMLElement; readonly standInId: string | null } | null = null;

  const note = (event: Event) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>(focusable) : null;
    if (element === null) return;
    const owner = element.closest<HTMLElement>("[data-returns-to]");
    last = { element, standInId: owner?.dataset["returnsTo"] ?? null };
  };
  page.addEventListener("focusin", note, true);
  page.addEventListener("click", note, true);

  return {
    remember() {
      const opener = last;
      return () => {
        if (opener === null) return;
        const isShown = opener.element.isConnected && opener.element.getClientRects().length > 0;
        const standIn = opener.standInId === null ? null : page.getElementById(opener.standInId);
        (isShown ? opener.element : standIn)?.focus();
      };
    },
    dispose() {
      page.removeEventListener("focusin", note, true);
      page.removeEventListener("click", note, true);
    },
  };
}
