import { EventRow } from "./event-row.tsx";
import { GroupHeading } from "./group-heading.tsx";
import type { ListGroup } from "./list-groups.ts";

export interface RowsProps {
  readonly groups: readonly ListGroup[];
  readonly terms: readonly string[];
  readonly tabStop: number;
}

/** Every row in the document: up to some hundreds, so that the browser's own find and reading work. */
export function PlainRows({ groups, terms, tabStop }: RowsProps) {
  return (
    <>
      {groups.map((group) => (
        <div key={group.id} class="event-group">
          {group.heading !== null && <GroupHeading heading={group.heading} note={group.note ?? null} />}
          <ul>
            {Array.from(group.rows, (row, index) => (
              <li key={row}>
                <EventRow
                  row={row}
                  standing={group.standingAt(index)}
                  terms={terms}
                  isTabStop={row === tabStop}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
