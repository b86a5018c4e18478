import { frame } from "../../words/frame.ts";
import { useApp } from "../app-context.ts";
import "./map-failure.css";

/** Where the map would be: a sentence that says what is missing. Everything else goes on working. */
export function MapFailure() {
  const { state } = useApp();
  const status = state.mapStatus.value;
  const isFailing = status === "lost" || status === "unsupported";
  return (
    <div class="map-failure" role="status">
      {isFailing && <p class="surface">{frame.mapFailure[status]}</p>}
    </div>
  );
}
