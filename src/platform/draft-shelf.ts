/** Behind one prefix, because other pages of the same origin share the storage. */
const prefix = "situation-map:draft:";

/** The texts of stories in the making, each under a name of its own, so that two tabs that write two stories keep both. */
export interface DraftShelf {
  list(situationId: string): readonly string[];
  /** false where the browser refuses storage, or there is no room. */
  put(situationId: string, storyId: string, text: string): boolean;
  take(situationId: string, storyId: string): void;
}

export function createDraftShelf(page: Pick<Window, "localStorage">): DraftShelf {
  const nameOf = (situationId: string, storyId: string) => `${prefix}${situationId}/${storyId}`;
  return {
    list(situationId) {
      try {
        const { localStorage } = page;
        return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "")
          .filter((key) => key.startsWith(nameOf(situationId, "")))
          .sort()
          .flatMap((key) => localStorage.getItem(key) ?? []);
      } catch {
        return [];
      }
    },
    put(situationId, storyId, text) {
      try {
        page.localStorage.setItem(nameOf(situationId, storyId), text);
        return true;
      } catch {
        return false;
      }
    },
    take(situationId, storyId) {
      try {
        page.localStorage.removeItem(nameOf(situationId, storyId));
      } catch {
        // What cannot be kept is not there either.
      }
    },
  };
}
