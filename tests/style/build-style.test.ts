import { readFileSync } from "node:fs";
import { createExpression, featureFilter, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { reliefCorners } from "../../src/style/basemap-sources.ts";
import { buildStyle } from "../../src/style/build-style.ts";
import { drawingOrder, overlaySourceIds } from "../../src/style/layer-ids.ts";
import { allStyleOptions, fontUrls } from "./style-options.ts";

const english = {
  theme: "light",
  language: "en",
  fileAddress: (name: string) => `./geo/${name}`,
  fontUrls,
} as const;

/** The layer of an English light style. */
function layerOf(id: string) {
  const layer = buildStyle(english).layers.find((candidate) => candidate.id === id);
  if (layer === undefined) throw new Error(`no layer ${id}`);
  return layer;
}

/** What a filter says of a feature with these properties at a zoom. */
function passes(
  id: string,
  zoom: number,
  properties: Record<string, unknown>,
  globalState: Record<string, unknown> = {},
) {
  const layer = layerOf(id);
  const filter = "filter" in layer ? layer.filter : undefined;
  return featureFilter(filter, `layers.${id}.filter`, globalState).filter(
    { zoom },
    { type: 1, properties },
    undefined as never,
  );
}

/** The text of a label. */
function textOf(
  id: string,
  language: "en" | "az" | "fa" | "ar",
  properties: Record<string, unknown>,
): string {
  const layer = buildStyle({ ...english, language }).layers.find((candidate) => candidate.id === id);
  if (layer?.type !== "symbol") throw new Error(`no labels ${id}`);
  const compiled = createExpression(layer.layout?.["text-field"], "layers");
  if (compiled.result === "error") throw compiled.value[0];
  const value: unknown = compiled.value.evaluate({ zoom: 6 }, { type: 1, properties });
  return String(value);
}

describe("the style", () => {
  test.each(allStyleOptions)("is valid in the $theme theme in $language", (options) => {
    expect(validateStyleMin(buildStyle(options)).map(({ message }) => message)).toEqual([]);
  });

  test("the same options give the same style", () => {
    expect(buildStyle(english)).toEqual(buildStyle(english));
  });

  test("the drawing order names every layer once", () => {
    expect(new Set(drawingOrder).size).toBe(drawingOrder.length);
    expect(buildStyle(english).layers.map(({ id }) => id)).toEqual([...drawingOrder]);
  });

  test("every layer draws from a source that is there, and every source is drawn", () => {
    const { layers, sources } = buildStyle(english);
    const used = new Set(layers.flatMap((layer) => ("source" in layer ? [layer.source] : [])));
    expect([...used].sort()).toEqual(Object.keys(sources).sort());
  });

  test("themes differ in colour alone, languages in text alone", () => {
    const shape = (options: (typeof allStyleOptions)[number]) =>
      buildStyle(options).layers.map(({ id, type }) => `${id} ${type}`);
    for (const options of allStyleOptions) expect(shape(options)).toEqual(shape(english));
  });

  test("nothing is fetched but from the base and the fonts", () => {
    const style = JSON.stringify(buildStyle(english));
    for (const [address] of style.matchAll(/"(?:https?:)?\/\/[^"]*"/g)) expect(address).toBe("");
    expect(style).not.toContain("glyphs");
  });

  test("the situation's sources start empty and know their features by id", () => {
    const { sources } = buildStyle(english);
    for (const id of overlaySourceIds)
      expect(sources[id]).toMatchObject({ data: { features: [] }, promoteId: "id" });
  });

  test("the footprints of the marks are placed before every label", () => {
    expect(drawingOrder.at(-1)).toBe("group-footprint");
  });
});

describe("text without a glyph server", () => {
  const faces = buildStyle(english)["font-faces"] as Record<
    string,
    { url: string; "unicode-range"?: string[] }[]
  >;
  const fileFor = (font: string, character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return faces[font]?.find(
      ({ "unicode-range": ranges }) =>
        ranges === undefined ||
        ranges.some((range) => {
          const [from, to] = range.slice(2).split("-");
          const first = Number.parseInt(from ?? "", 16);
          return code >= first && code <= (to === undefined ? first : Number.parseInt(to, 16));
        }),
    )?.url;
  };

  test.each(["ə", "İ", "ş", "ğ"])("%s is looked for in extended Latin", (character) =>
    expect(fileFor("Plex Regular", character)).toContain("latin-ext"),
  );
  test.each(["ı", "a", "Z", "ü", "\u200a"])("%s is looked for in plain Latin", (character) =>
    expect(fileFor("Plex Semibold", character)).toContain("/latin-600"),
  );
  test.each(["گ", "ی", "ء", "\u200c"])("%s is looked for in Arabic", (character) =>
    expect(fileFor("Plex Semibold", character)).toContain("arabic-600"),
  );
  test("every font that a layer names is declared", () => {
    const named = JSON.stringify(buildStyle(english).layers).match(/Plex \w+/g) ?? [];
    for (const font of named) expect(Object.keys(faces)).toContain(font);
  });
});

describe("labels", () => {
  const georgia = {
    class: "country",
    names: { en: "Georgia", az: "Gürcüstan", fa: "گرجستان", ar: "جورجيا" },
    local: "Sakartvelo",
  };

  test("a country stands in spaced capitals with its local name beneath", () =>
    expect(textOf("country-label", "en", georgia).replaceAll("\u200a", "")).toBe("GEORGIA\nSakartvelo"));
  test("the capital of an Azerbaijani i keeps its dot", () =>
    expect(
      textOf("country-label", "az", { names: { az: "Rusiya" }, local: null }).replaceAll("\u200a", ""),
    ).toBe("RUSİYA"));
  test("Arabic script is neither spaced nor capitalised", () =>
    expect(textOf("country-label", "fa", georgia)).toBe("گرجستان\nSakartvelo"));
  test("a local name is not said twice", () =>
    expect(textOf("city-label", "az", { names: { az: "Sumqayıt" }, local: "Sumqayıt" })).toBe("Sumqayıt"));
  test("a label without names says its local name, and nothing breaks without either", () => {
    expect(textOf("city-label", "en", { local: "Sumqayıt" })).toBe("Sumqayıt");
    expect(textOf("city-label", "en", {})).toBe("");
  });

  test("a label waits for its zoom", () => {
    const town = { class: "town", minZoom: 7, place: null };
    expect(passes("town-label", 6, town, { namedPlaces: [] })).toBe(false);
    expect(passes("town-label", 7, town, { namedPlaces: [] })).toBe(true);
  });
  test("a label gives way to an event place's own", () => {
    const ganja = { class: "city", minZoom: 4, place: "ganja" };
    expect(passes("city-label", 6, ganja, { namedPlaces: ["baku"] })).toBe(true);
    expect(passes("city-label", 6, ganja, { namedPlaces: ["baku", "ganja"] })).toBe(false);
  });
  test("the name of a country stays beside its stack", () =>
    expect(
      passes(
        "own-country-label",
        5,
        { class: "country", minZoom: 2, place: "iran" },
        { namedPlaces: ["iran"] },
      ),
    ).toBe(true));
  test("every country is named once", () => {
    for (const place of [null, "iran"]) {
      const country = { class: "country", minZoom: 2, place };
      expect(passes("country-label", 5, country)).toBe(place === null);
      expect(passes("own-country-label", 5, country)).toBe(place !== null);
    }
  });
  test("a label of no gazetteer place is never hidden", () =>
    expect(passes("city-label", 6, { class: "city", minZoom: 4, place: null }, { namedPlaces: [""] })).toBe(
      true,
    ));
});

describe("borders", () => {
  test.each(["border", "world-border"])("of %s, the disputed are dashed and no other", (name) => {
    for (const isDisputed of [true, false]) {
      expect(passes(`${name}-disputed`, 6, { disputed: isDisputed })).toBe(isDisputed);
      expect(passes(`${name}-line`, 6, { disputed: isDisputed })).toBe(!isDisputed);
    }
    expect(layerOf(`${name}-disputed`).paint).toHaveProperty("line-dasharray");
    expect(layerOf(`${name}-line`).paint).not.toHaveProperty("line-dasharray");
  });
});

test("the relief lies where its own file says", () => {
  const file = new URL("../../geo/basemap/relief.json", import.meta.url);
  const { coordinates } = JSON.parse(readFileSync(file, "utf8")) as { coordinates: [number, number][] };
  for (const [index, [lng, lat]] of reliefCorners.entries()) {
    expect(coordinates[index]?.[0]).toBeCloseTo(lng, 3);
    expect(coordinates[index]?.[1]).toBeCloseTo(lat, 3);
  }
});
