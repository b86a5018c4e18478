import type { Role } from "../../model/documents/mapping.ts";
import type { OpenedRow } from "../../model/documents/opened-row.ts";
import type { NamedCell } from "../../model/documents/table-document.ts";
import type { SituationEvent } from "../../model/event.ts";
import { isWebAddress } from "./web-address.ts";

/** The cells that a card does not show word for word elsewhere; dates and precisions are, as the file writes them. */
export function listRestCells(
  { file, cells }: Pick<OpenedRow, "file" | "cells">,
  event: SituationEvent,
): readonly NamedCell[] {
  const { columns } = file.mapping;
  const shown: Role[] = ["title", "summary", ...(event.citations.length > 0 ? (["source"] as const) : [])];
  if (event.placeId !== null) shown.push("placeName");
  const names = new Set(shown.flatMap((role) => columns[role] ?? []));
  const links = new Set(columns.link ?? []);
  return cells.filter(
    ({ name, text }) =>
      text.trim() !== "" && !names.has(name) && !(links.has(name) && isWebAddress(text.trim())),
  );
}
