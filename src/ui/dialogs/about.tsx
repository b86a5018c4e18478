import { about } from "../../words/about.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import type { Credit } from "../credit.ts";
import { Credits } from "./credits.tsx";
import { ModalDialog } from "./modal-dialog.tsx";
import { OwnFile } from "./own-file.tsx";
import "./about.css";

/** What this map is, as of when, how it was judged, who keeps it, and whose work it stands on; `credits` are the data's. */
export function About({ credits }: { readonly credits: readonly Credit[] }) {
  const { state } = useApp();
  const situation = state.situation.value;
  const sources = [...situation.sources.values()];
  const readWhole = sources.filter(({ access }) => access === "whole").length;
  return (
    <ModalDialog title={about.title}>
      <p class="about-title" {...dataText(situation.title)}>
        {situation.title}
      </p>
      <p {...dataText(situation.summary)}>{situation.summary}</p>
      <p class="about-facts">
        {about.asOf(situation.asOf)}. {about.dataVersion(situation.dataVersion)}.{" "}
        {about.contents(situation.events.length, sources.length, situation.places.size)}.{" "}
        {about.readWhole(readWhole, sources.length - readWhole)}
      </p>
      <Paragraphs title={about.method} texts={situation.method} fromData />
      <Paragraphs title={about.counting} texts={about.countingParagraphs} />
      <Paragraphs title={about.ownFiles} texts={about.ownFilesParagraphs} />
      {situation.keeper !== "" && <Paragraphs title={about.keeper} texts={[situation.keeper]} fromData />}
      <h3>{about.corrections}</h3>
      <Corrections address={situation.corrections} />
      <Credits credits={[...credits, ...about.toolCredits]} />
      <Paragraphs title={about.licences} texts={about.licenceParagraphs} />
      {state.oneFile !== null && <OwnFile list={state.oneFile} />}
    </ModalDialog>
  );
}

interface ParagraphsProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly fromData?: boolean;
}

function Paragraphs({ title, texts, fromData = false }: ParagraphsProps) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {texts.map((text) => (
        <p key={text} {...(fromData ? dataText(text) : {})}>
          {text}
        </p>
      ))}
    </>
  );
}

function Corrections({ address }: { readonly address: string | null }) {
  if (address === null) return <p>{about.noCorrections}</p>;
  return (
    <p>
      {about.correctionsAt}{" "}
      <a href={address} target="_blank" rel="noopener noreferrer">
        {address.replace(/^mailto:/, "")}
      </a>
    </p>
  );
}
