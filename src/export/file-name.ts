import type { ExportedView } from "../model/exported-view.ts";
import { writeWindow } from "../model/time-window.ts";

/** "hoseyniyun-2018-01-01--2018-12-31.png": what it is of and of when, in letters that every file system takes. */
export function toFileName({ situation, window, comparison }: ExportedView, ending: string): string {
  const times = [comparison, window].flatMap((one) => (one === null ? [] : [writeWindow(one)]));
  return joinNames([situation.id, times.join("-vs-")], ending, "situation");
}

/** "attacks.csv": of a layer by its title. */
export function toLayerFileName(title: string, ending: string): string {
  return joinNames([title.replace(/\.[a-z0-9]{1,8}$/i, "")], ending, "layer");
}

function joinNames(names: readonly string[], ending: string, usual: string): string {
  const parts = names
    .map((part) =>
      part
        .replaceAll("/", "--")
        .replaceAll("..", "open")
        .replaceAll(/[^a-z0-9-]+/giu, "-")
        .replaceAll(/^-+|-+$/gu, ""),
    )
    .filter((part) => part !== "");
  return `${parts.join("-").slice(0, 120) || usual}.${ending}`;
}
