import { opening as words } from "../../words/opening.ts";
import "./drop-veil.css";

/** Over the whole page while files are dragged over it. */
export function DropVeil() {
  return (
    <div class="drop-veil" aria-hidden="true">
      <p class="surface">
        <strong>{words.dropHere}</strong>
        <span>{words.dropNote}</span>
      </p>
    </div>
  );
}
