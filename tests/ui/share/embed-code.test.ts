import fc from "fast-check";
import { expect, test } from "vitest";
import { toEmbedAddress, writeEmbedCode } from "../../../src/ui/share/embed-code.ts";

test("an embed is the page's own address with ?embed before its hash", () => {
  expect(toEmbedAddress("https://example.org/map/#t=2018")).toBe("https://example.org/map/?embed#t=2018");
  expect(toEmbedAddress("https://example.org/map/?s=x#t=2018")).toBe(
    "https://example.org/map/?s=x&embed#t=2018",
  );
  expect(toEmbedAddress("https://example.org/map/")).toBe("https://example.org/map/?embed");
});

test("its code is one frame, whatever the title says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const code = writeEmbedCode("https://example.org/#q=%22&t=2018", title, 540);
      expect(code).toMatch(
        /^<iframe src="[^"<>]*" title="[^"<>]*" width="100%" height="540" style="border: 0" loading="lazy" allow="fullscreen"><\/iframe>$/u,
      );
    }),
    { examples: [['"><script>alert(1)</script>'], ["a & b"]] },
  );
});

test("its address is read back as it was", () => {
  const link = "https://example.org/map/?a=1&amp=2#t=2018&q=a+%22b%22";
  const written = /src="([^"]*)"/.exec(writeEmbedCode(link, "", 420))?.[1] ?? "";
  expect(
    written
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  ).toBe(toEmbedAddress(link));
});
