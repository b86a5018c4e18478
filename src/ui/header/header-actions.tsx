import { header } from "../../words/header.ts";
import { useApp } from "../app-context.ts";
import { CompareButton } from "../compare/compare-button.tsx";
import { Icon } from "../icon.tsx";
import { onDemand } from "../on-demand.tsx";

const PresentMenu = onDemand(() =>
  import("../present/present-menu.tsx").then((module) => module.PresentMenu),
);
const MoreMenu = onDemand(
  () => import("../dialogs/more-menu.tsx").then((module) => module.MoreMenu),
  "ahead",
);

/** The id of the button to which focus returns from what its menu has opened. */
export const moreButtonId = "header-more";

const presentButtonId = "header-present";

/** What can be done with the whole map; a deed that is not built yet has no button. */
export function HeaderActions() {
  const { state, actions } = useApp();
  const isPhone = state.phone.value;
  const { value: overlay } = state.overlay;
  const problemCount = state.issues.value.length;
  const toggle = (wanted: "legend" | "more" | "present") =>
    overlay === wanted ? actions.overlayClosed() : actions.overlayOpened(wanted);
  return (
    <fieldset class="header-actions surface" aria-label={header.toolbar}>
      {!isPhone && (
        <button
          type="button"
          class="button"
          title={header.openDescription}
          onClick={() => actions.overlayOpened("open")}
        >
          {header.open}
        </button>
      )}
      {!isPhone && <CompareButton />}
      {!isPhone && (
        <button
          type="button"
          id={presentButtonId}
          class="button"
          aria-expanded={overlay === "present"}
          aria-haspopup="dialog"
          title={header.presentDescription}
          onClick={() => toggle("present")}
        >
          {header.present}
        </button>
      )}
      {!isPhone && (
        <button
          type="button"
          class="button"
          title={header.shareDescription}
          onClick={() => actions.overlayOpened("share")}
        >
          {header.share}
        </button>
      )}
      {!isPhone && (
        <button type="button" class="button" onClick={() => actions.overlayOpened("export")}>
          {header.export}
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-expanded={overlay === "legend"}
        onClick={() => toggle("legend")}
      >
        {header.legend}
      </button>
      <button
        type="button"
        id={moreButtonId}
        class="button button-icon header-more"
        aria-describedby={problemCount > 0 ? `${moreButtonId}-problems` : undefined}
        aria-expanded={overlay === "more"}
        aria-haspopup="dialog"
        title={header.more}
        onClick={() => toggle("more")}
      >
        <span class="visually-hidden">{header.more}</span>
        <Icon name="more" />
        {problemCount > 0 && (
          <span class="header-badge" aria-hidden="true">
            {problemCount > 99 ? "99+" : problemCount}
          </span>
        )}
      </button>
      {problemCount > 0 && (
        <span id={`${moreButtonId}-problems`} hidden>
          {header.problems(problemCount)}
        </span>
      )}
      {overlay === "present" && <PresentMenu openerId={isPhone ? moreButtonId : presentButtonId} />}
      {overlay === "more" && <MoreMenu openerId={moreButtonId} />}
    </fieldset>
  );
}
