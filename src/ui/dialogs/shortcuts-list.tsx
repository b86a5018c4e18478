import { shortcuts as words } from "../../words/shortcuts.ts";
import { type Shortcut, type ShortcutPlace, shortcuts } from "../shortcuts.ts";
import { ModalDialog } from "./modal-dialog.tsx";
import "./shortcuts-list.css";

const places: readonly ShortcutPlace[] = ["page", "timeline", "map", "list"];

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
                <ShortcutRow key={shortcut.id} shortcut={shortcut} />
              ))}
          </dl>
        </section>
      ))}
    </ModalDialog>
  );
}

function ShortcutRow({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <div class="shortcut">
      <dt>{words.deeds[shortcut.id]}</dt>
      <dd>
        {shortcut.keys.map((key) => (
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
