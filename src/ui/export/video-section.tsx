import { useSignal } from "@preact/signals";
import { useEffect, useId, useMemo } from "preact/hooks";
import { filmFormats } from "../../model/film-codec.ts";
import { filmRates, filmShapes, filmSides, toFilmSize } from "../../model/film-shape.ts";
import { film as words } from "../../words/film.ts";
import { useApp } from "../app-context.ts";
import { useFrame } from "../frame-context.ts";
import { type FilmChoice, type FilmPreview, previewFilm } from "./film-choice.ts";
import { FilmSelect } from "./film-select.tsx";
import { JobLine } from "./job-line.tsx";

/** A film of the playback or of a story; says before it starts how long it becomes, and whether that can be. */
export function VideoSection() {
  const { state, actions } = useApp();
  const frame = useFrame();
  const noteId = useId();
  useEffect(() => actions.storiesRequested(), [actions]);
  const seen = useMemo(() => frame?.freeSize() ?? state.surroundings.peek(), [frame, state]);
  const choice = useSignal<FilmChoice>({
    shape: "16:9",
    side: 720,
    rate: 25,
    format: "mp4",
    storyId: state.scene.peek()?.storyId ?? null,
  });
  const abilities = state.filmAbilities.value;
  if (abilities === null) return <p>{words.asking}</p>;
  if ([...abilities.formats.values()].every((formats) => formats.length === 0)) return <p>{words.none}</p>;

  const { shape, side, rate, format, storyId } = choice.value;
  const choose = (change: Partial<FilmChoice>) => {
    choice.value = { ...choice.value, ...change };
  };
  const preview = previewFilm(state, abilities, choice.value, seen);
  const isTooLong = preview.mostSeconds !== null && preview.seconds > preview.mostSeconds;
  const isBusy = state.exportJob.value?.outcome === null;
  const storyIds = state.stories.value.map(({ id }) => id);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (preview.request !== null && !isTooLong && !isBusy) actions.exportRequested(preview.request);
      }}
    >
      <p>{words.note}</p>
      <FilmSelect
        label={words.subject}
        value={storyId ?? ""}
        options={["", ...storyIds]}
        nameOf={(id) => {
          const story = state.stories.value.find((one) => one.id === id);
          return story === undefined ? words.playback : words.story(story.title, story.scenes.length);
        }}
        onChange={(id) => choose({ storyId: id === "" ? null : id })}
      />
      <FilmSelect
        label={words.shape}
        value={shape}
        options={filmShapes}
        nameOf={(one) => words.shapes[one]}
        onChange={(one) => choose({ shape: one })}
      />
      <FilmSelect
        label={words.side}
        value={side}
        options={filmSides}
        nameOf={(one) => {
          const { width, height } = toFilmSize(shape, one);
          return words.sizeName(one, width, height);
        }}
        onChange={(one) => choose({ side: one })}
      />
      <FilmSelect
        label={words.rate}
        value={rate}
        options={filmRates}
        nameOf={words.rateName}
        onChange={(one) => choose({ rate: one })}
      />
      <FilmSelect
        label={words.format}
        value={preview.request?.format ?? format}
        options={filmFormats}
        nameOf={(one) => words.formatNames[one]}
        isOffered={(one) => preview.formats.includes(one)}
        onChange={(one) => choose({ format: one })}
      />
      <p class="export-soft" id={noteId}>
        {describe(preview, isTooLong)}
      </p>
      <button
        type="submit"
        class="button button-outlined"
        aria-describedby={noteId}
        disabled={preview.request === null || isTooLong || isBusy}
      >
        {words.save}
      </button>
      <JobLine what="video" />
    </form>
  );
}

function describe({ request, seconds, frames, bytes, mostSeconds }: FilmPreview, isTooLong: boolean): string {
  if (request === null) return words.noneOfSize;
  const room = mostSeconds === null ? words.unlimited : words.limited(mostSeconds);
  return [words.length(seconds, frames, bytes), room, ...(isTooLong ? [words.tooLong] : [])].join(" ");
}
