import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";

/** Out of the story, or of its editor. */
export function CloseStory() {
  const { actions } = useApp();
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={words.close}
      title={words.close}
      onClick={() => {
        actions.authoringClosed();
        actions.storyClosed();
      }}
    >
      <Icon name="close" size={14} />
    </button>
  );
}
