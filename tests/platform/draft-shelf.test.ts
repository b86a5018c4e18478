import { describe, expect, it } from "vitest";
import { createDraftShelf } from "../../src/platform/draft-shelf.ts";

function aStorage(mostCharacters = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (value.length > mostCharacters) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

describe("the shelf of drafts", () => {
  it("holds each under its situation and its own name", () => {
    const localStorage = aStorage();
    localStorage.setItem("theme", "dark");
    const shelf = createDraftShelf({ localStorage });
    expect(shelf.put("here", "b", "B")).toBe(true);
    shelf.put("here", "a", "A");
    shelf.put("elsewhere", "a", "other");
    expect(shelf.list("here")).toEqual(["A", "B"]);
    // Another tab with the same page sees them too.
    expect(createDraftShelf({ localStorage }).list("here")).toEqual(["A", "B"]);
    shelf.take("here", "a");
    expect(shelf.list("here")).toEqual(["B"]);
    expect(shelf.list("elsewhere")).toEqual(["other"]);
  });

  it("says that it is full, and keeps what it has", () => {
    const shelf = createDraftShelf({ localStorage: aStorage(5) });
    shelf.put("here", "a", "short");
    expect(shelf.put("here", "a", "much too long")).toBe(false);
    expect(shelf.list("here")).toEqual(["short"]);
  });

  it("says that it is refused, without a word of error", () => {
    const shelf = createDraftShelf({
      get localStorage(): Storage {
        throw new DOMException("refused", "SecurityError");
      },
    });
    expect(shelf.list("here")).toEqual([]);
    expect(shelf.put("here", "a", "A")).toBe(false);
    shelf.take("here", "a");
  });
});
