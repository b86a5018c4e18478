import { share } from "../../words/share.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import "./embed-bar.css";

/** All that an embedded map has of a header: what it is, and the way to the whole of it. */
export function EmbedBar() {
  const { state } = useApp();
  const { title } = state.situation.value;
  return (
    <header class="embed-bar surface">
      <h1 {...dataText(title)}>{title}</h1>
      <a
        class="button"
        href={state.link.value}
        target="_blank"
        rel="noopener"
        title={share.openInFullHint(title)}
      >
        {share.openInFull}
      </a>
    </header>
  );
}
