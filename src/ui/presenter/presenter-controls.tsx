import type { StageDeed } from "../../model/stage-deed.ts";
import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";
import { stage } from "../../words/stage.ts";

/** The same deeds as the keys, for a hand. */
export function PresenterControls({ presenter }: { readonly presenter: Presenter }) {
  const place = presenter.place.value;
  const digits = presenter.digits.value;
  const count = presenter.programme.value?.steps.length ?? 0;
  const isThere = Number(digits) >= 1 && Number(digits) <= count;
  const switches: readonly { name: string; deed: StageDeed; isOn: boolean }[] = [
    { name: stage.black, deed: { type: "black" }, isOn: place?.black === true },
    { name: stage.autoplay, deed: { type: "autoplay" }, isOn: place?.autoplay === true },
    { name: stage.loop, deed: { type: "loop" }, isOn: place?.loop === true },
    { name: stage.timer, deed: { type: "timer-show" }, isOn: place?.timerShown === true },
  ];
  return (
    <section class="presenter-controls" aria-label={words.controls}>
      <button
        type="button"
        class="button button-outlined presenter-big"
        onClick={() => presenter.act({ type: "step", by: -1 })}
      >
        {stage.previous}
      </button>
      <button
        type="button"
        class="button presenter-big presenter-go"
        onClick={() => presenter.act({ type: "step", by: 1 })}
      >
        {stage.next}
      </button>
      {switches.map(({ name, deed, isOn }) => (
        <button
          key={deed.type}
          type="button"
          class="button button-outlined"
          aria-pressed={isOn}
          onClick={() => presenter.act(deed)}
        >
          {name}
        </button>
      ))}
      <p class="presenter-keys" role="status">
        {digits === "" ? (
          <span class="presenter-hint">{words.keysHint}</span>
        ) : isThere ? (
          stage.number(digits, count)
        ) : (
          stage.noStep(digits, count)
        )}
      </p>
    </section>
  );
}
