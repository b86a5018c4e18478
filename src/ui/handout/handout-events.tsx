import type { HandoutEvent } from "../../model/handout.ts";
import { takeAway } from "../../words/take-away.ts";
import { dataText } from "../card/data-text.ts";

const words = takeAway.handout;

/** What happened, by its own words, with the numbers of its sources. */
export function HandoutEvents({ events }: { readonly events: readonly HandoutEvent[] }) {
  return (
    <>
      <h3>{words.events}</h3>
      {events.length === 0 && <p class="handout-soft">{words.noEvents}</p>}
      <ul class="handout-events">
        {events.map(({ id, letter, when, title, place, claim, sources }) => (
          <li key={id}>
            <span class="handout-letter">{letter}</span>
            <span class="handout-when">{when}</span>{" "}
            <span class="handout-what">
              <span {...dataText(title)}>{title}</span>{" "}
              <span class="handout-soft">
                {place}; {claim}
                {sources.length > 0 && ` [${words.sourceNumbers(sources)}]`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
