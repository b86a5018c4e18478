import type { Situation } from "../../model/situation.ts";
import type { State } from "../../state/types.ts";
import { dates } from "../../words/dates.ts";
import { map } from "../../words/map.ts";
import { panel } from "../../words/panel.ts";
import { timeline } from "../../words/timeline.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { readRowGroup } from "../compare/window-names.ts";

/** One event of the table, in words. */
export interface TableRow {
  readonly id: string;
  readonly date: string;
  /** Whether it is certainly in the window. */
  readonly certain: boolean;
  /** "only in 2018": where it stands while two windows are compared. */
  readonly group?: string;
  readonly title: string;
  readonly place: string;
  readonly layer: string;
  readonly claim: string;
  /** "B2". */
  readonly grade: string;
}

/** The events of the window from one position on, `count` at most, in time order; the undated ones are not among them. */
export function listTableRows(state: State, start: number, count: number): readonly TableRow[] {
  const { rows, certain } = state.rows.value;
  const table = state.table.value;
  const situation = state.situation.value;
  const titles = new Map(situation.layers.map(({ id, title }) => [id, title]));
  const end = Math.min(start + count, rows.length);
  const found: TableRow[] = [];
  for (let index = start; index < end; index++) {
    const event = table.eventAt(rows[index] ?? 0);
    found.push({
      id: event.id,
      date: dates.formatWhen(event.when),
      certain: certain[index] === 1,
      ...nameGroup(state, rows[index] ?? 0),
      title: event.title,
      place: nameOfPlace(event, situation, state.language.value),
      layer: titles.get(event.layerId) ?? event.layerId,
      claim: vocabulary.claim(event.claim.status),
      grade: `${event.grade.reliability}${event.grade.credibility}`,
    });
  }
  return found;
}

function nameGroup(state: State, row: number): Pick<TableRow, "group"> {
  const found = readRowGroup(state, row);
  return found === null ? {} : { group: found.name };
}

type PlacedEvent = Pick<Situation["events"][number], "placeId" | "placePrecision">;

function nameOfPlace(
  { placeId, placePrecision }: PlacedEvent,
  { places }: Situation,
  language: State["language"]["value"],
): string {
  const names = placeId === null ? undefined : places.get(placeId)?.names;
  const name = names === undefined ? (placeId ?? "") : names[language] || names.en;
  if (name === "" || placePrecision === "unknown") return panel.noPlace;
  return placePrecision === "country" ? map.countryName(name) + map.stackSuffix : name;
}

/** Rows as a spreadsheet takes them: cells apart by tabs, a line for each event, a heading above. */
export function writeTable(rows: readonly TableRow[]): string {
  const { date, standing, title, place, layer, claim, grade } = timeline.table.columns;
  const lines = rows.map((row) => [
    row.date,
    row.group ?? (row.certain ? timeline.table.certainly : timeline.table.possibly),
    row.title,
    row.place,
    row.layer,
    row.claim,
    row.grade,
  ]);
  return [[date, standing, title, place, layer, claim, grade], ...lines]
    .map((cells) => cells.map(toCell).join("\t"))
    .join("\n");
}

/**
 * A tab or line break within a cell would begin another one, and a spreadsheet would reckon with what begins like a
 * formula.
 */
function toCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}
