import { stage } from "../../words/stage.ts";
import { stageKeys } from "./stage-keys.ts";

/** The keys, from the very list that the handler reads. */
export function StageKeysList() {
  return (
    <section class="stage-keys surface" aria-label={stage.keys}>
      <h2>{stage.keys}</h2>
      <dl>
        {stageKeys.map(({ id, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{stage.keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
              ))}
            </dt>
            <dd>{stage.keyDeeds[id]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
