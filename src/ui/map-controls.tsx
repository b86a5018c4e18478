import { frame } from "../words/frame.ts";
import { map } from "../words/map.ts";
import { useApp } from "./app-context.ts";
import { Icon, type IconName } from "./icon.tsx";
import "./map-controls.css";

/** Zoom, home, and whose work the map is drawn from. */
export function MapControls() {
  const { state, actions } = useApp();
  const isDrawn = state.mapStatus.value !== "unsupported";
  // On a phone the menu would cover half of a button.
  if (state.phone.value && state.overlay.value === "more") return null;
  return (
    <div class="map-controls">
      {isDrawn && (
        <button
          type="button"
          class="frame-credits"
          aria-label={map.creditsButton(map.credits)}
          onClick={() => actions.overlayOpened("about")}
        >
          {map.credits}
        </button>
      )}
      {isDrawn && (
        <fieldset class="map-buttons surface" aria-label={frame.mapControls}>
          <MapButton name={frame.measure} icon="ruler" act={() => actions.sketchStarted("measure")} />
          <MapButton name={frame.zoomIn} icon="plus" act={() => actions.zoomRequested(1)} />
          <MapButton name={frame.zoomOut} icon="minus" act={() => actions.zoomRequested(-1)} />
          <MapButton name={frame.home} icon="home" act={() => actions.homeRequested()} />
        </fieldset>
      )}
    </div>
  );
}

interface MapButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly act: () => void;
}

function MapButton({ name, icon, act }: MapButtonProps) {
  return (
    <button type="button" class="button button-icon" aria-label={name} title={name} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}
