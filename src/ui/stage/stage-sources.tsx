import { readDatePart } from "../../words/date-part.ts";
import { stage } from "../../words/stage.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";

/** As many as small type has room for. */
const mostShown = 8;

/** On whose word it rests, in small type: publishers, each with the years of what is cited. */
export function StageSources({ ids }: { readonly ids: readonly string[] }) {
  const { state } = useApp();
  const { sources } = state.situation.value;
  const byPublisher = new Map<string, Set<string>>();
  for (const id of ids) {
    const source = sources.get(id);
    if (source === undefined) continue;
    const publisher = source.publisher === "" ? source.title : source.publisher;
    const years = byPublisher.get(publisher) ?? new Set();
    const year = readDatePart(source.published)?.year;
    if (year !== undefined) years.add(String(year));
    byPublisher.set(publisher, years);
  }
  if (byPublisher.size === 0) return null;
  const all = [...byPublisher];
  return (
    <p class="stage-sources">
      <span class="stage-sources-name">{stage.sources}: </span>
      {all.slice(0, mostShown).map(([publisher, years], index) => (
        <span key={publisher}>
          {index > 0 && "; "}
          <span {...dataText(publisher)}>{publisher}</span>
          {years.size > 0 && ` ${[...years].sort().join(", ")}`}
        </span>
      ))}
      {all.length > mostShown && `; ${stage.moreSources(all.length - mostShown)}`}
    </p>
  );
}
