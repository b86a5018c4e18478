import { toFileName } from "../export/file-name.ts";
import type { FilmJob } from "../export/film/make-film.ts";
import type { ExportOutcome } from "../model/export-request.ts";
import { toFilmType } from "../model/film-codec.ts";
import type { Downloads } from "../state/ports.ts";
import { openFilmFile } from "./film-file.ts";

/** Makes a film into a file. To be called straight from a press, because the reader may have to name the file. */
export async function makeFilmFile(
  job: Omit<FilmJob, "writer">,
  downloads: Downloads,
): Promise<ExportOutcome> {
  const { format, subject } = job.request;
  const view =
    subject.type === "story"
      ? { ...job.view, situation: { ...job.view.situation, id: subject.story.id } }
      : job.view;
  const name = toFileName(view, format);
  const file = await openFilmFile(window, downloads, name, toFilmType(format));
  if (file === "dismissed") return { type: "cancelled" };
  if (file === "refused") return { type: "failed", code: "refused" };
  try {
    const { makeFilm } = await import("../export/film/make-film.ts");
    if (await makeFilm({ ...job, writer: file })) {
      await file.close();
      return downloads.canStream ? { type: "saved", name, isChosen: true } : { type: "saved", name };
    }
    await file.abort();
    return { type: "cancelled" };
  } catch (error) {
    // What stands in the way of the film may stand in the way of taking it back too.
    await file.abort().catch(() => {});
    if (isDiskFull(error)) return { type: "failed", code: "disk-full" };
    if (isEncoderFailure(error)) return { type: "failed", code: "no-codec" };
    throw error;
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** The browser said that it could, and then could not: a device's encoder may refuse when it is asked in earnest. */
function isEncoderFailure(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === "EncodingError" || error.name === "NotSupportedError")
  );
}
