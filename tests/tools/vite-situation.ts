import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { storiesFolder, storyIndexName } from "../../src/formats/stories.ts";
import { listStories } from "./situation-folder.ts";

const notServed = new Set(["build", "schema", "README.md", "basemap"]);

const contentTypes: Record<string, string> = {
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".webp": "image/webp",
};

/**
 * Serves a situation's folder as `geo/` beside the page and copies it into the build, byte for byte, so that line
 * numbers in messages are those of the editor's files. A folder without a basemap of its own gets the shipped one.
 */
export function situationFolder(folder: string, shippedFolder: string): Plugin {
  const own = resolve(folder);
  const basemap = existsSync(join(own, "basemap"))
    ? join(own, "basemap")
    : join(resolve(shippedFolder), "basemap");
  let outDir = "";

  /** The file behind an address below geo/; null where there is none or it is outside the folder. */
  function find(path: string): string | null {
    const parts = path.split("/").filter((part) => part !== "");
    const inBasemap = parts[0] === "basemap";
    if (!inBasemap && notServed.has(parts[0] ?? "")) return null;
    const root = inBasemap ? basemap : own;
    const file = resolve(root, ...(inBasemap ? parts.slice(1) : parts));
    if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
    return file;
  }

  return {
    name: "situation-folder",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.watcher.add([own, basemap]);
      server.watcher.on("all", (_, file) => {
        const isData = file.startsWith(own + sep) && !notServed.has(relative(own, file).split(sep)[0] ?? "");
        if (isData || file.startsWith(basemap + sep)) server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
        if (!path.startsWith("/geo/")) return next();
        // So that a story that is dropped into the folder just works: no manifest needs to name it.
        if (path === `/geo/${storiesFolder}${storyIndexName}`) {
          response.setHeader("Content-Type", "application/json");
          return response.end(JSON.stringify(listStories(own)));
        }
        const file = find(path.slice("/geo/".length));
        if (file === null) {
          response.statusCode = 404;
          return response.end();
        }
        response.setHeader("Content-Type", contentTypes[file.slice(file.lastIndexOf("."))] ?? "text/plain");
        response.end(readFileSync(file));
      });
    },
    writeBundle() {
      for (const name of readdirSync(own)) {
        if (notServed.has(name) || name.startsWith(".")) continue;
        cpSync(join(own, name), join(outDir, "geo", basename(name)), { recursive: true });
      }
      const stories = join(outDir, "geo", storiesFolder);
      mkdirSync(stories, { recursive: true });
      writeFileSync(join(stories, storyIndexName), JSON.stringify(listStories(own)));
      cpSync(basemap, join(outDir, "geo", "basemap"), { recursive: true });
    },
  };
}
