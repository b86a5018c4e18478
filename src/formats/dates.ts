import type { JsonPath } from "../model/schema/schema-shape.ts";
import { parseWhen, type Span, type When } from "../model/when.ts";
import type { Row } from "./rows.ts";

export interface DateFields {
  readonly date: string | null;
  readonly span: Span | undefined;
  readonly notBefore: string | undefined;
}

/**
 * The date of a record. An unreadable one is told and comes back as undated, with its text in `unreadable`; a bound that
 * is none is told and left away, which makes the date vaguer, never more exact.
 */
export function toWhen(
  row: Row<unknown>,
  path: JsonPath,
  { date, span, notBefore }: DateFields,
): { readonly when: When | null; readonly unreadable: string | null } {
  if (date === null) return { when: null, unreadable: null };
  const ofSpan = span === undefined ? {} : { span };
  const bounded = parseWhen(date, { ...ofSpan, ...(notBefore === undefined ? {} : { notBefore }) });
  if (bounded.ok) return { when: bounded.when, unreadable: null };
  if (notBefore !== undefined) {
    const unbounded = parseWhen(date, ofSpan);
    if (unbounded.ok) {
      row.report(bounded.code, "field-dropped", [...path, "notBefore"], bounded.values);
      return { when: unbounded.when, unreadable: null };
    }
    row.report(unbounded.code, "field-dropped", [...path, "date"], unbounded.values);
    return { when: null, unreadable: date };
  }
  row.report(bounded.code, "field-dropped", [...path, "date"], bounded.values);
  return { when: null, unreadable: date };
}
