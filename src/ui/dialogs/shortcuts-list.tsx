import { shortcuts as words } from "../../words/shortcuts.ts";
import { stage } from "../../words/stage.ts";
import { type ShortcutPlace, shortcuts } from "../shortcuts.ts";
import { stageKeys } from "../stage/stage-keys.ts";
import { ModalDialog } from "./modal-dialog.tsx";
import "./shortcuts-list.css";

const places: readonly ShortcutPlace[] = ["page", "timeline", "map", "list", "story"];

/** The keys, from the very list that the handler reads. */
export function ShortcutsList() {
  return (
    <ModalDialog title={words.title}>
      <p>{words.intro}</p>
      {places.map((place) => (
        <section key={place}>
          <h3>{words.places[place]}</h3>
          <dl class="shortcuts">
            {shortcuts
              .filter((shortcut) => shortcut.place === place)
              .map((shortcut) => (
                <KeyRow key={shortcut.id} name={words.deeds[shortcut.id]} keys={shortcut.keys} />
              ))}
          </dl>
        </section>
      ))}
      <section>
        <h3>{words.onStage}</h3>
        <dl class="shortcuts">
          {stageKeys.map(({ id, keys }) => (
            <KeyRow key={id} name={stage.keyDeeds[id]} keys={keys} />
          ))}
        </dl>
      </section>
    </ModalDialog>
  );
}

function KeyRow({ name, keys }: { readonly name: string; readonly keys: readonly string[] }) {
  return (
    <div class="shortcut">
      <dt>{name}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{nameOfKey(key)}</kbd>
        ))}
      </dd>
    </div>
  );
}

function nameOfKey(key: string): string {
  const names: Readonly<Record<string, string>> = words.keys;
  return names[key] ?? key.toUpperCase();
}
