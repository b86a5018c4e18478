import { useApp } from "../app-context.ts";
import { onDemand } from "../on-demand.tsx";
import { StoryReader } from "./story-reader.tsx";

const AuthorColumn = onDemand(() =>
  import("../author/author-column.tsx").then((module) => module.AuthorColumn),
);

/** The story that is read, or the making of one. */
export function StoryPart() {
  const { state } = useApp();
  return state.authoring.value.isOpen ? <AuthorColumn /> : <StoryReader />;
}
