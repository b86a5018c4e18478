import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStoryText } from "../../../src/model/story-text.ts";
import { linkText } from "../../../src/ui/author/link-text.ts";

describe("a link put into a text", () => {
  const event = { type: "event", id: "ev-1" } as const;

  it("goes around the marked words", () => {
    expect(linkText("He was shot.", 7, 11, event, "Title")).toEqual({
      text: "He was [shot](event:ev-1).",
      caret: 25,
    });
  });

  it("takes the name of what is linked where nothing is marked", () => {
    expect(linkText("See ", 4, 4, event, "Gunman [unknown]").text).toBe(
      "See [Gunman \\[unknown\\]](event:ev-1)",
    );
  });

  it("reads back as a link to the same thing, whatever it is called", () => {
    const name = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => /\S/.test(text));
    const id = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !/\s/.test(text));
    fc.assert(
      fc.property(name, id, (called, target) => {
        const { text } = linkText("", 0, 0, { type: "event", id: target }, called);
        const [span] = parseStoryText(text).flat();
        expect(span?.reference).toEqual({ type: "event", id: target });
      }),
    );
  });
});
