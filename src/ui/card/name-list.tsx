import { type Names, nameLanguages } from "../../model/situation.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { dataText } from "./data-text.ts";
import "./name-list.css";

/** The names of a place or area in every language that has one. */
export function NameList({ names }: { readonly names: Names }) {
  return (
    <ul class="name-list">
      {nameLanguages
        .filter((language) => names[language] !== "")
        .map((language) => (
          <li key={language}>
            <span {...dataText(names[language], language)}>{names[language]}</span>{" "}
            <span class="name-list-language">{vocabulary.language(language)}</span>
          </li>
        ))}
    </ul>
  );
}
