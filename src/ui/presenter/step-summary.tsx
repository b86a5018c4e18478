import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";
import { stage } from "../../words/stage.ts";
import { dataText } from "../card/data-text.ts";
import { nameStepTime } from "./step-time.ts";

/** What the audience sees now. */
export function StepSummary({ presenter }: { readonly presenter: Presenter }) {
  const step = presenter.step.value;
  const index = presenter.place.value?.index ?? -1;
  const count = presenter.programme.value?.steps.length ?? 0;
  return (
    <section class="presenter-part presenter-now surface" aria-label={words.now}>
      <p class="overline" role="status">
        {words.now}
        {index >= 0 && `: ${stage.progress(index, count)}`}
        {step !== null && <span class="visually-hidden">: {step.title}</span>}
      </p>
      {step !== null && (
        <>
          <p class="presenter-time">{nameStepTime(step)}</p>
          <h2 {...dataText(step.title)}>{step.title}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
          <div class="presenter-text scroller" tabIndex={0}>
            {step.text === "" ? (
              <p class="presenter-nothing">{words.noText}</p>
            ) : (
              step.text.split("\n\n").map((paragraph, at) => (
                <p key={at} {...dataText(paragraph)}>
                  {paragraph}
                </p>
              ))
            )}
          </div>
        </>
      )}
    </section>
  );
}
