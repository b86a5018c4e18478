import type { KeptRecord } from "../model/documents/kept-file.ts";
import { codebooks, dateOrders, type Mapping, type Role, roles, shapes } from "../model/documents/mapping.ts";
import { placePrecisions } from "../model/event.ts";
import type { LayerLook } from "../model/open-document.ts";
import { layerColors } from "../model/situation.ts";

/** Grows when a record of today could not be read tomorrow. */
const formatVersion = 1;
const longestText = 400;

export function writeKeptRecord({ documentId, name, entry, mapping, looks }: KeptRecord): string {
  return JSON.stringify({ formatVersion, documentId, name, entry, mapping, looks: [...looks] });
}

/** null: no such record, or not whole. It may come from a page of somebody else's. */
export function parseKeptRecord(text: string): KeptRecord | null {
  try {
    return toRecord(JSON.parse(text));
  } catch {
    return null;
  }
}

function toRecord(value: unknown): KeptRecord | null {
  if (!isObject(value) || value["formatVersion"] !== formatVersion) return null;
  const { documentId, name, entry, looks } = value;
  const mapping = toMapping(value["mapping"]);
  if (!isText(documentId) || documentId === "" || documentId.includes(":") || !isText(name)) return null;
  if ((entry !== null && !isText(entry)) || mapping === null || !Array.isArray(looks)) return null;
  return {
    documentId,
    name,
    entry,
    mapping,
    looks: new Map(looks.flatMap((look) => toLook(look, documentId))),
  };
}

function toMapping(value: unknown): Mapping | null {
  if (!isObject(value) || !isObject(value["columns"])) return null;
  const { columns, isSwapped, crs } = value;
  const shape = shapes.find((one) => one === value["shape"]);
  const codebook = codebooks.find((one) => one === value["codebook"]);
  const placePrecision = placePrecisions.find((one) => one === value["placePrecision"]);
  const dateOrder = dateOrders.find((one) => one === value["dateOrder"]) ?? null;
  const epoch = (["seconds", "milliseconds"] as const).find((one) => one === value["epoch"]) ?? null;
  if (shape === undefined || codebook === undefined || placePrecision === undefined) return null;
  if (typeof isSwapped !== "boolean" || (crs !== null && !isText(crs))) return null;
  const known: Partial<Record<Role, readonly string[]>> = {};
  for (const role of roles) {
    const names = Object.hasOwn(columns, role) ? columns[role] : undefined;
    if (names === undefined) continue;
    if (!Array.isArray(names) || !names.every(isText)) return null;
    known[role] = names;
  }
  return { shape, columns: known, dateOrder, epoch, codebook, placePrecision, isSwapped, crs };
}

function toLook(value: unknown, documentId: string): readonly (readonly [string, LayerLook])[] {
  if (!Array.isArray(value)) return [];
  const [layerId, look]: readonly unknown[] = value;
  if (!isText(layerId) || !layerId.startsWith(`${documentId}:`) || !isObject(look)) return [];
  const { title } = look;
  const color = layerColors.find((one) => one === look["color"]);
  return [
    [
      layerId,
      {
        ...(isText(title) && title.trim() !== "" ? { title } : {}),
        ...(color === undefined ? {} : { color }),
      },
    ],
  ];
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= longestText;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
