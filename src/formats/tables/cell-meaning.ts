import type { Codebook } from "../../model/documents/mapping.ts";
import {
  type ClaimStatus,
  type Credibility,
  claimStatuses,
  credibilities,
  type Kind,
  kinds,
  type PlacePrecision,
  placePrecisions,
  type Reliability,
  reliabilities,
} from "../../model/event.ts";

// What a cell of a closed list says. null: it is not on the list; an empty cell is the caller's.

const precisionCodes: Readonly<Record<Exclude<Codebook, "own">, Readonly<Record<string, PlacePrecision>>>> = {
  acled: { "1": "city", "2": "district", "3": "region" },
  ucdp: {
    "1": "city",
    "2": "city",
    "3": "district",
    "4": "region",
    "5": "region",
    "6": "country",
    "7": "unknown",
  },
  gdelt: { "0": "unknown", "1": "country", "2": "region", "3": "city", "4": "city", "5": "region" },
};

/** Words that other tables use for our own. */
const precisionWords: Readonly<Record<string, PlacePrecision>> = {
  exact: "site",
  address: "site",
  building: "site",
  point: "site",
  town: "city",
  village: "city",
  settlement: "city",
  municipality: "district",
  county: "district",
  admin2: "district",
  province: "region",
  state: "region",
  admin1: "region",
  nation: "country",
  national: "country",
  none: "unknown",
};

export function toPlacePrecision(cell: string, codebook: Codebook): PlacePrecision | null {
  const text = cell.trim().toLowerCase();
  if (codebook !== "own") return own(precisionCodes[codebook], text);
  return find(placePrecisions, text) ?? own(precisionWords, text);
}

export function toClaimStatus(cell: string): ClaimStatus | null {
  return find(claimStatuses, cell.trim().toLowerCase());
}

/** "B2", "B-2", "B", "2", and what is said of them behind; "credible" is no C, nor "6 papers" a 6. */
const grade = /^([A-F])?[\s/-]?([1-6])?(?:\s*[-–—:(].*)?$/is;

export function toReliability(cell: string): Reliability | null {
  return find(reliabilities, grade.exec(cell.trim())?.[1]?.toUpperCase());
}

export function toCredibility(cell: string): Credibility | null {
  return find(credibilities, Number(grade.exec(cell.trim())?.[2]));
}

/** Event types of ACLED, by what they are about; what no kind of ours says stays "background". */
const kindWords: Readonly<Record<string, Kind>> = {
  battles: "attack",
  "explosions/remote violence": "attack",
  "violence against civilians": "attack",
  protests: "protest",
  riots: "protest",
};

export function toKind(cell: string): Kind | null {
  const text = cell.trim().toLowerCase();
  return find(kinds, text) ?? own(kindWords, text);
}

/** Parted by semicolons or line breaks: names hold commas. */
export function splitNames(cell: string): readonly string[] {
  if (!/[;\n]/.test(cell)) return cell.trim() === "" ? [] : [cell.trim()];
  return cell
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function find<Value>(values: readonly Value[], value: unknown): Value | null {
  return values.find((one) => one === value) ?? null;
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}
