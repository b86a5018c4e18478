import { useEffect } from "preact/hooks";
import { present as words } from "../../words/present.ts";
import { useApp } from "../app-context.ts";
import { DropDown } from "../dialogs/drop-down.tsx";
import { StageEntries } from "./stage-entries.tsx";
import { StoryEntries } from "./story-entries.tsx";
import "./present-menu.css";

/** The ways to show the map to others. */
export function PresentMenu({ openerId }: { readonly openerId: string }) {
  const { actions } = useApp();
  // By the time something is chosen, what it takes is there: a window opens and a screen fills only on the press itself.
  useEffect(() => {
    actions.storiesRequested();
    actions.presentingPrepared();
  }, [actions]);
  return (
    <DropDown overlay="present" name={words.title} openerId={openerId}>
      <StoryEntries />
      <StageEntries />
    </DropDown>
  );
}
