import { useSignal } from "@preact/signals";
import { header } from "../../words/header.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Icon } from "../icon.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { SearchField } from "./search-field.tsx";
import "./header.css";

/** The page's banner: what the map is about, the search, and what can be done with all of it. */
export function Header() {
  const { state, actions } = useApp();
  const { title } = state.situation.value;
  const searchOpen = useSignal(false);
  const isPhone = state.phone.value;
  const isPanelOpen = state.panelOpen.value;
  const panelName = isPanelOpen ? header.hidePanel : header.showPanel;
  const isSearching = isPhone && (searchOpen.value || state.query.value !== "");
  return (
    <header class="header" data-searching={isSearching}>
      <div class="header-title surface">
        <h1 title={title} {...dataText(title)}>
          {title}
        </h1>
        {!isPhone && (
          <button
            type="button"
            class="button button-icon"
            aria-label={panelName}
            title={panelName}
            onClick={() => actions.panelToggled()}
          >
            <Icon name="panel" />
          </button>
        )}
      </div>
      <SearchField isPhone={isPhone} open={searchOpen} />
      <HeaderActions />
    </header>
  );
}
