import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");

/** Which folder may import which: the house of the README's plan. Its own folder is always allowed. */
const mayImport: Record<string, readonly string[]> = {
  lib: [],
  geometry: ["lib"],
  model: ["geometry", "lib"],
  words: ["model", "lib"],
  formats: ["model", "geometry", "lib"],
  style: ["words", "model", "geometry", "lib"],
  state: ["model", "geometry", "lib"],
  map: ["style", "state", "model", "geometry", "lib"],
  export: ["style", "words", "formats", "model", "geometry", "lib"],
  platform: ["state/ports.ts", "formats", "export", "model", "lib"],
  ui: ["words", "style", "state", "model", "lib"],
};

/** Each library enters by one door. */
const doors: Record<string, string> = {
  "@turf/turf": "geometry",
  kdbush: "geometry",
  proj4: "geometry",
  edtf: "model",
  valibot: "model",
  minisearch: "model",
  "jsonc-parser": "formats",
  "@tmcw/togeojson": "formats",
  "@xmldom/xmldom": "formats",
  fflate: "formats",
  flatgeobuf: "formats",
  hyparquet: "formats",
  "read-excel-file": "formats",
  "@preact/signals-core": "state",
  "@maplibre/maplibre-gl-style-spec": "style",
  "maplibre-gl": "map",
  "@citation-js/core": "export",
  "@citation-js/plugin-bibtex": "export",
  mediabunny: "export",
  preact: "ui",
  "@preact/signals": "ui",
  "@tanstack/virtual-core": "ui",
};

const roots = ["main.tsx", "worker.ts", "presenter.tsx", "one-file.ts", "one-file-boot.ts"];
const longestFile = 300;
const longestComponent = 150;
/** Files that may break a rule, with the reason. It starts empty, and empty is how it is meant to stay. */
const exceptions: Record<string, string> = {};

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Relative to src, with "/", or null for a package. */
  readonly target: string | null;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(ts|tsx)$/.test(name))
  .map((name) => name.split(sep).join("/"));
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]));

/** Static, type-only, re-exporting and dynamic imports alike: each is a dependency. */
function importsOf(file: string): Import[] {
  const text = texts.get(file) ?? "";
  const pattern =
    /(?:^|[\s;])(?:import|export)\s+(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = (match[1] ?? match[2] ?? "").replace(/\?.*$/, "");
    const target = specifier.startsWith(".")
      ? relative(src, resolve(src, dirname(file), specifier))
          .split(sep)
          .join("/")
      : null;
    return { from: file, specifier, target };
  });
}

const imports = files.flatMap(importsOf);
const folderOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

describe("the house is as planned", () => {
  it("has only the planned folders and roots", () => {
    const strangers = files.filter((file) => {
      const folder = folderOf(file);
      return folder === "" ? !roots.includes(file) && !file.endsWith(".d.ts") : !(folder in mayImport);
    });
    expect(
      strangers,
      "Put the file into the folder whose promise it keeps, or plan a new folder first.",
    ).toEqual([]);
  });

  it("imports only along the plan", () => {
    const broken = imports.filter(({ from, target }) => {
      if (target === null || from in exceptions) return false;
      const folder = folderOf(from);
      if (folder === "" || !/\.(ts|tsx)$/.test(target)) return false;
      const allowed = [folder, ...(mayImport[folder] ?? [])];
      return !allowed.some((entry) => target === entry || target.startsWith(`${entry}/`));
    });
    expect(
      broken.map(({ from, target }) => `${from} -> ${target}`),
      "Move the code to the folder that may know this, or pass the value in from main.tsx.",
    ).toEqual([]);
  });

  it("lets each library in by one door", () => {
    const broken = imports.filter(({ from, specifier, target }) => {
      if (target !== null) return false;
      const name = specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");
      const door = doors[name];
      const folder = folderOf(from);
      return door !== undefined && folder !== "" && folder !== door;
    });
    expect(
      broken.map(({ from, specifier }) => `${from} imports ${specifier}`),
      "Ask the folder that is this library's door for what you need.",
    ).toEqual([]);
  });

  it("knows the door of every library", () => {
    const unknown = imports
      .filter(({ target, specifier }) => target === null && !specifier.startsWith("node:"))
      .map(({ specifier }) =>
        specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/"),
      )
      .filter(
        (name) =>
          !(name in doors) && !name.startsWith("@fontsource") && name !== "geojson" && name !== "virtual:",
      );
    expect(
      [...new Set(unknown)],
      "Give the library a door here and a sentence of why in that folder's README.",
    ).toEqual([]);
  });

  it("has a reason in the door's README for every library", () => {
    const missing = Object.entries(doors).filter(([library, door]) => {
      try {
        return !readFileSync(join(src, door, "README.md"), "utf8").includes(library);
      } catch {
        return true;
      }
    });
    expect(missing.map(([library, door]) => `src/${door}/README.md does not say why ${library}`)).toEqual([]);
  });

  it("has no import cycle", () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).flatMap(({ target }) => target ?? [])]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles, "Move what both need into a file of its own.").toEqual([]);
  });

  it("writes no HTML from text", () => {
    const found = files.filter((file) =>
      /\b(innerHTML|outerHTML|setHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/.test(
        texts.get(file) ?? "",
      ),
    );
    expect(found, "Build elements; text from data is text.").toEqual([]);
  });

  it("keeps files and components short", () => {
    const long = files.filter((file) => {
      if (file in exceptions) return false;
      const lines = (texts.get(file) ?? "").split("\n").length;
      return lines > (file.endsWith(".tsx") ? longestComponent : longestFile);
    });
    expect(long, `At most ${longestFile} lines, ${longestComponent} for a component: one idea each.`).toEqual(
      [],
    );
  });

  it("shifts no date by the reader's zone", () => {
    const local = /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/;
    const found = files.filter((file) => local.test(texts.get(file) ?? ""));
    expect(found, "Use the UTC methods.").toEqual([]);
  });

  it("has nothing at the top level but what the plan fixes", () => {
    const planned = [
      "package.json",
      "package-lock.json",
      "vite.config.ts",
      "tsconfig.json",
      "biome.json",
      "src",
      "geo",
      "tests",
      "README.md",
      "LICENSE",
    ];
    const passing = ["node_modules", "dist"];
    const found = readdirSync(root).filter(
      (name) => !name.startsWith(".") && !planned.includes(name) && !passing.includes(name),
    );
    expect(found).toEqual([]);
  });
});
