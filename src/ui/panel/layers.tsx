import { useSignal } from "@preact/signals";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { onDemand } from "../on-demand.tsx";
import { LayerItem } from "./layer-item.tsx";
import "./layers.css";

const RemovalLine = onDemand(() => import("../layers/removal-line.tsx").then((module) => module.RemovalLine));

const FilesList = onDemand(() => import("../files/files-list.tsx").then((module) => module.FilesList));

/** The layers of all that is open, one below the other as they are drawn and as the lanes stand. */
export function Layers() {
  const { state } = useApp();
  const changed = useSignal<string | null>(null);
  return (
    <div class="layers">
      <div class="panel-choices-heading">
        <h2 class="overline">{panel.layers}</h2>
      </div>
      <ul class="layers-list">
        {state.situation.value.layers.map((layer) => (
          <LayerItem key={layer.id} layer={layer} changed={changed} />
        ))}
      </ul>
      {state.removal.value !== null && <RemovalLine />}
      {state.keeping.value !== null && <FilesList />}
    </div>
  );
}
