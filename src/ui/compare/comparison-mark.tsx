import type { ComparisonGroup } from "../../model/compare.ts";
import { comparisonMarks, mapMarkSize } from "../../style/mark-specs.ts";
import { Mark } from "../mark.tsx";

/** What a group's marks have in common, on a mark of no layer. */
export function ComparisonMark({ group }: { readonly group: ComparisonGroup }) {
  return <Mark color="grey" claim="confirmed" shape="disc" size={mapMarkSize} {...comparisonMarks[group]} />;
}
