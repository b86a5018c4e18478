import type { Signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { header } from "../../words/header.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { useFrame } from "../frame-context.ts";
import { Icon } from "../icon.tsx";

interface SearchFieldProps {
  readonly isPhone: boolean;
  /** On a phone: whether the field lies over the title. */
  readonly open: Signal<boolean>;
}

/** Searches titles, summaries, actors, places and sources; what it finds is listed in the panel. */
export function SearchField({ isPhone, open }: SearchFieldProps) {
  const { state, actions } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const frame = useFrame();
  const query = state.query.value;
  const isShown = !isPhone || open.value || query !== "";

  useLayoutEffect(() => {
    if (frame === null) return;
    // At once, so that what is typed next already lands in the field.
    frame.search.focus = () => {
      open.value = true;
      field.current?.focus();
      field.current?.select();
    };
    return () => {
      frame.search.focus = null;
    };
  }, [frame, open]);
  const opener = useRef<HTMLButtonElement>(null);
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (isPhone && open.value) field.current?.focus();
    // What has closed gives the focus back to what opened it.
    if (wasShown.current && !isShown && document.activeElement === document.body) opener.current?.focus();
    wasShown.current = isShown;
  }, [isPhone, isShown, open, open.value]);

  const search = (text: string) => {
    actions.searched(text);
    if (text === "") return;
    // What is found must be seen.
    if (!isPhone && !state.panelOpen.value) actions.panelToggled();
    if (isPhone && state.sheet.value === "peek") actions.sheetMoved("half");
  };
  const clear = () => {
    actions.searched("");
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The field empties itself first; only then does Escape close what lies under it.
    if (query === "" && !(isPhone && open.value)) return;
    event.preventDefault();
    actions.searched("");
    open.value = false;
    if (!isPhone) return;
    field.current?.blur();
  };

  if (!isShown) {
    return (
      <button
        ref={opener}
        type="button"
        class="header-search-opener surface"
        aria-label={header.searchLabel}
        onClick={() => {
          open.value = true;
        }}
      >
        <Icon name="search" size={18} />
      </button>
    );
  }
  return (
    <search class="header-search surface">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={header.searchLabel}
        aria-keyshortcuts={header.searchKey}
        placeholder={header.searchHint}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        dir="auto"
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={press}
      />
      <SearchEnd
        isEmpty={query === ""}
        isPhone={isPhone}
        clear={clear}
        close={() => {
          open.value = false;
        }}
      />
      <Found />
    </search>
  );
}

interface SearchEndProps {
  readonly isEmpty: boolean;
  readonly isPhone: boolean;
  readonly clear: () => void;
  readonly close: () => void;
}

function SearchEnd({ isEmpty, isPhone, clear, close }: SearchEndProps) {
  if (isEmpty && !isPhone)
    return (
      <span class="header-search-key" aria-hidden="true">
        {header.searchKey}
      </span>
    );
  const name = isEmpty ? header.closeSearch : header.clearSearch;
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      title={name}
      onClick={isEmpty ? close : clear}
    >
      <Icon name="close" size={14} />
    </button>
  );
}

/** Says to assistive technology what a query found. */
function Found() {
  const { state } = useApp();
  const { total, outside } = state.counts.value;
  const text = state.hits.value === null ? "" : panel.searchHeading(total, outside);
  return (
    <span class="visually-hidden" role="status">
      {text}
    </span>
  );
}
