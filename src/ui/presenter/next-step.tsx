import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";
import { dataText } from "../card/data-text.ts";
import { nameStepTime } from "./step-time.ts";

/** What the next key leads to. */
export function NextStep({ presenter }: { readonly presenter: Presenter }) {
  const step = presenter.nextStep.value;
  return (
    <section class="presenter-part presenter-next surface" aria-label={words.next}>
      <p class="overline">{words.next}</p>
      {step === null ? (
        <p class="presenter-nothing">{words.theEnd}</p>
      ) : (
        <>
          <p class="presenter-time">{nameStepTime(step)}</p>
          <h2 {...dataText(step.title)}>{step.title}</h2>
          <p class="presenter-next-text" {...dataText(step.text)}>
            {step.text.split("\n\n")[0]}
          </p>
        </>
      )}
    </section>
  );
}
