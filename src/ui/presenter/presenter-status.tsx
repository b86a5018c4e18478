import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";

interface PresenterStatusProps {
  readonly presenter: Presenter;
  readonly open: (link: string) => void;
  readonly isBlocked: boolean;
}

/** How it stands with the stage, and the way on where something is amiss. Always there, so that it is heard. */
export function PresenterStatus({ presenter, open, isBlocked }: PresenterStatusProps) {
  const status = presenter.status.value;
  const place = presenter.place.value;
  const isHeard = status === "heard";
  const isOff = isHeard && place !== null && !place.onStage;
  const link = place?.link ?? "";
  const sentences = [
    ...(isHeard ? [] : [words.status[status]]),
    ...(isOff ? [words.offStage] : []),
    ...(isHeard && place?.black === true ? [words.black] : []),
    ...(isHeard && place?.left === true ? [words.left] : []),
    ...(isHeard && place?.autoplay === true ? [words.playing] : []),
    ...(isBlocked ? [words.blocked] : []),
  ];
  return (
    <div class="presenter-status" data-status={isHeard && !isOff ? "fine" : "amiss"}>
      <p role="status">{sentences.join(" ") || words.status.heard}</p>
      {isOff && (
        <>
          <button
            type="button"
            class="button button-outlined"
            onClick={() => presenter.act({ type: "enter" })}
          >
            {words.enter}
          </button>
          <p class="presenter-hint">{words.fillHint}</p>
        </>
      )}
      {(status === "gone" || status === "silent") && link !== "" && (
        <button type="button" class="button button-outlined" onClick={() => open(link)}>
          {words.openAgain}
        </button>
      )}
    </div>
  );
}
