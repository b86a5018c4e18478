import type { HandoutScene, HandoutSpan } from "../../model/handout.ts";
import { takeAway } from "../../words/take-away.ts";
import { dataText } from "../card/data-text.ts";
import { HandoutEvents } from "./handout-events.tsx";

const words = takeAway.handout;

interface HandoutSceneProps {
  readonly scene: HandoutScene;
  readonly number: number;
  readonly count: number;
}

/** One scene on paper: what is told, the map it is told by, and what it rests on. */
export function HandoutSceneView({ scene, number, count }: HandoutSceneProps) {
  const { title, time, counts, narrowed, picture, paragraphs, events, link } = scene;
  return (
    <section class="handout-scene">
      <div class="handout-scene-head">
        <h2 {...dataText(title)}>{title}</h2>
        {count > 1 && <p class="handout-number">{words.scene(number, count)}</p>}
      </div>
      <p class="handout-time">
        {time !== "" && `${time}. `}
        {counts} {narrowed}
      </p>
      <div class="handout-story">
        {picture === null ? (
          <p class="handout-soft">{words.noPicture}</p>
        ) : (
          <img class="handout-picture" src={picture} alt={words.picture(title)} />
        )}
        <div class="handout-text">
          {paragraphs.map((paragraph, index) => (
            <p key={index} dir="auto">
              {paragraph.map((span, part) => (
                <SpanOnPaper key={part} span={span} />
              ))}
            </p>
          ))}
          <p class="handout-link">
            {words.address}: <span dir="ltr">{link}</span>
          </p>
        </div>
      </div>
      <HandoutEvents events={events} />
    </section>
  );
}

/** Words that rest on something are underlined, and followed by the letter or number under which it stands below. */
function SpanOnPaper({ span: { text, isEmphasis, sign } }: { readonly span: HandoutSpan }) {
  const spoken = isEmphasis ? <em>{text}</em> : text;
  if (sign === "") return <span>{spoken}</span>;
  return (
    <span>
      <span class="handout-rests">{spoken}</span>
      <sup>{sign}</sup>
    </span>
  );
}
