import { describe, expect, it } from "vitest";
import { parseWhen } from "../../src/model/when.ts";
import { card, formatPublished } from "../../src/words/card.ts";
import { formatBounds } from "../../src/words/date-bounds.ts";
import { findTextLanguage } from "../../src/words/text-language.ts";
import { findTitleLanguage } from "../../src/words/title-language.ts";

function bounds(edtf: string, options: Parameters<typeof parseWhen>[1] = {}): string {
  const result = parseWhen(edtf, options);
  if (!result.ok) throw new Error(`${edtf} is not a date`);
  return formatBounds(result.when).join(" ");
}

describe("the card's sentences", () => {
  it("say how exactly a place is known", () => {
    expect(card.place("Ganja", "city")).toBe("Ganja, to the city");
    expect(card.place("Azerbaijan", "country")).toBe("Azerbaijan, place not given");
    expect(card.place(null, "unknown")).toBe("place not given");
  });

  it("do not say twice that a place is a country", () => {
    expect(card.place("Azerbaijan (country)", "country")).toBe("Azerbaijan, place not given");
    expect(card.placeKind("Azerbaijan (country)", "country")).toBe("");
    expect(card.placeKind("Ganja", "city")).toBe(" (city)");
  });

  it("say a single source in the singular", () => {
    expect(card.sourceCount(1)).toBe("1 source");
    expect(card.sourceCount(3)).toBe("3 sources");
  });

  it("speak a grade as two axes, never as one", () => {
    expect(card.gradeMeaning({ reliability: "B", credibility: 3 })).toBe(
      "Grade B3. Source: usually reliable. Information: possibly true.",
    );
  });

  it("call rival accounts by the commonest kind among them", () => {
    const kinds = ["deployment", "formation", "formation", "formation", "formation"];
    expect(card.rivalAccounts(kinds)).toBe("one of five accounts of the founding");
    expect(card.rivalAccounts(["background", "background"])).toBe("one of two accounts of one thing");
    expect(card.rivalAccounts(Array(12).fill("attack"))).toBe("one of 12 accounts of the attack");
  });

  it("join the ends of a link by what is known of its direction", () => {
    expect(card.linkTitle("deployment", "Qom", "Syria", true)).toBe("Qom to Syria: deployment");
    expect(card.linkTitle("case", "Ganja", "Baku", false)).toBe(
      "Ganja and Baku: one legal case in two places",
    );
  });
});

describe("the date of a publication", () => {
  it.each([
    ["2018-07-04", "4 July 2018"],
    ["2018-07", "July 2018"],
    ["2018", "2018"],
    ["", ""],
    ["spring 2019", "spring 2019"],
  ])("%s reads %s", (edtf, words) => expect(formatPublished(edtf)).toBe(words));
});

describe("the bounds of a date", () => {
  it("are silent for a plain day", () => expect(bounds("2018-07-03")).toBe(""));

  it("name the outermost days of what happened once", () => {
    expect(bounds("2016")).toContain("At the earliest 1 January 2016, at the latest 31 December 2016.");
    expect(bounds("2023-04-25~")).toBe(
      "It happened once, some time within these dates. At the earliest 22 April 2023, at the latest 28 April 2023. The date is approximate.",
    );
  });

  it("name where an open start is bounded by the text", () => {
    expect(bounds("../2022-11-01", { span: "within", notBefore: "2013" })).toContain(
      "At the earliest 1 January 2013, at the latest 1 November 2022. By its text not before 2013.",
    );
  });

  it("name the days between which something lasting began and ended", () => {
    expect(bounds("2013/2017", { span: "throughout" })).toBe(
      "It lasted the whole of this time. Began between 1 January 2013 and 31 December 2013. Ended between 1 January 2017 and 31 December 2017.",
    );
    expect(bounds("2020-09-27/..", { span: "throughout" })).toContain("No end is known.");
    expect(bounds("2020-09-27/2020-11-10", { span: "throughout" })).toBe("It lasted the whole of this time.");
  });
});

describe("the language of a text", () => {
  it.each([
    ["حسینیون", "fa"],
    ["حسينيون", "ar"],
    ["Hüseynçilər", "az"],
    ["Ганджа", "ru"],
    ["Ganja", "en"],
  ])("%s is %s", (text, language) => expect(findTextLanguage(text)).toBe(language));

  it("of a title rendered in English is English, whatever the source's own is", () => {
    expect(findTitleLanguage({ title: "There is no place for Shia in Baku (Persian)", language: "fa" })).toBe(
      "en",
    );
    expect(findTitleLanguage({ title: "Verdict in the case (German)", language: "de" })).toBe("en");
    expect(findTitleLanguage({ title: "Frustran complot", language: "es" })).toBe("es");
    expect(findTitleLanguage({ title: "خبر", language: "ur" })).toBe("ur");
  });
});
