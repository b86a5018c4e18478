import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listReferences, parseStoryText } from "../../src/model/story-text.ts";

/** Plain words as they are, *emphasis* in stars, links as words>kind:id. */
const read = (source: string) =>
  parseStoryText(source).map((paragraph) =>
    paragraph.map(({ text, isEmphasis, reference }) => {
      const words = isEmphasis ? `*${text}*` : text;
      return reference === null ? words : `${words}>${reference.type}:${reference.id}`;
    }),
  );

describe("a scene's text", () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ["is one paragraph of words", "Some words.", [["Some words."]]],
    ["parts at a blank line", "One.\n\nTwo.\r\n \r\nThree.", [["One."], ["Two."], ["Three."]]],
    ["joins the lines of a paragraph", "One\nand the\n   same.", [["One and the same."]]],
    ["stresses what stands in stars", "a *very* loud word", [["a ", "*very*", " loud word"]]],
    ["leaves a lone star", "2 * 3", [["2 * 3"]]],
    ["links an event", "It [happened](event:it-did).", [["It ", "happened>event:it-did", "."]]],
    ["links a place and a source", "[Here](place:a)[there](source:b)", [["Here>place:a", "there>source:b"]]],
    ["stresses links", "*all [of](event:x) it*", [["*all *", "*of*>event:x", "* it*"]]],
    ["takes other brackets as words", "[a](http://b.example) [c] (d)", [["[a](http://b.example) [c] (d)"]]],
    ["knows no script address", "[a](javascript:alert(1))", [["[a](javascript:alert(1))"]]],
    ["knows no HTML", "<b onclick=x>a</b> &amp;", [["<b onclick=x>a</b> &amp;"]]],
    ["takes what follows a backslash", "\\*a\\* \\[b](event:c) \\\\", [["*a* [b](event:c) \\"]]],
    ["takes escapes in a link", "[a\\]b](event:c\\)d)", [["a]b>event:c)d"]]],
    ["is nothing where nothing is written", " \n\n \t ", []],
  ])("%s", (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it("refers to each thing once, in order", () => {
    const text = parseStoryText("[a](event:one) [b](place:two)\n\n[c](event:one)");
    expect(listReferences(text)).toEqual([
      { type: "event", id: "one" },
      { type: "place", id: "two" },
    ]);
  });

  it("never throws and never loses a letter, whatever is typed", () => {
    const piece = fc.constantFrom("*", "[", "]", "(", ")", "event:", "x", "\\", "\n", " ", "[a](event:b)");
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (source) => {
        const spans = parseStoryText(source).flat();
        for (const { text } of spans) expect(text).not.toBe("");
        const kept = spans.map(({ text, reference }) => text + (reference?.id ?? "")).join("");
        const letters = (text: string) => [...text.matchAll(/x/g)].length;
        expect(letters(kept)).toBe(letters(source));
      }),
    );
  });
});
