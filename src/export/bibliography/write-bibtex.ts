import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { Source } from "../../model/situation.ts";
import { formatPublished } from "../../words/card.ts";
import { takeAway } from "../../words/take-away.ts";
import { toCslItem } from "./csl-item.ts";

/** What the library makes of an item. */
interface BibtexEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Letters with a meaning in LaTeX, as what they look like. All others stay as they are: UTF-8 is read everywhere by now. */
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  // The library would take it for the beginning of a tag.
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

const escapeLatex = (text: string) =>
  text.replaceAll(/[\\{}$&#%_^~<>]/g, (letter) => escapes[letter] ?? letter);

/** One entry for each publication. The library's own escapes are off: they drop every letter that is not in LaTeX's tables. */
export function writeBibtex(sources: readonly Source[]): string {
  Object.assign(plugins.config.get("@bibtex").format, {
    asciiOnly: false,
    useIdAsLabel: true,
    checkLabel: false,
  });
  const entries: readonly BibtexEntry[] = plugins.output.format("bibtex", sources.map(toInput), {
    format: "object",
  });
  return entries.map(writeEntry).join("\n");
}

function toInput(source: Source) {
  const { author, issued, note, ...item } = toCslItem(source);
  const parts = issued?.["date-parts"];
  // BibTeX knows a year and a month. Whatever else is known of the date is said in words.
  const isPlain = issued === undefined || (parts?.length === 1 && issued.circa !== true);
  const notes = [
    isPlain ? "" : takeAway.bibliography.published(formatPublished(source.published)),
    note ?? "",
  ];
  const said = notes.filter((part) => part !== "").join(". ");
  const container = item["container-title"];
  return {
    ...item,
    id: source.id.replaceAll(/[^\w:.-]/g, "-"),
    title: escapeLatex(item.title),
    ...(author === undefined ? {} : { author: [{ literal: escapeLatex(author[0].literal) }] }),
    ...(container === undefined ? {} : { "container-title": escapeLatex(container) }),
    ...(item.publisher === undefined ? {} : { publisher: escapeLatex(item.publisher) }),
    ...(item.genre === undefined ? {} : { genre: escapeLatex(item.genre) }),
    ...(parts === undefined ? {} : { issued: { "date-parts": parts } }),
    ...(said === "" ? {} : { note: escapeLatex(said) }),
  };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function writeEntry({ type, label, properties }: BibtexEntry): string {
  const fields = Object.entries(properties).flatMap(([name, value]) => {
    // Said once, as `url`; here it would need escapes that break it.
    if (name === "howpublished") return [];
    if (name === "month") return [`  month = ${toMonth(value)},`];
    return [`  ${name} = {${value}},`];
  });
  return [`@${type}{${label},`, ...fields, "}", ""].join("\n");
}

/** "7" and "jul 3" are the macro jul. */
function toMonth(value: string): string {
  const [first = ""] = value.split(" ");
  return months.includes(first) ? first : (months[Number(first) - 1] ?? `{${value}}`);
}
