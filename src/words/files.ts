import { counts } from "./counts.ts";

const megabyte = 1_000_000;
const gigabyte = 1_000_000_000;

function formatBytes(bytes: number): string {
  if (bytes < megabyte) return `${counts.formatNumber(Math.max(Math.ceil(bytes / 1000), 1))} kB`;
  if (bytes < gigabyte) return `${(bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0)} MB`;
  return `${(bytes / gigabyte).toFixed(bytes < 10 * gigabyte ? 1 : 0)} GB`;
}

/** The files that are open, and what of them stays on this device. */
export const files = {
  heading: "Files",
  formatBytes,
  /** "1,204 events". */
  events: (count: number) => counts.nameEvents(count),
  keep: "Keep on this device",
  /** The checkbox, spoken. */
  keepFile: (name: string) => `Keep ${name} on this device`,
  /** By what came of it. */
  statuses: {
    off: "",
    writing: "Being stored …",
    kept: "Kept: it opens again on your next visit.",
    full: "There is no room for it on this device. It stays open until you leave.",
    refused: "This browser stores nothing here, as in a private window. It stays open until you leave.",
  },
  /** "12 MB kept in this browser, about 2 GB free." */
  room: (used: number, free: number | null) =>
    `${formatBytes(used)} kept in this browser${free === null ? "" : `, about ${formatBytes(free)} free`}. Nothing leaves this device; unticking forgets it.`,
  notKept: "What is not kept is gone when you leave the page.",
  /** Hides every layer of the others; pressed again, or with `showAll`, all are back. */
  showOnly: (name: string) => `Only this: ${name}`,
  showOnlyShort: "Only this",
  showAll: "Show all layers",
  remove: (name: string) => `Remove ${name}`,
  removeShort: "Remove",
} as const;
