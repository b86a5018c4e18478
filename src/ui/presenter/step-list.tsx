import { useLayoutEffect, useRef } from "preact/hooks";
import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";
import { dataText } from "../card/data-text.ts";
import { nameStepTime } from "./step-time.ts";

/** Every step, to go to at once; the present one is kept in sight. */
export function StepList({ presenter }: { readonly presenter: Presenter }) {
  const list = useRef<HTMLOListElement>(null);
  const index = presenter.place.value?.index ?? -1;
  useLayoutEffect(() => {
    const { current } = list;
    const item = current?.children[index];
    if (current === null || !(item instanceof HTMLElement)) return;
    // Within the list alone: the page itself must not jump.
    const top = item.offsetTop - current.offsetTop;
    if (top < current.scrollTop || top + item.offsetHeight > current.scrollTop + current.clientHeight)
      current.scrollTop = top - current.clientHeight / 3;
  }, [index]);
  return (
    <section class="presenter-part presenter-steps surface" aria-label={words.steps}>
      <p class="overline">{words.steps}</p>
      <ol class="scroller" ref={list}>
        {presenter.programme.value?.steps.map((step, at) => (
          <li key={at}>
            <button
              type="button"
              class="presenter-step"
              aria-current={at === index ? "step" : undefined}
              onClick={() => presenter.act({ type: "go", index: at })}
            >
              <span class="presenter-step-number">{at + 1}</span>
              <span>
                <span {...dataText(step.title)}>{step.title}</span>
                <span class="presenter-step-time">{nameStepTime(step)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
