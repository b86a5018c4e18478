import type { AddressBar } from "../state/ports.ts";

/**
 * The hash of the page's address. It works on any static host and from a file. Browsers limit how often history may be
 * written (Safari throws after 100 times in 30 seconds): a refused write is let go, the next one carries the same facts.
 */
export function createAddressBar(page: Window): AddressBar {
  const read = () => page.location.hash.replace(/^#/, "");
  /** Keeps the query ("?embed"), which is not ours to write. */
  const withHash = (hash: string) =>
    `${page.location.pathname}${page.location.search}${hash === "" ? "" : `#${hash}`}`;
  const write = (how: "pushState" | "replaceState", hash: string) => {
    try {
      page.history[how](null, "", withHash(hash));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  };
  return {
    read,
    push: (hash) => write("pushState", hash),
    replace: (hash) => write("replaceState", hash),
    back: () => page.history.back(),
    listen(listener) {
      // popstate alone: a hash typed by hand fires it too.
      page.addEventListener("popstate", listener);
      return () => page.removeEventListener("popstate", listener);
    },
    link(hash) {
      const address = new URL(page.location.href);
      address.hash = "";
      // A link leads to the whole page, also from within the frame of another.
      if (address.searchParams.has("embed")) address.searchParams.delete("embed");
      return `${address.href.replace(/#$/, "")}${hash === "" ? "" : `#${hash}`}`;
    },
  };
}
