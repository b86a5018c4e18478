import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { nameLanguages } from "../../model/situation.ts";
import { themeChoices } from "../../state/types.ts";
import { comparison } from "../../words/comparison.ts";
import { header } from "../../words/header.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";
import { DropDown } from "./drop-down.tsx";
import { MenuItem } from "./menu-item.tsx";
import "./more-menu.css";

/** What is rarely needed. */
export function MoreMenu({ openerId }: { readonly openerId: string }) {
  const { state, actions } = useApp();
  const problemCount = state.issues.value.length;
  return (
    <DropDown overlay="more" name={header.more} openerId={openerId} first="select">
      <LanguageChoice />
      <ThemeChoice />
      <div class="more-items">
        {state.phone.value && <MenuItem name={header.open} act={() => actions.overlayOpened("open")} />}
        {state.phone.value && <CompareItem />}
        {state.phone.value && <MenuItem name={header.present} act={() => actions.overlayOpened("present")} />}
        {state.phone.value && <MenuItem name={header.share} act={() => actions.overlayOpened("share")} />}
        {state.phone.value && <MenuItem name={header.export} act={() => actions.overlayOpened("export")} />}
        <MenuItem name={header.shortcuts} detail="?" act={() => actions.overlayOpened("shortcuts")} />
        {problemCount > 0 && (
          <MenuItem name={header.problems(problemCount)} act={() => actions.overlayOpened("problems")} />
        )}
        <MenuItem name={header.about} act={() => actions.overlayOpened("about")} />
      </div>
    </DropDown>
  );
}

function CompareItem() {
  const { state, actions } = useApp();
  const isComparing = state.comparison.value !== null;
  const toggle = () => {
    // First the deed: it takes over the entry of history that the open menu holds.
    if (isComparing) actions.comparisonEnded();
    else actions.comparisonStarted();
    actions.overlayClosed();
  };
  return <MenuItem name={comparison.button} pressed={isComparing} act={toggle} />;
}

function LanguageChoice() {
  const { state, actions } = useApp();
  const selectId = useId();
  return (
    <div class="more-language">
      <label for={selectId}>{header.language}</label>
      <select
        id={selectId}
        aria-describedby={`${selectId}-note`}
        onChange={({ currentTarget }) => {
          const chosen = nameLanguages.find((language) => language === currentTarget.value);
          if (chosen !== undefined) actions.languageChosen(chosen);
        }}
      >
        {nameLanguages.map((language) => (
          <option
            key={language}
            value={language}
            lang={language}
            selected={language === state.language.value}
          >
            {header.languageNames[language]}
          </option>
        ))}
      </select>
      <p id={`${selectId}-note`}>{header.languageDescription}</p>
    </div>
  );
}

function ThemeChoice() {
  const { state, actions } = useApp();
  const open = useSignal(false);
  const id = useId();
  const chosen = state.themeChoice.value;
  return (
    <div class="more-theme">
      <button
        type="button"
        class="more-item"
        aria-describedby={`${id}-value`}
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <span>{header.theme}</span>
        <span class="more-detail" id={`${id}-value`} aria-hidden="true">
          {header.themeNames[chosen]} <Icon name={open.value ? "up" : "down"} size={10} />
        </span>
      </button>
      {open.value && (
        <div class="more-themes" role="radiogroup" aria-label={header.theme}>
          {themeChoices.map((choice) => (
            <label key={choice} data-chosen={choice === chosen}>
              <input
                type="radio"
                name={`${id}-theme`}
                checked={choice === chosen}
                onChange={() => actions.themeChosen(choice)}
              />
              {header.themeNames[choice]}
            </label>
          ))}
        </div>
      )}
    </div>
  );
}
