import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isContactAddress, isWebAddress } from "../../../src/model/schema/web-address.ts";

describe("an address that may be linked", () => {
  it.each([
    "https://example.org/a?b=c#d",
    "http://example.org",
    "HTTPS://EXAMPLE.ORG/",
    "https://farhikhtegandaily.com/news/189939/در-باکو-جایی--برای-شیعیان-نیست",
    "https://en.wikipedia.org./wiki/Talish_(region)",
  ])("is http or https, in any script: %s", (address) => {
    expect(isWebAddress(address)).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    " https://example.org",
    "https://example.org/a b",
    "https://example.org\t/",
    "data:text/html,hello",
    "//example.org",
    "/example",
    "example.org",
    "ftp://example.org",
    "https://bank.example@elsewhere.example",
    "https://user:secret@example.org",
    "https://",
    "http:example.org",
    "",
  ])("is nothing else: %j", (address) => {
    expect(isWebAddress(address)).toBe(false);
  });

  it("may be mailto: only for corrections, to one receiver and without more", () => {
    expect(isContactAddress("mailto:keeper@example.org")).toBe(true);
    expect(isContactAddress("https://example.org/corrections")).toBe(true);
    expect(isWebAddress("mailto:keeper@example.org")).toBe(false);
    for (const wrong of [
      "mailto:",
      "mailto:keeper",
      "mailto:a@b.example?body=hello",
      "mailto:a@b.example,c@d.example",
      "javascript:a@b.example",
    ]) {
      expect(isContactAddress(wrong)).toBe(false);
    }
  });

  it("is asked of any text without throwing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        expect(typeof isContactAddress(text)).toBe("boolean");
      }),
    );
  });
});
