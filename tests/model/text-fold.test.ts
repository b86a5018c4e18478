import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMarks, fold, foldTerms, foldWords } from "../../src/model/text-fold.ts";

describe("folding", () => {
  const pairs: [string, string][] = [
    ["Gəncə", "gence"],
    ["İrəvan", "irevan"],
    ["IĞDIR", "igdir"],
    ["Ağrı", "agri"],
    ["Şuşa", "susa"],
    ["Hüseynçilər", "huseynciler"],
    ["Naxçıvan", "naxcivan"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["Ångström", "angstrom"],
    ["Husseini'yon", "husseiniyon"],
    ["Ḥusayniyyūn", "husayniyyun"],
    ["Baʿth", "bath"],
    ["𝐁𝐚𝐤𝐮", "baku"],
  ];
  for (const [text, folded] of pairs) {
    it(`${text} is ${folded}`, () => expect(fold(text)).toBe(folded));
  }

  it("Arabic and Persian spellings of one word are one", () => {
    expect(fold("حسينيون")).toBe(fold("حسینیون"));
    expect(fold("كربلاء")).toBe(fold("کربلا"));
    expect(fold("منطقة")).toBe(fold("منطقه"));
    expect(fold("أحمد")).toBe(fold("احمد"));
    expect(fold("مُحَمَّد")).toBe(fold("محمد"));
    expect(fold("سليمـــاني")).toBe(fold("سلیمانی"));
    expect(fold("می‌کند")).toBe(fold("میکند"));
    expect(fold("۱۴۰۲")).toBe("1402");
    expect(fold("٢٠١٨")).toBe("2018");
  });

  it("Cyrillic is folded too", () => {
    expect(fold("Ёлка")).toBe(fold("елка"));
  });

  it("a composed and a decomposed letter are one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });

  it("what is folded stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("words are what lies between everything else", () => {
    expect(foldWords("Baku—Tehran, 2018 (Qom)")).toEqual(["baku", "tehran", "2018", "qom"]);
    expect(foldWords("المنطقة")).toEqual([fold("المنطقة"), fold("منطقة")]);
    expect(foldTerms("  Gence, gəncə! ")).toEqual(["gence"]);
    expect(foldTerms("- / ?")).toEqual([]);
  });
});

describe("marks", () => {
  const marked = (text: string, query: string) =>
    findMarks(text, foldTerms(query)).map(([start, end]) => text.slice(start, end));

  it("stand in the original text", () => {
    expect(marked("Mayor of Gəncə shot in Gəncə", "gence")).toEqual(["Gəncə", "Gəncə"]);
    expect(marked("Straßenkampf", "strasse")).toEqual(["Straße"]);
    expect(marked("The group حسينيون says", "حسینیون")).toEqual(["حسينيون"]);
  });

  it("cover the letters typed, from the beginning of a word only", () => {
    expect(marked("Iran and Iranian, not Tiran", "iran")).toEqual(["Iran", "Iran"]);
  });

  it("of several words are in the order of the text", () => {
    expect(marked("Qom, Tehran, Qom", "teh qom")).toEqual(["Qom", "Teh", "Qom"]);
  });

  it("take the combining marks of a letter along, but no apostrophe", () => {
    expect(marked("cafe\u0301s", "cafe")).toEqual(["cafe\u0301"]);
    expect(marked("Iran's", "iran")).toEqual(["Iran"]);
    expect(marked("Husseini'yon", "husseiniyon")).toEqual(["Husseini'yon"]);
  });

  it("of an Arabic word with its article cover both", () => {
    expect(marked("في المنطقة", "منطقة")).toEqual(["المنطقة"]);
  });

  it("of nothing are none", () => {
    expect(findMarks("Gəncə", [])).toEqual([]);
    expect(findMarks("", ["a"])).toEqual([]);
    expect(findMarks("abc", [""])).toEqual([]);
  });

  it("fold to what was asked, lie within the text, in order, and do not touch", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aəIİıßŁ e\u0301'حيىـ‌ك-".split("")), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (original, query) => {
        const terms = foldTerms(query);
        let last = -1;
        for (const [start, end] of findMarks(original, terms)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          const folded = fold(original.slice(start, end));
          expect(terms.some((term) => folded.startsWith(term) || folded.startsWith(term, 2))).toBe(true);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
